"""P10: how soon it is there, and what it takes; its page is measured in page/."""

import pathlib
import shutil
import subprocess
import tempfile
import time

from cases import peers
from cases.machine import Processes, jdk, resident_kb
from cases.results import Spread, aim, case
from cases.stream_cases import OPEN, address, crowd

STREAMS, MINUTE = 100, 60
WITHOUT_CACHE = {"JDK_JAVA_OPTIONS": "-XX:AOTMode=off"}


def seconds_to_ready(environment=None):
    """From the start of the process to its first answer that it is ready."""
    with tempfile.TemporaryDirectory() as name, Processes() as processes:
        begun = time.monotonic()
        peers.dashboard(processes, pathlib.Path(name), environment=environment)
        return time.monotonic() - begun


def seconds_of_java():
    begun = time.monotonic()
    subprocess.run(["taskset", "-c", "0", jdk() / "bin" / "java", "-version"], check=True, capture_output=True)
    return time.monotonic() - begun


def memory_after_a_minute():
    with tempfile.TemporaryDirectory() as name, Processes() as processes:
        process = peers.dashboard(processes, pathlib.Path(name), *OPEN)
        begun = time.monotonic()
        ids = peers.pids(process)
        crowd(address("dashboard", "/api/stream"), ids, STREAMS, max(1, MINUTE - 5))
        time.sleep(max(0, MINUTE - (time.monotonic() - begun)))
        return resident_kb(ids) / 1024


def p10(options):
    starts = {"./dashboard": [], "without its ahead-of-time cache": [], "java -version": []}
    for _ in range(options.rounds):
        starts["./dashboard"].append(seconds_to_ready())
        starts["without its ahead-of-time cache"].append(seconds_to_ready(WITHOUT_CACHE))
        starts["java -version"].append(seconds_of_java())
    ready = {what: Spread(values) for what, values in starts.items()}
    memory = memory_after_a_minute()
    rows = [[what, spread.text("{:.2f}") + " s"] for what, spread in ready.items()]
    rows.append([f"resident after {MINUTE} s, 24 assets, {STREAMS} streams for most of it", f"{memory:.0f} MB"])
    return case("cold start and memory", ["what", "measured"], rows, [
        aim("ready ≤ 0.8 s", f"{ready['./dashboard'].median:.2f} s", ready["./dashboard"].median <= 0.8),
        aim("≤ 160 MB after 60 s", f"{memory:.0f} MB", memory <= 160),
        aim("image size", image_size(), None)], [
        "From the start of the script to the first answer of /health/ready. The page of this case is below."])


def image_size():
    return "no container tool on this machine" if not shutil.which("docker") else "not built by this command"
