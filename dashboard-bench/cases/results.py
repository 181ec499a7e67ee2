"""What was measured: kept as JSON, case by case, and written as tables into docs/benchmarks.md."""

import datetime
import json
import os
import statistics

from cases.machine import BENCH, HOME

STORE = BENCH / "results.json"
PAGE = HOME / "docs" / "benchmarks.md"
BEGIN, END = "<!-- cases: begin -->", "<!-- cases: end -->"


class Spread:
    """Figures of some rounds: their median, least and most."""

    def __init__(self, values):
        self.values = list(values)

    @property
    def median(self):
        return statistics.median(self.values)

    def text(self, form="{:,.0f}"):
        if len(self.values) == 1:
            return form.format(self.values[0])
        return f"{form.format(self.median)} ({form.format(min(self.values))}–{form.format(max(self.values))})"


def ratio(one, other):
    return one.median / other.median


def aim(text, measured, met):
    """An aim, what was measured of it as text, and whether that is enough; None where it could not be told."""
    return {"aim": text, "measured": measured, "met": met}


def case(title, columns, rows, aims, notes=()):
    return {
        "title": title, "columns": columns, "rows": rows, "aims": aims, "notes": list(notes),
        "date": datetime.date.today().isoformat(), "load_average": round(os.getloadavg()[0], 1)}


def keep(name, result):
    """Puts a case's result in the place of its last one, and writes the page anew."""
    known = json.loads(STORE.read_text()) if STORE.exists() else {}
    known[name] = result
    ordered = dict(sorted(known.items(), key=lambda item: place_of(item[0])))
    STORE.write_text(json.dumps(ordered, indent=1, ensure_ascii=False) + "\n")
    page = PAGE.read_text()
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(before + BEGIN + "\n\n" + markdown(ordered) + "\n" + END + after)


def place_of(name):
    """Cases by their number, and those without one after them."""
    return int(name[1:]) if name[1:].isdigit() else 1_000


def markdown(results):
    return "\n".join([summary(results), *(section(name, result) for name, result in results.items())])


def summary(results):
    lines = ["| case | aim | measured | |", "|---|---|---|---|"]
    for name, result in results.items():
        for entry in result["aims"]:
            mark = {True: "reached", False: "**missed**", None: "open"}[entry["met"]]
            lines.append(f"| {name.upper()} | {entry['aim']} | {entry['measured']} | {mark} |")
    return "\n".join(lines) + "\n"


def section(name, result):
    lines = [f"## {name.upper()}: {result['title']}", "",
             "| " + " | ".join(result["columns"]) + " |", "|" + "---|" * len(result["columns"])]
    lines += ["| " + " | ".join(row) + " |" for row in result["rows"]]
    lines += ["", f"Measured on {result['date']}, load average {result['load_average']} at the end.", ""]
    lines += [f"{note}\n" for note in result["notes"]]
    return "\n".join(lines)
