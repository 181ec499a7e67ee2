variable "name" {
  description = "Name of the cluster, for example financial-dashboard-qa."
  type        = string
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes."
  type        = string
  default     = "1.35"

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version must be a minor version, for example 1.35."
  }
}

variable "subnet_ids" {
  description = "Private subnets by zone, for the control plane's interfaces and the nodes."
  type        = map(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must hold subnets of at least two zones: EKS asks for them."
  }
}

variable "api_allowed_cidrs" {
  description = "IPv4 ranges outside that reach the Kubernetes API; empty makes it private to the network."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.api_allowed_cidrs : can(cidrhost(cidr, 0)) && !endswith(cidr, "/0")])
    error_message = "api_allowed_cidrs must be ranges of known addresses, never 0.0.0.0/0."
  }
}

variable "admin_principal_arns" {
  description = "IAM roles that administer the cluster. Nobody else gets in, not even who made it."
  type        = list(string)

  validation {
    condition     = length(var.admin_principal_arns) > 0 && alltrue([for arn in var.admin_principal_arns : can(regex("^arn:[^:]+:iam::[0-9]{12}:(role|user)/.+$", arn))])
    error_message = "admin_principal_arns must name at least one IAM role or user by ARN, or nobody could administer the cluster."
  }
}

variable "group_members" {
  description = "Who else gets in: by a name of one's own, an IAM role and its Kubernetes groups, to which the manifests bind rights."
  type = map(object({
    principal_arn = string
    groups        = list(string)
  }))
  default = {}

  validation {
    condition     = alltrue([for member in var.group_members : length(member.groups) > 0 && alltrue([for group in member.groups : !startswith(group, "system:")])])
    error_message = "group_members must each name at least one group, none of them of Kubernetes itself (system:…)."
  }
}

variable "node_groups" {
  description = "Managed node groups by name. zones limits a group to some zones; empty means all."
  type = map(object({
    instance_types = list(string)
    min_size       = number
    desired_size   = number
    max_size       = number
    zones          = optional(list(string), [])
    capacity_type  = optional(string, "ON_DEMAND")
    disk_gib       = optional(number, 30)
    labels         = optional(map(string), {})
  }))

  validation {
    condition     = length(var.node_groups) > 0 && alltrue([for g in var.node_groups : g.min_size <= g.desired_size && g.desired_size <= g.max_size && g.max_size > 0])
    error_message = "node_groups must hold at least one group, each with min_size <= desired_size <= max_size."
  }

  validation {
    condition     = alltrue([for g in var.node_groups : contains(["ON_DEMAND", "SPOT"], g.capacity_type)])
    error_message = "capacity_type of a node group must be ON_DEMAND or SPOT."
  }
}

variable "metadata_hop_limit" {
  description = "Hops that answers of the instance metadata travel: 1 reaches the node, not its pods."
  type        = number
  default     = 1

  validation {
    condition     = contains([1, 2], var.metadata_hop_limit)
    error_message = "metadata_hop_limit must be 1, or 2 where an agent in a pod of its own network needs it."
  }
}

variable "addons" {
  description = "Further EKS add-ons by name, with their configuration as JSON."
  type = map(object({
    configuration = optional(string)
  }))
  default = {}
}

variable "volume_tags" {
  description = "Tags of volumes that pods claim, by which backups find them."
  type        = map(string)
  default     = {}
}

variable "log_retention_days" {
  description = "Days that logs of the control plane are kept."
  type        = number
  default     = 90
}

variable "log_kms_key_arn" {
  description = "Key that encrypts the logs' group; null leaves it to the key of CloudWatch Logs."
  type        = string
  default     = null
}

variable "deletion_protection" {
  description = "Whether the cluster refuses to be deleted."
  type        = bool
  default     = false
}

variable "tags" {
  description = "Further tags of the cluster."
  type        = map(string)
  default     = {}
}
