data "aws_region" "current" {}

resource "aws_secretsmanager_secret" "this" {
  for_each = var.secrets

  name                    = "${var.path}/${each.key}"
  description             = each.value
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = 30

  dynamic "replica" {
    for_each = var.replica == null ? [] : [var.replica]

    content {
      region     = replica.value.region
      kms_key_id = replica.value.kms_key_arn
    }
  }
}

module "role" {
  source = "../pod-identity"

  name             = "${var.name}-secrets"
  cluster_name     = var.cluster_name
  cluster_endpoint = var.cluster_endpoint
  namespace        = var.consumer.namespace
  service_account  = var.consumer.service_account
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "ReadItsSecrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
        Resource = [for secret in aws_secretsmanager_secret.this : secret.arn]
      },
      {
        Sid       = "DecryptThem"
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = var.kms_key_arn
        Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.${data.aws_region.current.region}.amazonaws.com" } }
      },
    ]
  })
}
