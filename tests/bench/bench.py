#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures indexing and queries with this program and, if installed, with Lucene and Groonga.

  bench.py CORPUS.jsonl [--peers FOLDER] [--programs build/release] [--rounds 5] [--seed 1] [--json OUT.json]

CORPUS is JSON Lines (docs/index-format.md). Prints a table of medians, with the ratio of each other
engine to this program.
"""
import argparse
import pathlib
import tempfile

import engines
import query_sets
import rounds

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus")
    ask.add_argument("--peers", help="folder of LuceneBench.java and groonga_bench.py")
    ask.add_argument("--programs", default=ROOT / "build" / "release", help="folder of gijiroku-index and gijiroku-search")
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--each", type=int, default=50, help="queries a class")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--json", help="file for every round's figures")
    given = ask.parse_args()

    sets = query_sets.draw(given.corpus, given.seed, given.each)
    with tempfile.TemporaryDirectory(prefix="gijiroku-bench-") as work:
        ours = engines.Gijiroku(given.programs, work)
        every = rounds.measured([ours, *engines.peers_of(given.peers, work)], given.corpus, sets, given.rounds)
    middle = rounds.medians(every)
    print("\n".join(rounds.table(middle, ours.name)))
    rounds.write(given.json, {"machine": rounds.machine(), "seed": given.seed, "queries": sets, "medians": middle,
                              "rounds": every})


if __name__ == "__main__":
    main()
