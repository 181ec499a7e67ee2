# A document of our own: who may send it may restart the dashboard. AWS-RunShellScript would be root on the machine.
resource "aws_ssm_document" "restart" {
  name            = "${var.name}-restart"
  document_type   = "Command"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "2.2"
    description   = "Pulls the image that the parameter names, restarts the dashboard and waits until it is ready"
    mainSteps = [{
      action = "aws:runShellScript"
      name   = "restart"
      inputs = {
        timeoutSeconds = "900"
        runCommand = [
          "set -eu",
          "systemctl restart financial-dashboard.service",
          "curl -fsS -o /dev/null --max-time 5 --retry 30 --retry-delay 4 --retry-all-errors http://127.0.0.1:9090/health/ready",
          "docker container inspect --format '{{.Image}}' financial-dashboard",
        ]
      }
    }]
  })
}
