output "secret_names" {
  description = "Names of the secrets whose values an operator puts in."
  value       = [for secret in aws_secretsmanager_secret.this : secret.name]
}

output "role_arn" {
  description = "ARN of the role that reads them."
  value       = module.role.role_arn
}
