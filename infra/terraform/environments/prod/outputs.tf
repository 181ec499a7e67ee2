output "cluster_name" {
  description = "Name of the cluster."
  value       = module.eks.name
}

output "kubeconfig_command" {
  description = "How kubectl gets to know the cluster, from inside the network."
  value       = "aws eks update-kubeconfig --region ${var.region} --name ${module.eks.name}"
}

output "url" {
  description = "Address of the dashboard."
  value       = "https://${var.domain_name}"
}

output "secret_names" {
  description = "Secrets whose values an operator puts in."
  value       = module.secrets.secret_names
}

output "backup_vaults" {
  description = "Vaults here and in the other region."
  value       = { here = module.backup.vault_arn, copy = module.backup.copy_vault_arn }
}

output "restore_role_arn" {
  description = "Role that restores a backup."
  value       = module.backup.role_arn
}

output "nat_public_ips" {
  description = "Addresses by which the cluster is seen outside."
  value       = module.vpc.nat_public_ips
}

output "application_environment" {
  description = "Content of infra/kubernetes/components/production/environment.env."
  value = join("", [for line in concat([
    "REGION=${var.region}",
    "PUBLIC_URL=https://${var.domain_name}",
    "TARGET_GROUP_ARN=${module.balancer.target_group_arn}",
    "LOAD_BALANCER_SECURITY_GROUP=${module.balancer.security_group_id}",
    ], [for index, cidr in module.vpc.public_subnet_cidrs : format("LOAD_BALANCER_SUBNET_%s=%s", ["A", "B", "C"][index], cidr)],
  ) : "${line}\n"])
}

output "platform_environment" {
  description = "Content of infra/kubernetes/platform/prod/environment/environment.env."
  value = join("", [for line in [
    "ENVIRONMENT=${local.environment}",
    "REGION=${var.region}",
    "LOG_GROUP_PREFIX=/${local.path}",
    "LOG_RETENTION_DAYS=${var.log_retention_days}",
    "ALERT_TOPIC_ARN=${module.alerting.topic_arn}",
  ] : "${line}\n"])
}
