"""The peer: what a Python web service does with the same data, encoding it for each request."""

import json
import os
import pathlib

from flask import Flask, jsonify

folder = pathlib.Path(os.environ["BENCH_BODIES"])
prices = json.loads((folder / "prices.json").read_text())
candles = json.loads((folder / "candles.json").read_text())

app = Flask(__name__)
app.json.sort_keys = False


@app.get("/prices")
def get_prices():
    return jsonify(prices)


@app.get("/candles")
def get_candles():
    return jsonify(candles)
