locals {
  home = "/opt/financial-dashboard"

  # What the scripts and the unit read. Not secret: user data can be read by everyone on the machine.
  settings = {
    AWS_REGION      = local.region
    IMAGE_PARAMETER = local.image_parameter
    LOG_GROUP       = aws_cloudwatch_log_group.app.name
    MEMORY_LIMIT    = "${var.memory_limit_mib}m"
  }
  app_settings = merge({ DASHBOARD_ACCESS_LOG = "true" }, var.app_environment)

  scripts = toset(["mount-data", "pull-image", "run-dashboard", "check-health", "renew"])
  units = toset([
    "financial-dashboard.service", "financial-dashboard-health.service", "financial-dashboard-health.timer",
  ])

  files = concat(
    [for name in sort(local.scripts) : { path = "${local.home}/${name}", permissions = "0755", content = file("${path.module}/files/${name}") }],
    [for name in sort(local.units) : { path = "/etc/systemd/system/${name}", permissions = "0644", content = file("${path.module}/files/${name}") }],
    [
      { path = "/etc/financial-dashboard/settings", permissions = "0644", content = join("", [for k, v in local.settings : "${k}=${v}\n"]) },
      { path = "/etc/financial-dashboard/app.env", permissions = "0644", content = join("", [for k, v in local.app_settings : "${k}=${v}\n"]) },
      # The whole disk is 12 GiB, and lines are kept in CloudWatch.
      { path = "/etc/systemd/journald.conf.d/size.conf", permissions = "0644", content = "[Journal]\nSystemMaxUse=100M\n" },
    ],
  )

  user_data = join("\n", ["#cloud-config", yamlencode({
    packages    = ["docker"]
    write_files = local.files
    runcmd = [
      ["systemctl", "daemon-reload"],
      ["systemctl", "restart", "systemd-journald.service"],
      ["systemctl", "enable", "--now", "docker.service"],
      ["systemctl", "enable", "--now", "--no-block", "financial-dashboard.service", "financial-dashboard-health.timer"],
    ]
  })])
}
