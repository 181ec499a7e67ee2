output "topic_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.this.arn
}

output "key_arn" {
  description = "ARN of the key that encrypts the topic; who publishes needs it too."
  value       = module.key.arn
}

output "publish_policy" {
  description = "Rights of who publishes to the topic by a role of its own, as JSON."
  value = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Publish"
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.this.arn
      },
      {
        Sid      = "EncryptWhatIsPublished"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = module.key.arn
      },
    ]
  })
}
