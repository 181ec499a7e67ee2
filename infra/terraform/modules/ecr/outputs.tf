output "repository_url" {
  description = "REGISTRY/NAME, to which a tag or digest is appended."
  value       = aws_ecr_repository.this.repository_url
}

output "repository_arn" {
  description = "ARN of the repository."
  value       = aws_ecr_repository.this.arn
}
