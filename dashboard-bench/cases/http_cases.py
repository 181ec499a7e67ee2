"""P1 and P2: answers to requests, beside Flask, which makes them anew, and nginx, which has them as files."""

import contextlib
import dataclasses
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from cases import peers
from cases.machine import LOAD_CORE, PORTS, Processes, cpu_seconds, fetch
from cases.results import Spread, aim, case, ratio

PRICES = "/api/prices"
CANDLES = "/api/historical/crypto/BTC-USDT?interval=1h&limit=500"
CONNECTIONS = 64


@dataclasses.dataclass(frozen=True)
class Target:
    """What is asked for, and the processes that answer."""

    port: int
    path: str
    pids: tuple
    headers: tuple = ()

    def asked_with(self, header):
        return dataclasses.replace(self, headers=(header,))


@dataclasses.dataclass(frozen=True)
class Round:
    """Requests a second, what one of them took of the server's core, and the load generator's part of its own."""

    rate: float
    micros: float
    load_core: float


def load(target, seconds):
    command = ["taskset", "-c", str(LOAD_CORE), "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s"]
    for name, value in target.headers:
        command += ["-H", f"{name}: {value}"]
    url = f"http://127.0.0.1:{target.port}{target.path}"
    before, used = os.times(), cpu_seconds(target.pids)
    text = subprocess.run([*command, url], check=True, capture_output=True, text=True).stdout
    after, used = os.times(), cpu_seconds(target.pids) - used
    if "Non-2xx or 3xx responses" in text or "Socket errors" in text:
        sys.exit(f"requests of {url} failed:\n{text}")
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    requests = int(re.search(r"(\d+) requests in", text)[1])
    return Round(float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), 1e6 * used / requests, busy / seconds)


@contextlib.contextmanager
def servers():
    """All three, with the same data and headers; the clock stands still, so that the bytes stay the same."""
    with tempfile.TemporaryDirectory() as name, Processes() as processes:
        folder = pathlib.Path(name)
        started = {"dashboard": peers.dashboard(processes, folder, "--clock=2026-01-15T15:00:00Z", "--clock-rate=0")}
        bodies = {}
        for title, path in (("prices", PRICES), ("candles", CANDLES)):
            plain, headers = fetch(PORTS["dashboard"], path)
            bodies[title] = (plain, fetch(PORTS["dashboard"], path, {"Accept-Encoding": "gzip"})[0])
        copied = peers.copied_headers(headers)
        started["nginx"] = peers.nginx(processes, folder, copied, bodies)
        started["flask"] = peers.flask(processes, folder, copied)
        check_same(bodies)
        yield bodies, {server: tuple(peers.pids(process)) for server, process in started.items()}


def check_same(bodies):
    for title, (plain, packed) in bodies.items():
        same = (fetch(PORTS["nginx"], f"/{title}.json")[0] == plain
                and fetch(PORTS["nginx"], f"/{title}.json", {"Accept-Encoding": "gzip"})[0] == packed
                and json.loads(fetch(PORTS["flask"], f"/{title}")[0]) == json.loads(plain))
        if not same:
            sys.exit(f"the peers do not answer {title} with the dashboard's bytes")


def in_turns(targets, options):
    """The rounds of each target, one of all after the other."""
    for target in targets.values():
        load(target, options.warm_up)
    rounds = {name: [] for name in targets}
    for _ in range(options.rounds):
        for name, target in targets.items():
            rounds[name].append(load(target, options.seconds))
    return rounds


def rates(rounds):
    return {name: Spread(one.rate for one in each) for name, each in rounds.items()}


def costs(rounds):
    return {name: Spread(one.micros for one in each) for name, each in rounds.items()}


def rows(what, size, rounds):
    rate, cost = rates(rounds), costs(rounds)
    return [[what, f"{size:,}", name, rate[name].text(), cost[name].text("{:.1f}"), f"{ratio(rate[name], rate['nginx']):.2f}×",
             f"{max(one.load_core for one in each):.0%}"] for name, each in rounds.items()]


COLUMNS = ["case", "bytes", "server", "requests/s", "µs CPU/request", "against nginx", "load's core"]
LOWER_BOUND = ("Where the load generator takes its whole core, the server could have given more: that figure is a lower "
               "bound. On a busy machine the server's CPU for a request says more than its rate.")


def three(title, path, pids):
    return {
        "dashboard": Target(PORTS["dashboard"], path, pids["dashboard"]),
        "nginx": Target(PORTS["nginx"], f"/{title}.json", pids["nginx"]),
        "flask": Target(PORTS["flask"], f"/{title}", pids["flask"]),
    }


def against(rounds, server, least, what=""):
    """The aim, which is of rates; beside it the same ratio of the CPU that a request took."""
    rate, cost = rates(rounds), costs(rounds)
    over, by_cpu = ratio(rate["dashboard"], rate[server]), ratio(cost[server], cost["dashboard"])
    return aim(f"{what}≥ {least}× {server}", f"{over:.2f}× (by CPU {by_cpu:.2f}×)", over >= least)


def p1(options):
    with servers() as (bodies, pids):
        rounds = in_turns(three("prices", PRICES, pids), options)
    return case(f"GET /api/prices, {CONNECTIONS} connections", COLUMNS, rows("prices", len(bodies["prices"][0]), rounds),
                [against(rounds, "flask", 20), against(rounds, "nginx", 0.75)], [LOWER_BOUND])


def p2(options):
    with servers() as (bodies, pids):
        plain, packed = bodies["candles"]
        targets = three("candles", CANDLES, pids)
        rounds = in_turns(targets, options)
        table = rows("as it is", len(plain), rounds)
        aims = [against(rounds, "flask", 20), against(rounds, "nginx", 0.6)]
        del targets["flask"]
        for what, size, least, header in (("gzip", len(packed), 0.6, gzip_understood), ("304", 0, 0.8, tag_known)):
            rounds = in_turns({name: target.asked_with(header(target)) for name, target in targets.items()}, options)
            table += rows(what, size, rounds)
            aims.append(against(rounds, "nginx", least, f"{what}: "))
    return case("GET /api/historical, 500 candles", COLUMNS, table, aims, [LOWER_BOUND])


def gzip_understood(_):
    return "Accept-Encoding", "gzip"


def tag_known(target):
    return "If-None-Match", fetch(target.port, target.path)[1]["ETag"]
