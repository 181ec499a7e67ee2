#!/usr/bin/env python3
"""Merges Compose files into one, for a checker that takes one file only.

    merge.py OUTPUT FILE…

As Compose merges them: maps key by key, volumes by the path that they are mounted at, and everything else is
replaced. Paths count from the folder of the first file and become absolute. Digests of images are left out: what
stands in for an image has its name only.
"""

import sys
from pathlib import Path

import yaml


def merged(below, above):
    """The map `below` with what `above` says on top."""
    result = dict(below)
    for key, value in above.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        elif key == "volumes" and isinstance(value, list):
            mounts = {mounted_at(v): v for v in [*result.get(key, []), *value]}
            result[key] = list(mounts.values())
        else:
            result[key] = value
    return result


def mounted_at(volume):
    """Of a volume in its short form, whose source may hold colons of its own: ${TOKEN:-./token}:/run/token:ro."""
    return volume.removesuffix(":ro").rsplit(":", 1)[-1]


def absolute(service, folder):
    """The service with its paths counted from `folder`."""
    service = dict(service)
    service["volumes"] = [
        str((folder / v.split(":", 1)[0]).resolve()) + ":" + v.split(":", 1)[1] if v.startswith(".") else v
        for v in service.get("volumes", [])
    ]
    if "build" in service:
        service["build"] = {**service["build"], "context": str((folder / service["build"]["context"]).resolve())}
    if "image" in service:
        service["image"] = service["image"].split("@", 1)[0]
    return service


def main():
    output, *files = sys.argv[1:]
    project = {}
    for file in files:
        project = merged(project, yaml.safe_load(Path(file).read_text()))
    folder = Path(files[0]).parent
    project["services"] = {name: absolute(s, folder) for name, s in project["services"].items()}
    Path(output).write_text(yaml.safe_dump(project, sort_keys=False))


main()
