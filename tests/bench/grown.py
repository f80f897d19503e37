# SPDX-License-Identifier: GPL-3.0-or-later
"""A corpus of any size made from a real one, with its term statistics.

Every utterance keeps its position, speaker and length. Its sentences are drawn from the whole corpus,
so that words are as frequent as before. The vocabulary of a real archive keeps growing, so one
sentence in a hundred has a run of kanji reversed. The copies are four years apart, because archives
grow by the year.
"""
import json
import random
import re

SENTENCE = re.compile(r"[^。]*。|[^。]+")
RUN = re.compile(r"[一-鿿]{3,}")
YEARS_APART, ODD_SHARE = 4, 0.01


def odd(sentence):
    return RUN.sub(lambda run: run.group()[::-1], sentence, count=1)


def utterance(length, sentences, chance):
    """Random sentences, `length` characters or more in all."""
    out, size = [], 0
    while size < length:
        sentence = chance.choice(sentences)
        if chance.random() < ODD_SHARE:
            sentence = odd(sentence)
        out.append(sentence)
        size += len(sentence)
    return "".join(out)


def moved(day, years):
    if not day:
        return day
    day = "-02-28".join(day.rsplit("-02-29", 1))
    return f"{int(day[:4]) - years:04}{day[4:]}"


def grow(source, target, times, seed=1):
    """Writes `times` × the corpus: the corpus itself, then copies made from it."""
    chance = random.Random(seed)
    with open(source, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    sentences = [s for r in records for s in SENTENCE.findall(r["text"])]
    with open(target, "w", encoding="utf-8") as out:
        for copy in range(times):
            for record in records:
                made = record
                if copy:
                    years = copy * YEARS_APART
                    made = {**record, "doc": f"{record['doc']}-{copy}", "date": moved(record.get("date"), years),
                            "text": utterance(len(record["text"]), sentences, chance)}
                out.write(json.dumps(made, ensure_ascii=False) + "\n")
