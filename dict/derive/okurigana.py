#!/usr/bin/env python3
"""Derives dict/okurigana.tsv from the IPADIC sources (Debian: mecab-ipadic): spellings of one word that differ in their okurigana alone.

Usage: okurigana.py [FOLDER] > dict/okurigana.tsv
A row holds spellings with the same reading and the same characters other than hiragana. Rows of a single kanji are left out: 上/上げ are not one word.
"""
import csv
import pathlib
import re
import sys
from collections import defaultdict

HIRAGANA = re.compile("[ぁ-ゖ]")
SOURCES = {"Noun.csv": None, "Noun.verbal.csv": None, "Noun.adverbal.csv": None, "Verb.csv": "基本形"}


def spellings(folder):
    for name, form in SOURCES.items():
        with open(folder / name, encoding="euc_jp") as source:
            for row in csv.reader(source):
                if form is None or row[9] == form:
                    yield row[0], row[11], name.split(".")[0]


def shorter(spelling):
    """申し込み: 申込み and 申込, as public offices write it."""
    parts = re.fullmatch("([一-龯々]+)([ぁ-ゖ]{1,2})([一-龯々]+)([ぁ-ゖ]{1,2})", spelling)
    return [parts[1] + parts[3] + parts[4], parts[1] + parts[3]] if parts else []


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/mecab/dic/ipadic")
    rows = defaultdict(set)
    for surface, reading, kind in spellings(folder):
        skeleton = HIRAGANA.sub("", surface)
        if not re.fullmatch("[一-龯々]+", skeleton) or not re.match("[一-龯々]", surface):
            continue
        if len(skeleton) < 2 and kind == "Noun":
            continue
        rows[kind, reading, skeleton].add(surface)
    for (kind, _, _), group in rows.items():
        if kind != "Verb":
            group.update(shorter(max(group, key=len)))
    print("# Spellings of one word that differ in their okurigana. Made by dict/derive/okurigana.py from IPADIC; licence: dict/derive/IPADIC-LICENSE.")
    print("# spelling TAB spelling …")
    for row in sorted("\t".join(sorted(group)) for group in rows.values() if len(group) > 1):
        print(row)


if __name__ == "__main__":
    main()
