terraform {
  # 1.11 made locking by a file beside the state in S3 stable: no DynamoDB table is needed.
  required_version = ">= 1.11.0, < 2.0.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }

  # Bucket, key and region of the state come from backend.hcl: they differ by account (backend.hcl.example).
  backend "s3" {
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = var.region
  # A plan with the credentials of another account ends here, not in that account.
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = local.tags
  }
}
