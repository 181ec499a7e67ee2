resource "aws_eks_access_entry" "admin" {
  for_each = toset(var.admin_principal_arns)

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = each.key

  lifecycle {
    replace_triggered_by = [aws_eks_cluster.this.id]
  }
}

resource "aws_eks_access_policy_association" "admin" {
  for_each = toset(var.admin_principal_arns)

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_eks_access_entry.admin[each.key].principal_arn
  policy_arn    = "arn:${data.aws_partition.current.partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"

  access_scope {
    type = "cluster"
  }

  lifecycle {
    replace_triggered_by = [aws_eks_cluster.this.id]
  }
}

# What a group may do is said by Kubernetes' own roles, beside the manifests: no access policy of AWS is as narrow.
resource "aws_eks_access_entry" "group_member" {
  for_each = var.group_members

  cluster_name      = aws_eks_cluster.this.name
  principal_arn     = each.value.principal_arn
  kubernetes_groups = each.value.groups

  lifecycle {
    replace_triggered_by = [aws_eks_cluster.this.id]
  }
}
