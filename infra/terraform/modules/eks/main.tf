data "aws_partition" "current" {}
data "aws_default_tags" "current" {}

locals {
  policies = "arn:${data.aws_partition.current.partition}:iam::aws:policy"
}

module "secrets_key" {
  source = "../kms"

  alias       = "${var.name}-eks-secrets"
  description = "Secrets in the etcd of ${var.name}"
}

# EKS would make the group itself, without an end to what it keeps.
resource "aws_cloudwatch_log_group" "control_plane" {
  name              = "/aws/eks/${var.name}/cluster"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_kms_key_arn
}

resource "aws_iam_role" "cluster" {
  name = "${var.name}-cluster"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "eks.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "cluster" {
  role       = aws_iam_role.cluster.name
  policy_arn = "${local.policies}/AmazonEKSClusterPolicy"
}

# EKS itself encrypts with the key by a grant that the cluster's role makes.
resource "aws_iam_role_policy" "secrets_key" {
  name = "encrypt-secrets"
  role = aws_iam_role.cluster.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey", "kms:CreateGrant"]
      Resource = module.secrets_key.arn
    }]
  })
}

# A new cluster has the name of the old one, by which all that belongs to it would be planned as unchanged, and EKS deletes no
# cluster that has node groups. So they name it in replace_triggered_by: by its id, which only a new one changes, since an
# upgrade of the cluster must leave them as they are.
resource "aws_eks_cluster" "this" {
  name                          = var.name
  version                       = var.kubernetes_version
  role_arn                      = aws_iam_role.cluster.arn
  deletion_protection           = var.deletion_protection
  bootstrap_self_managed_addons = false
  enabled_cluster_log_types     = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  tags                          = var.tags

  vpc_config {
    subnet_ids              = values(var.subnet_ids)
    endpoint_private_access = true
    endpoint_public_access  = length(var.api_allowed_cidrs) > 0
    public_access_cidrs     = length(var.api_allowed_cidrs) > 0 ? var.api_allowed_cidrs : null
  }

  access_config {
    # Entries of the API only: no aws-auth ConfigMap, in which one wrong line locks everyone out.
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }

  encryption_config {
    resources = ["secrets"]

    provider {
      key_arn = module.secrets_key.arn
    }
  }

  upgrade_policy {
    # Extended support costs six times as much; without it a cluster too old is upgraded by AWS.
    support_type = "STANDARD"
  }

  depends_on = [
    aws_cloudwatch_log_group.control_plane, aws_iam_role_policy_attachment.cluster, aws_iam_role_policy.secrets_key,
  ]
}

# Pods get their roles by Pod Identity. The provider is for what does not know it yet, by IRSA.
resource "aws_iam_openid_connect_provider" "cluster" {
  url            = aws_eks_cluster.this.identity[0].oidc[0].issuer
  client_id_list = ["sts.amazonaws.com"]
}
