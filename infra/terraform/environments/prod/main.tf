data "aws_partition" "current" {}

locals {
  project     = "financial-dashboard"
  environment = "prod"
  name        = "${local.project}-${local.environment}${var.name_suffix}"
  # Without the suffix: logs and secrets are named once in a region, and the manifests know these names.
  path = "${local.project}/${local.environment}"
  tags = {
    project     = local.project
    environment = local.environment
    managed-by  = "terraform"
    cost-center = var.cost_center
  }
  backup_tag = { backup = "daily" }
  arn        = "arn:${data.aws_partition.current.partition}"
}

# Also of the volumes that pods claim: their storage class says nothing of encryption.
resource "aws_ebs_encryption_by_default" "this" {
  enabled = true
}

module "logs_key" {
  source = "../../modules/kms"

  alias              = "${local.name}-logs"
  description        = "Log groups of ${local.name}"
  service_principals = ["logs.${var.region}.amazonaws.com"]
  # Logs of this account only, whoever asks the service.
  service_condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "${local.arn}:logs:${var.region}:${var.account_id}:*" } }
}

module "vpc" {
  source = "../../modules/vpc"

  name                    = local.name
  path                    = local.path
  cidr_block              = var.cidr_block
  availability_zones      = var.availability_zones
  nat_gateways            = "per_zone"
  interface_endpoints     = var.interface_endpoints
  flow_log_retention_days = var.log_retention_days
  log_kms_key_arn         = module.logs_key.arn
  private_subnet_tags     = { "kubernetes.io/role/internal-elb" = "1" }
  public_subnet_tags      = { "kubernetes.io/role/elb" = "1" }
}

module "eks" {
  source = "../../modules/eks"

  name                 = local.name
  kubernetes_version   = var.kubernetes_version
  subnet_ids           = module.vpc.private_subnet_ids
  api_allowed_cidrs    = var.api_allowed_cidrs
  admin_principal_arns = var.admin_principal_arns
  log_retention_days   = var.log_retention_days
  log_kms_key_arn      = module.logs_key.arn
  deletion_protection  = var.deletion_protection
  tags                 = local.backup_tag
  volume_tags          = local.backup_tag

  # The groups are those that infra/kubernetes/components/access binds to rights.
  group_members = merge(
    { deployer = { principal_arn = aws_iam_role.deploy.arn, groups = ["financial-dashboard-deployers"] } },
    { for name, arn in var.viewer_principal_arns : "viewer-${name}" => { principal_arn = arn, groups = ["financial-dashboard-viewers"] } },
  )

  # A group for each zone: a volume lives in one zone, and only a group of that zone brings back a node that can mount it.
  node_groups = {
    for zone in var.availability_zones : "general-${zone}" => {
      instance_types = var.node_instance_types
      min_size       = var.nodes_per_zone.min
      desired_size   = var.nodes_per_zone.min
      max_size       = var.nodes_per_zone.max
      zones          = [zone]
    }
  }

  # Brings the Secrets Store CSI driver and AWS's provider for it.
  addons = {
    aws-secrets-store-csi-driver-provider = {
      configuration = jsonencode({ secrets-store-csi-driver = { syncSecret = { enabled = true }, enableSecretRotation = true } })
    }
  }
}

module "ecr" {
  source = "../../modules/ecr"
  count  = var.create_ecr_repository ? 1 : 0

  name = local.project
}

module "observability" {
  source = "../../modules/observability"

  name             = local.name
  path             = local.path
  cluster_name     = module.eks.name
  cluster_endpoint = module.eks.endpoint
  retention_days   = var.log_retention_days
  log_kms_key_arn  = module.logs_key.arn
  alarm_topic_arns = [module.alerting.topic_arn]

  # The agent runs on nodes.
  depends_on = [module.eks]
}

module "alerting" {
  source = "../../modules/alerting"

  name   = local.name
  emails = var.notify_emails
}

module "budget" {
  source = "../../modules/budgets"

  name             = local.name
  limit_usd        = var.monthly_budget_usd
  tag              = { key = "environment", value = local.environment }
  topic_arn        = module.alerting.topic_arn
  detect_anomalies = var.detect_anomalies

  # A budget looks whether it may publish when it is made.
  depends_on = [module.alerting]
}

resource "aws_ce_cost_allocation_tag" "this" {
  for_each = var.activate_cost_tags ? toset(["project", "environment", "cost-center"]) : toset([])

  tag_key = each.key
  status  = "Active"
}

module "backup" {
  source = "../../modules/backup"

  name          = local.name
  copy_region   = var.disaster_region
  keep_days     = var.backup_keep_days
  selection_tag = { key = "backup", value = local.backup_tag.backup }
  topic_arn     = module.alerting.topic_arn
}
