# A cluster is made anew by one -replace of it. EKS deletes none that has node groups, and by the name, which stays, nothing that
# belongs to it would be planned anew. Here a resource carries "made anew" from the moment on in which it is planned so.
mock_provider "aws" {
  source = "../../mocks"
}

variables {
  account_id           = "123456789012"
  github_repository    = "example/financial-dashboard"
  admin_principal_arns = ["arn:aws:iam::123456789012:role/administrator"]
  name                 = "financial-dashboard-qa"
  path                 = "financial-dashboard/qa"
  subnet_ids           = { eu-central-1a = "subnet-a", eu-central-1b = "subnet-b" }
  node_groups          = { general = { instance_types = ["t3.large"], min_size = 2, desired_size = 2, max_size = 4 } }
  group_members        = { pipeline = { principal_arn = "arn:aws:iam::123456789012:role/deploy", groups = ["financial-dashboard-deployers"] } }
  cluster_name         = "financial-dashboard-qa"
  cluster_endpoint     = "https://old.eks.amazonaws.com"
  namespace            = "logging"
  service_account      = "fluentd"
  policy               = "{}"
  log_kms_key_arn      = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

run "a_cluster" {
  command = apply

  module {
    source = "../../modules/eks"
  }
}

run "an_upgrade_leaves_what_belongs_to_it" {
  command = plan

  module {
    source = "../../modules/eks"
  }

  variables {
    kubernetes_version = "1.36"
  }

  override_resource {
    target          = aws_eks_access_entry.admin
    override_during = plan
    values          = { access_entry_arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_access_policy_association.admin
    override_during = plan
    values          = { id = "made anew" }
  }

  override_resource {
    target          = aws_eks_access_entry.group_member
    override_during = plan
    values          = { access_entry_arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_addon.before_nodes
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_addon.network
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_addon.volumes
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_addon.on_nodes
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_node_group.this
    override_during = plan
    values          = { arn = "made anew" }
  }

  assert {
    condition = aws_eks_cluster.this.version == "1.36" && !contains(flatten([
      [for one in aws_eks_access_entry.admin : one.access_entry_arn],
      [for one in aws_eks_access_policy_association.admin : one.id],
      [for one in aws_eks_access_entry.group_member : one.access_entry_arn],
      [for one in aws_eks_addon.before_nodes : one.arn],
      [aws_eks_addon.network.arn],
      [aws_eks_addon.volumes.arn],
      [for one in aws_eks_addon.on_nodes : one.arn],
      [for one in aws_eks_node_group.this : one.arn],
    ]), "made anew")
    error_message = "an upgrade of the control plane would take nodes or rights away"
  }
}

run "a_new_cluster_takes_all_that_belongs_to_it_along" {
  command = plan

  module {
    source = "../../modules/eks"
  }

  plan_options {
    replace = [aws_eks_cluster.this]
  }

  override_resource {
    target          = aws_eks_access_entry.admin
    override_during = plan
    values          = { access_entry_arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_access_policy_association.admin
    override_during = plan
    values          = { id = "made anew" }
  }

  override_resource {
    target          = aws_eks_access_entry.group_member
    override_during = plan
    values          = { access_entry_arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_addon.before_nodes
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_addon.network
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_addon.volumes
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_addon.on_nodes
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_eks_node_group.this
    override_during = plan
    values          = { arn = "made anew" }
  }

  assert {
    condition = toset(flatten([
      [for one in aws_eks_access_entry.admin : one.access_entry_arn],
      [for one in aws_eks_access_policy_association.admin : one.id],
      [for one in aws_eks_access_entry.group_member : one.access_entry_arn],
      [for one in aws_eks_addon.before_nodes : one.arn],
      [aws_eks_addon.network.arn],
      [aws_eks_addon.volumes.arn],
      [for one in aws_eks_addon.on_nodes : one.arn],
      [for one in aws_eks_node_group.this : one.arn],
    ])) == toset(["made anew"])
    error_message = "what stays in the plan as it is belongs to a cluster that EKS cannot delete, or that is gone"
  }
}

run "an_association" {
  command = apply

  module {
    source = "../../modules/pod-identity"
  }
}

run "an_association_with_a_new_cluster" {
  command = plan

  module {
    source = "../../modules/pod-identity"
  }

  variables {
    cluster_endpoint = "https://new.eks.amazonaws.com"
  }

  override_resource {
    target          = aws_eks_pod_identity_association.this
    override_during = plan
    values          = { association_arn = "made anew" }
  }

  assert {
    condition     = aws_eks_pod_identity_association.this[0].association_arn == "made anew"
    error_message = "the pods of the new cluster would have no role"
  }
}

run "an_addon_of_another_module" {
  command = apply

  module {
    source = "../../modules/observability"
  }
}

run "an_addon_of_another_module_with_a_new_cluster" {
  command = plan

  module {
    source = "../../modules/observability"
  }

  variables {
    cluster_endpoint = "https://new.eks.amazonaws.com"
  }

  override_resource {
    target          = aws_eks_addon.container_insights
    override_during = plan
    values          = { arn = "made anew" }
  }

  override_resource {
    target          = aws_cloudwatch_log_group.container_insights
    override_during = plan
    values          = { arn = "made anew" }
  }

  assert {
    condition     = aws_eks_addon.container_insights.arn == "made anew"
    error_message = "the new cluster would report nothing"
  }

  assert {
    condition     = !contains([for group in aws_cloudwatch_log_group.container_insights : group.arn], "made anew")
    error_message = "what the old cluster reported would be lost"
  }
}
