data "aws_partition" "current" {}

# Made here and not by who writes first: a group made by a writer keeps its lines, and costs, for ever.
resource "aws_cloudwatch_log_group" "pods" {
  for_each = var.log_group_names

  name              = "/${var.path}/${each.key}"
  retention_in_days = var.retention_days
  kms_key_id        = var.log_kms_key_arn
}

resource "aws_cloudwatch_log_group" "container_insights" {
  # Lines of containers are Fluentd's; the agent writes its figures to one of these groups.
  for_each = toset(["performance", "host", "dataplane"])

  name              = "/aws/containerinsights/${var.cluster_name}/${each.key}"
  retention_in_days = var.retention_days
  kms_key_id        = var.log_kms_key_arn
}

module "fluentd_role" {
  source = "../pod-identity"

  name             = "${var.name}-fluentd"
  cluster_name     = var.cluster_name
  cluster_endpoint = var.cluster_endpoint
  namespace        = var.fluentd.namespace
  service_account  = var.fluentd.service_account
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteLines"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = [for group in aws_cloudwatch_log_group.pods : "${group.arn}:*"]
      },
      {
        # Its plugin looks whether the group is there; listing has no resource of its own.
        Sid      = "FindGroups"
        Effect   = "Allow"
        Action   = "logs:DescribeLogGroups"
        Resource = "*"
      },
    ]
  })
}

module "agent_role" {
  source = "../pod-identity"

  name                = "${var.name}-cloudwatch-agent"
  cluster_name        = var.cluster_name
  cluster_endpoint    = var.cluster_endpoint
  namespace           = "amazon-cloudwatch"
  service_account     = "cloudwatch-agent"
  managed_policy_arns = { agent = "arn:${data.aws_partition.current.partition}:iam::aws:policy/CloudWatchAgentServerPolicy" }
  associate           = false
}

resource "terraform_data" "cluster" {
  triggers_replace = var.cluster_endpoint
}

resource "aws_eks_addon" "container_insights" {
  cluster_name                = var.cluster_name
  addon_name                  = "amazon-cloudwatch-observability"
  resolve_conflicts_on_update = "OVERWRITE"
  # Its Fluent Bit would send each line a second time. Application Signals, which is on where nothing is said, would put an agent
  # of Java into every pod behind a Service, by a container that the restricted profile refuses: no pod would start.
  configuration_values = jsonencode({
    containerLogs = { enabled = false }
    manager       = { applicationSignals = { autoMonitor = { monitorAllServices = false } } }
  })

  pod_identity_association {
    role_arn        = module.agent_role.role_arn
    service_account = "cloudwatch-agent"
  }

  lifecycle {
    replace_triggered_by = [terraform_data.cluster]
  }

  depends_on = [aws_cloudwatch_log_group.container_insights]
}
