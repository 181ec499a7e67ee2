mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id               = "123456789012"
  admin_principal_arns     = ["arn:aws:iam::123456789012:role/administrator"]
  deployer_principal_arns  = ["arn:aws:iam::123456789012:role/jenkins-agent"]
  domain_name              = "markets.example.com"
  zone_id                  = "Z0123456789ABCDEFGHIJ"
  notify_emails            = ["on-call@example.com"]
  name                     = "financial-dashboard-prod"
  vpc_id                   = "vpc-1"
  subnet_ids               = ["subnet-a", "subnet-b", "subnet-c"]
  target_security_group_id = "sg-pods"
  certificate_arn          = "arn:aws:acm:eu-central-1:123456789012:certificate/1"
  web_acl_arn              = "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/test/1"
  log_bucket               = "logs"
  alarm_topic_arns         = ["arn:aws:sns:eu-central-1:123456789012:alerts"]
  log_kms_key_arn          = "arn:aws:kms:eu-central-1:123456789012:key/1"
}

run "tls_with_the_certificate_and_nothing_in_clear" {
  command = apply

  module {
    source = "../../modules/alb"
  }

  assert {
    condition     = aws_lb_listener.https.certificate_arn == var.certificate_arn && strcontains(aws_lb_listener.https.ssl_policy, "TLS13")
    error_message = "the listener must hold the certificate, and speak TLS 1.2 and 1.3 only"
  }

  assert {
    condition     = aws_lb_listener.https.load_balancer_arn == aws_lb.this.arn && aws_lb_listener.https.default_action[0].target_group_arn == aws_lb_target_group.this.arn
    error_message = "HTTPS must lead to the pods"
  }

  assert {
    condition     = aws_lb_listener.http.default_action[0].type == "redirect" && aws_lb_listener.http.default_action[0].redirect[0].protocol == "HTTPS" && aws_lb_listener.http.default_action[0].redirect[0].status_code == "HTTP_301"
    error_message = "port 80 must send to HTTPS"
  }

  assert {
    condition     = aws_lb_listener.https.routing_http_response_strict_transport_security_header_value == "max-age=31536000"
    error_message = "browsers must be told to stay with TLS"
  }
}

run "the_firewall_stands_in_front" {
  command = apply

  module {
    source = "../../modules/alb"
  }

  assert {
    condition     = aws_wafv2_web_acl_association.this.resource_arn == aws_lb.this.arn && aws_wafv2_web_acl_association.this.web_acl_arn == var.web_acl_arn
    error_message = "the access control list is not attached to the balancer"
  }

  assert {
    condition     = aws_lb.this.drop_invalid_header_fields && aws_lb.this.enable_deletion_protection && aws_lb.this.access_logs[0].enabled
    error_message = "odd headers are dropped, a deletion refused, accesses logged"
  }
}

run "streams_are_let_live" {
  command = apply

  module {
    source = "../../modules/alb"
  }

  assert {
    condition     = aws_lb.this.idle_timeout > 30 && aws_lb.this.idle_timeout < 60
    error_message = "streams would be cut, or connections closed by the application first"
  }

  assert {
    condition     = aws_lb_target_group.this.target_type == "ip" && aws_lb_target_group.this.health_check[0].path == "/health/ready" && aws_lb_target_group.this.health_check[0].port == "9090"
    error_message = "pods are targets themselves, and asked on the management port"
  }

  assert {
    condition     = !contains([for rule in aws_vpc_security_group_ingress_rule.listeners : rule.from_port], 9090)
    error_message = "the management port must not be reachable"
  }
}

run "the_group_of_an_old_cluster_is_let_go_of" {
  command = plan

  module {
    source = "../../modules/alb"
  }

  variables {
    target_security_group_id = "sg-new-pods"
  }

  override_resource {
    target          = aws_vpc_security_group_egress_rule.targets
    override_during = plan
    values          = { arn = "made anew" }
  }

  assert {
    condition     = alltrue([for rule in aws_vpc_security_group_egress_rule.targets : rule.arn == "made anew"])
    error_message = "a rule that is only changed still holds the old group when the cluster is deleted with it"
  }
}

run "a_timeout_that_cuts_streams_is_refused" {
  command = plan

  module {
    source = "../../modules/alb"
  }

  variables {
    idle_timeout = 15
  }

  expect_failures = [var.idle_timeout]
}

run "a_timeout_that_outlasts_the_application_is_refused" {
  command = plan

  module {
    source = "../../modules/alb"
  }

  variables {
    idle_timeout = 360
  }

  expect_failures = [var.idle_timeout]
}

run "managed_rules_and_a_limit_block" {
  command = apply

  module {
    source = "../../modules/waf"
  }

  assert {
    condition = length([
      for rule in [for any in aws_wafv2_web_acl.this.rule : any if any.name == "rate"] : rule
      if one(one(rule.statement).rate_based_statement).limit == 2000 && length(one(rule.action).block) == 1
    ]) == 1
    error_message = "an address with more than 2000 requests in five minutes must be blocked"
  }

  assert {
    condition = alltrue([
      for rule in aws_wafv2_web_acl.this.rule : length(one(rule.override_action).none) == 1 && length(one(rule.override_action).count) == 0 if rule.name != "rate"
    ])
    error_message = "a managed rule only counts"
  }

  assert {
    condition     = length(aws_wafv2_web_acl.this.rule) == 4 && startswith(aws_cloudwatch_log_group.this.name, "aws-waf-logs-")
    error_message = "three managed groups and the limit; and WAF writes to groups of that prefix only"
  }

  assert {
    # What the service takes as a description; the provider looks at its length only.
    condition     = can(regex("^[\\w+=:#@/,.-][\\w+=:#@/,.\\s-]+[\\w+=:#@/,.-]$", aws_wafv2_web_acl.this.description))
    error_message = "WAF refuses this description: ${aws_wafv2_web_acl.this.description}"
  }
}

run "in_the_first_days_they_count" {
  command = apply

  module {
    source = "../../modules/waf"
  }

  variables {
    count_only = true
  }

  assert {
    condition = alltrue([
      for rule in aws_wafv2_web_acl.this.rule : length(one(rule.override_action).count) == 1 if rule.name != "rate"
    ])
    error_message = "a managed rule blocks"
  }
}

run "the_certificate_is_proven_by_dns" {
  command = apply

  module {
    source = "../../modules/acm"
  }

  assert {
    condition     = aws_acm_certificate.this.validation_method == "DNS" && aws_route53_record.proof.name == "_proof.markets.example.com"
    error_message = "the certificate could not renew itself"
  }
}

run "a_domain_is_a_whole_name" {
  command = plan

  module {
    source = "../../modules/acm"
  }

  variables {
    domain_name = "https://markets.example.com"
  }

  expect_failures = [var.domain_name]
}
