# Written by Docker's own driver: an agent would take a tenth of the machine's memory.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/${var.path}/application"
  retention_in_days = var.log_retention_days
}

# The host beneath failed: the same instance, with its volumes and addresses, is started on another one.
resource "aws_cloudwatch_metric_alarm" "recover" {
  alarm_name          = "${var.name}-recover"
  alarm_description   = "The machine under the instance failed its check twice; EC2 moves the instance to another."
  namespace           = "AWS/EC2"
  metric_name         = "StatusCheckFailed_System"
  dimensions          = { InstanceId = aws_instance.this.id }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 60
  evaluation_periods  = 2
  alarm_actions       = concat(["arn:${local.partition}:automate:${local.region}:ec2:recover"], var.alarm_topic_arns)
}

# The system on it does not answer (no memory left, a broken kernel): a reboot, after which systemd starts everything again.
resource "aws_cloudwatch_metric_alarm" "reboot" {
  alarm_name          = "${var.name}-reboot"
  alarm_description   = "The instance did not answer for three minutes; EC2 reboots it."
  namespace           = "AWS/EC2"
  metric_name         = "StatusCheckFailed_Instance"
  dimensions          = { InstanceId = aws_instance.this.id }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 60
  # One more than of the alarm above: a failed host fails this check as well, and must not be answered by a reboot.
  evaluation_periods = 3
  alarm_actions      = concat(["arn:${local.partition}:automate:${local.region}:ec2:reboot"], var.alarm_topic_arns)
}
