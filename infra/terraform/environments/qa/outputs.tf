output "cluster_name" {
  description = "Name of the cluster."
  value       = module.eks.name
}

output "kubeconfig_command" {
  description = "How kubectl gets to know the cluster."
  value       = "aws eks update-kubeconfig --region ${var.region} --name ${module.eks.name}"
}

output "deploy_role_arn" {
  description = "Role that the deployment's job takes by OIDC."
  value       = module.deploy_role.role_arn
}

output "ecr_repository_url" {
  description = "REGISTRY/NAME to push images to."
  value       = "${local.registry}/${local.project}"
}

output "oidc_provider_arn" {
  description = "Identity provider of the cluster, for what needs IRSA."
  value       = module.eks.oidc_provider_arn
}

output "nat_public_ips" {
  description = "Addresses by which the cluster is seen outside."
  value       = module.vpc.nat_public_ips
}
