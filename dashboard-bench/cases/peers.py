"""The dashboard, and what it is measured beside: nginx (files and nchan), Flask under gunicorn, a loop of write()."""

import gzip
import os
import pathlib
import shutil
import subprocess
import sys

from cases import profile
from cases.machine import BENCH, HOME, PORTS, await_ready, children_of, jdk

PACKAGES = {
    "wrk": "/usr/bin/wrk",
    "nginx-light": "/usr/sbin/nginx",
    "libnginx-mod-nchan": "/usr/lib/nginx/modules/ngx_nchan_module.so",
    "python3-flask": "/usr/lib/python3/dist-packages/flask/__init__.py",
    "gunicorn": "/usr/bin/gunicorn",
}
DEBIAN_PYTHON = "/usr/bin/python3"
# What a connection or the answer at hand decides is no header that a peer should copy.
OWN_HEADERS = {"date", "content-length", "transfer-encoding", "connection", "etag", "content-encoding", "content-type",
               "x-request-id", "vary", "last-modified", "accept-ranges"}
NGINX = """
load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.err; worker_processes 1; worker_rlimit_nofile {files};
events {{ worker_connections {files}; }}
http {{
  access_log off; keepalive_requests 1000000000; sendfile on; tcp_nopush on; open_file_cache max=10; server_tokens off;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u;
  scgi_temp_path {folder}/s; types {{ application/json json; }}
  nchan_shared_memory_size 512M; nchan_message_timeout 30s; nchan_message_buffer_length 4096;
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    location / {{ root {folder}/bodies; gzip_static on; {headers} }}
    location ~ ^/pub/(.+)$ {{ nchan_publisher http; nchan_channel_id $1; client_max_body_size 4m; client_body_buffer_size 1m; }}
    location ~ ^/sub/(.+)$ {{
      nchan_subscriber eventsource; nchan_channel_id $1; nchan_eventsource_ping_interval 15;
      nchan_subscriber_first_message newest; nchan_subscriber_timeout 0;
    }}
  }}
}}
"""


def install():
    """The missing packages, if any, from Debian."""
    missing = [package for package, file in PACKAGES.items() if not pathlib.Path(file).exists()]
    if missing:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], check=True, env=environment,
                       stdout=sys.stderr)


def build():
    """The dashboard and the benchmarks; what is up to date stays."""
    subprocess.run([HOME / "dashboard", "--version"], check=True, stdout=sys.stderr)
    jar = BENCH / "target" / "dashboard-bench.jar"
    sources = [BENCH / "pom.xml", *(BENCH / "src").rglob("*.java"), *(HOME / "dashboard-domain" / "src" / "main").rglob("*.java")]
    if not jar.exists() or any(source.stat().st_mtime > jar.stat().st_mtime for source in sources):
        subprocess.run(
            ["mvn", "-q", "-B", "-Dquick", "-DskipTests", "-pl", "dashboard-bench", "-am", "package"],
            cwd=HOME, check=True, stdout=sys.stderr, env={**os.environ, "JAVA_HOME": str(jdk())})


def dashboard(processes, folder, *flags, environment=None):
    """A running dashboard with these variables besides; all of it is one process."""
    with (folder / "dashboard.log").open("a") as log:
        process = processes.start(HOME / "dashboard", f"--port={PORTS['dashboard']}", f"--data-dir={folder}/data", *flags,
                                  stdout=subprocess.DEVNULL, stderr=log,
                                  env={**os.environ, **profile.environment, **(environment or {})})
    await_ready(PORTS["dashboard"], "/health/ready", process)
    return process


def copied_headers(headers):
    return [(name, value) for name, value in headers.items() if name.lower() not in OWN_HEADERS]


def nginx(processes, folder, headers=(), bodies=None, files=19_000):
    """nginx with those bodies as files, also compressed, and nchan."""
    folder.chmod(0o755)  # its worker is another user
    place = folder / "bodies"
    place.mkdir(exist_ok=True)
    for name, (plain, packed) in (bodies or {}).items():
        (place / f"{name}.json").write_bytes(plain)
        (place / f"{name}.json.gz").write_bytes(packed or gzip.compress(plain))
    lines = [f'add_header {name} "{value}";' for name, value in headers] + ["add_header X-Request-Id $request_id;"]
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, port=PORTS["nginx"], headers=" ".join(lines), files=files))
    process = processes.start("nginx", "-c", config, "-e", folder / "nginx.err", stderr=subprocess.DEVNULL)
    (place / "ready.json").write_text("{}")
    await_ready(PORTS["nginx"], "/ready.json", process)
    return process


def flask(processes, folder, headers=()):
    """Flask, which encodes the same data for each request, with the same headers."""
    environment = {**os.environ, "BENCH_BODIES": str(folder / "bodies"),
                   "BENCH_HEADERS": "\n".join(f"{name}: {value}" for name, value in headers)}
    process = processes.start(DEBIAN_PYTHON, "/usr/bin/gunicorn", "--bind", f"127.0.0.1:{PORTS['flask']}", "--workers", 1,
                              "--threads", 4, "--keep-alive", 75, "--log-level", "error", "flask_peer:app",
                              cwd=BENCH / "cases", env=environment)
    await_ready(PORTS["flask"], "/prices", process)
    return process


def write_loop(processes, folder):
    """The limit of a fan-out; its frames go to its standard input."""
    compiler = shutil.which("gcc") or shutil.which("cc") or sys.exit("a C compiler is needed for the limit")
    program = folder / "write_loop"
    subprocess.run([compiler, "-O2", "-o", program, BENCH / "cases" / "write_loop.c"], check=True)
    return processes.start(program, PORTS["loop"], stdin=subprocess.PIPE)


def pids(process):
    return children_of(process.pid)
