variable "name" {
  description = "Prefix of the topic's name, for example financial-dashboard-prod."
  type        = string
}

variable "emails" {
  description = "Addresses that get every notification; each must confirm a mail of AWS first."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for address in var.emails : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", address))])
    error_message = "emails must be addresses, for example operations@example.com."
  }
}
