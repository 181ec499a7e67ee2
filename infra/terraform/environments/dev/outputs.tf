output "deploy_role_arn" {
  description = "Role that the deployment's job takes by OIDC."
  value       = module.deploy_role.role_arn
}

output "ecr_repository_url" {
  description = "REGISTRY/NAME to push images to."
  value       = "${local.registry}/${local.project}"
}

output "artifacts_bucket" {
  description = "Bucket for what a build leaves: archives, SBOMs, reports."
  value       = module.artifacts.name
}

output "instance_id" {
  description = "Id of the instance."
  value       = module.instance.instance_id
}

output "public_ip" {
  description = "Address of the instance."
  value       = module.instance.public_ip
}

output "image" {
  description = "Image that the service runs after its next start."
  value       = local.image
}

output "restart_document" {
  description = "SSM document that renews the image on the instance: aws ssm send-command --document-name …"
  value       = module.instance.restart_document
}

output "session_command" {
  description = "The way in: a shell by Session Manager."
  value       = "aws ssm start-session --region ${var.region} --target ${module.instance.instance_id}"
}

output "forward_command" {
  description = "The dashboard on http://127.0.0.1:8080, by Session Manager."
  value       = "aws ssm start-session --region ${var.region} --target ${module.instance.instance_id} --document-name AWS-StartPortForwardingSession --parameters portNumber=8080,localPortNumber=8080"
}
