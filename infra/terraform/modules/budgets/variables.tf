variable "name" {
  description = "Name of the budget."
  type        = string
}

variable "limit_usd" {
  description = "Spending of a month, in US dollars."
  type        = number

  validation {
    condition     = var.limit_usd > 0
    error_message = "limit_usd must be above 0."
  }
}

variable "tag" {
  description = "Cost allocation tag whose spending counts. It must be activated in Billing once, by the account that pays."
  type = object({
    key   = string
    value = string
  })
}

variable "topic_arn" {
  description = "SNS topic that is told."
  type        = string
}

variable "detect_anomalies" {
  description = "Whether unusual spending of one service is told as well; an account may have one such monitor."
  type        = bool
  default     = false
}
