variable "name" {
  description = "Prefix of names, for example financial-dashboard-qa."
  type        = string
}

variable "path" {
  description = "The same with a slash, for log groups: financial-dashboard/qa."
  type        = string
}

variable "cluster_name" {
  description = "Cluster that is watched; taken from the eks module, so that the add-on waits for nodes."
  type        = string
}

variable "cluster_endpoint" {
  description = "Address of that cluster's API. Another one is another cluster of the same name, in which the add-on is made anew."
  type        = string
}

variable "log_group_names" {
  description = "Last parts of the groups that Fluentd writes."
  type        = set(string)
  default     = ["application", "access"]
}

variable "retention_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 30

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.retention_days)
    error_message = "retention_days must be a number that CloudWatch Logs knows, for example 7, 14, 30, 90 or 365."
  }
}

variable "log_kms_key_arn" {
  description = "Key that encrypts the groups."
  type        = string
}

variable "fluentd" {
  description = "Where Fluentd runs: its namespace and service account."
  type = object({
    namespace       = string
    service_account = string
  })
  default = { namespace = "logging", service_account = "fluentd" }
}

variable "alarm_topic_arns" {
  description = "SNS topics told of the alarms."
  type        = list(string)
  default     = []
}
