output "log_groups" {
  description = "Groups that Fluentd writes, by their last part."
  value       = { for key, group in aws_cloudwatch_log_group.pods : key => group.name }
}

output "fluentd_role_arn" {
  description = "ARN of Fluentd's role."
  value       = module.fluentd_role.role_arn
}
