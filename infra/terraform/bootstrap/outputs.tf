output "bucket" {
  description = "Bucket of the states, for backend.hcl."
  value       = module.bucket.name
}

output "kms_key_arn" {
  description = "Key of the states, for backend.hcl."
  value       = module.key.arn
}
