mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id        = "123456789012"
  github_repository = "example/financial-dashboard"
}

run "the_environment_is_small_and_its_own" {
  command = apply

  assert {
    condition     = output.image == "123456789012.dkr.ecr.eu-central-1.amazonaws.com/financial-dashboard:0.1.0"
    error_message = "got ${output.image}"
  }

  assert {
    condition     = length(module.vpc.private_subnet_ids) == 0 && length(module.vpc.nat_public_ips) == 0
    error_message = "dev has a public subnet only, and no gateway to pay for"
  }

  assert {
    condition     = length(aws_iam_openid_connect_provider.github) == 1
    error_message = "the account's provider for GitHub is missing"
  }
}

run "a_digest_goes_before_a_tag" {
  command = plan

  variables {
    image_tag    = "1.2.3"
    image_digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  }

  assert {
    condition     = endswith(output.image, "/financial-dashboard@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
    error_message = "got ${output.image}"
  }
}

run "what_the_account_has_already_is_not_made_again" {
  command = plan

  variables {
    create_ecr_repository       = false
    create_github_oidc_provider = false
  }

  assert {
    condition     = length(module.ecr) == 0 && length(aws_iam_openid_connect_provider.github) == 0
    error_message = "repository or provider would be made a second time"
  }
}

run "port_22_for_nobody_without_a_key" {
  command = plan

  variables {
    ssh_allowed_cidrs = ["203.0.113.7/32"]
  }

  expect_failures = [var.ssh_key_name]
}

run "a_digest_is_whole" {
  command = plan

  variables {
    image_digest = "sha256:abc"
  }

  expect_failures = [var.image_digest]
}

run "a_zone_is_of_the_region" {
  command = plan

  variables {
    availability_zone = "us-east-1a"
  }

  expect_failures = [var.availability_zone]
}
