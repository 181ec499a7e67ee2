# What only the account knows and the manifests are told: each a string of its own, by which a script writes one line of
# infra/kubernetes/environments/qa/environment.env, and all of them as the whole file.
locals {
  manifests = {
    ENVIRONMENT        = local.environment
    REGION             = var.region
    LOG_GROUP_PREFIX   = "/${local.path}"
    LOG_RETENTION_DAYS = tostring(var.log_retention_days)
    ALERT_TOPIC_ARN    = module.alerting.topic_arn
  }
}

output "kubernetes_environment" {
  description = "The whole file: terraform output -raw kubernetes_environment >…/environment.env."
  value       = join("", [for name, value in local.manifests : "${name}=${value}\n"])
}

output "environment" {
  description = "Name of the environment."
  value       = local.manifests.ENVIRONMENT
}

output "region" {
  description = "AWS region."
  value       = local.manifests.REGION
}

output "log_group_prefix" {
  description = "Where Fluentd writes, before the last part."
  value       = local.manifests.LOG_GROUP_PREFIX
}

output "log_retention_days" {
  description = "Days that log lines are kept."
  value       = local.manifests.LOG_RETENTION_DAYS
}

output "alert_topic_arn" {
  description = "Topic to which Alertmanager publishes."
  value       = local.manifests.ALERT_TOPIC_ARN
}
