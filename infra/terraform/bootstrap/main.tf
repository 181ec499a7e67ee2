locals {
  project = "financial-dashboard"
  # The name that deploy roles are given rights to.
  name = "${local.project}-state"
}

# States hold whatever a resource knows of itself: a key of their own says who reads them, beside the bucket's rights.
module "key" {
  source = "../modules/kms"

  alias       = local.name
  description = "Terraform states of ${local.project}"
}

# Locking needs no table: Terraform puts STATE.tflock beside the state, and S3 refuses the second writer.
module "bucket" {
  source = "../modules/s3"

  name        = "${local.name}-${var.account_id}${var.name_suffix}"
  kms_key_arn = module.key.arn
  # An overwritten state can be brought back for a year.
  noncurrent_days = 365
}
