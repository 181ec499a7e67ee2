# What only the account knows and the manifests are told, in the form of their files: terraform output -raw NAME >FILE.
output "platform_environment" {
  description = "Content of infra/kubernetes/platform/qa/environment/environment.env."
  value = join("", [for line in [
    "ENVIRONMENT=${local.environment}",
    "REGION=${var.region}",
    "LOG_GROUP_PREFIX=/${local.path}",
    "LOG_RETENTION_DAYS=${var.log_retention_days}",
    "ALERT_TOPIC_ARN=${module.alerting.topic_arn}",
  ] : "${line}\n"])
}
