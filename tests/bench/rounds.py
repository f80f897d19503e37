# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds of measurements over several engines, and their medians."""
import json
import os
import pathlib
import platform
import statistics
import subprocess

from query_sets import CLASSES


def measured(engines, corpus, sets, rounds):
    """[{engine: {"index": {…}, "queries": {class: {…}}}}, …], one per round.

    Engines take turns, so that temporary load on the machine affects all of them.
    """
    out = []
    for number in range(rounds):
        one = {e.name: {"index": e.index(corpus), "queries": {}} for e in engines}
        for name, queries in sets.items():
            for engine in engines:
                answer = engine.queries(name, queries) if queries else None
                if answer:
                    one[engine.name]["queries"][name] = answer
        print(f"round {number + 1} of {rounds}: " + ", ".join(
            f"{name} {r['index']['mb_per_s']:.2f} MB/s" for name, r in one.items()), flush=True)
        out.append(one)
    return out


def median(values):
    values = [v for v in values if v is not None]
    return statistics.median(values) if values else None


def medians(rounds):
    """The same structure as one round. Each number is the median of the rounds."""
    first = rounds[0]
    if isinstance(first, dict):
        return {key: medians([r[key] for r in rounds if key in r]) for key in first}
    return median(rounds)


def shown(value, digits=2):
    return "–" if value is None else f"{value:.{digits}f}"


def table(middle, ours):
    """Lines of Markdown: every engine's medians, and the ratio to `ours` after each of another engine.

    A ratio above 1 means that `ours` is faster or smaller.
    """
    names = list(middle)
    lines = ["| | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]

    def row(label, value, better):
        mine, cells = value(middle[ours]), []
        for name in names:
            its = value(middle[name])
            ratio = None if name == ours or not mine or not its else (mine / its if better == "more" else its / mine)
            cells.append(shown(its) + (f" ({ratio:.2f}×)" if ratio else ""))
        lines.append(f"| {label} | " + " | ".join(cells) + " |")

    row("indexing, MB/s", lambda r: r["index"]["mb_per_s"], "more")
    row("disk ÷ text", lambda r: r["index"]["disk_ratio"], "less")
    row("peak memory, MB", lambda r: r["index"]["rss_mb"], "less")
    for name in CLASSES:
        for part in ("mean", "p50", "p95"):
            row(f"{name}, {part} ms", lambda r: r["queries"].get(name, {}).get(part), "less")
    return lines


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), platform.machine())
    root = pathlib.Path(__file__).resolve().parents[2]
    commit = subprocess.run(["git", "-C", root, "describe", "--always", "--dirty"], capture_output=True, text=True).stdout.strip()
    return {"cpu": model, "cores": os.cpu_count(), "system": platform.platform(), "commit": commit}


def write(path, content):
    if path:
        pathlib.Path(path).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
