output "vpc_id" {
  description = "Id of the network."
  value       = aws_vpc.this.id
}

output "cidr_block" {
  description = "IPv4 range of the network."
  value       = aws_vpc.this.cidr_block
}

output "public_subnet_ids" {
  description = "Public subnets by zone."
  value       = { for zone, subnet in aws_subnet.public : zone => subnet.id }
}

output "public_subnet_cidrs" {
  description = "Ranges of the public subnets, where balancers have their addresses."
  value       = [for zone in var.availability_zones : local.public_cidrs[zone]]
}

output "private_subnet_ids" {
  description = "Private subnets by zone."
  value       = { for zone, subnet in aws_subnet.private : zone => subnet.id }
}

output "nat_public_ips" {
  description = "Addresses by which private subnets are seen outside."
  value       = [for address in aws_eip.nat : address.public_ip]
}
