"""Tells the peers what the dashboard tells, frame by frame and at the same moment."""

import datetime
import http.client
import json
import threading

from cases.machine import PORTS


class Bridge(threading.Thread):
    """Follows the dashboard's stream of quotes; one thread, one connection to each peer.

    Every frame goes whole to nchan's channel ``frames`` and to the loop, and each quote of it alone to the channel
    ``updates``, which is what a server that puts nothing together would send. What is sent has a number, by which the
    clients see gaps, and the moment at which it was handed over, by which they see how long it took.
    """

    def __init__(self, loop=None, path="/api/stream?topics=quotes"):
        super().__init__(daemon=True)
        self.loop, self.path = loop, path
        self.frames, self.updates = 0, 0
        self.failure = None
        self._over = threading.Event()
        self._peer = http.client.HTTPConnection("127.0.0.1", PORTS["nginx"], timeout=10)

    def run(self):
        stream = http.client.HTTPConnection("127.0.0.1", PORTS["dashboard"], timeout=20)
        try:
            stream.request("GET", self.path, headers={"Accept": "text/event-stream"})
            name = ""
            for line in stream.getresponse():
                if self._over.is_set():
                    return
                if line.startswith(b"event:"):
                    name = line[6:].strip()
                elif line.startswith(b"data:") and name == b"quotes":
                    self.tell(json.loads(line[5:])["quotes"])
        except (OSError, http.client.HTTPException) as broken:
            if not self._over.is_set():
                self.failure = broken
        finally:
            stream.close()

    def tell(self, quotes):
        self.frames += 1
        frame = numbered(self.frames, quotes)
        if self.loop:
            event = b"event: quotes\ndata: " + frame + b"\n\n"
            self.loop.write(b"%d\n" % len(event) + event)
            self.loop.flush()
        self.publish("frames", frame)
        for symbol, quote in quotes.items():
            self.updates += 1
            self.publish("updates", numbered(self.updates, {symbol: quote}))

    def publish(self, channel, body):
        self._peer.request("POST", f"/pub/{channel}", body=body, headers={"Content-Type": "application/json"})
        answer = self._peer.getresponse()
        answer.read()
        if answer.status >= 300:
            raise http.client.HTTPException(f"nchan answered {answer.status}")

    def stop(self):
        self._over.set()
        self.join(timeout=20)
        self._peer.close()


def numbered(number, quotes):
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return json.dumps({"n": number, "time": now, "quotes": quotes}, separators=(",", ":")).encode()
