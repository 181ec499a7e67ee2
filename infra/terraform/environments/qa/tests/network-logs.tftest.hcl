mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id           = "123456789012"
  github_repository    = "example/financial-dashboard"
  admin_principal_arns = ["arn:aws:iam::123456789012:role/administrator"]
  name                 = "financial-dashboard-qa"
  path                 = "financial-dashboard/qa"
  cluster_name         = "financial-dashboard-qa"
  cluster_endpoint     = "https://0123456789ABCDEF.gr7.eu-central-1.eks.amazonaws.com"
  cidr_block           = "10.41.0.0/16"
  availability_zones   = ["eu-central-1a", "eu-central-1b"]
  log_kms_key_arn      = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

run "subnets_do_not_overlap" {
  command = apply

  module {
    source = "../../modules/vpc"
  }

  assert {
    condition     = [for zone in ["eu-central-1a", "eu-central-1b"] : aws_subnet.private[zone].cidr_block] == ["10.41.0.0/20", "10.41.16.0/20"]
    error_message = "private subnets are the first ranges of 4,096 addresses"
  }

  assert {
    condition     = output.public_subnet_cidrs == ["10.41.240.0/24", "10.41.241.0/24"]
    error_message = "public subnets lie in the last sixteenth, got ${join(" ", output.public_subnet_cidrs)}"
  }

  assert {
    condition     = alltrue([for subnet in aws_subnet.public : !subnet.map_public_ip_on_launch])
    error_message = "a public address must be asked for"
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 0 && length(aws_route.nat) == 0
    error_message = "no gateway was asked for"
  }

  assert {
    condition     = aws_cloudwatch_log_group.flow.name == "/financial-dashboard/qa/vpc-flow" && aws_flow_log.this.traffic_type == "ALL"
    error_message = "all traffic is logged"
  }
}

run "one_gateway_serves_all_zones" {
  command = apply

  module {
    source = "../../modules/vpc"
  }

  variables {
    nat_gateways = "single"
  }

  assert {
    condition     = keys(aws_nat_gateway.this) == ["eu-central-1a"] && length(aws_route.nat) == 2
    error_message = "both zones must leave by the gateway of the first"
  }
}

run "a_gateway_without_private_subnets_serves_nobody" {
  command = plan

  module {
    source = "../../modules/vpc"
  }

  variables {
    nat_gateways    = "single"
    private_subnets = false
  }

  expect_failures = [aws_nat_gateway.this]
}

run "a_range_that_is_too_small_for_balancers" {
  command = plan

  module {
    source = "../../modules/vpc"
  }

  variables {
    cidr_block = "10.41.0.0/24"
  }

  expect_failures = [var.cidr_block]
}

run "gateways_are_counted_in_words" {
  command = plan

  module {
    source = "../../modules/vpc"
  }

  variables {
    nat_gateways = "two"
  }

  expect_failures = [var.nat_gateways]
}

run "logs_end" {
  command = apply

  module {
    source = "../../modules/observability"
  }

  assert {
    condition     = toset([for group in aws_cloudwatch_log_group.pods : group.name]) == toset(["/financial-dashboard/qa/access", "/financial-dashboard/qa/application"])
    error_message = "Fluentd writes to these two groups"
  }

  assert {
    condition = alltrue([
      for group in concat(values(aws_cloudwatch_log_group.pods), values(aws_cloudwatch_log_group.container_insights)) :
      group.retention_in_days == 30 && group.kms_key_id == var.log_kms_key_arn
    ])
    error_message = "every group must end after 30 days and be encrypted"
  }

  assert {
    condition     = jsondecode(aws_eks_addon.container_insights.configuration_values) == { containerLogs = { enabled = false }, manager = { applicationSignals = { autoMonitor = { monitorAllServices = false } } } }
    error_message = "each line would be sent, and paid, twice"
  }
}

run "retention_is_a_number_that_aws_knows" {
  command = plan

  module {
    source = "../../modules/observability"
  }

  variables {
    retention_days = 31
  }

  expect_failures = [var.retention_days]
}
