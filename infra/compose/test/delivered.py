#!/usr/bin/env python3
"""Proves the way of an alert: the dashboard is scraped, stopped, and a webhook is told of it. Exits 1 if not.

Listens where infra/alertmanager/alertmanager.yml sends alerts to, and stops the container of the service `dashboard`.
"""

import json
import queue
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

PROMETHEUS = "http://127.0.0.1:9091"
RECEIVER = ("127.0.0.1", 9099)
TOKEN = (Path(__file__).parent.parent / "webhook-token.example").read_text().strip()


class Webhook(BaseHTTPRequestHandler):
    told = queue.Queue()

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Webhook.told.put((self.path, self.headers.get("Authorization"), body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, format, *args):
        """What was told is printed where it is looked at."""


def query(expression):
    """The values of an instant query, by the job of each."""
    address = f"{PROMETHEUS}/api/v1/query?" + urllib.parse.urlencode({"query": expression})
    with urllib.request.urlopen(address, timeout=5) as answer:
        return {r["metric"].get("job"): float(r["value"][1]) for r in json.load(answer)["data"]["result"]}


def await_up(deadline):
    while time.monotonic() < deadline:
        up = query("up")
        if up and all(value == 1 for value in up.values()) and "dashboard" in up:
            return up
        time.sleep(1)
    sys.exit(f"FAILED: not all is scraped: {query('up')}")


def stop(service):
    label = f"label=com.docker.compose.service={service}"
    container = subprocess.run(["docker", "ps", "-q", "--filter", label], check=True, capture_output=True, text=True)
    subprocess.run(["docker", "stop", "-t", "15", container.stdout.strip()], check=True, capture_output=True)


def await_alert(name, deadline):
    while time.monotonic() < deadline:
        try:
            path, authorization, body = Webhook.told.get(timeout=1)
        except queue.Empty:
            continue
        names = [alert["labels"]["alertname"] for alert in body["alerts"]]
        print(f"webhook {path} was told of {', '.join(names)}")
        if name in names:
            return path, authorization
    sys.exit(f"FAILED: no webhook was told of {name}")


def main():
    server = HTTPServer(RECEIVER, Webhook)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("up:", await_up(time.monotonic() + 60))
    samples = query('count by (job) ({job="dashboard"})')["dashboard"]
    print(f"series of the dashboard: {samples:.0f}")
    stop("dashboard")
    path, authorization = await_alert("DashboardDown", time.monotonic() + 240)
    if (path, authorization) != ("/on-call", f"Bearer {TOKEN}"):
        sys.exit(f"FAILED: told at {path} with {authorization}, expected /on-call with the token")


main()
