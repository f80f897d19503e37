#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures もしかして: how often the right word comes first for a typo, and how often a right word gets an offer.

  typos.py CORPUS.jsonl --index FOLDER [--programs build/release] [--right QUERIES.jsonl] [--half tune|test] [-v]

Typos are drawn with a seed from words of the corpus: runs of nouns of three to eight characters in at
least ten utterances. Kinds: a part converted to another word that is read alike (homophone); a key
beside the right one, as letters (key) or as the kana that an input method makes of them (key_kana); a
character dropped or typed twice in the word (dropped, doubled) or in its kana (dropped_kana,
doubled_kana). A typo that more than two utterances contain is no typo. The even ones are for tuning,
the odd ones are not to be looked at meanwhile.

Right words are runs of nouns of QUERIES (JSON Lines with a "query"), as people ask them. A typo counts
as right if the first offer is its word, or if the search finds its word as another spelling.
Needs MeCab with IPADIC and its source files (Debian: mecab, mecab-ipadic-utf8).
"""
import argparse
import collections
import csv
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))
import service

LEXICON = pathlib.Path("/usr/share/mecab/dic/ipadic")
KINDS = ("homophone", "key", "key_kana", "dropped", "doubled", "dropped_kana", "doubled_kana")
BESIDE = dict(zip("abcdefghijklmnopqrstuvwxyz",
                  "qwsz vghn xdfv serfcx wsdr drtgvc ftyhbv gyujnb ujko huikmn jiolm kop njk bhjm iklp ol wa edft awedxz rfgy yhji cfgb qase zsdc tghu asx".split()))
WORD = ("一般", "サ変接続", "固有名詞", "形容動詞語幹", "接尾")
LEAST, RARE = 10, 2


def plain(text):
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def hiragana(text):
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def token_lists(texts):
    """The tokens of each text: (surface, kind, subkind, reading)."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.writelines(text.replace("\n", " ") + "\n" for text in texts)
        file.flush()
        command = ["mecab", "-b", "1000000", "-F", r"%m\t%f[0]\t%f[1]\t%f[7]\n", "-U", r"%m\t%H\t\t\n", file.name]
        with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as mecab:
            tokens = []
            for line in mecab.stdout:
                if line == "EOS\n":
                    yield tokens
                    tokens = []
                else:
                    tokens.append(tuple((line.rstrip("\n") + "\t\t\t").split("\t")[:4]))


def noun_runs(tokens):
    """Runs of nouns, as tuples of (surface, reading). None begins with a suffix or ends with 等."""
    run = []
    for surface, kind, subkind, reading in [*tokens, ("", "", "", "")]:
        if kind == "名詞" and subkind in WORD and (run or subkind != "接尾") and reading and surface != "等" and not surface.isascii():
            run.append((surface, reading))
        elif run:
            if len(run[-1][0]) > 1 or not "ぁ" <= run[-1][0] <= "ゖ":
                yield tuple(run)
            run = []


def romaji_rows():
    rows = [line.split("\t") for line in (service.ROOT / "dict/romaji.tsv").read_text("utf-8").split("\n") if line and line[0] != "#"]
    letters, kana = {}, {}
    for latin, spelled in rows:
        letters.setdefault(spelled, latin)
        kana.setdefault(latin, spelled)
    # As most people type.
    letters.update({"し": "shi", "つ": "tsu", "ち": "chi", "ふ": "fu", "じ": "ji", "ん": "nn", "ー": "-"})
    return letters, kana


LETTERS, KANA = romaji_rows()


def romaji(kana):
    out, at, doubled = "", 0, False
    while at < len(kana):
        if kana[at] == "っ" and at + 1 < len(kana):
            doubled, at = True, at + 1
            continue
        size = next(size for size in (2, 1) if kana[at:at + size] in LETTERS)
        latin = LETTERS[kana[at:at + size]]
        if latin == "nn" and (kana[at + 1:at + 2] or "あ") not in "あいうえおなにぬねのやゆよん" and at + 1 < len(kana):
            latin = "n"
        out += (latin[0] if doubled else "") + latin
        at, doubled = at + size, False
    return out


def typed_kana(latin):
    """What an input method makes of letters; those that spell nothing stay."""
    out, at = "", 0
    while at < len(latin):
        if latin[at] == "n" and latin[at + 1:at + 2] and latin[at + 1] not in "aiueoyn":
            out, at = out + "ん", at + 1
        elif latin[at:at + 2] == "nn":
            out, at = out + "ん", at + 2
        elif latin[at] == "-":
            out, at = out + "ー", at + 1
        elif latin[at:at + 1] == latin[at + 1:at + 2] and latin[at] not in "aiueon":
            out, at = out + "っ", at + 1
        else:
            size = next((size for size in (4, 3, 2, 1) if latin[at:at + size] in KANA), 0)
            out, at = out + (KANA[latin[at:at + size]] if size else latin[at]), at + max(size, 1)
    return out


