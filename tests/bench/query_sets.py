# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries drawn from a corpus of JSON Lines: a list for each class of CLASSES.

The same seed gives the same queries.

A word is a run of kanji or of katakana, because any dictionary would favor one of the engines compared.
"""
import collections
import json
import random
import re

CLASSES = {
    "rare": "one word in 2 to 10 utterances",
    "common": "one word in 1 % of the utterances or more",
    "and": "two words of one utterance",
    "phrase": "6 to 12 characters in a row, quoted",
    "char": "one kanji",
    "question": "a whole question as it was asked",
    "filter": "a common word among the utterances of one office",
    "deep": "a common word, hits 991 to 1,000",
}
DEEP_OFFSET = 990

WORD = re.compile(r"[一-鿿々]{2,6}|[ァ-ヺー]{3,8}")
KANJI = re.compile(r"[一-鿿]")
PLAIN = re.compile(r"[ぁ-ゖァ-ヺー一-鿿々]{12,}")
QUESTION = re.compile(r"(?<![^。])[^。、「」（）()\s]{3,20}、?[^。「」（）()\s]{6,20}(?:でしょうか|ですか|ますか|いかがか)。")


def records(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def draw(path, seed=1, each=50):
    """{class: [query, …]} with `each` queries per class, or fewer if the corpus has no more."""
    chance = random.Random(seed)
    found, offices, texts = collections.Counter(), collections.Counter(), []
    for record in records(path):
        texts.append(record["text"])
        found.update(set(WORD.findall(record["text"])))
        offices[record.get("role") or ""] += 1
    words = sorted(found)
    rare = [w for w in words if 2 <= found[w] <= 10]
    common = [w for w in words if found[w] >= max(2, len(texts) / 100)]
    offices.pop("", None)

    def many(make):
        out, tries = [], 0
        while len(out) < each and tries < 100 * each:
            tries += 1
            query = make()
            if query and query not in out:
                out.append(query)
        return out

    def two_words():
        some = sorted(w for w in set(WORD.findall(chance.choice(texts))) if found[w] > 10)
        return " ".join(chance.sample(some, 2)) if len(some) > 1 else None

    def phrase():
        runs = PLAIN.findall(chance.choice(texts))
        if not runs:
            return None
        run, length = chance.choice(runs), chance.randint(6, 12)
        begin = chance.randint(0, len(run) - length)
        return f'"{run[begin:begin + length]}"'

    def from_text(pattern):
        some = pattern.findall(chance.choice(texts))
        return chance.choice(some) if some else None

    def pick(some):
        return lambda: chance.choice(some) if some else None

    def filtered():
        return f"{chance.choice(common)} 役職:{chance.choice(top)}" if common and top else None

    top = [office for office, _ in sorted(offices.items(), key=lambda o: (-o[1], o[0]))[:10] if " " not in office]
    return {"rare": many(pick(rare)), "common": many(pick(common)), "and": many(two_words), "phrase": many(phrase),
            "char": many(lambda: from_text(KANJI)), "question": many(lambda: from_text(QUESTION)),
            "filter": many(filtered), "deep": many(pick(common))}
