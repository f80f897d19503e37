#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures gijiroku-searchd under load: searches, /healthz, its start and its memory.

The figures include the work of the load generator, which runs on the same machine.

  service.py CORPUS.jsonl [--index FOLDER] [--programs build/release] [--connections 16] [--seconds 10] [--json OUT.json]

Without --index the corpus is indexed first. Searches are drawn from the corpus as for bench.py, with
the same number for each class, alternately as a page and as JSON. They are repeated in order until
the time is over. For a cold start the index is not in the system's cache. Of the figures for memory,
Rss includes the mapped pages of the index; the others do not.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

import engines
import query_sets
import rounds

ROOT = pathlib.Path(__file__).resolve().parents[2]
ANONYMOUS = ("Private_Dirty", "Anonymous", "Rss")


def targets(sets, seed):
    """{class: [target, …]}. "mixed" has all targets, shuffled."""
    out = collections.defaultdict(list)
    for name, queries in sets.items():
        page = f"&page={query_sets.DEEP_OFFSET // 10 + 1}" if name == "deep" else ""
        for number, query in enumerate(queries):
            path = ("/search", "/api/v1/search")[number % 2]
            out[name].append(f"{path}?q={urllib.parse.quote(query)}{page}")
    mixed = [target for some in out.values() for target in some]
    random.Random(seed).shuffle(mixed)
    return {"mixed": mixed, **out}


def forget(folder):
    """Makes the system drop the folder's files from its cache."""
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file():
            with open(path, "rb") as file:
                os.fsync(file.fileno())
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


class Daemon:
    """gijiroku-searchd on an index, as a context manager."""

    def __init__(self, programs, index):
        self.command = [pathlib.Path(programs) / "gijiroku-searchd", "--index", index, "--listen", "127.0.0.1:0"]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline().decode()
        if not line.startswith("listening on "):
            raise RuntimeError("gijiroku-searchd does not start")
        self.url = line.split()[-1]
        self.port = self.url.rsplit(":", 1)[1]
        return self

    def __exit__(self, *unused):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def answer(self, target):
        with urllib.request.urlopen(self.url + target) as reply:
            return reply.read()

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_mb(self):
        with open(f"/proc/{self.process.pid}/smaps_rollup", encoding="ascii") as lines:
            found = dict(line.split(":", 1) for line in list(lines)[1:])
        return {name: int(found[name].split()[0]) / 1e3 for name in ANONYMOUS}


def started(programs, index, target, cold):
    """Seconds from the start to the first answer."""
    if cold:
        forget(pathlib.Path(index) / "public")
    begun = time.perf_counter()
    with Daemon(programs, index) as daemon:
        daemon.answer(target)
        return time.perf_counter() - begun


def loaded(programs, daemon, connections, seconds, some):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("".join(target + "\n" for target in some))
        file.flush()
        command = [pathlib.Path(programs) / "tests" / "http_load", daemon.port, str(connections), str(seconds), file.name]
        before = daemon.cpu_seconds()
        out = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {**out, "cpu_ms": (daemon.cpu_seconds() - before) * 1e3 / out["requests"]}


def measured(given, index, asked):
    first = asked["mixed"][0]
    out = {"start": {kind: started(given.programs, index, first, kind == "cold") for kind in ("cold", "warm")}, "load": {}}
    with Daemon(given.programs, index) as daemon:
        daemon.answer(first)
        out["memory"] = {"begin": daemon.memory_mb()}
        for name, some in {"healthz": ["/healthz"], **asked}.items():
            if some:
                loaded(given.programs, daemon, given.connections, min(given.seconds, 1), some)
                out["load"][name] = loaded(given.programs, daemon, given.connections, given.seconds, some)
        out["memory"]["end"] = daemon.memory_mb()
    return out


def table(figures):
    lines = ["| | a second | p50 ms | p95 | p99 | processor ms each | bytes | errors |", "|---" * 8 + "|"]
    for name, load in figures["load"].items():
        lines.append(f"| {name} | {load['per_second']:.0f} | {load['p50']:.2f} | {load['p95']:.2f} | {load['p99']:.2f} | "
                     f"{load['cpu_ms']:.2f} | {load['mean_bytes']} | {load['errors']} |")
    lines += ["", *(f"start to first answer, {kind}: {seconds:.2f} s" for kind, seconds in figures["start"].items())]
    for when, memory in figures["memory"].items():
        lines.append(f"memory at the {when}: " + ", ".join(f"{name} {mb:.0f} MB" for name, mb in memory.items()))
    return lines


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus")
    ask.add_argument("--index", help="an index of the corpus that is there")
    ask.add_argument("--programs", default=ROOT / "build" / "release", help="folder of the programs built")
    ask.add_argument("--connections", type=int, default=16)
    ask.add_argument("--seconds", type=float, default=10)
    ask.add_argument("--each", type=int, default=50, help="queries a class")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--json", help="file for the figures")
    given = ask.parse_args()

    asked = targets(query_sets.draw(given.corpus, given.seed, given.each), given.seed)
    with tempfile.TemporaryDirectory(prefix="gijiroku-service-") as work:
        index = given.index
        if not index:
            engine = engines.Gijiroku(given.programs, work)
            engine.index(given.corpus)
            index = engine.index_folder
        figures = measured(given, index, asked)
    print("\n".join(table(figures)))
    rounds.write(given.json, {"machine": rounds.machine(), "seed": given.seed, **figures})


if __name__ == "__main__":
    main()
