#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives dict/kanji_readings.tsv, the readings of single kanji in words, from UniDic's lexicon.

The lexicon is in Debian's package unidic-mecab, which need not be installed. Licence: UNIDIC-LICENSE.

Usage: unidic.py explains how to unpack the lexicon; kanji_readings.py lex_3_1.csv > dict/kanji_readings.tsv

The reading of a word of kanji is divided among its kanji by expectation maximization: at first every
division is equally likely, then a division is as likely as its readings are in all words. A reading
that has few words, or a small share of the words of its kanji, is dropped.
"""
import collections
import csv
import re
import sys

from minutes import literal_form

WORD = re.compile("[一-鿿々]{1,4}")
PARTS = ("名詞", "接尾辞", "接頭辞", "形状詞")
LONGEST = 5  # kana of one kanji
ROUNDS = 8
LEAST_SHARE, LEAST_WORDS = .012, 1.5


def hiragana(text):
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def words_of(lexicon):
    words = set()
    for row in csv.reader(lexicon):
        surface, part, kind, reading = row[0], row[4], row[5], hiragana(row[24])
        if part in PARTS and kind != "固有名詞" and WORD.fullmatch(surface) and re.fullmatch("[ぁ-ゖ]+", reading):
            word = literal_form(surface)
            if WORD.fullmatch(word) and len(reading) >= len(word):
                words.add((word, reading))
    return words


def divisions(word, reading):
    """Yields the ways to give each kanji one or more kana."""
    if len(word) == 1:
        if len(reading) <= LONGEST:
            yield ((word, reading),)
        return
    for size in range(1, min(LONGEST, len(reading) - len(word) + 1) + 1):
        for rest in divisions(word[1:], reading[size:]):
            yield ((word[0], reading[:size]),) + rest


def counted(words):
    counts = None
    for _ in range(ROUNDS):
        totals = collections.Counter()
        if counts:
            for (kanji, _), count in counts.items():
                totals[kanji] += count
        found = collections.Counter()
        for ways in words:
            weights = []
            for way in ways:
                weight = 1.0
                for pair in way:
                    weight *= counts[pair] / totals[pair[0]] + 1e-9 if counts else 1.0
                weights.append(weight)
            whole = sum(weights)
            for way, weight in zip(ways, weights):
                for pair in way:
                    found[pair] += weight / whole
        counts = found
    return counts


def main():
    with open(sys.argv[1], encoding="utf-8") as lexicon:
        words = words_of(lexicon)
    counts = counted([ways for word, reading in sorted(words) if (ways := list(divisions(word, reading)))])
    readings = collections.defaultdict(list)
    for (kanji, reading), count in counts.items():
        readings[kanji].append((count, reading))
    print("# Readings of single kanji in words, the most common first. Made by dict/derive/kanji_readings.py from UniDic 3.1;")
    print("# licence: dict/derive/UNIDIC-LICENSE.")
    print("# kanji TAB reading TAB reading …      in hiragana")
    for kanji, each in sorted(readings.items()):
        total = sum(count for count, _ in each)
        kept = [reading for count, reading in sorted(each, reverse=True) if count >= max(LEAST_WORDS, total * LEAST_SHARE)]
        if kept and kanji != "々":
            print(kanji, *kept, sep="\t")


main()
