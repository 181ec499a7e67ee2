variable "name" {
  description = "Name of the bucket, unique among all accounts."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.name))
    error_message = "name must have 3 to 63 characters: lower case letters, digits and dashes."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the objects; null encrypts with the key of S3 itself (what balancers' logs need)."
  type        = string
  default     = null
}

variable "expiration_days" {
  description = "Days after which objects are deleted; null keeps them."
  type        = number
  default     = null
}

variable "noncurrent_days" {
  description = "Days that overwritten and deleted versions are kept."
  type        = number
  default     = 90

  validation {
    condition     = var.noncurrent_days >= 1
    error_message = "noncurrent_days must be at least 1."
  }
}

variable "force_destroy" {
  description = "Whether terraform destroy may delete a bucket that still has objects."
  type        = bool
  default     = false
}

variable "policy_statements" {
  description = "Further statements of the bucket's policy; paths are of objects in the bucket."
  type = list(object({
    sid       = string
    principal = map(string)
    actions   = list(string)
    paths     = list(string)
  }))
  default = []
}

variable "tags" {
  description = "Further tags of the bucket."
  type        = map(string)
  default     = {}
}
