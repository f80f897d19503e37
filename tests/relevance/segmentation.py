#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""segmentation.py INDEXER LAYOUTS [-v] — scores the reading of minutes against gold segmentations.

LAYOUTS has sources and gold/NAME.jsonl: one utterance per line, with its speaker (label as printed)
and text. A boundary is right if an utterance begins at the same place. A label is right if it is also
the same there. Whitespace, width and the marks before a label are ignored. Rows of the roster (speaker
empty or （名簿）) are not utterances. Prints F1 of both for each file; exit 1 below 0.98. With -v it
also prints the differences.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

BAR = 0.98
CONTEXT = 40  # characters that locate an utterance in its source
ROSTER = ("", "（名簿）")


def plain(text):
    """The text with widths normalized, without whitespace and without the marks before labels."""
    text = re.sub(r"[\s○◯〇◎◆●]", "", unicodedata.normalize("NFKC", text))
    return "".join(text.split())


def placed(turns, source):
    """(position in the source or None, label) of each turn. Turns are in the source's order."""
    out, at = [], 0
    for label, text in turns:
        wanted = plain(text)
        if wanted.startswith(label):
            wanted = wanted[len(label):]
        wanted = wanted[:CONTEXT]
        found = source.find(label + wanted, at)
        begin = found + len(label) if found >= 0 else source.find(wanted, at)
        if begin < 0:
            out.append((None, label))
            continue
        out.append((begin, label))
        at = begin
    return out


def f1(ours, gold):
    right = len(set(ours) & set(gold))
    return 2 * right / (len(ours) + len(gold)) if ours or gold else 1.0


def utterances(meetings):
    for meeting in meetings if isinstance(meetings, list) else [meetings]:
        for item in meeting.get("agenda", []):
            yield from (node for node in item["nodes"] if node["node"] == "utterance")


def score(indexer, source, gold_file):
    parsed = subprocess.run([indexer, "--parse", source], capture_output=True, check=True)
    nodes = list(utterances(json.loads(parsed.stdout)))
    gold = []
    for line in gold_file.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["speaker"] not in ROSTER:
            gold.append((plain(row["speaker"]), row["text"]))
    text = plain("".join(label + plain(body).removeprefix(label) for label, body in gold))
    whole = plain(source.read_bytes().decode("utf-8", "replace"))
    text = whole if source.suffix == ".txt" else text
    expected = placed(gold, text)
    turns = [(plain(node.get("label", "")), node["text"]) for node in nodes]
    ours = placed(turns, text)
    return f1([p for p, _ in ours], [p for p, _ in expected]), f1(ours, expected), ours, expected


def main():
    indexer, layouts = sys.argv[1], pathlib.Path(sys.argv[2])
    verbose = "-v" in sys.argv[3:]
    golds = sorted((layouts / "gold").glob("*.jsonl")) if layouts.is_dir() else []
    if not golds:
        print("skipped: segmentation needs the optional test data")
        return 0
    worst = 1.0
    for gold_file in golds:
        sources = [p for p in layouts.glob(gold_file.stem + ".*")]
        for source in sorted(sources):
            boundaries, labels, ours, expected = score(indexer, source, gold_file)
            worst = min(worst, boundaries, labels)
            print(f"{source.name}: boundaries {boundaries:.4f}, labels {labels:.4f}")
            if verbose:
                for row in sorted(set(ours) ^ set(expected), key=str):
                    print("   ", "ours" if row in ours else "gold", row)
    return 0 if worst >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
