output "secret_names" {
  description = "Names of the secrets, whose values an operator puts in, by their last part."
  value       = { for key, secret in aws_secretsmanager_secret.this : key => secret.name }
}

output "role_arn" {
  description = "ARN of the role that reads them."
  value       = module.role.role_arn
}
