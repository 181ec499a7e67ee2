variable "name" {
  description = "Name of the consumer and prefix of its role, for example financial-dashboard-prod-grafana."
  type        = string
}

variable "path" {
  description = "Prefix of the secrets' names, for example financial-dashboard/prod."
  type        = string
}

variable "cluster_name" {
  description = "Cluster in which the consumer runs."
  type        = string
}

variable "cluster_endpoint" {
  description = "Address of that cluster's API, which a new cluster of the same name does not share."
  type        = string
}

variable "consumer" {
  description = "Namespace and service account of the pods that read the secrets."
  type = object({
    namespace       = string
    service_account = string
  })
}

variable "secrets" {
  description = "What each secret is, by the last part of its name. Values are never known to Terraform: its state would keep them. The SecretProviderClass of the consumer names them by path and last part."
  type        = map(string)

  validation {
    condition     = length(var.secrets) > 0
    error_message = "secrets must name at least one."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the secrets."
  type        = string
}

variable "replica" {
  description = "Region and key of a copy for a disaster; null for none."
  type = object({
    region      = string
    kms_key_arn = string
  })
  default = null
}
