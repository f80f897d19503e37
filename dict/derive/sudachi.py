#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives dict/synonyms.tsv from SudachiDict's synonyms.

They are in npm's package sudachi-synonyms-dictionary. Licence: SUDACHI-LICENSE. Abbreviations, other
spellings and former names find each other. Words that mean nearly the same are only suggested.

Usage: sudachi.py sudachi-synonyms-dictionary.json [MINUTES.jsonl] > dict/synonyms.tsv
  npm pack sudachi-synonyms-dictionary; tar xzf sudachi-synonyms-dictionary-*.tgz

If the dictionary flags a word as harmful to expand, the others find it, but it does not find them.
A Latin abbreviation with one meaning is exempt. MINUTES decide which words are used at all. Words
that mostly occur inside other words (区議 in 区議会) are omitted.
"""
import collections
import json
import re
import sys

from minutes import Minutes, literal_form

FOREIGN = set("企業名 旧企業名 人名 大学名 スポーツ 動植物 料理 ファッション 音楽 地名 娯楽 美容 色 化学 単位 商品 店 店名 キャラ 観光 アニメ 映画".split())
LATIN = re.compile(r"[ -~]+")
WORD = re.compile("[^\\\\0-9]{2,}")  # rules handle numbers
KATAKANA = re.compile("[ァ-ヺー・]+")
HIRAGANA = re.compile("[ぁ-ゖー]+")
# Words that mean the same in the dictionary but not in public offices.
OTHERS = set("教育委員長 ブラッシュ 子ども手当 地方教育委員会 看護士 ギャラ 大商 全国連 お宅 共産 公明 日本 国年 叔父 叔母 ファック ネット 任天堂企画制作本部".split())
COMMON = 5  # least occurrences of a word that is suggested
MOST_SUGGESTED = 6

Form = collections.namedtuple("Form", "text flag lexeme abbreviation")


def forms_of(group):
    lexeme = 1
    for item in group["items"]:
        lexeme = item["vocabularyNumber"] or lexeme
        if item["expandControl"] < 2 and item["gokeiSyubetsu"] != "間違い" and item["hyoukiYure"] != "間違い表記":
            text = literal_form(item["midashi"])
            if WORD.fullmatch(text) and text not in OTHERS:
                yield Form(text, item["expandControl"], lexeme, item["midashi"].isupper() and item["midashi"].isalpha())


def is_foreign(group):
    return any(field in FOREIGN for item in group["items"] for field in item["bunya"])


def apart(a, b):
    """Whether a search for one does not always find the other, too.

    Short katakana is found only without katakana next to it.
    """
    return a not in b and b not in a or KATAKANA.fullmatch(a) and KATAKANA.fullmatch(b)


def rows_of(words):
    """Rows of words, so that within a row no word contains another."""
    rows = set()
    for word in words:
        row = [word]
        for other in words:
            if other != word and all(apart(other, each) for each in row):
                row.append(other)
        rows.add(tuple(sorted(row, key=words.index)))
    return sorted(row for row in rows if len(row) > 1)


class Synonyms:
    def __init__(self, groups, minutes):
        self.minutes = minutes
        self.meanings = collections.Counter(text for group in groups for text in {form.text for form in forms_of(group)})
        self.rows = set()
        for group in groups:
            if not is_foreign(group):
                self.add_group([form for form in forms_of(group) if self.is_word(form)])

    def is_word(self, form):
        word, seen = form.text, self.minutes.all[form.text]
        if LATIN.fullmatch(word):  # most words of two letters are ambiguous
            return 2 < len(word) and (form.abbreviation or len(word) < 10 and form.flag == 0 and self.minutes.whole[word] > 1)
        if HIRAGANA.fullmatch(word):
            return len(word) > 2 and (2 * self.minutes.alone[word] >= seen or seen < 2)
        if KATAKANA.fullmatch(word):
            return len(word) > 3 or 4 * self.minutes.alone[word] >= max(seen, 1)
        return seen < 3 or 2 * self.minutes.whole[word] >= seen

    def is_source(self, form):
        return form.flag == 0 or form.abbreviation and self.meanings[form.text] == 1

    def add_group(self, forms):
        lexemes = collections.defaultdict(list)
        for form in forms:
            lexemes[form.lexeme].append(form)
        for lexeme in lexemes.values():
            if sum(self.minutes.all[form.text] for form in lexeme) > 1:
                self.add_lexeme(lexeme)
        common = lambda form: not form.flag and not LATIN.fullmatch(form.text) and self.minutes.all[form.text] >= COMMON
        heads = [next((form.text for form in lexeme if common(form)), None) for lexeme in lexemes.values()]
        heads = [head for head in dict.fromkeys(heads) if head][:MOST_SUGGESTED]
        if len(heads) > 1:
            self.rows.add(("suggest", *heads))

    def add_lexeme(self, lexeme):
        sources = list(dict.fromkeys(form.text for form in lexeme if self.is_source(form)))
        found = list(dict.fromkeys(form.text for form in lexeme if not self.is_source(form)))
        self.rows.update(("both", *row) for row in rows_of(sources))
        for source in sources:
            targets = [word for word in found if apart(word, source) and self.minutes.all[word]]
            if targets and self.minutes.all[source] and not LATIN.fullmatch(source):
                self.rows.add(("from", source, *targets))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        groups = json.load(file)
    words = {form.text for group in groups if not is_foreign(group) for form in forms_of(group)}
    minutes = Minutes(words, sys.argv[2] if len(sys.argv) > 2 else None)
    print("# Words that find each other, and words to suggest. Made by dict/derive/sudachi.py from SudachiDict's synonyms; licence: dict/derive/SUDACHI-LICENSE.")
    print("# Rows as in dict/variants.tsv, in the literal form.")
    for row in sorted(Synonyms(groups, minutes).rows):
        print("\t".join(row))


if __name__ == "__main__":
    main()
