"""P3 to P7: what a stream costs, how late it is, and what becomes of clients that leave or do not read."""

import contextlib
import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

from cases import peers
from cases.bridge import Bridge
from cases.gauge import figure, java_of, live_heap
from cases.machine import BENCH, LOAD_CORE, PORTS, Processes, jdk
from cases.results import Spread, aim, case

# The caps are for strangers; all clients here are this machine.
OPEN = ("--sessions=always-open", "--max-streams=20000", "--max-streams-per-address=20000")
# Twenty seconds of the simulated day in one: about a hundred quotes a second, as a real exchange has them.
BUSY = ("--clock=2026-01-15T15:00:00Z", "--clock-rate=20")
MORE_ASSETS = 120
STREAM = "/api/stream?topics=quotes"
QUIET = "/api/stream?topics=alerts"


def address(server, path):
    return f"http://127.0.0.1:{PORTS[server]}{path}"


def crowd(url, pids, clients, seconds, settle=2, must_serve_all=True, patience=400, **more):
    """What StreamLoad reports."""
    flags = {"url": url, "pids": ",".join(map(str, pids)), "clients": clients, "seconds": seconds, "settle": settle, **more}
    command = ["taskset", "-c", str(LOAD_CORE), jdk() / "bin" / "java", "-Xmx2g", "-XX:+UseSerialGC", "-jar",
               BENCH / "target" / "dashboard-bench.jar", *(f"--{name}={value}" for name, value in flags.items())]
    done = subprocess.run(command, capture_output=True, text=True, timeout=patience)
    if done.returncode:
        sys.exit(f"the clients failed:\n{done.stderr}")
    report = json.loads(done.stdout)
    if must_serve_all and not report["all_served"]:
        sys.exit(f"not all of {clients} clients of {url} were served:\n{done.stderr}")
    return report


@contextlib.contextmanager
def alone(*flags, loop=False):
    """The servers, which nobody tells the peers anything of: their processes by name."""
    with tempfile.TemporaryDirectory() as name, Processes() as processes:
        folder = pathlib.Path(name)
        if "--more-assets" in flags:
            flags = (*(flag for flag in flags if flag != "--more-assets"), f"--extra-assets={more_assets(folder)}")
        started = {"dashboard": peers.dashboard(processes, folder, *OPEN, *flags), "nginx": peers.nginx(processes, folder)}
        if loop:
            started["loop"] = peers.write_loop(processes, folder)
        yield started


@contextlib.contextmanager
def servers(*flags, loop=False):
    """The dashboard, and peers that are told what it tells: the ids of their processes by name."""
    with alone(*flags, loop=loop) as started:
        bridge = Bridge(started["loop"].stdin if loop else None)
        bridge.start()
        try:
            yield pids_of(started)
        finally:
            bridge.stop()
        if bridge.failure:
            sys.exit(f"the peers were not told everything: {bridge.failure}")


def pids_of(started):
    return {server: peers.pids(process) for server, process in started.items()}


def more_assets(folder):
    """Coins that trade around the clock in real time, so that quotes have the time of the real clock."""
    file = folder / "more.csv"
    header = "symbol,market,display_name,base,quote,price_scale,min_tick,calendar,volume_kind,volume_scale,price_basis," \
             "may_be_negative,reference_price,units_outstanding,units_as_of,splits"
    lines = [f"C{i}/USDT,crypto,Coin {i},C{i},USDT,2,0.01,crypto-24x7,base,3,last,false,{100 + i},,," for i in range(MORE_ASSETS)]
    file.write_text("\n".join([header, *lines]) + "\n")
    return file


def micros(value):
    return 1e6 * value


def p3(options):
    rows, aims = [], []
    with servers(*BUSY, loop=True) as pids:
        for clients in (1_000, 5_000):
            reports = fan_out(pids, clients, options)
            cost = {name: Spread(micros(r["server_cpu_s"]) / r["events"] for r in each) for name, each in reports.items()}
            share = {name: Spread(micros(r["server_cpu_s"]) / r["updates"] for r in each) for name, each in reports.items()}
            rows += [row_of_cost(clients, name, each, cost[name], share[name]) for name, each in reports.items()]
            aims += aims_of_cost(clients, cost, share)
    return case("fan-out of quotes, CPU of the server", COST_COLUMNS, rows, aims, [FAN_OUT])


COST_COLUMNS = ["clients", "server", "events/s", "updates/event", "kB/event", "µs CPU/event", "µs CPU/update", "load's core"]
FAN_OUT = ("All are fed the same quotes at the same moments: nchan and the loop whole frames as the dashboard puts them "
           "together, «nchan, each» every quote as an event of its own, as a server sends that puts nothing together, to "
           "a fifth of the clients. The CPU of the dashboard has its feed in it.")


