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

variable "availability_zone" {
  description = "Zone of the instance and its data volume, in the region."
  type        = string
  default     = "eu-central-1a"

  validation {
    condition     = startswith(var.availability_zone, var.region)
    error_message = "availability_zone must be one of the region \"${var.region}\"."
  }
}

variable "cidr_block" {
  description = "IPv4 range of the network."
  type        = string
  default     = "10.40.0.0/16"
}

variable "ssh_allowed_cidrs" {
  description = "IPv4 ranges that reach port 22; empty by default, since Session Manager needs no open port. 0.0.0.0/0 is accepted here, in dev, only."
  type        = list(string)
  default     = []
}

variable "ssh_key_name" {
  description = "EC2 key pair for SSH; null if the way in is Session Manager only."
  type        = string
  default     = null

  validation {
    condition     = length(var.ssh_allowed_cidrs) == 0 || var.ssh_key_name != null
    error_message = "ssh_key_name must name a key pair when ssh_allowed_cidrs opens port 22: nobody could sign in otherwise."
  }
}

variable "app_allowed_cidrs" {
  description = "IPv4 ranges that reach the dashboard on port 8080; empty by default."
  type        = list(string)
  default     = []
}

variable "image_tag" {
  description = "Tag of the image in this account's repository; a digest goes to image_digest."
  type        = string
  default     = "0.1.0"
}

variable "image_digest" {
  description = "Digest of the image, sha256:…, which goes before the tag; null to run the tag."
  type        = string
  default     = null

  validation {
    condition     = var.image_digest == null || can(regex("^sha256:[0-9a-f]{64}$", var.image_digest))
    error_message = "image_digest must be sha256: and 64 hexadecimal digits."
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
  default     = "dev"
}

variable "state_bucket" {
  description = "Bucket of the remote state, which the deployment reads and writes; null for the name that bootstrap gives it."
  type        = string
  default     = null
}

variable "state_kms_key_arn" {
  description = "Key of the remote state; null lets the deployment use the account's key of the alias that bootstrap makes."
  type        = string
  default     = null
}

variable "monthly_budget_usd" {
  description = "Spending of a month, in US dollars, about which notify_emails are told."
  type        = number
  default     = 30
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
