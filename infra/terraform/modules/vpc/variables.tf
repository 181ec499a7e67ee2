variable "name" {
  description = "Prefix of every name, for example financial-dashboard-qa."
  type        = string
}

variable "path" {
  description = "The same with a slash, for log groups: financial-dashboard/qa."
  type        = string
}

variable "cidr_block" {
  description = "IPv4 range of the network, /16 to /19: a balancer needs a /27 in each zone."
  type        = string

  validation {
    condition     = can(cidrhost(var.cidr_block, 0)) && tonumber(split("/", var.cidr_block)[1]) >= 16 && tonumber(split("/", var.cidr_block)[1]) <= 19
    error_message = "cidr_block must be an IPv4 range from /16 to /19, for example 10.41.0.0/16."
  }
}

variable "availability_zones" {
  description = "Zones that get a subnet of each kind. Named, not looked up, so that a new zone of the region never moves a subnet."
  type        = list(string)

  validation {
    condition     = length(var.availability_zones) >= 1 && length(var.availability_zones) <= 6 && length(distinct(var.availability_zones)) == length(var.availability_zones)
    error_message = "availability_zones must name one to six different zones."
  }
}

variable "private_subnets" {
  description = "Whether each zone also has a private subnet."
  type        = bool
  default     = true
}

variable "nat_gateways" {
  description = "How private subnets reach the internet: none, single (cheap, one zone's failure cuts all) or per_zone."
  type        = string
  default     = "none"

  validation {
    condition     = contains(["none", "single", "per_zone"], var.nat_gateways)
    error_message = "nat_gateways must be none, single or per_zone."
  }
}

variable "interface_endpoints" {
  description = "AWS services reached over an interface endpoint in the private subnets, for example ecr.api. S3 has a gateway endpoint always: it is free."
  type        = set(string)
  default     = []
}

variable "public_subnet_tags" {
  description = "Further tags of public subnets."
  type        = map(string)
  default     = {}
}

variable "private_subnet_tags" {
  description = "Further tags of private subnets."
  type        = map(string)
  default     = {}
}

variable "flow_log_retention_days" {
  description = "Days that flow logs are kept."
  type        = number
  default     = 30
}

variable "log_kms_key_arn" {
  description = "Key that encrypts the flow logs' group; null leaves it to the key of CloudWatch Logs."
  type        = string
  default     = null
}
