output "cluster_name" {
  description = "Name of the cluster."
  value       = module.eks.name
}

output "kubeconfig_command" {
  description = "How kubectl gets to know the cluster, from inside the network."
  value       = "aws eks update-kubeconfig --region ${var.region} --name ${module.eks.name}"
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

output "deploy_role_arn" {
  description = "Role that the pipeline's agents take."
  value       = aws_iam_role.deploy.arn
}

output "ecr_repository_url" {
  description = "REGISTRY/NAME to push images to."
  value       = "${var.account_id}.dkr.ecr.${var.region}.${data.aws_partition.current.dns_suffix}/${local.project}"
}
