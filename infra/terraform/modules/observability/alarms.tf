locals {
  # Alarms from outside the cluster: Prometheus, inside, cannot tell that its own nodes are gone.
  alarms = {
    failed-nodes = {
      description = "A node of the cluster has failed for ten minutes and was not repaired."
      metric      = "cluster_failed_node_count"
      statistic   = "Maximum"
      comparison  = "GreaterThanThreshold"
      threshold   = 0
      missing     = "notBreaching"
    }
    no-figures = {
      description = "The cluster has reported no nodes for ten minutes: it, or the way out of its network, is gone."
      metric      = "cluster_node_count"
      statistic   = "Minimum"
      comparison  = "LessThanThreshold"
      threshold   = 1
      missing     = "breaching"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "cluster" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.description
  namespace           = "ContainerInsights"
  metric_name         = each.value.metric
  dimensions          = { ClusterName = var.cluster_name }
  statistic           = each.value.statistic
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  period              = 300
  evaluation_periods  = 2
  treat_missing_data  = each.value.missing
  alarm_actions       = var.alarm_topic_arns
  ok_actions          = var.alarm_topic_arns
}
