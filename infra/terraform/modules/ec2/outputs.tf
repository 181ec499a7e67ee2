output "instance_id" {
  description = "Id of the instance, for Session Manager and Run Command."
  value       = aws_instance.this.id
}

output "public_ip" {
  description = "Address of the instance; it changes when the instance is stopped."
  value       = aws_instance.this.public_ip
}

output "image_parameter" {
  description = "SSM parameter that names the image to run."
  value       = aws_ssm_parameter.image.name
}

output "role_arn" {
  description = "ARN of the instance's role."
  value       = aws_iam_role.this.arn
}

output "restart_document" {
  description = "SSM document that renews the image and restarts the service."
  value       = aws_ssm_document.restart.name
}

output "restart_document_arn" {
  description = "ARN of that document."
  value       = aws_ssm_document.restart.arn
}
