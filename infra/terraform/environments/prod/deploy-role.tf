# A release changes objects in the cluster, where RBAC says which. Of AWS it plans everything and changes nothing: a plan that is
# not empty was an administrator's to apply before, and fails here at the first change, by name.
locals {
  state_bucket = coalesce(var.state_bucket, "${local.project}-state-${var.account_id}")

  deploy_policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "ListState"
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = "${local.arn}:s3:::${local.state_bucket}"
      },
      {
        # The lock is the object of the same name with .tflock.
        Sid      = "ReadWriteState"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
        Resource = "${local.arn}:s3:::${local.state_bucket}/${local.environment}/*"
      },
      {
        Sid       = "StateKey"
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"]
        Resource  = "${local.arn}:kms:${var.region}:${var.account_id}:key/*"
        Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = "alias/${local.project}-state" } }
      },
      {
        Sid      = "FindTheCluster"
        Effect   = "Allow"
        Action   = "eks:DescribeCluster"
        Resource = "${local.arn}:eks:${var.region}:${var.account_id}:cluster/${local.name}"
      },
      {
        # What a plan of this root refreshes and the two policies below do not read, or not in each of their versions.
        Sid    = "ReadWhatAPlanReads"
        Effect = "Allow"
        Action = [
          "backup:GetBackupPlan", "backup:GetBackupSelection", "budgets:ListTagsForResource", "budgets:ViewBudget",
          "ce:GetAnomalyMonitors", "ce:GetAnomalySubscriptions", "ce:ListCostAllocationTags", "ce:ListTagsForResource",
          "eks:DescribeAccessEntry", "eks:DescribeAddon", "eks:DescribeNodegroup", "eks:DescribePodIdentityAssociation",
          "eks:ListAssociatedAccessPolicies", "sns:GetSubscriptionAttributes",
        ]
        Resource = "*"
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
        Resource = "${local.arn}:ecr:${var.region}:${var.account_id}:repository/${local.project}"
      },
    ]
  }
}

resource "aws_iam_role" "deploy" {
  name        = "${local.name}-deploy"
  description = "Plans the environment, brings images and rolls the application out"
  # Agents take it with a role of their own, and such a session ends after an hour whatever is said here.
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.deployer_principal_arns }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
    }]
  })
}

resource "aws_iam_role_policy" "deploy" {
  name   = "release"
  role   = aws_iam_role.deploy.id
  policy = jsonencode(local.deploy_policy)
}

# What a plan reads is how things are configured, never what they hold: neither policy reads objects, images or secrets.
# Both are AWS's and may change; that the plan of a release can read all was never tried on an account.
resource "aws_iam_role_policy_attachment" "deploy" {
  for_each = toset(["SecurityAudit", "job-function/ViewOnlyAccess"])

  role       = aws_iam_role.deploy.name
  policy_arn = "${local.arn}:iam::aws:policy/${each.key}"
}
