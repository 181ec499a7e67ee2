# These run on the node's own network and need none to be there; pods cannot start without them.
resource "aws_eks_addon" "before_nodes" {
  for_each = toset(["kube-proxy", "eks-pod-identity-agent"])

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.key
  resolve_conflicts_on_update = "OVERWRITE"

  lifecycle {
    replace_triggered_by = [aws_eks_cluster.this.id]
  }
}

module "network_role" {
  source = "../pod-identity"

  name                = "${var.name}-vpc-cni"
  cluster_name        = aws_eks_cluster.this.name
  cluster_endpoint    = aws_eks_cluster.this.endpoint
  namespace           = "kube-system"
  service_account     = "aws-node"
  managed_policy_arns = { cni = "${local.policies}/AmazonEKS_CNI_Policy" }
  associate           = false
}

resource "aws_eks_addon" "network" {
  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = "vpc-cni"
  resolve_conflicts_on_update = "OVERWRITE"
  # Network policies are written for this cluster; without the agent they would be read and ignored.
  configuration_values = jsonencode({ enableNetworkPolicy = "true" })

  pod_identity_association {
    role_arn        = module.network_role.role_arn
    service_account = "aws-node"
  }

  lifecycle {
    replace_triggered_by = [aws_eks_cluster.this.id]
  }

  depends_on = [aws_eks_addon.before_nodes]
}

module "volumes_role" {
  source = "../pod-identity"

  name                = "${var.name}-ebs-csi"
  cluster_name        = aws_eks_cluster.this.name
  cluster_endpoint    = aws_eks_cluster.this.endpoint
  namespace           = "kube-system"
  service_account     = "ebs-csi-controller-sa"
  managed_policy_arns = { ebs = "${local.policies}/service-role/AmazonEBSCSIDriverPolicy" }
  associate           = false
}

resource "aws_eks_addon" "volumes" {
  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = "aws-ebs-csi-driver"
  resolve_conflicts_on_update = "OVERWRITE"
  # EKS marks no storage class as the default any more: a claim that names none would wait for ever.
  configuration_values = jsonencode({
    defaultStorageClass = { enabled = true }
    controller          = { extraVolumeTags = merge(data.aws_default_tags.current.tags, var.volume_tags) }
  })

  pod_identity_association {
    role_arn        = module.volumes_role.role_arn
    service_account = "ebs-csi-controller-sa"
  }

  lifecycle {
    replace_triggered_by = [aws_eks_cluster.this.id]
  }

  depends_on = [aws_eks_node_group.this]
}

# metrics-server feeds the HPA.
resource "aws_eks_addon" "on_nodes" {
  for_each = merge({ coredns = {}, metrics-server = {} }, var.addons)

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.key
  configuration_values        = try(each.value.configuration, null)
  resolve_conflicts_on_update = "OVERWRITE"

  lifecycle {
    replace_triggered_by = [aws_eks_cluster.this.id]
  }

  depends_on = [aws_eks_node_group.this]
}
