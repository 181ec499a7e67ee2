output "vault_arn" {
  description = "ARN of the vault."
  value       = aws_backup_vault.this.arn
}

output "copy_vault_arn" {
  description = "ARN of the vault in the other region."
  value       = aws_backup_vault.copy.arn
}

output "role_arn" {
  description = "ARN of the role that backs up and restores."
  value       = aws_iam_role.this.arn
}
