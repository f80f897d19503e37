#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""generate.py OUT [--count N] [--seed S] [--forms SET] — writes minutes in many layouts, with their gold.

OUT/docs has the documents, OUT/gold one JSON file each: what a careful reader finds in it. Every
feature of a layout is drawn independently. The same arguments give the same bytes. See README.md.
"""
import argparse
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from forms import Forms  # noqa: E402
from minutes import Minutes  # noqa: E402


def written(out, count, seed, forms):
    """Writes the documents and their gold. Returns their names."""
    names = []
    for folder in ("docs", "gold"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    for number in range(count):
        minutes = Minutes(seed, number, forms)
        (out / "docs" / minutes.name).write_bytes(minutes.data)
        gold = json.dumps(minutes.gold, ensure_ascii=False, indent=1)
        (out / "gold" / f"{minutes.name}.json").write_bytes(gold.encode("utf-8"))
        names.append(minutes.name)
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--forms", default="first", help="a folder of forms/, or the path of one")
    options = parser.parse_args()
    print(f"{len(written(options.out, options.count, options.seed, Forms(options.forms)))} documents in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
