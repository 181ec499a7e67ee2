# The way in. The balancer belongs to this root and not to a controller in the cluster: name, certificate, firewall and
# logs are planned and reviewed here, and outlive whatever is deleted in Kubernetes. The controller only registers pods
# (TargetGroupBinding), by a role that can do no more. Registered by address, a stopping pod is taken out itself,
# and its streams are not cut by the end of some other node on the way.
module "log_bucket" {
  source = "../../modules/s3"

  name            = "${local.name}-alb-logs-${var.account_id}"
  expiration_days = var.log_retention_days
  noncurrent_days = 1
  # Balancers write only to buckets under the key of S3 itself, so no kms_key_arn here.
  # The account's number in the path keeps other accounts' balancers out.
  policy_statements = [{
    sid       = "BalancersWriteLogs"
    principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
    actions   = ["s3:PutObject"]
    paths     = ["access/AWSLogs/${var.account_id}/*", "connections/AWSLogs/${var.account_id}/*"]
  }]
}

module "certificate" {
  source = "../../modules/acm"

  domain_name = var.domain_name
  zone_id     = var.zone_id
}

module "firewall" {
  source = "../../modules/waf"

  name                 = local.name
  requests_per_address = var.requests_per_address
  count_only           = var.waf_count_only
  log_retention_days   = var.log_retention_days
  log_kms_key_arn      = module.logs_key.arn
}

module "balancer" {
  source = "../../modules/alb"

  name                     = local.name
  vpc_id                   = module.vpc.vpc_id
  subnet_ids               = values(module.vpc.public_subnet_ids)
  allowed_cidrs            = var.allowed_cidrs
  target_security_group_id = module.eks.security_group_id
  certificate_arn          = module.certificate.certificate_arn
  web_acl_arn              = module.firewall.arn
  log_bucket               = module.log_bucket.name
  deletion_protection      = var.deletion_protection
  alarm_topic_arns         = [module.alerting.topic_arn]

  # A balancer tries to write its logs when it is made.
  depends_on = [module.log_bucket]
}

resource "aws_route53_record" "dashboard" {
  zone_id = var.zone_id
  name    = var.domain_name
  type    = "A"
  # Production made a second time takes the name over; the first never takes one that somebody else has.
  allow_overwrite = var.name_suffix != ""

  alias {
    name                   = module.balancer.dns_name
    zone_id                = module.balancer.zone_id
    evaluate_target_health = true
  }
}
