# What only the account knows and the manifests are told: each a string of its own, by which a script writes one line of
# infra/kubernetes/environments/prod/environment.env, and all of them as the whole file.
locals {
  manifests = {
    ENVIRONMENT        = local.environment
    REGION             = var.region
    LOG_GROUP_PREFIX   = "/${local.path}"
    LOG_RETENTION_DAYS = tostring(var.log_retention_days)
    ALERT_TOPIC_ARN    = module.alerting.topic_arn

    PUBLIC_URL                   = "https://${var.domain_name}"
    SECRET_NAME                  = module.secrets.secret_names["dashboard"]
    TARGET_GROUP_ARN             = module.balancer.target_group_arn
    LOAD_BALANCER_SECURITY_GROUP = module.balancer.security_group_id
    LOAD_BALANCER_SUBNET_A       = module.vpc.public_subnet_cidrs[0]
    LOAD_BALANCER_SUBNET_B       = module.vpc.public_subnet_cidrs[1]
    LOAD_BALANCER_SUBNET_C       = module.vpc.public_subnet_cidrs[2]
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

output "public_url" {
  description = "Address of the dashboard, for links that are shared."
  value       = local.manifests.PUBLIC_URL
}

output "secret_name" {
  description = "Secret that the CSI driver reads for the application."
  value       = local.manifests.SECRET_NAME
}

output "target_group_arn" {
  description = "Target group in which pods are registered."
  value       = local.manifests.TARGET_GROUP_ARN
}

output "load_balancer_security_group" {
  description = "Group of the balancer, which the pods let in."
  value       = local.manifests.LOAD_BALANCER_SECURITY_GROUP
}

output "load_balancer_subnet_a" {
  description = "Range of the balancer in the first zone."
  value       = local.manifests.LOAD_BALANCER_SUBNET_A
}

output "load_balancer_subnet_b" {
  description = "Range of the balancer in the second zone."
  value       = local.manifests.LOAD_BALANCER_SUBNET_B
}

output "load_balancer_subnet_c" {
  description = "Range of the balancer in the third zone."
  value       = local.manifests.LOAD_BALANCER_SUBNET_C
}
