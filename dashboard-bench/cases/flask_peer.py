"""The peer: what a Python web service does with the same data, encoding it for each request."""

import json
import os
import pathlib

from flask import Flask, jsonify

folder = pathlib.Path(os.environ["BENCH_BODIES"])
prices = json.loads((folder / "prices.json").read_text())
candles = json.loads((folder / "candles.json").read_text())
headers = [line.split(": ", 1) for line in os.environ.get("BENCH_HEADERS", "").splitlines()]

app = Flask(__name__)
app.json.sort_keys = False


@app.after_request
def same_headers(response):
    for name, value in headers:
        response.headers[name] = value
    return response


@app.get("/prices")
def get_prices():
    return jsonify(prices)


@app.get("/candles")
def get_candles():
    return jsonify(candles)
