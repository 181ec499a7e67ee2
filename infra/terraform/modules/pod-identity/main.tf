resource "aws_iam_role" "this" {
  name = var.name
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "pods.eks.amazonaws.com" }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      # The service names the pod by tags of the session. Held against them, an association that someone else makes with
      # this role, in another cluster or for another service account, opens nothing.
      Condition = { StringEquals = {
        "aws:RequestTag/eks-cluster-name"           = var.cluster_name
        "aws:RequestTag/kubernetes-namespace"       = var.namespace
        "aws:RequestTag/kubernetes-service-account" = var.service_account
      } }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  count = var.policy == null ? 0 : 1

  name   = "what-the-pods-do"
  role   = aws_iam_role.this.id
  policy = var.policy
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = var.managed_policy_arns

  role       = aws_iam_role.this.name
  policy_arn = each.value
}

resource "terraform_data" "cluster" {
  count = var.associate ? 1 : 0

  triggers_replace = var.cluster_endpoint
}

resource "aws_eks_pod_identity_association" "this" {
  count = var.associate ? 1 : 0

  cluster_name    = var.cluster_name
  namespace       = var.namespace
  service_account = var.service_account
  role_arn        = aws_iam_role.this.arn

  lifecycle {
    replace_triggered_by = [terraform_data.cluster]
  }
}
