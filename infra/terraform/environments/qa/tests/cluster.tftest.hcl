mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id           = "123456789012"
  github_repository    = "example/financial-dashboard"
  admin_principal_arns = ["arn:aws:iam::123456789012:role/administrator"]
  name                 = "financial-dashboard-qa"
  subnet_ids           = { eu-central-1a = "subnet-a", eu-central-1b = "subnet-b" }
  node_groups = {
    general = { instance_types = ["t3.large"], min_size = 2, desired_size = 2, max_size = 4 }
    zone-b  = { instance_types = ["t3.large"], min_size = 0, desired_size = 0, max_size = 1, zones = ["eu-central-1b"] }
  }
  group_members = { pipeline = { principal_arn = "arn:aws:iam::123456789012:role/deploy", groups = ["financial-dashboard-deployers"] } }
}

run "a_hardened_cluster" {
  command = apply

  module {
    source = "../../modules/eks"
  }

  assert {
    condition     = aws_eks_cluster.this.vpc_config[0].endpoint_private_access && !aws_eks_cluster.this.vpc_config[0].endpoint_public_access
    error_message = "without addresses that were named the API must be private"
  }

  assert {
    condition     = aws_eks_cluster.this.access_config[0].authentication_mode == "API" && !aws_eks_cluster.this.access_config[0].bootstrap_cluster_creator_admin_permissions
    error_message = "who gets in must stand in access entries, and nowhere else"
  }

  assert {
    condition     = contains(aws_eks_cluster.this.encryption_config[0].resources, "secrets") && startswith(aws_eks_cluster.this.encryption_config[0].provider[0].key_arn, "arn:aws:kms:")
    error_message = "secrets are not encrypted by a key of KMS"
  }

  assert {
    condition     = length(aws_eks_cluster.this.enabled_cluster_log_types) == 5 && aws_cloudwatch_log_group.control_plane.retention_in_days == 90
    error_message = "all five logs of the control plane, for 90 days"
  }

  assert {
    condition     = aws_cloudwatch_log_group.control_plane.name == "/aws/eks/financial-dashboard-qa/cluster"
    error_message = "EKS writes to a group of this name, and would make one without an end"
  }

  assert {
    condition     = aws_iam_openid_connect_provider.cluster.url == "https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF"
    error_message = "the provider is not the cluster's own"
  }
}

run "nodes_that_pods_cannot_impersonate" {
  command = apply

  module {
    source = "../../modules/eks"
  }

  assert {
    condition = alltrue([for t in aws_launch_template.node :
    t.metadata_options[0].http_tokens == "required" && t.metadata_options[0].http_put_response_hop_limit == 1])
    error_message = "a pod could take the node's role from its metadata"
  }

  assert {
    condition     = alltrue([for t in aws_launch_template.node : tobool(t.block_device_mappings[0].ebs[0].encrypted)])
    error_message = "a node's volume is not encrypted"
  }

  assert {
    condition     = toset(aws_eks_node_group.this["general"].subnet_ids) == toset(["subnet-a", "subnet-b"]) && toset(aws_eks_node_group.this["zone-b"].subnet_ids) == toset(["subnet-b"])
    error_message = "a group must stand in all zones, or in those it names"
  }

  assert {
    condition     = !contains(keys(aws_iam_role_policy_attachment.node), "AmazonEKS_CNI_Policy")
    error_message = "the network plugin has a role of its own"
  }
}

run "who_gets_in" {
  command = apply

  module {
    source = "../../modules/eks"
  }

  assert {
    condition     = aws_eks_access_policy_association.admin["arn:aws:iam::123456789012:role/administrator"].access_scope[0].type == "cluster"
    error_message = "the administrator must reach the whole cluster"
  }

  assert {
    condition     = toset(aws_eks_access_entry.group_member["pipeline"].kubernetes_groups) == toset(["financial-dashboard-deployers"])
    error_message = "the pipeline must be in the group that the manifests bind"
  }
}

run "no_group_of_kubernetes_itself" {
  command = plan

  module {
    source = "../../modules/eks"
  }

  variables {
    group_members = { pipeline = { principal_arn = "arn:aws:iam::123456789012:role/deploy", groups = ["system:masters"] } }
  }

  expect_failures = [var.group_members]
}

run "a_group_of_nodes_has_room" {
  command = plan

  module {
    source = "../../modules/eks"
  }

  variables {
    node_groups = { general = { instance_types = ["t3.large"], min_size = 3, desired_size = 2, max_size = 4 } }
  }

  expect_failures = [var.node_groups]
}

run "one_zone_makes_no_cluster" {
  command = plan

  module {
    source = "../../modules/eks"
  }

  variables {
    subnet_ids = { eu-central-1a = "subnet-a" }
  }

  expect_failures = [var.subnet_ids]
}

run "a_role_for_one_service_account_of_one_cluster" {
  command = apply

  module {
    source = "../../modules/pod-identity"
  }

  variables {
    name             = "financial-dashboard-qa-fluentd"
    cluster_name     = "financial-dashboard-qa"
    cluster_endpoint = "https://0123456789ABCDEF.gr7.eu-central-1.eks.amazonaws.com"
    namespace        = "logging"
    service_account  = "fluentd"
    policy           = "{}"
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Condition.StringEquals == {
      "aws:RequestTag/eks-cluster-name"           = "financial-dashboard-qa"
      "aws:RequestTag/kubernetes-namespace"       = "logging"
      "aws:RequestTag/kubernetes-service-account" = "fluentd"
    }
    error_message = "other pods could take the role"
  }

  assert {
    condition     = aws_eks_pod_identity_association.this[0].service_account == "fluentd" && aws_eks_pod_identity_association.this[0].namespace == "logging"
    error_message = "the role is given to other pods"
  }
}
