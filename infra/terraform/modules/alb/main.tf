resource "aws_lb" "this" {
  name                       = var.name
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = var.subnet_ids
  security_groups            = [aws_security_group.this.id]
  idle_timeout               = var.idle_timeout
  drop_invalid_header_fields = true
  desync_mitigation_mode     = "strictest"
  enable_deletion_protection = var.deletion_protection
  # The client's address is the last that the balancer appended: DASHBOARD_TRUSTED_PROXIES=1 reads that one.
  xff_header_processing_mode = "append"

  access_logs {
    bucket  = var.log_bucket
    prefix  = "access"
    enabled = true
  }

  connection_logs {
    bucket  = var.log_bucket
    prefix  = "connections"
    enabled = true
  }
}

resource "aws_lb_target_group" "this" {
  # A prefix, so that a new group can stand beside the old one until the listener has changed over.
  name_prefix = "dash-"
  vpc_id      = var.vpc_id
  protocol    = "HTTP"
  port        = var.app_port
  target_type = "ip"
  # A pod that stops tells its streams to reconnect at once, and is gone after ten seconds.
  deregistration_delay = "30"
  # A pod with many streams is busier than one that answered as many requests.
  load_balancing_algorithm_type = "least_outstanding_requests"

  # Replicas take the same steps, but not in the same millisecond: sent from one to another, a reader would see prices go back.
  stickiness {
    type            = "lb_cookie"
    enabled         = true
    cookie_duration = 3600
  }

  health_check {
    path                = "/health/ready"
    port                = tostring(var.management_port)
    protocol            = "HTTP"
    matcher             = "200"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.this.arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  protocol          = "HTTPS"
  port              = 443
  certificate_arn   = var.certificate_arn
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"

  # Said here because only here is known that there is TLS.
  routing_http_response_strict_transport_security_header_value = "max-age=31536000"
  routing_http_response_server_enabled                         = false

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

resource "aws_wafv2_web_acl_association" "this" {
  resource_arn = aws_lb.this.arn
  web_acl_arn  = var.web_acl_arn
}
