#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how indexing time, size, memory and latency grow at 1, 2, 4 and 8 times a corpus.

Prints a table and draws a picture.

  growth.py CORPUS.jsonl [--programs build/release] [--times 1,2,4,8] [--seed 1] [--svg OUT.svg] [--json OUT.json]
"""
import argparse
import pathlib
import tempfile

import engines
import grown
import plot
import query_sets
import rounds

ROOT = pathlib.Path(__file__).resolve().parents[2]
LATENCY_ROUNDS = 5


def measured(engine, corpus, times, sets, folder):
    grown_corpus = pathlib.Path(folder) / "corpus.jsonl"
    grown.grow(corpus, grown_corpus, times)
    out = {"times": times, "index": engine.index(grown_corpus)}
    out["queries"] = rounds.medians([{name: engine.queries(name, queries) for name, queries in sets.items() if queries}
                                     for _ in range(LATENCY_ROUNDS)])
    engine.text.clear()
    return out


def picture(points):
    index = [p["index"] for p in points]
    classes = points[0]["queries"]
    return plot.svg("MB of text", [i["text_mb"] for i in index], [
        ("Indexing, seconds", {"elapsed": [i["seconds"] for i in index], "of the processors": [i["cpu_seconds"] for i in index]}),
        ("Index on disk, MB", {"all": [i["disk_mb"] for i in index],
                               "served (public)": [i["public_ratio"] * i["text_mb"] for i in index]}),
        ("Peak memory of the indexer, MB", {"": [i["rss_mb"] for i in index]}),
        ("Median latency, ms", {name: [p["queries"][name]["p50"] for p in points] for name in classes}),
    ])


def table(points):
    classes = points[0]["queries"]
    lines = ["| | " + " | ".join(f"{p['times']}×" for p in points) + " |", "|---" * (len(points) + 1) + "|"]
    for label, digits, value in (("text, MB", 1, lambda i: i["text_mb"]), ("indexing, s", 1, lambda i: i["seconds"]),
                                 ("indexing, processor s", 1, lambda i: i["cpu_seconds"]),
                                 ("MB/s", 2, lambda i: i["mb_per_s"]), ("index, MB", 0, lambda i: i["disk_mb"]),
                                 ("index ÷ text", 2, lambda i: i["disk_ratio"]),
                                 ("peak memory, MB", 0, lambda i: i["rss_mb"])):
        lines.append(f"| {label} | " + " | ".join(rounds.shown(value(p["index"]), digits) for p in points) + " |")
    for name in classes:
        for part in ("p50", "p95"):
            lines.append(f"| {name}, {part} ms | " + " | ".join(rounds.shown(p["queries"][name][part]) for p in points) + " |")
    return lines


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus")
    ask.add_argument("--programs", default=ROOT / "build" / "release", help="folder of gijiroku-index and gijiroku-search")
    ask.add_argument("--times", default="1,2,4,8")
    ask.add_argument("--each", type=int, default=50, help="queries a class")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--svg", help="file for the picture")
    ask.add_argument("--json", help="file for the figures")
    given = ask.parse_args()

    sets = query_sets.draw(given.corpus, given.seed, given.each)
    points = []
    with tempfile.TemporaryDirectory(prefix="gijiroku-growth-") as work:
        for times in map(int, given.times.split(",")):
            points.append(measured(engines.Gijiroku(given.programs, work), given.corpus, times, sets, work))
            print(f"{times}×: {points[-1]['index']['seconds']:.1f} s", flush=True)
    print("\n".join(table(points)))
    if given.svg:
        pathlib.Path(given.svg).write_text(picture(points), encoding="utf-8")
    rounds.write(given.json, {"machine": rounds.machine(), "seed": given.seed, "points": points})


if __name__ == "__main__":
    main()
