resource "aws_security_group" "this" {
  name        = "${var.name}-alb"
  description = "Balancer of the dashboard"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-alb" }
}

locals {
  listeners = { for pair in setproduct([80, 443], var.allowed_cidrs) : "${pair[0]} ${pair[1]}" => { port = pair[0], cidr = pair[1] } }
  targets   = { app = var.app_port, management = var.management_port }
}

resource "aws_vpc_security_group_ingress_rule" "listeners" {
  for_each = local.listeners

  security_group_id = aws_security_group.this.id
  description       = "Visitors, port ${each.value.port} from ${each.value.cidr}"
  cidr_ipv4         = each.value.cidr
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
}

# A group to which a rule points cannot be deleted: when a new cluster brings another one, the rules go before the old one does.
resource "terraform_data" "target_security_group" {
  triggers_replace = var.target_security_group_id
}

resource "aws_vpc_security_group_egress_rule" "targets" {
  for_each = local.targets

  security_group_id            = aws_security_group.this.id
  description                  = "Pods, ${each.key} port"
  referenced_security_group_id = var.target_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value

  lifecycle {
    replace_triggered_by = [terraform_data.target_security_group]
  }
}

# The other half, into the pods, is made by the load balancer controller from the TargetGroupBinding: a second rule for the
# same thing would be refused as a duplicate.
