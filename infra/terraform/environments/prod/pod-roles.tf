module "autoscaler_role" {
  source = "../../modules/pod-identity"

  name             = "${local.name}-cluster-autoscaler"
  cluster_name     = module.eks.name
  cluster_endpoint = module.eks.endpoint
  namespace        = "kube-system"
  service_account  = "cluster-autoscaler"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # Looking has no resource of its own.
        Sid    = "SeeGroups"
        Effect = "Allow"
        Action = [
          "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "autoscaling:DescribeLaunchConfigurations",
          "autoscaling:DescribeScalingActivities", "autoscaling:DescribeTags", "ec2:DescribeImages", "ec2:DescribeInstanceTypes",
          "ec2:DescribeLaunchTemplateVersions", "ec2:GetInstanceTypesFromInstanceRequirements", "eks:DescribeNodegroup",
        ]
        Resource = "*"
      },
      {
        # EKS tags the groups of its node groups by the cluster's name.
        Sid       = "ResizeGroupsOfThisCluster"
        Effect    = "Allow"
        Action    = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:ResourceTag/k8s.io/cluster-autoscaler/${local.name}" = "owned" } }
      },
    ]
  })
}

module "load_balancer_controller_role" {
  source = "../../modules/pod-identity"

  name             = "${local.name}-load-balancer-controller"
  cluster_name     = module.eks.name
  cluster_endpoint = module.eks.endpoint
  namespace        = "kube-system"
  service_account  = "aws-load-balancer-controller"
  # A fraction of the policy that the controller's documentation gives: it makes no balancers here.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "SeeTargets"
        Effect = "Allow"
        Action = [
          "ec2:DescribeAvailabilityZones", "ec2:DescribeInstances", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups",
          "ec2:DescribeSubnets", "ec2:DescribeVpcs", "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetHealth", "elasticloadbalancing:DescribeTags",
        ]
        Resource = "*"
      },
      {
        Sid      = "RegisterPods"
        Effect   = "Allow"
        Action   = ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"]
        Resource = module.balancer.target_group_arn
      },
      {
        # EKS tags the group of nodes and pods as its own.
        Sid       = "LetTheBalancerIn"
        Effect    = "Allow"
        Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:ResourceTag/kubernetes.io/cluster/${local.name}" = "owned" } }
      },
    ]
  })
}

module "alertmanager_role" {
  source = "../../modules/pod-identity"

  name             = "${local.name}-alertmanager"
  cluster_name     = module.eks.name
  cluster_endpoint = module.eks.endpoint
  namespace        = "monitoring"
  service_account  = "alertmanager"
  policy           = module.alerting.publish_policy
}

module "secrets_key" {
  source = "../../modules/kms"

  alias       = "${local.name}-secrets"
  description = "Secrets of ${local.name}"
}

module "secrets_copy_key" {
  source = "../../modules/kms"

  alias       = "${local.name}-secrets"
  description = "Copies of the secrets of ${local.name}"
  region      = var.disaster_region
}

# The class of the CSI driver in infra/kubernetes/components/secrets reads this name with the pods' own identity.
module "secrets" {
  source = "../../modules/secrets"

  name             = "${local.name}-dashboard"
  path             = local.path
  cluster_name     = module.eks.name
  cluster_endpoint = module.eks.endpoint
  consumer         = { namespace = local.project, service_account = "dashboard" }
  secrets          = { dashboard = "What the application is told and nobody else should know, one JSON object" }
  kms_key_arn      = module.secrets_key.arn
  replica          = { region = var.disaster_region, kms_key_arn = module.secrets_copy_key.arn }
}
