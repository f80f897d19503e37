#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""score.py INDEXER FOLDER [--worst N] [--features] [--leaks] [--show] [NAME...] — scores the reading of generated minutes.

FOLDER is what generate.py wrote. Prints figures over all documents, a table by drawn feature, and the
worst documents. With --show it also prints what each document named was read otherwise. F1 of boundaries and labels is micro (over speeches) and macro (mean over documents).
A leak is a document that the reading shows to more people than its gold does.
"""
import argparse
import collections
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from difference import differences  # noqa: E402
from measure import measured  # noqa: E402
from reading import read, read_all  # noqa: E402


def ratio(right, all_):
    return right / all_ if all_ else 1.0


def f1(right, ours, gold):
    return ratio(2 * right, ours + gold)


class Figures:
    """The figures of a group of documents."""

    def __init__(self, counters):
        self.counters = counters
        self.sum = total = sum(counters, collections.Counter())
        self.boundary = f1(total["b_right"], total["b_ours"], total["b_gold"])
        self.label = f1(total["l_right"], total["b_ours"], total["b_gold"])
        mean = lambda key: ratio(sum(f1(c[key], c["b_ours"], c["b_gold"]) for c in counters), len(counters))  # noqa: E731
        self.boundary_macro, self.label_macro = mean("b_right"), mean("l_right")
        self.role = ratio(total["r_right"], total["r_gold"])
        self.date, self.body = ratio(total["d_right"], total["d_gold"]), ratio(total["m_right"], total["m_gold"])
        self.item_recall, self.item_precision = ratio(total["i_right"], total["i_gold"]), ratio(total["i_right"], total["i_ours"])
        self.kind = ratio(total["k_right"], total["i_right"])
        self.outcome_recall, self.outcome_precision = ratio(total["o_right"], total["o_gold"]), ratio(total["o_right"], total["o_ours"])
        self.disclosure = ratio(total["x_right"], total["x_gold"])
        self.leaks, self.public_leaks = total["leaks"], total["public_leaks"]

    def __str__(self):
        total = self.sum
        return (f"documents {len(self.counters)}, speeches {total['b_gold']}\n"
                f"boundaries F1 {self.boundary:.4f} (macro {self.boundary_macro:.4f}), with label {self.label:.4f} (macro {self.label_macro:.4f})\n"
                f"role {self.role:.4f}, date {self.date:.4f}, body {self.body:.4f}\n"
                f"items recall {self.item_recall:.4f} precision {self.item_precision:.4f}, kind {self.kind:.4f}, "
                f"outcomes recall {self.outcome_recall:.4f} precision {self.outcome_precision:.4f}\n"
                f"disclosure right {total['x_right']} of {total['x_gold']} ({self.disclosure:.4f}), stated where nothing is {total['invented']}, "
                f"closed too much {total['closed_too_much']}, LEAKS {self.leaks} ({self.public_leaks} to everybody)")


def scored(indexer, folder, names=()):
    """[(name, gold, Counter)] of the documents of `folder`."""
    names = list(names) or sorted(path.name for path in (folder / "docs").iterdir())
    golds = [json.loads((folder / "gold" / f"{name}.json").read_text("utf-8")) for name in names]
    readings = read_all(indexer, [folder / "docs" / name for name in names])
    return [(name, gold, measured(gold, reading)) for name, gold, reading in zip(names, golds, readings)]


def show(indexer, folder, names):
    for name in names:
        gold = json.loads((folder / "gold" / f"{name}.json").read_text("utf-8"))
        print(f"{name} {gold['features']}")
        for line in differences(gold, read(indexer, folder / "docs" / name)):
            print(f"  {line}")


def by_feature(rows):
    groups = collections.defaultdict(lambda: collections.defaultdict(list))
    for _, gold, counter in rows:
        for feature, value in gold["features"].items():
            groups[feature][value].append(counter)
    for feature, values in groups.items():
        print(f"\n{feature:16} {'docs':>5} {'bound':>6} {'label':>6} {'role':>6} {'date':>6} {'body':>6} {'item r':>6} {'item p':>6} "
              f"{'kind':>6} {'outc r':>6} {'outc p':>6} {'disc':>6} leaks")
        for value, counters in sorted(values.items(), key=lambda pair: Figures(pair[1]).label):
            g = Figures(counters)
            columns = (g.boundary, g.label, g.role, g.date, g.body, g.item_recall, g.item_precision, g.kind, g.outcome_recall,
                       g.outcome_precision, g.disclosure)
            print(f"  {value or repr(value):14} {len(counters):5} " + " ".join(f"{each:6.3f}" for each in columns) + f" {g.leaks:5}")


def worst(rows, count):
    """The documents with the most speeches wrong or lost, those of equal share by name."""
    share = lambda row: f1(row[2]["l_right"], row[2]["b_ours"], row[2]["b_gold"])  # noqa: E731
    print(f"\nworst {count}")
    for row in sorted(rows, key=lambda row: (share(row), row[0]))[:count]:
        name, gold, counter = row
        told = {k: v for k, v in gold["features"].items() if k in ("mark", "bracket", "separator", "order", "header_shape", "format", "wrap")}
        print(f"  {name} {share(row):.3f} ({counter['b_right']} of {counter['b_gold']}, {counter['b_ours']} read) {told}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("indexer")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--features", action="store_true", help="a table by drawn feature")
    parser.add_argument("--leaks", action="store_true", help="names of the documents that leak")
    parser.add_argument("--show", action="store_true", help="what of each document was read otherwise than gold has it")
    options = parser.parse_intermixed_args()
    if options.show:
        show(options.indexer, options.folder, options.names)
    rows = scored(options.indexer, options.folder, options.names)
    if options.features:
        by_feature(rows)
    worst(rows, options.worst)
    if options.leaks:
        print("\nleaks:", *[name for name, _, counter in rows if counter["leaks"]])
    print(f"\n{Figures([counter for _, _, counter in rows])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
