variable "name" {
  description = "Name of the access control list."
  type        = string
}

variable "requests_per_address" {
  description = "Requests of one address in five minutes, after which it is blocked. A page of the dashboard takes about 40, and streams count once."
  type        = number
  default     = 2000

  validation {
    condition     = var.requests_per_address >= 100 && var.requests_per_address <= 2000000
    error_message = "requests_per_address must be 100 to 2000000."
  }
}

variable "count_only" {
  description = "Whether managed rules only count what they would block: for the first days in front of real traffic."
  type        = bool
  default     = false
}

variable "log_retention_days" {
  description = "Days that blocked and counted requests are kept."
  type        = number
  default     = 90
}

variable "log_kms_key_arn" {
  description = "Key that encrypts the log group."
  type        = string
}
