resource "aws_iam_openid_connect_provider" "github" {
  count = var.create_github_oidc_provider ? 1 : 0

  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

# A deployment changes objects in the cluster, where RBAC says which; of AWS it needs to know where the cluster is, and to
# bring the image. It plans and applies nothing: this root is an administrator's.
module "deploy_role" {
  source = "../../modules/iam"

  name               = "${local.name}-deploy"
  description        = "Brings images and rolls the application out"
  github_repository  = var.github_repository
  github_environment = var.github_environment
  oidc_provider_arn = var.create_github_oidc_provider ? (
    aws_iam_openid_connect_provider.github[0].arn
  ) : "${local.arn}:iam::${var.account_id}:oidc-provider/token.actions.githubusercontent.com"

  policies = {
    release = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "FindTheCluster"
          Effect   = "Allow"
          Action   = "eks:DescribeCluster"
          Resource = "${local.arn}:eks:${var.region}:${var.account_id}:cluster/${local.name}"
        },
        {
          Sid      = "SignInToRegistry"
          Effect   = "Allow"
          Action   = "ecr:GetAuthorizationToken"
          Resource = "*"
        },
        {
          Sid    = "PushImage"
          Effect = "Allow"
          Action = [
            "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImages",
            "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart",
          ]
          Resource = local.repository_arn
        },
      ]
    })
  }
}
