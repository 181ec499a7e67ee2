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
  name                    = "financial-dashboard-prod"
  topic_arn               = "arn:aws:sns:eu-central-1:123456789012:alerts"
  copy_region             = "eu-west-1"
}

run "a_backup_each_day_and_a_copy_far_away" {
  command = apply

  module {
    source = "../../modules/backup"
  }

  assert {
    condition     = one(aws_backup_plan.this.rule).schedule == "cron(0 2 * * ? *)" && one(one(aws_backup_plan.this.rule).lifecycle).delete_after == 35
    error_message = "each night, for 35 days: the runbook's RPO of 24 hours rests on it"
  }

  assert {
    condition     = one(one(aws_backup_plan.this.rule).copy_action).destination_vault_arn == aws_backup_vault.copy.arn && aws_backup_vault.copy.region == "eu-west-1"
    error_message = "no copy leaves the region"
  }

  assert {
    condition     = aws_backup_vault_lock_configuration.this.min_retention_days == 7 && aws_backup_vault_lock_configuration.copy.min_retention_days == 7
    error_message = "a backup could be deleted at once"
  }

  assert {
    condition     = contains(aws_backup_vault_notifications.this.backup_vault_events, "BACKUP_JOB_FAILED")
    error_message = "nobody hears of a backup that failed"
  }

  assert {
    condition     = one(aws_backup_selection.this.selection_tag).key == "backup" && one(aws_backup_selection.this.selection_tag).value == "daily"
    error_message = "cluster and volumes carry the tag backup=daily"
  }
}

run "backups_outlive_the_lock" {
  command = plan

  module {
    source = "../../modules/backup"
  }

  variables {
    keep_days = 3
  }

  expect_failures = [var.keep_days]
}

run "money_is_watched" {
  command = apply

  module {
    source = "../../modules/budgets"
  }

  variables {
    limit_usd        = 1200
    tag              = { key = "environment", value = "prod" }
    detect_anomalies = true
  }

  assert {
    condition     = one(one(aws_budgets_budget.monthly.cost_filter).values) == "user:environment$prod" && aws_budgets_budget.monthly.limit_amount == "1200"
    error_message = "the budget counts something else"
  }

  assert {
    condition     = toset([for n in aws_budgets_budget.monthly.notification : "${n.notification_type} ${n.threshold}"]) == toset(["FORECASTED 100", "ACTUAL 80"])
    error_message = "it must tell before it is too late"
  }
}

run "alarms_may_use_the_topic" {
  command = apply

  module {
    source = "../../modules/alerting"
  }

  variables {
    emails = ["on-call@example.com"]
  }

  assert {
    condition     = contains(jsondecode(aws_sns_topic_policy.this.policy).Statement[0].Principal.Service, "cloudwatch.amazonaws.com")
    error_message = "CloudWatch could not publish"
  }

  assert {
    condition     = jsondecode(aws_sns_topic_policy.this.policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "another account could make a service publish here"
  }

  assert {
    condition     = aws_sns_topic_subscription.email["on-call@example.com"].protocol == "email"
    error_message = "nobody is told"
  }
}

run "a_secret_is_read_by_one_service_account" {
  command = apply

  module {
    source = "../../modules/secrets"
  }

  variables {
    path             = "financial-dashboard/prod"
    cluster_name     = "financial-dashboard-prod"
    cluster_endpoint = "https://0123456789ABCDEF.gr7.eu-central-1.eks.amazonaws.com"
    consumer         = { namespace = "financial-dashboard", service_account = "dashboard" }
    secrets          = { dashboard = "test" }
    kms_key_arn      = "arn:aws:kms:eu-central-1:123456789012:key/1"
    replica          = { region = "eu-west-1", kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1" }
  }

  assert {
    condition     = aws_secretsmanager_secret.this["dashboard"].name == "financial-dashboard/prod/dashboard" && one(aws_secretsmanager_secret.this["dashboard"].replica).region == "eu-west-1"
    error_message = "the secret must have the name that the manifests read, and a copy"
  }
}
