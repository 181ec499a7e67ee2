"""Processes on chosen cores, ended by their own id whatever happens, and what they use."""

import contextlib
import os
import pathlib
import resource
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

HOME = pathlib.Path(__file__).resolve().parents[2]
BENCH = HOME / "dashboard-bench"
SERVER_CORE, LOAD_CORE = 0, 1
FIRST_PORT = int(os.environ.get("BENCH_PORT", "18180"))
PORTS = {name: FIRST_PORT + i for i, name in enumerate(("dashboard", "nginx", "flask", "loop"))}
TICKS_OF_A_SECOND = os.sysconf("SC_CLK_TCK")


class Processes(contextlib.AbstractContextManager):
    """What it started has ended when it is left, in the reverse order."""

    def __init__(self):
        self.running = []

    def start(self, *command, core=SERVER_CORE, **options):
        pinned = ["taskset", "-c", str(core), *map(str, command)]
        process = subprocess.Popen(pinned, start_new_session=True, **options)
        self.running.append(process)
        return process

    def __exit__(self, *_):
        for process in reversed(self.running):
            end(process)
        self.running.clear()


def end(process):
    """Ends a process and its children, which are a group of their own."""
    for signal_number, patience in ((signal.SIGTERM, 15), (signal.SIGKILL, 5)):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal_number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=patience)
            return


def fetch(port, path, headers=None):
    """Body and headers of an answer."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers or {})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read(), answer.headers


def await_ready(port, path, process, patience=120):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if process.poll() is not None:
            sys.exit(f"the server for port {port} ended with {process.returncode}")
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            return fetch(port, path)
        time.sleep(0.02)
    sys.exit(f"nothing answers on port {port}")


def children_of(pid):
    """The process and all below it."""
    found = [pid]
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += children_of(int(child))
    return found


def cpu_seconds(pids):
    total = 0
    for pid in pids:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS_OF_A_SECOND


def resident_kb(pids):
    total = 0
    for pid in pids:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                total += int(line.split()[1])
    return total


def allow_many_files():
    """As many as the system lets one process have; ten thousand streams need as many on both sides."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


def jdk():
    """The folder of a JDK of 25 or later."""
    places = [os.environ.get("JAVA_HOME", ""), *map(str, sorted(pathlib.Path("/usr/lib/jvm").glob("*")))]
    for place in filter(None, places):
        release = pathlib.Path(place) / "release"
        if release.is_file():
            for line in release.read_text().splitlines():
                if line.startswith("JAVA_VERSION=") and int(line.split('"')[1].split(".")[0]) >= 25:
                    return pathlib.Path(place)
    sys.exit("a JDK of 25 or later is needed; JAVA_HOME names it")
