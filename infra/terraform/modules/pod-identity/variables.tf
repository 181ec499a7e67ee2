variable "name" {
  description = "Name of the role, for example financial-dashboard-qa-fluentd."
  type        = string
}

variable "cluster_name" {
  description = "Cluster in which the service account lives."
  type        = string
}

variable "cluster_endpoint" {
  description = "Address of that cluster's API. Another one is another cluster of the same name, in which the association is made anew."
  type        = string
}

variable "namespace" {
  description = "Namespace of the service account."
  type        = string
}

variable "service_account" {
  description = "Service account whose pods get the role."
  type        = string
}

variable "policy" {
  description = "What the pods may do, as JSON; null if managed_policy_arns say it all."
  type        = string
  default     = null
}

variable "managed_policy_arns" {
  description = "Managed policies by a name of one's own: keys must be known before anything is made."
  type        = map(string)
  default     = {}
}

variable "associate" {
  description = "Whether the association is made here; false for an add-on, which makes its own."
  type        = bool
  default     = true
}