class Typist:
    def __init__(self, corpus, seed):
        self.random = random.Random(seed)
        self.texts = [plain(json.loads(line)["text"]) for line in open(corpus, encoding="utf-8")]
        self.all = "\n".join(self.texts)
        self.alike = collections.defaultdict(list)
        for path in sorted(LEXICON.glob("Noun*.csv")):
            if path.name in ("Noun.proper.csv", "Noun.name.csv", "Noun.place.csv", "Noun.org.csv", "Noun.number.csv"):
                continue
            for row in csv.reader(path.open(encoding="euc-jp")):
                if not any("ァ" <= c <= "ー" or "ぁ" <= c <= "ゖ" for c in row[0]):
                    self.alike[row[11]].append((int(row[3]), row[0]))
        counts, readings = collections.Counter(), {}
        for tokens in token_lists(self.texts):
            for run in set(noun_runs(tokens)):
                word = "".join(surface for surface, _ in run)
                if 3 <= len(word) <= 8:
                    counts[word] += 1
                    readings[word] = run
        self.words = sorted((word, readings[word]) for word, count in counts.items() if count >= LEAST)

    def is_rare(self, text):
        return self.all.count(plain(text)) <= RARE

    def homophone(self, run):
        """Another conversion of one of the tokens: one of the three likeliest."""
        at = self.random.randrange(len(run))
        surface, reading = run[at]
        others = [other for _, other in sorted(self.alike[reading]) if other != surface][:3]
        if not others:
            return None
        return "".join(each for each, _ in run[:at]) + self.random.choice(others) + "".join(each for each, _ in run[at + 1:])

    def key(self, run):
        latin = romaji(hiragana("".join(reading for _, reading in run)))
        places = [at for at, c in enumerate(latin) if c in BESIDE]
        at = self.random.choice(places)
        return latin[:at] + self.random.choice(BESIDE[latin[at]]) + latin[at + 1:]

    def key_kana(self, run):
        return typed_kana(self.key(run))

    def dropped(self, run, text=None):
        text = text or "".join(surface for surface, _ in run)
        at = self.random.randrange(len(text))
        return text[:at] + text[at + 1:]

    def doubled(self, run, text=None):
        text = text or "".join(surface for surface, _ in run)
        at = self.random.randrange(len(text))
        return text[:at] + text[at] + text[at:]

    def dropped_kana(self, run):
        return self.dropped(run, hiragana("".join(reading for _, reading in run)))

    def doubled_kana(self, run):
        return self.doubled(run, hiragana("".join(reading for _, reading in run)))

    def typos(self, count):
        """(kind, typo, word), each kind equally often."""
        out = []
        while len(out) < count:
            kind = KINDS[len(out) % len(KINDS)]
            word, run = self.random.choice(self.words)
            try:
                typo = getattr(self, kind)(run)
            except StopIteration:
                continue  # a reading that letters do not spell
            if typo and typo != word and len(typo) > 1 and self.is_rare(typo):
                out.append((kind, typo, word))
        return out


def right_words(queries, count, seed):
    words = {"".join(surface for surface, _ in run)
             for tokens in token_lists(json.loads(line)["query"] for line in open(queries, encoding="utf-8")) for run in noun_runs(tokens)}
    words = sorted(word for word in words if len(word) > 1)
    return random.Random(seed).sample(words, min(count, len(words)))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus")
    options.add_argument("--index", required=True)
    options.add_argument("--programs", default="build/release")
    options.add_argument("--right")
    options.add_argument("--count", type=int, default=400)
    options.add_argument("--seed", type=int, default=20)
    options.add_argument("--half", choices=("tune", "test"))
    options.add_argument("-v", action="store_true", help="print what was not right")
    given = options.parse_args()

    typos = Typist(given.corpus, given.seed).typos(given.count)
    typos = typos[given.half == "test"::2] if given.half else typos
    with service.Daemon(given.programs, given.index) as daemon:
        def ask(query):
            return json.loads(daemon.answer(f"/api/v1/search?size=1&q={urllib.parse.quote(query)}"))

        hits, asked = collections.Counter(), collections.Counter()
        for kind, typo, word in typos:
            answer = ask(typo)
            offers = [plain(each["word"]) for each in answer["corrections"]]
            variants = [plain(each) for term in answer["terms"] for each in term["variants"]]
            right = offers[:1] == [plain(word)] or plain(word) in variants
            asked[kind] += 1
            hits[kind] += right
            if given.v and not right:
                print(f"{kind}: {typo} for {word}: {' '.join(offers)}")
        for kind in KINDS:
            print(f"{kind:13} {hits[kind]:4} of {asked[kind]:4}")
        print(f"right word first: {sum(hits.values())} of {sum(asked.values())}, {sum(hits.values()) / sum(asked.values()):.3f}")
        if given.right:
            words = right_words(given.right, given.count, given.seed)
            offered = [(word, [each["word"] for each in ask(word)["corrections"]]) for word in words]
            wrong = [each for each in offered if each[1]]
            if given.v:
                for word, offers in wrong:
                    print(f"offered for {word}: {' '.join(offers)}")
            print(f"right words with an offer: {len(wrong)} of {len(words)}, {len(wrong) / max(len(words), 1):.3f}")


main()
