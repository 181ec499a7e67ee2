output "name" {
  description = "Name of the cluster."
  value       = aws_eks_cluster.this.name
}

output "arn" {
  description = "ARN of the cluster."
  value       = aws_eks_cluster.this.arn
}

output "endpoint" {
  description = "Address of the Kubernetes API."
  value       = aws_eks_cluster.this.endpoint
}

output "security_group_id" {
  description = "Group of the nodes, their pods and the control plane."
  value       = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id
}

output "oidc_provider_arn" {
  description = "ARN of the cluster's identity provider, for IRSA."
  value       = aws_iam_openid_connect_provider.cluster.arn
}

output "node_group_names" {
  description = "Names of the node groups, once their nodes are ready."
  value       = [for group in aws_eks_node_group.this : group.node_group_name]
}
