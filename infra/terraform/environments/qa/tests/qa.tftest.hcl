mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id           = "123456789012"
  github_repository    = "example/financial-dashboard"
  admin_principal_arns = ["arn:aws:iam::123456789012:role/administrator"]
}

run "two_zones_with_both_kinds_of_subnets" {
  command = apply

  assert {
    condition     = keys(module.vpc.private_subnet_ids) == ["eu-central-1a", "eu-central-1b"] && keys(module.vpc.public_subnet_ids) == ["eu-central-1a", "eu-central-1b"]
    error_message = "a zone lacks a subnet"
  }

  assert {
    condition     = length(module.vpc.nat_public_ips) == 1
    error_message = "QA has one gateway"
  }

  assert {
    condition     = output.cluster_name == "financial-dashboard-qa"
    error_message = "pipelines and documents name the cluster financial-dashboard-qa, got ${output.cluster_name}"
  }

  assert {
    condition     = aws_ebs_encryption_by_default.this.enabled
    error_message = "volumes that pods claim would not be encrypted"
  }

  assert {
    condition     = output.platform_environment == "ENVIRONMENT=qa\nREGION=eu-central-1\nLOG_GROUP_PREFIX=/financial-dashboard/qa\nLOG_RETENTION_DAYS=30\nALERT_TOPIC_ARN=arn:aws:sns:eu-central-1:123456789012:mocked\n"
    error_message = "the manifests read these names, got ${output.platform_environment}"
  }
}

run "one_zone_is_not_enough" {
  command = plan

  variables {
    availability_zones = ["eu-central-1a"]
  }

  expect_failures = [var.availability_zones]
}

run "the_api_is_never_open_to_all" {
  command = plan

  variables {
    api_allowed_cidrs = ["0.0.0.0/0"]
  }

  expect_failures = [var.api_allowed_cidrs]
}

run "somebody_administers" {
  command = plan

  variables {
    admin_principal_arns = []
  }

  expect_failures = [var.admin_principal_arns]
}

run "replicas_need_two_nodes" {
  command = plan

  variables {
    node_count = { min = 1, desired = 2, max = 3 }
  }

  expect_failures = [var.node_count]
}
