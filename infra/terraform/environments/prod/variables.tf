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

variable "name_suffix" {
  description = "End of every name, for production made a second time in another region: roles and buckets are named once in the world or the account."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^(-[a-z0-9]{1,7})?$", var.name_suffix))
    error_message = "name_suffix must be empty, or a dash and up to seven small letters or digits, for example -dr: a balancer's name has 32 characters at most."
  }
}

variable "disaster_region" {
  description = "Region that holds copies of backups and secrets."
  type        = string
  default     = "eu-west-1"

  validation {
    condition     = var.disaster_region != var.region
    error_message = "disaster_region must be another region than \"${var.region}\"."
  }
}

variable "availability_zones" {
  description = "Three zones of the region: the overlay of production names three subnets of the balancer."
  type        = list(string)
  default     = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  validation {
    condition     = length(var.availability_zones) == 3 && alltrue([for zone in var.availability_zones : startswith(zone, var.region)])
    error_message = "availability_zones must name three zones of the region \"${var.region}\"."
  }
}

variable "cidr_block" {
  description = "IPv4 range of the network."
  type        = string
  default     = "10.42.0.0/16"
}

variable "interface_endpoints" {
  description = "AWS services that nodes and pods reach without a NAT gateway: what a new node and a starting pod need."
  type        = set(string)
  default     = ["ec2", "ecr.api", "ecr.dkr", "eks-auth", "logs", "secretsmanager", "sts"]
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes."
  type        = string
  default     = "1.35"
}

variable "api_allowed_cidrs" {
  description = "IPv4 ranges outside that reach the Kubernetes API; empty, as it should be here, makes it private to the network."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.api_allowed_cidrs : can(cidrhost(cidr, 0)) && !endswith(cidr, "/0")])
    error_message = "api_allowed_cidrs must be ranges of known addresses, never 0.0.0.0/0."
  }
}

variable "admin_principal_arns" {
  description = "IAM roles that administer the cluster."
  type        = list(string)

  validation {
    condition     = length(var.admin_principal_arns) > 0
    error_message = "admin_principal_arns must name at least one IAM role, or nobody could administer the cluster."
  }
}

variable "deployer_principal_arns" {
  description = "IAM roles that may take the deploy role: the agents of the pipeline."
  type        = list(string)

  validation {
    condition     = length(var.deployer_principal_arns) > 0 && alltrue([for arn in var.deployer_principal_arns : can(regex("^arn:[^:]+:iam::[0-9]{12}:role/[^*]+$", arn))])
    error_message = "deployer_principal_arns must name at least one IAM role by its ARN, without wildcards."
  }
}

variable "create_ecr_repository" {
  description = "Whether this root makes the repository; false where another environment shares the account and made it."
  type        = bool
  default     = true
}

variable "state_bucket" {
  description = "Bucket of the remote state; null for the name that bootstrap gives it."
  type        = string
  default     = null
}

variable "viewer_principal_arns" {
  description = "IAM roles, by a name of one's own, that look and change nothing."
  type        = map(string)
  default     = {}
}

variable "node_instance_types" {
  description = "Types of the nodes, x86-64, alike in size: the autoscaler reckons with the first."
  type        = list(string)
  default     = ["m6i.large", "m5.large"]
}

variable "nodes_per_zone" {
  description = "Nodes of each zone at least and at most."
  type = object({
    min = number
    max = number
  })
  default = { min = 1, max = 3 }

  validation {
    condition     = var.nodes_per_zone.min >= 1 && var.nodes_per_zone.max > var.nodes_per_zone.min
    error_message = "nodes_per_zone must have min of at least 1, and max above it: without room the autoscaler has nothing to do."
  }
}

variable "domain_name" {
  description = "Name of the dashboard, for example markets.example.com."
  type        = string
}

variable "zone_id" {
  description = "Route 53 hosted zone of that name."
  type        = string

  validation {
    condition     = can(regex("^Z[0-9A-Z]+$", var.zone_id))
    error_message = "zone_id must be the id of a hosted zone, for example Z0123456789ABCDEFGHIJ."
  }
}

variable "allowed_cidrs" {
  description = "IPv4 ranges that reach the dashboard."
  type        = list(string)
  default     = ["0.0.0.0/0"]
}

variable "requests_per_address" {
  description = "Requests of one address in five minutes, after which the firewall blocks it."
  type        = number
  default     = 2000
}

variable "waf_count_only" {
  description = "Whether managed rules only count what they would block: for the first days."
  type        = bool
  default     = false
}

variable "log_retention_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 90
}

variable "backup_keep_days" {
  description = "Days that backups are kept."
  type        = number
  default     = 35
}

variable "deletion_protection" {
  description = "Whether cluster and balancer refuse to be deleted; false is the first step of a tear-down."
  type        = bool
  default     = true
}

variable "monthly_budget_usd" {
  description = "Spending of a month, in US dollars, about which notify_emails are told."
  type        = number
  default     = 1200
}

variable "notify_emails" {
  description = "Addresses told of alarms, failed backups and the budget."
  type        = list(string)

  validation {
    condition     = length(var.notify_emails) > 0
    error_message = "notify_emails must name somebody: an alarm that nobody gets is none."
  }
}

variable "activate_cost_tags" {
  description = "Whether project and environment are made cost allocation tags; only the account that pays can, a day after the tags were first used."
  type        = bool
  default     = false
}

variable "cost_center" {
  description = "Value of the cost-center tag."
  type        = string
  default     = "market-data"
}

variable "detect_anomalies" {
  description = "Whether this root makes a monitor of unusual costs. An account may have one of its kind, which AWS makes by itself in most."
  type        = bool
  default     = false
}
