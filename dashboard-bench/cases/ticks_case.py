"""P8: how many ticks a second the engine takes."""

import json
import pathlib
import subprocess
import tempfile

from cases.machine import BENCH, LOAD_CORE, jdk
from cases.results import Spread, aim, case

LEAST = 10e6
NAMES = {
    "TickEngineBenchmark.ticks": "dashboard: ticks",
    "TickEngineBenchmark.ticksAndBeats": "dashboard: ticks, and all that changed told every 10,000",
    "Ta4jBenchmark.ticks": "ta4j's bar builders",
    "PrimitiveLoopBenchmark.ticks": "loop over arrays",
}


def measure(options):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "jmh.json"
        command = [
            "taskset", "-c", str(LOAD_CORE), jdk() / "bin" / "java", "-cp", "dashboard-bench.jar:lib/*",
            "org.openjdk.jmh.Main", "bench[.]ticks", "-f", "2", "-wi", "4", "-w", "1", "-i", str(options.rounds), "-r", "1",
            "-rf", "json", "-rff", file, "-jvmArgs", "-Xmx3g -XX:+UseSerialGC"]
        subprocess.run(command, cwd=BENCH / "target", check=True, stdout=subprocess.DEVNULL)
        return json.loads(file.read_text())


def of_a_core(entry):
    """Million ticks in a second of the core's time: on a busy machine the loop has only a part of a second."""
    rates = flat(entry["primaryMetric"])
    shares = flat(entry["secondaryMetrics"]["cpuNanos"])
    return Spread(rate / (share / 1e9) / 1e6 for rate, share in zip(rates, shares, strict=True))


def counter(entry, name):
    """What a tick takes of it."""
    return entry["secondaryMetrics"][name]["score"] / entry["primaryMetric"]["score"]


def flat(metric):
    return [value for fork in metric["rawData"] for value in fork]


def p8(options):
    rows, found = [], {}
    for entry in measure(options):
        name = entry["benchmark"].removeprefix("io.financialdashboard.bench.ticks.")
        symbols = int(entry["params"]["symbols"])
        found[name, symbols] = of_a_core(entry), counter(entry, "allocatedBytes")
    for symbols in (24, 5_000):
        ours = found["TickEngineBenchmark.ticks", symbols][0].median
        for name, title in NAMES.items():
            rates, size = found[name, symbols]
            rows.append([f"{symbols:,}", title, rates.text("{:.1f}"), f"{ours / rates.median:.2f}×", f"{size:.1f}"])
    return case("the tick engine, on one core", ["symbols", "engine", "million ticks/s of its core", "dashboard's ticks against it", "bytes/tick"],
                rows, [entry for symbols in (24, 5_000) for entry in aims(symbols, *found["TickEngineBenchmark.ticks", symbols])],
                [TAPE])


def aims(symbols, rates, size):
    return [aim(f"{symbols:,} symbols: ≥ 10 million ticks/s", f"{rates.median:.1f} million", rates.median * 1e6 >= LEAST),
            aim(f"{symbols:,} symbols: no allocation per tick", f"{size:.1f} bytes, of bars that begin and end", size < ROOM_FOR_BARS)]


# A tick that left any object behind would take 16 bytes at least; a bar of a minute takes some hundreds once.
ROOM_FOR_BARS = 16
TAPE = ("Two million ticks of two and a half minutes: one of a hundred comes twice, one up to three seconds late, one of a "
        "thousand after its minute can change no more, one of a thousand is no price. The peer is given them in order and "
        "without what is wrong, since its builder takes nothing else; the loop folds minutes only. What a beat tells "
        "depends on how many assets changed, not on the ticks. A second is one of the core's time, whoever else has it.")
