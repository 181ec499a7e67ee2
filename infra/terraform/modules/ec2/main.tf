data "aws_partition" "current" {}
data "aws_region" "current" {}

data "aws_ssm_parameter" "ami" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

locals {
  region          = data.aws_region.current.region
  partition       = data.aws_partition.current.partition
  image_parameter = "/${var.path}/image"
}

resource "aws_ssm_parameter" "image" {
  name        = local.image_parameter
  description = "Image that the service pulls when it starts"
  type        = "String"
  value       = var.image
}

resource "aws_instance" "this" {
  ami                    = data.aws_ssm_parameter.ami.value
  instance_type          = var.instance_type
  subnet_id              = var.subnet_id
  vpc_security_group_ids = [aws_security_group.this.id]
  iam_instance_profile   = aws_iam_instance_profile.this.name
  key_name               = var.ssh_key_name
  # There is no NAT in this network: pulling and logging go out by this address.
  associate_public_ip_address = true
  monitoring                  = false
  user_data                   = local.user_data
  user_data_replace_on_change = true
  tags                        = { Name = var.name }

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
    # One hop: the host itself. A container, a hop further, never gets the credentials of the role.
    http_put_response_hop_limit = 1
  }

  credit_specification {
    # unlimited would bill what a loop burns.
    cpu_credits = "standard"
  }

  maintenance_options {
    auto_recovery = "default"
  }

  root_block_device {
    encrypted   = true
    volume_type = "gp3"
    volume_size = var.root_volume_gib
  }

  lifecycle {
    # A new AMI comes each week: patching is `dnf upgrade` or a wanted `-replace`, never a surprise of a plan.
    ignore_changes = [ami]
  }
}

resource "aws_ebs_volume" "data" {
  availability_zone = var.availability_zone
  size              = var.data_volume_gib
  type              = "gp3"
  encrypted         = true
  tags              = { Name = "${var.name}-data" }
}

resource "aws_volume_attachment" "data" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.data.id
  instance_id = aws_instance.this.id
  # A replaced instance must let go of the volume in order; the next one finds the watchlists on it.
  stop_instance_before_detaching = true
}
