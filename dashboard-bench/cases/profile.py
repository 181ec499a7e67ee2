"""Where the time of a server's core goes: async-profiler in the dashboard's process, from its start to its end."""

import collections
import contextlib
import os
import subprocess
import sys
import zipfile

from cases.machine import BENCH, HOME, jdk

VERSION = "4.1"
LIBRARIES = {"x86_64": "linux-x64/libasyncProfiler.so", "aarch64": "linux-arm64/libasyncProfiler.so"}
FOLDER = BENCH / "target" / "profiles"
# What a dashboard is started with; its load, which may be Java too, is none of ours.
environment = {}


@contextlib.contextmanager
def recorded(name):
    """Each dashboard that is started meanwhile keeps its stacks, of which flame graphs are made at the end."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob(f"{name}-*"):
        old.unlink()
    environment["JAVA_TOOL_OPTIONS"] = (
        f"-agentpath:{library()}=start,event=cpu,interval=1ms,threads,collapsed,file={FOLDER}/{name}-%p.collapsed")
    try:
        yield
    finally:
        environment.clear()
    for stacks in FOLDER.glob(f"{name}-*.collapsed"):
        draw(stacks)


def draw(stacks):
    graph = stacks.with_suffix(".html")
    converter = [jdk() / "bin" / "java", "-jar", fetched("jfr-converter")]
    subprocess.run([*converter, "--title", stacks.stem, stacks, graph], check=True, stdout=sys.stderr)
    print(f"{graph}: {most(stacks)}", flush=True)


def most(stacks, count=12):
    """What the stacks end in most often."""
    ends, total = collections.Counter(), 0
    for line in stacks.read_text().splitlines():
        frames, _, samples = line.rpartition(" ")
        ends[frames.rpartition(";")[2]] += int(samples)
        total += int(samples)
    return ", ".join(f"{name} {samples / total:.0%}" for name, samples in ends.most_common(count))


def library():
    """The profiler of this machine, out of the archive that Maven has of it."""
    entry = LIBRARIES.get(os.uname().machine) or sys.exit(f"no profiler for {os.uname().machine}")
    with zipfile.ZipFile(fetched("async-profiler")) as archive:
        return archive.extract(entry, FOLDER)


def fetched(artifact):
    jar = FOLDER / f"{artifact}-{VERSION}.jar"
    if not jar.exists():
        subprocess.run(["mvn", "-q", "-B", "dependency:copy", f"-Dartifact=tools.profiler:{artifact}:{VERSION}",
                        f"-DoutputDirectory={FOLDER}"], cwd=HOME, check=True, stdout=sys.stderr)
    return jar
