resource "aws_security_group" "this" {
  name        = var.name
  description = "Dashboard on one instance"
  vpc_id      = var.vpc_id
  tags        = { Name = var.name }
}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  for_each = toset(var.ssh_allowed_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "SSH from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}

resource "aws_vpc_security_group_ingress_rule" "app" {
  for_each = toset(var.app_allowed_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "Dashboard from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
}

# ECR, SSM, CloudWatch Logs and the packages of the system are all HTTPS; names and time come from the link-local
# addresses of the network, which no group filters.
resource "aws_vpc_security_group_egress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "HTTPS to AWS"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}