def fan_out(pids, clients, options):
    targets = {
        "dashboard": ("dashboard", STREAM, clients),
        "nchan": ("nginx", "/sub/frames", clients),
        "nchan, each": ("nginx", "/sub/updates", clients // 5),
        "write()": ("loop", "/", clients),
    }
    crowd(address("dashboard", STREAM), pids["dashboard"], clients, options.warm_up)
    reports = {name: [] for name in targets}
    for _ in range(options.rounds if clients < 5_000 else min(options.rounds, 3)):
        for name, (server, path, count) in targets.items():
            reports[name].append(crowd(address(server, path), pids[server], count, options.seconds))
    return reports


def row_of_cost(clients, name, reports, cost, share):
    def mean(one, other):
        return sum(r[one] for r in reports) / sum(r[other] for r in reports)

    return [f"{clients:,}", name, f"{mean('events', 'seconds'):,.0f}", f"{mean('updates', 'events'):.1f}",
            f"{mean('bytes', 'events') / 1000:.1f}", cost.text("{:.1f}"), share.text("{:.2f}"),
            f"{max(r['load_core'] for r in reports):.0%}"]


def aims_of_cost(clients, cost, share):
    event = cost["dashboard"].median / cost["nchan"].median
    update = share["dashboard"].median / share["nchan, each"].median
    return [aim(f"{clients:,} clients: ≤ 1.0× nchan an event", f"{event:.2f}×", event <= 1),
            aim(f"{clients:,} clients: ≤ 0.15× nchan an update", f"{update:.2f}×", update <= 0.15)]


def p4(options):
    clients, beat = 2_000, 100
    rows, ages, spreads = [], {}, {}
    with servers("--more-assets", loop=True) as pids:
        targets = {"dashboard": ("dashboard", STREAM), "nchan": ("nginx", "/sub/frames"), "write()": ("loop", "/")}
        crowd(address("dashboard", STREAM), pids["dashboard"], clients, options.warm_up)
        reports = {name: [] for name in targets}
        for _ in range(options.rounds):
            for name, (server, path) in targets.items():
                reports[name].append(crowd(address(server, path), pids[server], clients, options.seconds))
    for name, each in reports.items():
        ages[name] = Spread(r["age_ms_p99"] for r in each)
        spreads[name] = Spread(r["spread_ms_p99"] for r in each)
        rows.append([name, f"{sum(r['events'] for r in each) / sum(r['seconds'] for r in each):,.0f}",
                     Spread(r["age_ms_p50"] for r in each).text(), ages[name].text(),
                     Spread(r["spread_ms_p50"] for r in each).text("{:.1f}"), spreads[name].text("{:.1f}"),
                     f"{max(r['load_core'] for r in each):.0%}"])
    beyond = ages["dashboard"].median - beat
    against = spreads["dashboard"].median / spreads["nchan"].median
    return case(f"from a tick to {clients:,} clients", LATENCY_COLUMNS, rows, [
        aim("p99 ≤ 25 ms beyond the window of 100 ms", f"{beyond:.0f} ms", beyond <= 25),
        aim("p99 of reaching all ≤ 1.5× nchan", f"{against:.2f}×", against <= 1.5)], [LATENCY])


LATENCY_COLUMNS = ["server", "events/s", "age p50, ms", "age p99, ms", "spread p50, ms", "spread p99, ms", "load's core"]
LATENCY = ("Age: from the event time of the newest quote in a frame to its arrival; for the peers from the moment at which "
           "the frame was handed to them. The dashboard's has the feed's pause of up to 50 ms between the event and its "
           "being told in it, and the window of 100 ms. Spread: from the first client that was told an event to each "
           "other one, which is what a fan-out itself takes.")


def p5(options):
    clients, heartbeats = 10_000, 30
    rows, aims = [], []
    with alone() as started:
        pids = pids_of(started)
        for name, server, path in (("dashboard", "dashboard", QUIET), ("nchan", "nginx", "/sub/quiet")):
            report = crowd(address(server, path), pids[server], clients, heartbeats, settle=5, must_serve_all=False)
            each = (report["server_rss_kb"] - report["server_rss_before_kb"]) / report["served"]
            core = report["server_cpu_s"] / report["seconds"]
            after = f"{report['connect_s']:.1f}" if report["all_served"] else "never"
            rows.append([name, f"{report['served']:,}", after, f"{each:.1f}", f"{core:.1%}",
                         f"{report['silences']:,}"])
            if name == "dashboard":
                aims += [aim("10,000 are served", f"{report['served']:,}", report["served"] == clients),
                         aim("≤ 12 KB a stream", f"{each:.1f} KB", each <= 12), aim("≤ 2 % of a core", f"{core:.1%}", core <= 0.02)]
    return case("10,000 idle streams, a heartbeat every 15 s", IDLE_COLUMNS, rows, aims, [
        f"Once, over {heartbeats} s. Memory is what the process has more of than before they came; the kernel's part of a "
        "connection is not in it. A Java heap grows in steps and keeps what it freed."])


IDLE_COLUMNS = ["server", "streams", "all served after, s", "KB each", "core", "heartbeats"]


def p6(options):
    clients = 5_000
    rows, reports = [], {"dashboard": [], "nchan": []}
    targets = {"dashboard": ("dashboard", STREAM), "nchan": ("nginx", "/sub/frames")}
    with servers(*BUSY) as pids:
        for _ in range(min(options.rounds, 3)):
            for name, (server, path) in targets.items():
                reports[name].append(crowd(address(server, path), pids[server], clients, options.seconds, away=2))
    back = {name: Spread(r["back_s"] for r in each) for name, each in reports.items()}
    for name, each in reports.items():
        rows.append([name, back[name].text("{:.1f}"), *(f"{sum(r[key] for r in each):,}" for key in LOSSES),
                     f"{sum(r['back'] for r in each)} of {len(each)}"])
    against = back["dashboard"].median / back["nchan"].median
    flaws = [sum(r[key] for r in reports["dashboard"]) for key in ("gaps", "duplicates")]
    return case("5,000 clients drop for two seconds and resume", ["server", "all back after, s", *LOSSES, "all came back"], rows, [
        aim("all back within 2× nchan", f"{against:.2f}×", against <= 2),
        aim("no gap, no duplicate", f"{flaws[0]} gaps, {flaws[1]} duplicates", not any(flaws))], [
        "Sums over all rounds and clients. A gap is a number that others were told and this client was not; a client that is "
        "slow is told the latest state in place of every one, and each state left out counts here. A restart is a reset "
        "with a snapshot in place of what was missed."])


LOSSES = ("gaps", "duplicates", "restarts", "lost")


def p7(options):
    clients, silent = 100, 5
    reports = {"alone": [], "beside five that never read": []}
    cut_after, memory = [], {name: [] for name in reports}
    with servers(*BUSY) as pids:
        java = java_of(pids["dashboard"])
        for _ in range(min(options.rounds, 3)):
            for name, count in zip(reports, (0, silent), strict=True):
                with CutWatch() as watch:
                    report = crowd(address("dashboard", STREAM), pids["dashboard"], clients, 20 if count else options.seconds,
                                   settle=1, silent=count)
                reports[name].append(report)
                memory[name].append(live_heap(java))
                if count:
                    cut_after.append(watch.reached(silent, report["silent_since_ms"] / 1000))
    spread = {name: Spread(r["spread_ms_p99"] for r in each) for name, each in reports.items()}
    memory = {name: Spread(each) for name, each in memory.items()}
    rows = [[name, f"{sum(r['events'] for r in each) / sum(r['seconds'] for r in each):,.0f}", spread[name].text("{:.1f}"),
             memory[name].text()] for name, each in reports.items()]
    against = spread["beside five that never read"].median / spread["alone"].median
    latest = max((t for t in cut_after if t is not None), default=None) if None not in cut_after else None
    return case("100 healthy clients beside 5 that never read", ["clients", "events/s", "spread p99, ms", "live heap, MB"], rows, [
        aim("p99 ≤ 1.2×", f"{against:.2f}×", against <= 1.2),
        aim("heap flat", memory["beside five that never read"].text() + " MB", flat(memory["beside five that never read"])),
        aim("the five are cut within 10 s of blocking", "not within 20 s" if latest is None else f"{latest:.1f} s after they came",
            latest is not None and latest <= 20)], [
        "A client that never reads blocks when the buffers of its socket are full, some seconds after it came; it is cut "
        "when it has been blocked for 9 s."])


def flat(memory):
    """Whether the last round needs no more than the first but for what changes anyway; one round cannot tell."""
    return None if len(memory.values) < 2 else memory.values[-1] <= memory.values[0] * 1.1


class CutWatch(threading.Thread):
    """When how many clients have been cut, as the dashboard's own counter says."""

    def __init__(self):
        super().__init__(daemon=True)
        self._over = threading.Event()
        self.before, self.seen = cut_clients(), []

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self.join()

    def run(self):
        while not self._over.wait(0.1):
            self.seen.append((time.time(), cut_clients() - self.before))

    def reached(self, count, since):
        """Seconds from that moment until so many were cut, or None."""
        return next((at - since for at, cut in self.seen if cut >= count), None)


def cut_clients():
    return figure("dashboard_stream_clients_cut_total")
