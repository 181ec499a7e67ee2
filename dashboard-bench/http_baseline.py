#!/usr/bin/env python3
"""Prices and 500 candles: the dashboard beside nginx (the same bytes as a static file) and Flask under gunicorn.

Servers run on core 0, the load (wrk) on core 1. All three are up during the whole run and take turns, so that whatever
else the machine does falls on all alike. Prints medians with their spread and the ratios, and writes docs/benchmarks.md.
"""

import argparse
import contextlib
import datetime
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent
DASHBOARD, NGINX, FLASK = 18180, 18181, 18182
CASES = {
    "prices": {"dashboard": "/api/prices", "nginx": "/prices.json", "flask": "/prices"},
    "candles": {
        "dashboard": "/api/historical/crypto/BTC-USDT?interval=1h&limit=500",
        "nginx": "/candles.json",
        "flask": "/candles",
    },
}
PORTS = {"dashboard": DASHBOARD, "nginx": NGINX, "flask": FLASK}
NGINX_CONFIG = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.err; worker_processes 1;
events {{ worker_connections 1024; }}
http {{
  access_log off; default_type application/json; keepalive_requests 100000000; sendfile on; open_file_cache max=10;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u;
  scgi_temp_path {folder}/s; types {{ application/json json; }}
  server {{ listen 127.0.0.1:{port}; root {folder}/bodies; }}
}}
"""


def fetch(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return answer.read()


def await_ready(port, path, process):
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if process.poll() is not None:
            sys.exit(f"the server for port {port} ended with {process.returncode}")
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            return fetch(port, path)
        time.sleep(0.2)
    sys.exit(f"nothing answers on port {port}")


def load(port, path, connections, seconds):
    """Requests per second, whether any failed, and the part of its core that the load generator itself took."""
    command = ["taskset", "-c", "1", "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", f"http://127.0.0.1:{port}{path}"]
    before = os.times()
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    after = os.times()
    busy = (after.children_user + after.children_system - before.children_user - before.children_system) / seconds
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    failed = "Non-2xx or 3xx responses" in text or "Socket errors" in text
    return rate, failed, busy


def start_servers(folder, processes):
    def start(*command, **options):
        processes.append(subprocess.Popen(command, start_new_session=True, **options))
        return processes[-1]

    folder.chmod(0o755)  # nginx's worker is another user
    bodies = folder / "bodies"
    bodies.mkdir()
    dashboard = start(
        "taskset", "-c", "0", str(HOME / "dashboard"), f"--port={DASHBOARD}", "--clock=2026-01-15T15:00:00Z",
        "--clock-rate=0", f"--data-dir={folder}/data", stdout=subprocess.DEVNULL, stderr=(folder / "log").open("w"))
    await_ready(DASHBOARD, "/health/ready", dashboard)
    for name, case in CASES.items():
        (bodies / f"{name}.json").write_bytes(fetch(DASHBOARD, case["dashboard"]))
    config = folder / "nginx.conf"
    config.write_text(NGINX_CONFIG.format(folder=folder, port=NGINX))
    nginx = start("taskset", "-c", "0", "nginx", "-c", str(config), "-e", str(folder / "nginx.err"))
    flask = start(
        "taskset", "-c", "0", "gunicorn", "--bind", f"127.0.0.1:{FLASK}", "--workers", "1", "--threads", "4",
        "--log-level", "error", "flask_peer:app", cwd=HOME / "dashboard-bench", env={**os.environ, "BENCH_BODIES": str(bodies)})
    await_ready(NGINX, "/prices.json", nginx)
    await_ready(FLASK, "/prices", flask)
    return {name: (bodies / f"{name}.json").stat().st_size for name in CASES}


def measure(arguments):
    results, busiest = {}, {}
    for case, paths in CASES.items():
        for server in paths:
            load(PORTS[server], paths[server], arguments.connections, arguments.warm_up)
        rates = {server: [] for server in paths}
        for _ in range(arguments.rounds):
            for server in paths:
                rate, failed, busy = load(PORTS[server], paths[server], arguments.connections, arguments.seconds)
                if failed:
                    sys.exit(f"{server} failed requests of {case}")
                rates[server].append(rate)
                busiest[case, server] = max(busy, busiest.get((case, server), 0))
        results[case] = rates
    return results, busiest


def report(results, busiest, sizes, arguments):
    lines = [
        "# Benchmarks", "",
        f"Made by `dashboard-bench/http_baseline.py --rounds={arguments.rounds} --seconds={arguments.seconds}` on "
        f"{datetime.date.today()}: one core for the servers, one for the load (wrk, {arguments.connections} connections, "
        f"kept alive), in turns, after {arguments.warm_up} s of warm-up each. Load average at the end: "
        f"{os.getloadavg()[0]:.1f}. Medians with the least and the most; the ratios are the message. Where the load "
        "generator takes its whole core, the server could have given more: that figure is a lower bound.", "",
        "| case | bytes | server | requests/s | against nginx | load generator's core |", "|---|---|---|---|---|---|"]
    for case, rates in results.items():
        limit = statistics.median(rates["nginx"])
        for server, values in rates.items():
            middle = statistics.median(values)
            lines.append(
                f"| {case} | {sizes[case]:,} | {server} | {middle:,.0f} ({min(values):,.0f}–{max(values):,.0f}) | "
                f"{middle / limit:.2f}× | {busiest[case, server]:.0%} |")
    lines.append("")
    for case, rates in results.items():
        ours, flask, limit = (statistics.median(rates[s]) for s in ("dashboard", "flask", "nginx"))
        lines.append(f"- {case}: {ours / flask:.1f}× Flask, {ours / limit:.2f}× nginx.")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--warm-up", type=int, default=10)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--out", type=pathlib.Path, default=HOME / "docs" / "benchmarks.md")
    arguments = parser.parse_args()
    for tool in ("wrk", "nginx", "gunicorn", "taskset"):
        shutil.which(tool) or sys.exit(f"{tool} is needed; see dashboard-bench/README.md")
    processes = []
    with tempfile.TemporaryDirectory() as name:
        try:
            sizes = start_servers(pathlib.Path(name), processes)
            results, busiest = measure(arguments)
            text = report(results, busiest, sizes, arguments)
        finally:
            for process in processes:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGTERM)
            for process in processes:
                process.wait(timeout=15)
    arguments.out.write_text(text)
    print(text)


if __name__ == "__main__":
    main()
