# Everything but IAM: a workflow that could change roles could give itself any right. Changes of roles are applied by an
# administrator, and a deployment that holds one fails at that change, by name.
locals {
  deploy_policies = {
    state = jsonencode({
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
        local.state_key_statement,
      ]
    })
    read = jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Sid    = "ReadWhatAPlanReads"
        Effect = "Allow"
        Action = [
          "budgets:ListTagsForResource", "budgets:ViewBudget", "cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource",
          "ec2:Describe*", "ecr:DescribeRepositories", "ecr:GetLifecyclePolicy", "ecr:GetRepositoryPolicy", "ecr:ListTagsForResource",
          "iam:GetInstanceProfile", "iam:GetOpenIDConnectProvider", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
          "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies", "iam:ListRoleTags",
          "kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListAliases", "kms:ListResourceTags",
          "logs:DescribeLogGroups", "logs:ListTagsForResource", "sns:GetSubscriptionAttributes", "sns:GetTopicAttributes",
          "sns:ListSubscriptionsByTopic", "sns:ListTagsForResource", "ssm:DescribeDocument", "ssm:DescribeDocumentPermission", "ssm:DescribeParameters", "ssm:GetDocument", "ssm:ListTagsForResource",
        ]
        Resource = "*"
        },
        {
          Sid    = "ReadBuckets"
          Effect = "Allow"
          Action = [
            "s3:GetAccelerateConfiguration", "s3:GetBucket*", "s3:GetEncryptionConfiguration",
            "s3:GetLifecycleConfiguration", "s3:GetReplicationConfiguration", "s3:ListBucket", "s3:ListTagsForResource",
          ]
          Resource = module.artifacts.arn
        },
        {
          Sid    = "ReadParameters"
          Effect = "Allow"
          Action = ["ssm:GetParameter", "ssm:GetParameters"]
          Resource = [
            "${local.arn}:ssm:${var.region}::parameter/aws/service/ami-amazon-linux-latest/*",
            "${local.arn}:ssm:${var.region}:${var.account_id}:parameter/${local.path}/*",
          ]
      }]
    })
    change = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid    = "Network"
          Effect = "Allow"
          Action = [
            "ec2:AssociateRouteTable", "ec2:AttachVolume", "ec2:AuthorizeSecurityGroup*", "ec2:CreateRoute", "ec2:CreateTags",
            "ec2:DeleteRoute", "ec2:DeleteTags", "ec2:DetachVolume", "ec2:DisassociateRouteTable", "ec2:Modify*", "ec2:RebootInstances",
            "ec2:ReplaceRoute*", "ec2:RevokeSecurityGroup*", "ec2:RunInstances", "ec2:StartInstances", "ec2:StopInstances",
            "ec2:TerminateInstances", "ec2:UpdateSecurityGroupRuleDescriptions*",
          ]
          Resource  = "*"
          Condition = { StringEquals = { "aws:RequestedRegion" = var.region } }
        },
        {
          # Of things that carry the name of another environment nothing may be changed.
          Sid    = "NotOfOtherEnvironments"
          Effect = "Deny"
          Action = ["ec2:*"]
          # Describing has no resource and so no tag: it passes.
          Resource = "*"
          Condition = {
            StringNotEquals = { "aws:ResourceTag/environment" = local.environment }
            Null            = { "aws:ResourceTag/environment" = "false" }
          }
        },
        {
          Sid       = "StartWithTheInstancesRole"
          Effect    = "Allow"
          Action    = "iam:PassRole"
          Resource  = module.instance.role_arn
          Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } }
        },
        {
          Sid    = "LogsAndAlarms"
          Effect = "Allow"
          Action = ["logs:PutRetentionPolicy", "logs:TagResource", "cloudwatch:PutMetricAlarm", "cloudwatch:TagResource"]
          Resource = [
            "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/${local.path}/*",
            "${local.arn}:cloudwatch:${var.region}:${var.account_id}:alarm:${local.name}-*",
          ]
        },
      ]
    })
    release = jsonencode({
      Version = "2012-10-17"
      Statement = [
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
        {
          Sid      = "NameTheImage"
          Effect   = "Allow"
          Action   = ["ssm:PutParameter", "ssm:AddTagsToResource"]
          Resource = "${local.arn}:ssm:${var.region}:${var.account_id}:parameter${module.instance.image_parameter}"
        },
        {
          Sid      = "RestartTheService"
          Effect   = "Allow"
          Action   = "ssm:SendCommand"
          Resource = module.instance.restart_document_arn
        },
        {
          # By the tag that every resource here gets, not by its id: a deployment that replaces the instance would have to change
          # this policy, and may not.
          Sid       = "OnInstancesOfThisEnvironment"
          Effect    = "Allow"
          Action    = "ssm:SendCommand"
          Resource  = "${local.arn}:ec2:${var.region}:${var.account_id}:instance/*"
          Condition = { StringEquals = { "ssm:resourceTag/environment" = local.environment } }
        },
        {
          # The answer of a command has no resource of its own.
          Sid      = "SeeWhatCameOfIt"
          Effect   = "Allow"
          Action   = ["ssm:GetCommandInvocation", "ssm:ListCommandInvocations"]
          Resource = "*"
        },
        {
          Sid      = "KeepArtifacts"
          Effect   = "Allow"
          Action   = ["s3:GetObject", "s3:PutObject"]
          Resource = "${module.artifacts.arn}/*"
        },
      ]
    })
  }
}
