mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id         = "123456789012"
  github_repository  = "example/financial-dashboard"
  github_environment = "dev"
  name               = "financial-dashboard-dev-deploy"
  description        = "test"
  oidc_provider_arn  = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
  policies           = {}
}

run "only_this_repository_and_environment_deploy" {
  command = apply

  module {
    source = "../../modules/iam"
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Condition == {
      StringEquals = {
        "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:sub" = "repo:example/financial-dashboard:environment:dev"
      }
    }
    error_message = "the role can be taken from elsewhere"
  }
}

run "no_wildcard_in_the_repository" {
  command = plan

  module {
    source = "../../modules/iam"
  }

  variables {
    github_repository = "example/*"
  }

  expect_failures = [var.github_repository]
}

run "no_wildcard_in_the_environment" {
  command = plan

  module {
    source = "../../modules/iam"
  }

  variables {
    github_environment = "*"
  }

  expect_failures = [var.github_environment]
}

run "a_tag_of_an_image_stays" {
  command = apply

  module {
    source = "../../modules/ecr"
  }

  variables {
    name = "financial-dashboard"
  }

  assert {
    condition     = aws_ecr_repository.this.image_tag_mutability == "IMMUTABLE_WITH_EXCLUSION" && aws_ecr_repository.this.image_tag_mutability_exclusion_filter[0].filter == "sha256-*"
    error_message = "tags of releases could be moved"
  }
}

run "artifacts_by_tls_only" {
  command = apply

  module {
    source = "../../modules/s3"
  }

  variables {
    name            = "financial-dashboard-dev-artifacts-123456789012"
    expiration_days = 90
  }

  assert {
    condition = anytrue([
      for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement : s.Effect == "Deny" && s.Condition.Bool["aws:SecureTransport"] == "false"
    ])
    error_message = "requests in clear are not refused"
  }

  assert {
    condition     = aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled" && aws_s3_bucket_public_access_block.this.restrict_public_buckets
    error_message = "the bucket must be versioned and closed"
  }
}

run "what_a_deployment_may_not" {
  command = apply

  assert {
    condition = !anytrue(flatten([
      for policy in local.deploy_policies : [
        for s in jsondecode(policy).Statement : [
          for action in flatten([s.Action]) : startswith(action, "iam:") && !startswith(action, "iam:Get") && !startswith(action, "iam:List") && action != "iam:PassRole"
        ] if s.Effect == "Allow"
      ]
    ]))
    error_message = "a deployment could change rights, its own among them"
  }

  assert {
    condition = !anytrue(flatten([
      for policy in local.deploy_policies : [
        for s in jsondecode(policy).Statement : [for action in flatten([s.Action]) : action == "*" || endswith(action, ":*")] if s.Effect == "Allow"
      ]
    ]))
    error_message = "a deployment has every right of a service"
  }

  assert {
    condition = one([
      for s in jsondecode(local.deploy_policies.change).Statement : s.Condition if s.Sid == "StartWithTheInstancesRole"
    ]).StringEquals["iam:PassedToService"] == "ec2.amazonaws.com"
    error_message = "the instance's role could be given to something else"
  }

  assert {
    condition = toset([
      for s in jsondecode(local.deploy_policies.release).Statement : jsonencode([s.Resource, try(s.Condition, {})]) if s.Action == "ssm:SendCommand"
      ]) == toset([
      jsonencode([module.instance.restart_document_arn, {}]),
      jsonencode(["arn:aws:ec2:eu-central-1:123456789012:instance/*", { StringEquals = { "ssm:resourceTag/environment" = local.tags.environment } }]),
    ])
    error_message = "the one document, and machines of this environment only"
  }
}

# The deployment replaces the instance when its user data change, and may change no rights: they must not name it.
run "a_new_instance_changes_no_rights" {
  command = plan

  plan_options {
    replace = [module.instance.aws_instance.this]
  }

  # Of a policy that names the instance nothing is known before there is a new one.
  assert {
    condition     = alltrue([for policy in local.deploy_policies : can(jsondecode(policy).Statement)])
    error_message = "a policy is not one"
  }
}
