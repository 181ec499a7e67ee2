data "aws_caller_identity" "current" {}

locals {
  # Alarms, budgets and unusual costs say for which account they publish; backups do not.
  named_publishers = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com", "costalerts.amazonaws.com"]
  publishers       = concat(local.named_publishers, ["backup.amazonaws.com"])
}

# The topic's own key: alarms cannot publish to a topic under the key of SNS itself.
module "key" {
  source = "../kms"

  alias              = "${var.name}-alerts"
  description        = "Notifications of ${var.name}"
  service_principals = local.publishers
}

resource "aws_sns_topic" "this" {
  name              = "${var.name}-alerts"
  kms_master_key_id = module.key.arn
}

resource "aws_sns_topic_policy" "this" {
  arn = aws_sns_topic.this.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ServicesOfThisAccount"
        Effect    = "Allow"
        Principal = { Service = local.named_publishers }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.this.arn
        # Without it another account could make the service publish here.
        Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
      },
      {
        Sid       = "Backups"
        Effect    = "Allow"
        Principal = { Service = "backup.amazonaws.com" }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.this.arn
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "email" {
  for_each = toset(var.emails)

  topic_arn = aws_sns_topic.this.arn
  protocol  = "email"
  endpoint  = each.key
}
