"""An hour under load: streams that come and go, requests of every kind, and whether anything grows meanwhile."""

import collections
import http.client
import itertools
import json
import pathlib
import random
import sys
import tempfile
import threading
import time

from cases import peers
from cases.gauge import Gauge
from cases.machine import PORTS, Processes
from cases.results import Spread, aim, case
from cases.stream_cases import OPEN, STREAM, address, crowd

STREAMS, CHURN, REQUESTS = 1_000, 50, 40
# The clock runs at its own pace: a day of sixty minutes would end every session some dozen times.
FLAGS = (*OPEN, "--clock=2026-01-15T15:00:00Z", "--rate-limit=0")
LIST = "/api/watchlists/default/items/crypto/SOL-USDT"
# What is asked, in which way, and which answers are right. Refusals are asked for on purpose.
ASKED = (
    ("GET", "/", {}, {200}),
    ("GET", "/chart/crypto/BTC-USDT?interval=1h", {}, {200}),
    ("GET", "/api/prices", {"Accept-Encoding": "gzip"}, {200}),
    ("GET", "/api/prices?market=crypto", {}, {200}),
    ("GET", "/api/historical/crypto/BTC-USDT?interval=1m&limit=500", {"Accept-Encoding": "br"}, {200}),
    ("GET", "/api/historical/stocks/{stock}?interval={interval}&limit={limit}", {}, {200}),
    ("GET", "/api/historical/forex/EUR-USD?interval=1h&format=csv", {}, {200}),
    ("GET", "/api/indicators/crypto/ETH-USDT?interval=15m&indicators=macd:12:26:9,rsi:{limit}", {}, {200}),
    ("GET", "/api/news?limit=20", {}, {200}),
    ("GET", "/api/market-stats", {}, {200}),
    ("GET", "/api/assets", {"If-None-Match": "*"}, {200, 304}),
    ("GET", "/api/quality/crypto/BTC-USDT", {}, {200}),
    ("PUT", LIST, {}, {200, 201, 204}),
    ("DELETE", LIST, {}, {200, 204, 404}),
    ("GET", "/api/historical/crypto/NOPE", {}, {404}),
    ("GET", "/api/prices?market=moon", {}, {404}),
    ("GET", "/api/historical/crypto/BTC-USDT?limit=-1", {}, {400}),
    ("POST", "/api/prices", {}, {405}),
)
FILLED = {"stock": ("AAPL", "MSFT", "TSLA"), "interval": ("1m", "5m", "1h", "1d"), "limit": tuple(range(5, 60))}
SEED = 20_260_115


class Visitor(threading.Thread):
    """Asks one thing after the other, at an even pace, and counts the answers that are not as they should be."""

    def __init__(self, over, per_second):
        super().__init__(daemon=True)
        self._over, self._pause = over, 1 / per_second
        self._chance = random.Random(SEED)
        self.answers, self.wrong = 0, collections.Counter()

    def run(self):
        connection = None
        for number in itertools.count():
            if self._over.wait(self._pause):
                return
            if connection is None or number % 100 == 0:
                connection = http.client.HTTPConnection("127.0.0.1", PORTS["dashboard"], timeout=30)
            method, path, headers, allowed = self._chance.choice(ASKED)
            path = path.format(**{name: self._chance.choice(values) for name, values in FILLED.items()})
            try:
                connection.request(method, path, headers=headers)
                answer = connection.getresponse()
                answer.read()
                self.answers += 1
                if answer.status not in allowed:
                    self.wrong[f"{method} {path}: {answer.status}"] += 1
            except (OSError, http.client.HTTPException) as broken:
                self.wrong[f"{method} {path}: {broken!r}"] += 1
                connection = None


def soak(options):
    minutes, every = options.minutes, max(1, options.minutes // 12)
    over = threading.Event()
    with tempfile.TemporaryDirectory() as name, Processes() as processes:
        folder = pathlib.Path(name)
        pids = peers.pids(peers.dashboard(processes, folder, *FLAGS))
        gauge, visitor = Gauge(pids), Visitor(over, REQUESTS)
        streams = Streams(pids, 60 * minutes)
        streams.start()
        visitor.start()
        begun = time.monotonic()
        for minute in range(every, minutes + 1, every):
            time.sleep(max(0, 60 * minute - 20 - (time.monotonic() - begun)))
            gauge.read(minute)
        streams.join()
        over.set()
        visitor.join()
        complaints = complaints_of(folder / "dashboard.log")
    return told(minutes, gauge.samples, streams.report, visitor, complaints)


class Streams(threading.Thread):
    """The followers, for as long as the whole lasts."""

    def __init__(self, pids, seconds):
        super().__init__(daemon=True)
        self._pids, self._seconds, self.report = pids, seconds, None

    def run(self):
        self.report = crowd(address("dashboard", STREAM), self._pids, STREAMS, self._seconds, churn=CHURN, patience=self._seconds + 120)


def complaints_of(log):
    """Lines of the log that are no information."""
    return [line for line in log.read_text().splitlines() if any(level in line for level in (" WARN ", " ERROR ", "Exception"))]


def told(minutes, samples, report, visitor, complaints):
    if report is None:
        sys.exit("the streams failed")
    rows = [[str(sample["minute"]), *(f"{value:,.0f}" for name, value in sample.items() if name != "minute")] for sample in samples]
    flaws = {name: int(report[name]) for name in ("lost", "gaps", "duplicates", "restarts")}
    aims = [flat(samples, name, room) for name, room in (("heap, MB", 1.1), ("threads", 1.05), ("descriptors", 1.05))]
    aims += [aim("every answer as it should be", f"{visitor.answers:,} answers, wrong: {dict(visitor.wrong) or 'none'}", not visitor.wrong),
             aim("no stream lost, nothing left out or told twice", json.dumps(flaws).strip("{}").replace('"', ""), not any(flaws.values())),
             aim("no complaint in the log", f"{len(complaints)} lines {complaints[:3] or ''}".strip(), not complaints)]
    return case(f"{minutes} minutes, {STREAMS:,} streams, {CHURN} of which a second hang up and resume, {REQUESTS} requests a second",
                ["minute", "live heap, MB", "memory, MB", "threads", "descriptors"], rows, aims, [
        f"{report['events']:,} events were told; requests are of every kind, a fifth of them refused on purpose. Live heap "
        "is what is left after a collection that is asked for."])


def flat(samples, name, room):
    """Whether the last third holds no more than the second by more than that; the first is for warming up."""
    third = max(1, len(samples) // 3)
    middle = Spread(sample[name] for sample in samples[third:2 * third] or samples)
    last = Spread(sample[name] for sample in samples[-third:])
    return aim(f"flat: {name}", f"{middle.median:.0f} → {last.median:.0f}", last.median <= room * middle.median)
