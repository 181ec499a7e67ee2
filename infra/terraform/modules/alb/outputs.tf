output "arn" {
  description = "ARN of the balancer."
  value       = aws_lb.this.arn
}

output "dns_name" {
  description = "Name of the balancer."
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "Zone of the balancer's name, for an alias record."
  value       = aws_lb.this.zone_id
}

output "target_group_arn" {
  description = "ARN of the target group, in which pods are registered."
  value       = aws_lb_target_group.this.arn
}

output "security_group_id" {
  description = "Group of the balancer, which the pods let in."
  value       = aws_security_group.this.id
}
