variable "name" {
  description = "Name of the role, for example financial-dashboard-dev-deploy."
  type        = string
}

variable "description" {
  description = "What the role is for."
  type        = string
}

variable "github_repository" {
  description = "OWNER/NAME of the repository whose workflows may take the role."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.github_repository))
    error_message = "github_repository must be OWNER/NAME without wildcards, for example example/financial-dashboard."
  }
}

variable "github_environment" {
  description = "GitHub environment a job must run in; its protection rules then guard the role."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9._-]+$", var.github_environment))
    error_message = "github_environment must be a plain name without wildcards, for example dev."
  }
}

variable "oidc_provider_arn" {
  description = "ARN of the account's identity provider for GitHub Actions."
  type        = string
}

variable "policies" {
  description = "Inline policies by name, as JSON."
  type        = map(string)
}

variable "permissions_boundary_arn" {
  description = "Policy that no right of the role may exceed; null for none."
  type        = string
  default     = null
}
