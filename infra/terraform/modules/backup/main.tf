data "aws_partition" "current" {}

module "key" {
  source = "../kms"

  alias       = "${var.name}-backup"
  description = "Backups of ${var.name}"
}

module "copy_key" {
  source = "../kms"

  alias       = "${var.name}-backup"
  description = "Copies of the backups of ${var.name}"
  region      = var.copy_region
}

resource "aws_backup_vault" "this" {
  name        = var.name
  kms_key_arn = module.key.arn
}

resource "aws_backup_vault" "copy" {
  region      = var.copy_region
  name        = "${var.name}-copy"
  kms_key_arn = module.copy_key.arn
}

# Governance, not compliance: nobody deletes a backup by mistake or by a stolen deployment's rights, and an administrator can
# still take the lock away.
resource "aws_backup_vault_lock_configuration" "this" {
  backup_vault_name  = aws_backup_vault.this.name
  min_retention_days = 7
}

resource "aws_backup_vault_lock_configuration" "copy" {
  region             = var.copy_region
  backup_vault_name  = aws_backup_vault.copy.name
  min_retention_days = 7
}

resource "aws_backup_vault_notifications" "this" {
  backup_vault_name   = aws_backup_vault.this.name
  sns_topic_arn       = var.topic_arn
  backup_vault_events = ["BACKUP_JOB_FAILED", "COPY_JOB_FAILED", "RESTORE_JOB_COMPLETED"]
}

resource "aws_iam_role" "this" {
  name = "${var.name}-backup"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "backup.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = toset([
    "service-role/AWSBackupServiceRolePolicyForBackup", "service-role/AWSBackupServiceRolePolicyForRestores",
    "AWSBackupServiceRolePolicyForS3Backup", "AWSBackupServiceRolePolicyForS3Restore",
  ])

  role       = aws_iam_role.this.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/${each.key}"
}

resource "aws_backup_plan" "this" {
  name = var.name

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this.name
    schedule          = var.schedule
    start_window      = 60
    completion_window = 240

    lifecycle {
      delete_after = var.keep_days
    }

    copy_action {
      destination_vault_arn = aws_backup_vault.copy.arn

      lifecycle {
        delete_after = var.keep_days
      }
    }
  }
}

resource "aws_backup_selection" "this" {
  name         = "by-tag"
  plan_id      = aws_backup_plan.this.id
  iam_role_arn = aws_iam_role.this.arn

  selection_tag {
    type  = "STRINGEQUALS"
    key   = var.selection_tag.key
    value = var.selection_tag.value
  }

  depends_on = [aws_iam_role_policy_attachment.this]
}
