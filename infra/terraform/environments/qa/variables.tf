variable "account_id" {
  description = "AWS account of this environment."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id must be an account number of 12 digits."
  }
}

variable "region" {
  description = "AWS region."
  type        = string
  default     = "eu-central-1"
}

variable "availability_zones" {
  description = "Zones of the region that are used."
  type        = list(string)
  default     = ["eu-central-1a", "eu-central-1b"]

  validation {
    condition     = length(var.availability_zones) >= 2 && alltrue([for zone in var.availability_zones : startswith(zone, var.region)])
    error_message = "availability_zones must name at least two zones of the region \"${var.region}\"."
  }
}

variable "cidr_block" {
  description = "IPv4 range of the network."
  type        = string
  default     = "10.41.0.0/16"
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes."
  type        = string
  default     = "1.35"
}

variable "api_allowed_cidrs" {
  description = "IPv4 ranges outside that reach the Kubernetes API, the pipeline's runners among them; empty makes it private to the network."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.api_allowed_cidrs : can(cidrhost(cidr, 0)) && !endswith(cidr, "/0")])
    error_message = "api_allowed_cidrs must be ranges of known addresses, never 0.0.0.0/0."
  }
}

variable "admin_principal_arns" {
  description = "IAM roles that administer the cluster; nobody else gets in but who deploys."
  type        = list(string)

  validation {
    condition     = length(var.admin_principal_arns) > 0
    error_message = "admin_principal_arns must name at least one IAM role, or nobody could administer the cluster."
  }
}

variable "viewer_principal_arns" {
  description = "IAM roles, by a name of one's own, that look and change nothing."
  type        = map(string)
  default     = {}
}

variable "node_instance_types" {
  description = "Types of the nodes, x86-64; with several, EC2 takes what it has."
  type        = list(string)
  default     = ["t3.large"]
}

variable "node_count" {
  description = "Nodes at least, at the start and at most."
  type = object({
    min     = number
    desired = number
    max     = number
  })
  # Three have room for a load test and for what the autoscaler of pods may ask for; no autoscaler of nodes runs in QA.
  default = { min = 3, desired = 3, max = 4 }

  validation {
    condition     = var.node_count.min >= 2
    error_message = "node_count.min must be at least 2: the replicas are spread over nodes and zones."
  }
}

variable "create_ecr_repository" {
  description = "Whether this root makes the repository; false where another environment shares the account and made it."
  type        = bool
  default     = true
}

variable "create_github_oidc_provider" {
  description = "Whether this root makes the account's identity provider for GitHub Actions; an account has one only."
  type        = bool
  default     = true
}

variable "github_repository" {
  description = "OWNER/NAME of the repository that deploys."
  type        = string
}

variable "github_environment" {
  description = "GitHub environment of the deployment's job."
  type        = string
  default     = "qa"
}

variable "log_retention_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 30
}

variable "monthly_budget_usd" {
  description = "Spending of a month, in US dollars, about which notify_emails are told."
  type        = number
  default     = 400
}

variable "notify_emails" {
  description = "Addresses told of alarms and of the budget."
  type        = list(string)
  default     = []
}

variable "cost_center" {
  description = "Value of the cost-center tag."
  type        = string
  default     = "market-data"
}
