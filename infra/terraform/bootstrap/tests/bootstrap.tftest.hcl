mock_provider "aws" {
  source = "../mocks"
}

variables {
  account_id = "123456789012"
}

run "the_bucket_of_the_states_is_closed" {
  command = apply

  module {
    source = "../modules/s3"
  }

  variables {
    name        = "financial-dashboard-state-123456789012"
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  }

  assert {
    condition     = aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled"
    error_message = "an overwritten state could not be brought back"
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
    ])
    error_message = "the bucket could be made public"
  }

  assert {
    condition = one([
      for rule in aws_s3_bucket_server_side_encryption_configuration.this.rule : one(rule.apply_server_side_encryption_by_default).sse_algorithm
    ]) == "aws:kms"
    error_message = "states are not under a key of KMS"
  }

  assert {
    condition = anytrue([
      for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement :
      s.Effect == "Deny" && s.Principal == "*" && s.Action == "s3:*" && s.Condition.Bool["aws:SecureTransport"] == "false"
    ])
    error_message = "requests in clear are not refused"
  }

  assert {
    condition     = !aws_s3_bucket.this.force_destroy
    error_message = "a destroy would take all states along"
  }
}

run "names_are_those_that_deploy_roles_know" {
  command = apply

  assert {
    condition     = output.kms_key_arn == "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    error_message = "the key of the states is not given out"
  }

  assert {
    condition     = local.name == "financial-dashboard-state"
    error_message = "the deploy role of dev is given rights to the alias and the prefix financial-dashboard-state"
  }
}

run "the_key_turns" {
  command = apply

  module {
    source = "../modules/kms"
  }

  variables {
    alias       = "financial-dashboard-state"
    description = "test"
  }

  assert {
    condition     = aws_kms_key.this.enable_key_rotation && aws_kms_key.this.deletion_window_in_days == 30
    error_message = "the key must rotate, and be kept for 30 days after it was given up"
  }

  assert {
    condition     = length(jsondecode(aws_kms_key.this.policy).Statement) == 1
    error_message = "a service may use a key that was made for none"
  }
}

run "an_account_is_twelve_digits" {
  command = plan

  variables {
    account_id = "1234"
  }

  expect_failures = [var.account_id]
}
