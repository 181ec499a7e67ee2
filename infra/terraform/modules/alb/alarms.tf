locals {
  # What visitors see, measured outside the cluster; the cluster's own rules see what happens inside.
  alarms = {
    no-healthy-pod = {
      description = "Less than one pod answers the balancer: visitors get 503."
      metric      = "HealthyHostCount"
      statistic   = "Minimum"
      comparison  = "LessThanThreshold"
      threshold   = 1
      missing     = "breaching"
      group       = true
    }
    errors-of-pods = {
      description = "More than 25 answers of the 5xx kind in a minute, three minutes running."
      metric      = "HTTPCode_Target_5XX_Count"
      statistic   = "Sum"
      comparison  = "GreaterThanThreshold"
      threshold   = 25
      missing     = "notBreaching"
      group       = true
    }
    errors-of-balancer = {
      description = "The balancer itself answered with 5xx more than 25 times in a minute, three minutes running: no pod, or none in time."
      metric      = "HTTPCode_ELB_5XX_Count"
      statistic   = "Sum"
      comparison  = "GreaterThanThreshold"
      threshold   = 25
      missing     = "notBreaching"
      group       = false
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.description
  namespace           = "AWS/ApplicationELB"
  metric_name         = each.value.metric
  statistic           = each.value.statistic
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = each.value.missing
  alarm_actions       = var.alarm_topic_arns
  ok_actions          = var.alarm_topic_arns
  dimensions = merge(
    { LoadBalancer = aws_lb.this.arn_suffix },
    { for key, value in { TargetGroup = aws_lb_target_group.this.arn_suffix } : key => value if each.value.group },
  )
}
