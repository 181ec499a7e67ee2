terraform {
  required_version = ">= 1.11.0, < 2.0.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }

  # No backend: this root makes the bucket in which a state could be kept. docs/deployment.md says how its own moves there.
}

provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      project     = local.project
      environment = "shared"
      managed-by  = "terraform"
    }
  }
}
