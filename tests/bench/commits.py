#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares two commits of this program: builds both and measures them in turns on one corpus.

  commits.py BEFORE AFTER CORPUS.jsonl [--rounds 5] [--seed 1] [--json OUT.json]

A ratio above 1 means that AFTER is faster or smaller than BEFORE.
"""
import argparse
import pathlib
import subprocess
import tempfile

import engines
import query_sets
import rounds

ROOT = pathlib.Path(__file__).resolve().parents[2]


def built(commit, folder):
    """Builds `commit` in a worktree below `folder`. Returns the folder of its programs."""
    tree = pathlib.Path(folder) / commit.replace("/", "_")
    for command in (["git", "-C", ROOT, "worktree", "add", "--detach", tree, commit],
                    ["cmake", "--preset", "release", "-S", tree, "-DBUILD_TESTING=OFF"],
                    ["cmake", "--build", tree / "build" / "release", "--target", "gijiroku-index", "gijiroku-search"]):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    return tree / "build" / "release"


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("before")
    ask.add_argument("after")
    ask.add_argument("corpus")
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--each", type=int, default=50, help="queries a class")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--json", help="file for every round's figures")
    given = ask.parse_args()

    sets = query_sets.draw(given.corpus, given.seed, given.each)
    with tempfile.TemporaryDirectory(prefix="gijiroku-commits-") as work:
        try:
            both = [engines.Gijiroku(built(commit, work), work, name) for commit, name in
                    ((given.before, "before"), (given.after, "after"))]
            every = rounds.measured(both, given.corpus, sets, given.rounds)
        finally:
            for tree in pathlib.Path(work).glob("*/.git"):
                subprocess.run(["git", "-C", ROOT, "worktree", "remove", "--force", tree.parent], check=True)
    middle = rounds.medians(every)
    print("\n".join(rounds.table(middle, "after")))
    rounds.write(given.json, {"machine": rounds.machine(), "before": given.before, "after": given.after, "queries": sets,
                              "medians": middle, "rounds": every})


if __name__ == "__main__":
    main()
