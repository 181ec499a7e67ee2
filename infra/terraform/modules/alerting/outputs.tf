output "topic_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.this.arn
}

output "key_arn" {
  description = "ARN of the key that encrypts the topic; who publishes needs it too."
  value       = module.key.arn
}
