# What only the account knows and the manifests are told, in the form of their files: terraform output -raw NAME >FILE.
output "platform_environment" {
  description = "Content of infra/kubernetes/platform/prod/environment/environment.env."
  value = join("", [for line in [
    "ENVIRONMENT=${local.environment}",
    "REGION=${var.region}",
    "LOG_GROUP_PREFIX=/${local.path}",
    "LOG_RETENTION_DAYS=${var.log_retention_days}",
    "ALERT_TOPIC_ARN=${module.alerting.topic_arn}",
    "CLUSTER_NAME=${module.eks.name}",
  ] : "${line}\n"])
}

output "application_environment" {
  description = "Content of infra/kubernetes/components/production/environment.env."
  value = join("", [for line in [
    "REGION=${var.region}",
    "PUBLIC_URL=https://${var.domain_name}",
    "TARGET_GROUP_ARN=${module.balancer.target_group_arn}",
    "LOAD_BALANCER_SECURITY_GROUP=${module.balancer.security_group_id}",
    "LOAD_BALANCER_SUBNET_A=${module.vpc.public_subnet_cidrs[0]}",
    "LOAD_BALANCER_SUBNET_B=${module.vpc.public_subnet_cidrs[1]}",
    "LOAD_BALANCER_SUBNET_C=${module.vpc.public_subnet_cidrs[2]}",
  ] : "${line}\n"])
}

output "target_group_arn" {
  description = "Target group in which pods are registered."
  value       = module.balancer.target_group_arn
}

output "public_url" {
  description = "Address of the dashboard."
  value       = "https://${var.domain_name}"
}
