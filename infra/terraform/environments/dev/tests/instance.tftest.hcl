mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id           = "123456789012"
  github_repository    = "example/financial-dashboard"
  name                 = "financial-dashboard-dev"
  path                 = "financial-dashboard/dev"
  environment          = "dev"
  vpc_id               = "vpc-1"
  subnet_id            = "subnet-1"
  availability_zone    = "eu-central-1a"
  image                = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/financial-dashboard:0.1.0"
  repository_arn       = "arn:aws:ecr:eu-central-1:123456789012:repository/financial-dashboard"
  artifacts_bucket_arn = "arn:aws:s3:::artifacts"
}

run "closed_by_default" {
  command = apply

  module {
    source = "../../modules/ec2"
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.ssh) == 0 && length(aws_vpc_security_group_ingress_rule.app) == 0
    error_message = "a port is open though nobody asked for it"
  }

  assert {
    condition     = aws_instance.this.instance_type == "t2.micro" && aws_instance.this.credit_specification[0].cpu_credits == "standard"
    error_message = "the instance must be a t2.micro that does not spend on credits"
  }

  assert {
    condition     = aws_instance.this.metadata_options[0].http_tokens == "required" && aws_instance.this.metadata_options[0].http_put_response_hop_limit == 1
    error_message = "metadata must ask for a token (IMDSv2), and not reach containers"
  }

  assert {
    condition     = aws_instance.this.root_block_device[0].encrypted && aws_ebs_volume.data.encrypted
    error_message = "a volume is not encrypted"
  }

  assert {
    condition     = aws_vpc_security_group_egress_rule.https.from_port == 443 && aws_vpc_security_group_egress_rule.https.to_port == 443
    error_message = "only HTTPS goes out"
  }
}

run "it_heals_itself" {
  command = apply

  module {
    source = "../../modules/ec2"
  }

  assert {
    condition     = contains(aws_cloudwatch_metric_alarm.recover.alarm_actions, "arn:aws:automate:eu-central-1:ec2:recover") && aws_cloudwatch_metric_alarm.recover.metric_name == "StatusCheckFailed_System"
    error_message = "a failed host does not move the instance"
  }

  assert {
    condition     = contains(aws_cloudwatch_metric_alarm.reboot.alarm_actions, "arn:aws:automate:eu-central-1:ec2:reboot") && aws_cloudwatch_metric_alarm.reboot.evaluation_periods > aws_cloudwatch_metric_alarm.recover.evaluation_periods
    error_message = "a hung system is not rebooted, or before its host could have been found at fault"
  }

  assert {
    condition     = startswith(aws_instance.this.user_data, "#cloud-config\n") && length(aws_instance.this.user_data) <= 16384
    error_message = "EC2 takes 16 KiB of user data at most, and cloud-init knows it by its first line"
  }

  assert {
    condition = alltrue([for part in ["Restart=always", "ExecStartPre=/opt/financial-dashboard/pull-image"] : strcontains(one([
      for f in yamldecode(aws_instance.this.user_data).write_files : f.content if f.path == "/etc/systemd/system/financial-dashboard.service"
    ]), part)])
    error_message = "the unit does not start again, or not with the image that is named"
  }

  assert {
    condition = strcontains(one([
      for f in yamldecode(aws_instance.this.user_data).write_files : f.content if f.path == "/opt/financial-dashboard/check-health"
    ]), "http://127.0.0.1:9090/health/live")
    error_message = "nobody asks for a sign of life"
  }

  assert {
    condition = one([
      for f in yamldecode(aws_instance.this.user_data).write_files : f.content if f.path == "/etc/financial-dashboard/settings"
    ]) == "AWS_REGION=eu-central-1\nIMAGE_PARAMETER=/financial-dashboard/dev/image\nLOG_GROUP=/financial-dashboard/dev/application\nMEMORY_LIMIT=512m\n"
    error_message = "the scripts are told something else"
  }
}

run "its_role_does_no_more_than_run_the_dashboard" {
  command = apply

  module {
    source = "../../modules/ec2"
  }

  assert {
    condition = alltrue([
      for s in jsondecode(aws_iam_role_policy.this.policy).Statement : s.Resource != "*" if !contains(["SignInToRegistry", "SessionManager"], s.Sid)
    ])
    error_message = "a right that could be bounded is not"
  }

  assert {
    condition = !anytrue([
      for s in jsondecode(aws_iam_role_policy.this.policy).Statement : anytrue([
        for action in flatten([s.Action]) : strcontains(action, "*") || startswith(action, "iam:") || contains(["ssm:GetParameters", "s3:PutObject", "ecr:PutImage"], action)
      ])
    ])
    error_message = "the instance could write what it runs, read other parameters or change rights"
  }
}

run "ssh_from_anywhere_in_dev" {
  command = apply

  module {
    source = "../../modules/ec2"
  }

  variables {
    ssh_allowed_cidrs = ["0.0.0.0/0"]
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.ssh["0.0.0.0/0"].from_port == 22 && aws_vpc_security_group_ingress_rule.ssh["0.0.0.0/0"].to_port == 22
    error_message = "port 22 was asked for, and nothing else"
  }
}

run "ssh_from_anywhere_nowhere_else" {
  command = plan

  module {
    source = "../../modules/ec2"
  }

  variables {
    environment       = "qa"
    ssh_allowed_cidrs = ["0.0.0.0/0"]
  }

  expect_failures = [var.ssh_allowed_cidrs]
}

run "nor_by_another_name_of_it" {
  command = plan

  module {
    source = "../../modules/ec2"
  }

  variables {
    environment       = "prod"
    ssh_allowed_cidrs = ["203.0.113.7/32", "10.0.0.0/0"]
  }

  expect_failures = [var.ssh_allowed_cidrs]
}

run "ssh_from_one_address_elsewhere" {
  command = plan

  module {
    source = "../../modules/ec2"
  }

  variables {
    environment       = "qa"
    ssh_allowed_cidrs = ["203.0.113.7/32"]
  }

  assert {
    condition     = keys(aws_vpc_security_group_ingress_rule.ssh) == ["203.0.113.7/32"]
    error_message = "the address that was named must get in"
  }
}

run "an_address_is_a_range" {
  command = plan

  module {
    source = "../../modules/ec2"
  }

  variables {
    ssh_allowed_cidrs = ["anywhere"]
  }

  expect_failures = [var.ssh_allowed_cidrs]
}

run "latest_says_nothing" {
  command = plan

  module {
    source = "../../modules/ec2"
  }

  variables {
    image = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/financial-dashboard:latest"
  }

  expect_failures = [var.image]
}

run "memory_fits_the_machine" {
  command = plan

  module {
    source = "../../modules/ec2"
  }

  variables {
    memory_limit_mib = 1024
  }

  expect_failures = [var.memory_limit_mib]
}
