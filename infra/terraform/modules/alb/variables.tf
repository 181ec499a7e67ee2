variable "name" {
  description = "Name of the balancer, at most 32 characters."
  type        = string

  validation {
    condition     = can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$", var.name))
    error_message = "name must have at most 32 letters, digits and dashes."
  }
}

variable "vpc_id" {
  description = "Network of the balancer."
  type        = string
}

variable "subnet_ids" {
  description = "Public subnets, one in each zone."
  type        = list(string)
}

variable "allowed_cidrs" {
  description = "IPv4 ranges that reach the dashboard."
  type        = list(string)
  default     = ["0.0.0.0/0"]
}

variable "target_security_group_id" {
  description = "Group of the pods, which the balancer may reach."
  type        = string
}

variable "certificate_arn" {
  description = "Certificate of the HTTPS listener."
  type        = string
}

variable "web_acl_arn" {
  description = "WAF access control list that every request passes."
  type        = string
}

variable "log_bucket" {
  description = "Bucket of access and connection logs."
  type        = string
}

variable "idle_timeout" {
  description = "Seconds without a byte after which a connection is closed. Streams send one every 15 s at least; the application closes a silent connection after 60 s, and must not be the first, or the balancer answers 502 for what it just sent."
  type        = number
  default     = 50

  validation {
    condition     = var.idle_timeout >= 30 && var.idle_timeout <= 55
    error_message = "idle_timeout must be 30 to 55: above the 15 s between the signs of life of a stream, below the 60 s of the application."
  }
}

variable "app_port" {
  description = "Port of the pods for visitors."
  type        = number
  default     = 8080
}

variable "management_port" {
  description = "Port of the pods for health checks; no listener leads to it."
  type        = number
  default     = 9090
}

variable "deletion_protection" {
  description = "Whether the balancer refuses to be deleted."
  type        = bool
  default     = true
}

variable "alarm_topic_arns" {
  description = "SNS topics told of the alarms."
  type        = list(string)
}
