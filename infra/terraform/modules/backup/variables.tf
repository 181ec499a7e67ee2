variable "name" {
  description = "Name of vaults and plan."
  type        = string
}

variable "copy_region" {
  description = "Region that gets a copy of every backup."
  type        = string
}

variable "selection_tag" {
  description = "Tag of what is backed up."
  type = object({
    key   = string
    value = string
  })
  default = { key = "backup", value = "daily" }
}

variable "schedule" {
  description = "When it is done, as a cron expression of AWS in UTC."
  type        = string
  default     = "cron(0 2 * * ? *)"
}

variable "keep_days" {
  description = "Days that backups are kept."
  type        = number
  default     = 35

  validation {
    condition     = var.keep_days >= 7
    error_message = "keep_days must be at least 7: the vault's lock holds backups that long."
  }
}

variable "topic_arn" {
  description = "SNS topic told of jobs that failed."
  type        = string
}
