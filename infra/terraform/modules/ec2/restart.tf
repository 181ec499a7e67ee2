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
        # A script of the machine: Systems Manager would take Docker's braces for parameters of its own.
        runCommand = ["/opt/financial-dashboard/renew"]
      }
    }]
  })
}
