# SPDX-License-Identifier: GPL-3.0-or-later
"""Words in minutes and in MeCab's dictionary, for the scripts that derive tables.

Counts of words in the minutes decide which rows are worth keeping. Nothing else of the minutes is
kept.
"""
import collections
import json
import pathlib
import subprocess
import tempfile
import unicodedata

FOLD_ROWS = {}  # only of the table kept by hand
FOLD = {}
for name in "fold_unihan.tsv", "fold.tsv":
    for row in (pathlib.Path(__file__).parents[1] / name).read_text(encoding="utf-8").split("\n"):
        if row and not row.startswith("#"):
            FOLD[ord(row.split("\t")[0])] = row.split("\t")[1]
            if name == "fold.tsv":
                FOLD_ROWS[row.split("\t")[0]] = row.split("\t")[1]
CONTENT = ("名詞", "動詞", "形容詞", "副詞", "連体詞", "接続詞")
DEPENDENT = ("非自立", "接尾", "代名詞")
PARTICLES = set("のはがをにとでやもへ")


def literal_form(text):
    """The literal form N0 (core/text.h). `text` must have no control characters."""
    folded = unicodedata.normalize("NFKC", text.translate(FOLD)).casefold()
    return "".join(unicodedata.normalize("NFKC", folded).split())


def stands_free(text, begin, end):
    """Whether the only hiragana next to the word are particles.

    The same rule as for a short word in searchd/spelling/standing_word.cc.
    """
    left, right = text[begin - 1:begin], text[end:end + 1]
    return not ("ぁ" <= left <= "ゖ" and left not in PARTICLES or "ぁ" <= right <= "ゖ" and right not in PARTICLES | {"な", "だ"})


class Minutes:
    """Occurrences of `words` in FILE (JSON Lines with a "text"). Without a FILE every word counts once.

    all       in the text, compared by characters
    free      those of `all` for which stands_free is true
    starting  those of `all` that begin with a token
    whole     those of `all` that begin and end with a token
    alone     tokens of content words, by surface
    base      tokens of content words, by dictionary form
    forms     tokens of content words, by (surface, dictionary form)
    """

    NAMES = ("all", "free", "starting", "whole", "alone", "base", "forms")

    def __init__(self, words, file=None):
        for name in self.NAMES:
            setattr(self, name, collections.defaultdict(lambda: 1) if file is None else collections.Counter())
        self.sizes = collections.defaultdict(set)
        self.words = set(words)
        for word in self.words:
            self.sizes[word[:2]].add(len(word))
        if file is not None:
            for tokens in sentences(file):
                self.add(tokens)

    def add(self, tokens):
        text = "".join(token.surface for token in tokens)
        starts, at = set(), 0
        for token in tokens:
            starts.add(at)
            at += len(token.surface)
            if token.part in CONTENT and token.kind not in DEPENDENT:
                self.alone[token.surface] += 1
                self.base[token.base] += 1
                self.forms[token.surface, token.base] += 1
        starts.add(at)
        for begin in range(len(text) - 1):
            for size in self.sizes.get(text[begin:begin + 2], ()):
                word = text[begin:begin + size]
                if word in self.words:
                    self.all[word] += 1
                    self.free[word] += stands_free(text, begin, begin + size)
                    self.starting[word] += begin in starts
                    self.whole[word] += begin in starts and begin + size in starts


Token = collections.namedtuple("Token", "surface part kind base reading")


def sentences(file):
    """Yields the tokens of each sentence."""
    with open(file, encoding="utf-8") as records:
        texts = (literal_form(json.loads(record)["text"]).replace("。", "。\n") for record in records)
        yield from tokens_of(line[at:at + 1000] for text in texts for line in text.split("\n") for at in range(0, len(line), 1000))


def tokens_of(lines):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as text:
        text.writelines(line + "\n" for line in lines)
        text.flush()
        command = ["mecab", "-F", r"%m\t%f[0]\t%f[1]\t%f[6]\t%f[7]\n", "-U", r"%m\t%f[0]\t未知語\t%m\t\n", text.name]
        with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as mecab:
            tokens = []
            for line in mecab.stdout:
                if line != "EOS\n":
                    tokens.append(Token(*line.rstrip("\n").split("\t")))
                else:
                    yield tokens
                    tokens = []


def known(words):
    """Word → token, for words that are one token with a reading in MeCab's dictionary."""
    words = sorted(words)
    return {word: tokens[0] for word, tokens in zip(words, tokens_of(words), strict=True) if len(tokens) == 1 and tokens[0].reading}
