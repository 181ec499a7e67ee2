data "aws_partition" "current" {}

locals {
  project     = "financial-dashboard"
  environment = "qa"
  name        = "${local.project}-${local.environment}"
  path        = "${local.project}/${local.environment}"
  tags = {
    project     = local.project
    environment = local.environment
    managed-by  = "terraform"
    cost-center = var.cost_center
  }

  arn            = "arn:${data.aws_partition.current.partition}"
  registry       = "${var.account_id}.dkr.ecr.${var.region}.${data.aws_partition.current.dns_suffix}"
  repository_arn = "${local.arn}:ecr:${var.region}:${var.account_id}:repository/${local.project}"
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

  name               = local.name
  path               = local.path
  cidr_block         = var.cidr_block
  availability_zones = var.availability_zones
  # One gateway: a failure of its zone stops tests for a while, and half of what gateways cost is saved.
  nat_gateways            = "single"
  flow_log_retention_days = var.log_retention_days
  log_kms_key_arn         = module.logs_key.arn
  private_subnet_tags     = { "kubernetes.io/role/internal-elb" = "1" }
  public_subnet_tags      = { "kubernetes.io/role/elb" = "1" }
}

module "ecr" {
  source = "../../modules/ecr"
  count  = var.create_ecr_repository ? 1 : 0

  name = local.project
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

  # The groups are those that infra/kubernetes/components/access binds to rights.
  group_members = merge(
    { pipeline = { principal_arn = module.deploy_role.role_arn, groups = ["financial-dashboard-deployers"] } },
    { for name, arn in var.viewer_principal_arns : name => { principal_arn = arn, groups = ["financial-dashboard-viewers"] } },
  )

  node_groups = {
    general = {
      instance_types = var.node_instance_types
      min_size       = var.node_count.min
      desired_size   = var.node_count.desired
      max_size       = var.node_count.max
    }
  }
}

module "alerting" {
  source = "../../modules/alerting"

  name   = local.name
  emails = var.notify_emails
}

module "alertmanager_role" {
  source = "../../modules/pod-identity"

  name             = "${local.name}-alertmanager"
  cluster_name     = module.eks.name
  cluster_endpoint = module.eks.endpoint
  namespace        = "monitoring"
  service_account  = "alertmanager"
  policy           = module.alerting.publish_policy
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

module "budget" {
  source = "../../modules/budgets"

  name      = local.name
  limit_usd = var.monthly_budget_usd
  tag       = { key = "environment", value = local.environment }
  topic_arn = module.alerting.topic_arn

  # A budget looks whether it may publish when it is made.
  depends_on = [module.alerting]
}
