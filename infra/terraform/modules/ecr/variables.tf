variable "name" {
  description = "Name of the repository."
  type        = string
  default     = "financial-dashboard"
}

variable "kms_key_arn" {
  description = "Key that encrypts the layers; null encrypts with the key of ECR itself."
  type        = string
  default     = null
}

variable "kept_images" {
  description = "How many released images are kept."
  type        = number
  default     = 30

  validation {
    condition     = var.kept_images >= 5
    error_message = "kept_images must be at least 5, or a roll-back has nothing to go back to."
  }
}

variable "force_delete" {
  description = "Whether terraform destroy may delete a repository that still has images."
  type        = bool
  default     = false
}
