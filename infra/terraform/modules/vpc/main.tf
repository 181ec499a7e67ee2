data "aws_region" "current" {}

locals {
  zones = { for index, zone in var.availability_zones : zone => index }

  # Of a /16: /20 for each private subnet (pods take addresses of it), /24 for each public one, out of the last /20.
  private_cidrs = { for zone, index in local.zones : zone => cidrsubnet(var.cidr_block, 4, index) }
  public_cidrs  = { for zone, index in local.zones : zone => cidrsubnet(var.cidr_block, 8, 240 + index) }

  private_zones = var.private_subnets ? local.zones : {}
  nat_zones = {
    none     = toset([])
    single   = toset(slice(var.availability_zones, 0, 1))
    per_zone = toset(var.availability_zones)
  }[var.nat_gateways]
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr_block
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = var.name }
}

# Whatever is started without naming a group lands in the default one: it lets nothing in or out.
resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-default-closed" }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = var.name }
}

resource "aws_subnet" "public" {
  for_each = local.zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = local.public_cidrs[each.key]
  # A public address is asked for by whoever needs one, never given by the place where something was started.
  map_public_ip_on_launch = false
  tags                    = merge(var.public_subnet_tags, { Name = "${var.name}-public-${each.key}" })
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-public" }
}

resource "aws_route" "internet" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  for_each = local.zones

  subnet_id      = aws_subnet.public[each.key].id
  route_table_id = aws_route_table.public.id
}

resource "aws_subnet" "private" {
  for_each = local.private_zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = local.private_cidrs[each.key]
  tags              = merge(var.private_subnet_tags, { Name = "${var.name}-private-${each.key}" })
}

# A table for each zone even with one gateway: adding gateways later changes routes, not associations.
resource "aws_route_table" "private" {
  for_each = local.private_zones

  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-private-${each.key}" }
}

resource "aws_route_table_association" "private" {
  for_each = local.private_zones

  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = aws_route_table.private[each.key].id
}
