variable "name" {
  description = "Name of the instance and prefix of what belongs to it, for example financial-dashboard-dev."
  type        = string
}

variable "path" {
  description = "The same with a slash, for log groups and parameters: financial-dashboard/dev."
  type        = string
}

variable "environment" {
  description = "Name of the environment; only dev may open SSH to every address."
  type        = string
}

variable "vpc_id" {
  description = "Network of the instance."
  type        = string
}

variable "subnet_id" {
  description = "Public subnet of the instance."
  type        = string
}

variable "availability_zone" {
  description = "Zone of the subnet, where the data volume is made as well."
  type        = string
}

variable "instance_type" {
  description = "Type of the instance, x86-64."
  type        = string
  default     = "t2.micro"
}

variable "ssh_allowed_cidrs" {
  description = "IPv4 ranges that reach port 22. Empty by default: the way in is SSM Session Manager, which needs no open port and no key."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.ssh_allowed_cidrs : can(cidrhost(cidr, 0)) && !strcontains(cidr, ":")])
    error_message = "ssh_allowed_cidrs must be IPv4 ranges, for example 203.0.113.7/32."
  }

  validation {
    # Any range of /0 is every address, whatever stands before the slash.
    condition     = var.environment == "dev" || alltrue([for cidr in var.ssh_allowed_cidrs : !endswith(cidr, "/0")])
    error_message = "ssh_allowed_cidrs may hold 0.0.0.0/0 in the environment dev only, not in \"${var.environment}\"."
  }
}

variable "ssh_key_name" {
  description = "EC2 key pair for SSH; null starts the instance without one."
  type        = string
  default     = null
}

variable "app_allowed_cidrs" {
  description = "IPv4 ranges that reach the dashboard on port 8080. Empty by default: use port forwarding of Session Manager. The dashboard has no accounts."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.app_allowed_cidrs : can(cidrhost(cidr, 0)) && !strcontains(cidr, ":")])
    error_message = "app_allowed_cidrs must be IPv4 ranges, for example 203.0.113.0/24."
  }
}

variable "image" {
  description = "Image to run, REGISTRY/NAME:TAG or REGISTRY/NAME@sha256:DIGEST. The instance reads it at each start of the service."
  type        = string

  validation {
    condition     = can(regex("^[^\\s:@]+(:[0-9]+)?(/[^\\s:@]+)+(:[A-Za-z0-9_][A-Za-z0-9._-]*|@sha256:[0-9a-f]{64})$", var.image)) && !endswith(var.image, ":latest")
    error_message = "image must name a tag other than latest, or a digest: latest does not say what runs."
  }
}

variable "repository_arn" {
  description = "ECR repository that the instance may pull from."
  type        = string
}

variable "artifacts_bucket_arn" {
  description = "Bucket that the instance may read."
  type        = string
}

variable "app_environment" {
  description = "Further DASHBOARD_… variables of the application, none of them secret."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name, value in var.app_environment : can(regex("^DASHBOARD_[A-Z_]+$", name)) && can(regex("^[^\\n]*$", value))])
    error_message = "app_environment must hold DASHBOARD_… names in capitals, and values of one line."
  }
}

variable "memory_limit_mib" {
  description = "Memory of the container. Of the 1,024 MiB of a t2.micro the system and Docker need about 350."
  type        = number
  default     = 512

  validation {
    condition     = var.memory_limit_mib >= 256 && var.memory_limit_mib <= 640
    error_message = "memory_limit_mib must be 256 to 640: less does not hold the dashboard, more starves the system of a 1 GiB machine."
  }
}

variable "root_volume_gib" {
  description = "Size of the root volume."
  type        = number
  default     = 12
}

variable "data_volume_gib" {
  description = "Size of the volume for watchlists, which outlives the instance."
  type        = number
  default     = 1
}

variable "log_retention_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 14
}

variable "alarm_topic_arns" {
  description = "SNS topics told when the instance recovers or reboots."
  type        = list(string)
  default     = []
}
