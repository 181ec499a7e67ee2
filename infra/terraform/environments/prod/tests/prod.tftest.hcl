mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id              = "123456789012"
  admin_principal_arns    = ["arn:aws:iam::123456789012:role/administrator"]
  deployer_principal_arns = ["arn:aws:iam::123456789012:role/jenkins-agent"]
  domain_name             = "markets.example.com"
  zone_id                 = "Z0123456789ABCDEFGHIJ"
  notify_emails           = ["on-call@example.com"]
}

# One run for all that is asked of the whole: making it takes the longest.
run "production_as_a_whole" {
  command = apply

  # Each zone stands on its own.
  assert {
    condition     = length(module.vpc.nat_public_ips) == 3 && length(module.vpc.private_subnet_ids) == 3
    error_message = "each of three zones has its gateway and its private subnet"
  }

  assert {
    condition     = toset(module.eks.node_group_names) == toset(["general-eu-central-1a", "general-eu-central-1b", "general-eu-central-1c"])
    error_message = "each zone has a group of nodes"
  }

  # The name leads to the balancer.
  assert {
    condition     = aws_route53_record.dashboard.name == "markets.example.com" && one(aws_route53_record.dashboard.alias).name == module.balancer.dns_name
    error_message = "the name leads elsewhere"
  }

  assert {
    condition     = output.public_url == "https://markets.example.com"
    error_message = "got ${output.public_url}"
  }

  # The manifests get what only the account knows.
  assert {
    condition     = startswith(output.application_environment, "REGION=eu-central-1\nPUBLIC_URL=https://markets.example.com\nTARGET_GROUP_ARN=arn:aws:elasticloadbalancing:")
    error_message = "got ${output.application_environment}"
  }

  assert {
    condition     = endswith(output.application_environment, "\nLOAD_BALANCER_SUBNET_A=10.42.240.0/24\nLOAD_BALANCER_SUBNET_B=10.42.241.0/24\nLOAD_BALANCER_SUBNET_C=10.42.242.0/24\n")
    error_message = "pods let in the balancer from its three subnets, got ${output.application_environment}"
  }

  assert {
    condition     = output.secret_names.dashboard == "financial-dashboard/prod/dashboard"
    error_message = "the class of the CSI driver reads financial-dashboard/prod/dashboard"
  }

  # A release changes nothing of AWS.
  assert {
    condition = !anytrue(flatten([
      for s in local.deploy_policy.Statement : [
        for action in flatten([s.Action]) : anytrue([for prefix in ["iam:", "ec2:", "eks:C", "eks:U", "eks:Delete", "kms:Put", "secretsmanager:"] : startswith(action, prefix)])
      ]
    ]))
    error_message = "the pipeline could change the environment, or read its secrets"
  }

  # Without the reading of any one kind of resource no release gets as far as a plan.
  assert {
    condition = length(setsubtract(
      ["eks:DescribeAccessEntry", "eks:DescribeAddon", "eks:DescribeNodegroup", "eks:DescribePodIdentityAssociation", "eks:ListAssociatedAccessPolicies"],
      flatten([for s in local.deploy_policy.Statement : s.Action if s.Sid == "ReadWhatAPlanReads"]),
    )) == 0
    error_message = "a plan could not refresh what belongs to the cluster"
  }

  assert {
    condition     = jsondecode(aws_iam_role.deploy.assume_role_policy).Statement[0].Principal.AWS == ["arn:aws:iam::123456789012:role/jenkins-agent"]
    error_message = "only the agents that are named may deploy"
  }
}

run "a_second_production_has_names_of_its_own" {
  command = apply

  variables {
    name_suffix        = "-dr"
    region             = "eu-west-1"
    disaster_region    = "eu-central-1"
    availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
  }

  assert {
    condition     = output.cluster_name == "financial-dashboard-prod-dr" && aws_iam_role.deploy.name == "financial-dashboard-prod-dr-deploy"
    error_message = "roles and cluster of the first have their names still"
  }

  assert {
    condition     = aws_route53_record.dashboard.allow_overwrite
    error_message = "the name could not move to the new balancer"
  }

  assert {
    condition     = output.secret_names.dashboard == "financial-dashboard/prod/dashboard"
    error_message = "the manifests know the secret by one name"
  }
}

run "a_suffix_leaves_room_in_names" {
  command = plan

  variables {
    name_suffix = "-eu-west-1"
  }

  expect_failures = [var.name_suffix]
}

run "a_pipeline_is_named" {
  command = plan

  variables {
    deployer_principal_arns = ["arn:aws:iam::123456789012:role/*"]
  }

  expect_failures = [var.deployer_principal_arns]
}

run "production_has_three_zones" {
  command = plan

  variables {
    availability_zones = ["eu-central-1a", "eu-central-1b"]
  }

  expect_failures = [var.availability_zones]
}

run "a_disaster_takes_the_region" {
  command = plan

  variables {
    disaster_region = "eu-central-1"
  }

  expect_failures = [var.disaster_region]
}

run "an_alarm_reaches_somebody" {
  command = plan

  variables {
    notify_emails = []
  }

  expect_failures = [var.notify_emails]
}

run "the_autoscaler_has_room" {
  command = plan

  variables {
    nodes_per_zone = { min = 2, max = 2 }
  }

  expect_failures = [var.nodes_per_zone]
}

run "the_api_is_never_open_to_all" {
  command = plan

  variables {
    api_allowed_cidrs = ["10.0.0.0/8", "0.0.0.0/0"]
  }

  expect_failures = [var.api_allowed_cidrs]
}
