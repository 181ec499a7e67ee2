resource "aws_iam_openid_connect_provider" "github" {
  count = var.create_github_oidc_provider ? 1 : 0

  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

locals {
  arn          = "arn:${data.aws_partition.current.partition}"
  state_bucket = coalesce(var.state_bucket, "${local.project}-state-${var.account_id}")
  # A statement on any key is bounded by the alias; one on the key itself needs no condition.
  state_key_statement = merge(
    {
      Sid      = "StateKey"
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"]
      Resource = coalesce(var.state_kms_key_arn, "${local.arn}:kms:${var.region}:${var.account_id}:key/*")
    },
    {
      for key, condition in { Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = "alias/${local.project}-state" } } } :
      key => condition if var.state_kms_key_arn == null
    },
  )
}

module "deploy_role" {
  source = "../../modules/iam"

  name               = "${local.name}-deploy"
  description        = "Plans and applies the environment, and renews the image on its instance"
  github_repository  = var.github_repository
  github_environment = var.github_environment
  oidc_provider_arn = var.create_github_oidc_provider ? (
    aws_iam_openid_connect_provider.github[0].arn
  ) : "${local.arn}:iam::${var.account_id}:oidc-provider/token.actions.githubusercontent.com"

  policies = local.deploy_policies
}
