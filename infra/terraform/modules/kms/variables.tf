variable "alias" {
  description = "Name of the key without alias/, for example financial-dashboard-qa-logs."
  type        = string
}

variable "description" {
  description = "What the key encrypts."
  type        = string
}

variable "service_principals" {
  description = "AWS services that encrypt and decrypt with the key on the account's behalf, for example logs.eu-central-1.amazonaws.com."
  type        = list(string)
  default     = []
}

variable "service_condition" {
  description = "Condition on the use by service_principals, by operator and key; empty for none."
  type        = map(map(string))
  default     = {}
}

variable "region" {
  description = "Region of the key; null for the provider's."
  type        = string
  default     = null
}
