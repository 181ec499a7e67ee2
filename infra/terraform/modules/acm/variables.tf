variable "domain_name" {
  description = "Name that the certificate is for, for example dashboard.example.com."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.domain_name))
    error_message = "domain_name must be a full name in small letters, for example dashboard.example.com."
  }
}

variable "zone_id" {
  description = "Route 53 hosted zone in which the name lies."
  type        = string
}
