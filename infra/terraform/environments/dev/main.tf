data "aws_partition" "current" {}

locals {
  project     = "financial-dashboard"
  environment = "dev"
  # With slashes where AWS knows folders (logs, parameters), with dashes where it does not.
  name = "${local.project}-${local.environment}"
  path = "${local.project}/${local.environment}"
  tags = {
    project     = local.project
    environment = local.environment
    managed-by  = "terraform"
    cost-center = var.cost_center
  }

  registry       = "${var.account_id}.dkr.ecr.${var.region}.${data.aws_partition.current.dns_suffix}"
  repository_arn = "arn:${data.aws_partition.current.partition}:ecr:${var.region}:${var.account_id}:repository/${local.project}"
  version        = var.image_digest == null ? ":${var.image_tag}" : "@${var.image_digest}"
  image          = "${local.registry}/${local.project}${local.version}"
}

module "vpc" {
  source = "../../modules/vpc"

  name               = local.name
  path               = local.path
  cidr_block         = var.cidr_block
  availability_zones = [var.availability_zone]
  # One public subnet: a NAT gateway would cost four times what the instance costs.
  private_subnets         = false
  flow_log_retention_days = 14
}

module "ecr" {
  source = "../../modules/ecr"
  count  = var.create_ecr_repository ? 1 : 0

  name         = local.project
  force_delete = true
}

module "artifacts" {
  source = "../../modules/s3"

  name            = "${local.name}-artifacts-${var.account_id}"
  expiration_days = 90
  noncurrent_days = 30
  # What lies here was built, and can be built again.
  force_destroy = true
}

module "alerting" {
  source = "../../modules/alerting"

  name   = local.name
  emails = var.notify_emails
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

module "instance" {
  source = "../../modules/ec2"

  name                 = local.name
  path                 = local.path
  environment          = local.environment
  vpc_id               = module.vpc.vpc_id
  subnet_id            = module.vpc.public_subnet_ids[var.availability_zone]
  availability_zone    = var.availability_zone
  ssh_allowed_cidrs    = var.ssh_allowed_cidrs
  ssh_key_name         = var.ssh_key_name
  app_allowed_cidrs    = var.app_allowed_cidrs
  image                = local.image
  repository_arn       = local.repository_arn
  artifacts_bucket_arn = module.artifacts.arn
  alarm_topic_arns     = [module.alerting.topic_arn]
}
