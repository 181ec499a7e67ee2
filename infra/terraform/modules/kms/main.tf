data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id

  # Without this statement no IAM policy of the account would count, and a lost administrator would lose the key.
  owner = {
    Sid       = "AccountDecidesByIam"
    Effect    = "Allow"
    Principal = { AWS = "arn:${data.aws_partition.current.partition}:iam::${local.account}:root" }
    Action    = ["kms:*"]
    Resource  = ["*"]
  }
  services = merge({
    Sid       = "ServicesOfThisAccount"
    Effect    = "Allow"
    Principal = { Service = var.service_principals }
    Action    = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"]
    Resource  = ["*"]
  }, { for key, condition in { Condition = var.service_condition } : key => condition if length(condition) > 0 })
}

resource "aws_kms_key" "this" {
  region                  = var.region
  description             = var.description
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat([local.owner], [for statement in [local.services] : statement if length(var.service_principals) > 0])
  })
}

resource "aws_kms_alias" "this" {
  region        = var.region
  name          = "alias/${var.alias}"
  target_key_id = aws_kms_key.this.key_id
}
