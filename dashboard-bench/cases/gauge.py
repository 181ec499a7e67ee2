"""What a running dashboard holds, as it says itself and as the system sees it."""

import pathlib
import subprocess
import sys

from cases.machine import PORTS, fetch, jdk, resident_kb


class Gauge:
    """What the process holds: live heap after a collection, memory, threads, descriptors."""

    def __init__(self, pids):
        self._pids = pids
        self._java = java_of(pids)
        self.samples = []

    def read(self, minute):
        process, heap = pathlib.Path(f"/proc/{self._java}"), live_heap(self._java)
        status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
        sample = {"minute": minute, "heap, MB": heap, "memory, MB": resident_kb(self._pids) / 1024,
                  "threads": int(status["Threads"]), "descriptors": len(list((process / "fd").iterdir()))}
        self.samples.append(sample)
        print("  " + ", ".join(f"{name} {value:.0f}" for name, value in sample.items()), flush=True)


def figure(name):
    for line in fetch(PORTS["dashboard"], "/metrics")[0].decode().splitlines():
        if line.startswith(name + " "):
            return float(line.rpartition(" ")[2])
    sys.exit(f"the dashboard has no figure {name}")


def java_of(pids):
    return next(pid for pid in pids if pathlib.Path(f"/proc/{pid}/comm").read_text().strip() == "java")


def live_heap(java):
    """What is left of the heap after a collection, in MB."""
    subprocess.run([jdk() / "bin" / "jcmd", str(java), "GC.run"], check=True, capture_output=True)
    return figure('jvm_memory_bytes_used{area="heap",}') / 1e6
