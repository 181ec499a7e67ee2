variable "account_id" {
  description = "AWS account whose states are kept."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id must be an account number of 12 digits."
  }
}

variable "region" {
  description = "AWS region of the bucket."
  type        = string
  default     = "eu-central-1"
}

variable "name_suffix" {
  description = "End of the bucket's name, for a second one in another region after a disaster."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^(-[a-z0-9]{1,7})?$", var.name_suffix))
    error_message = "name_suffix must be empty, or a dash and up to seven small letters or digits, for example -dr."
  }
}
