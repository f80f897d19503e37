#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how many addresses of an archive outlive corrections of it.

  addresses.py CORPUS.jsonl [--programs build/release] [--share .01] [--seed 1] [--limit RECORDS]

Of all utterances, a share is corrected at random: a character replaced, inserted or left out, a word given twice, or the speaker.
A tenth as many are removed, and as many inserted. A tenth of the docs get other names, and the file is cut in two at another place.
Every address of a remaining utterance must then show its words, or lead to them (301). Prints the shares, and exits with 1 if less than
.999 do.
"""
import argparse
import collections
import http.client
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import service

ENOUGH = .999


def correct(record, random):
    text = record["text"]
    at = random.randrange(len(text))
    kind = random.randrange(5)
    if kind == 0:
        return {**record, "text": text[:at] + "字" + text[at + 1:]}
    if kind == 1:
        return {**record, "text": text[:at] + "の" + text[at:]}
    if kind == 2 and len(text) > 1:
        return {**record, "text": text[:at] + text[at + 1:]}
    if kind == 3:
        return {**record, "text": text[:at] + text[max(0, at - 2):at] + text[at:]}
    return {**record, "speaker": record.get("speaker", "") + "君"}


def corrected(records, share, random):
    """The records after corrections, each with the key of the one it was; None for new ones."""
    renamed = {doc: doc + "（改）" for doc in sorted({r["doc"] for r in records}) if random.random() < .1}
    seqs = collections.Counter()
    for record in records:
        key = record["doc"], record["seq"]
        if random.random() < share / 10:
            continue
        added = [None] if random.random() < share / 10 else []
        for one, was in [*((({**record, "text": "追加の発言です。" + record["text"][:40]}), a) for a in added), (record, key)]:
            if was and one["text"] and random.random() < share:
                one = correct(one, random)
            doc = renamed.get(one["doc"], one["doc"])
            seqs[doc] += 1
            yield {**one, "doc": doc, "seq": seqs[doc]}, was


def write(folder, records, cut, names):
    for old in folder.iterdir():
        old.unlink()
    for name, part in zip(names, (records[:cut], records[cut:])):
        (folder / name).write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in part), encoding="utf-8")


def index(programs, folder, minutes):
    begun = time.process_time()
    run = subprocess.run([programs / "gijiroku-index", "--index", folder, "--allow-removal", minutes], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    return time.process_time() - begun


def table(port):
    """(doc, seq) → address and text of every utterance."""
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=600)
    connection.request("GET", "/api/v1/search?q=&node=utterance&format=jsonl")
    rows = (json.loads(line) for line in connection.getresponse().read().splitlines())
    return {(row["source"], row["seq"]): (row["url"], row["text"]) for row in rows}


def cut_between_docs(records, share):
    cut = int(len(records) * share)
    while 0 < cut < len(records) and records[cut]["doc"] == records[cut - 1]["doc"]:
        cut += 1
    return cut


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--programs", type=pathlib.Path, default=pathlib.Path("build/release"))
    parser.add_argument("--share", type=float, default=.01)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    records = [json.loads(line) for line in options.corpus.read_text(encoding="utf-8").splitlines()[:options.limit]]
    records.sort(key=lambda r: (r["doc"], r["seq"]))
    later = list(corrected(records, options.share, random.Random(options.seed)))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        minutes = folder / "minutes"
        minutes.mkdir()
        write(minutes, records, cut_between_docs(records, .4), ("a.jsonl", "b.jsonl"))
        index(options.programs, folder / "index", minutes)
        with service.Daemon(options.programs, folder / "index") as daemon:
            before = table(daemon.port)
        write(minutes, [r for r, _ in later], cut_between_docs([r for r, _ in later], .7), ("c.jsonl", "d.jsonl"))
        index(options.programs, folder / "index", minutes)
        with service.Daemon(options.programs, folder / "index") as daemon:
            after = table(daemon.port)
            text_at = dict(after.values())
            connection = http.client.HTTPConnection("127.0.0.1", int(daemon.port), timeout=600)
            fates = collections.Counter()
            for record, was in later:
                if was is None:
                    continue
                address, text = before[was]
                _, now = after[record["doc"], record["seq"]]
                place = address if address in text_at else location(connection, address)
                # Equal utterances may have changed places.
                right = place is not None and text_at.get(place) in (now, text)
                fates["wrong" if place and not right else "lost" if not place else "same" if place == address else "moved"] += 1
    total = sum(fates.values())
    kept = (fates["same"] + fates["moved"]) / total
    print(f"{total} utterances: " + ", ".join(f"{fate} {fates[fate]} ({fates[fate] / total:.5f})" for fate in ("same", "moved", "lost", "wrong")))
    print(f"kept {kept:.5f}")
    return 0 if kept >= ENOUGH else 1


def location(connection, address):
    connection.request("GET", address)
    reply = connection.getresponse()
    reply.read()
    return reply.getheader("Location") if reply.status == 301 else None


if __name__ == "__main__":
    sys.exit(main())
