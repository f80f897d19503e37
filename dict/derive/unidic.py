#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives dict/spellings.tsv, the spellings of words, from UniDic's lexicon.

The lexicon is in Debian's package unidic-mecab, which need not be installed. Licence: UNIDIC-LICENSE.

Usage: unidic.py lex_3_1.csv [MINUTES.jsonl] > dict/spellings.tsv
  apt-get download unidic-mecab; dpkg-deb --fsys-tarfile unidic-mecab*.deb | tar x ./usr/share/mecab/dic/unidic/lex_3_1.csv

Spellings belong to one word if lemma, form and conjugation are the same. All spellings of a row have
kanji from one of them, so 聞く and 聴く share no row. If kana spell several words, they are a spelling
of the most common one only. A reading finds the common words that are read so. Inflected words are
listed as stems, or in their forms if the stem is short (行う, 行なう). MINUTES decide what is common
enough, and what would mostly be found inside other words.
"""
import collections
import csv
import re
import sys

from minutes import Minutes, known, literal_form

KANJI, KANA = "[一-鿿㐀-䶿𠀀-𯿿々〆]", "[ぁ-ゖァ-ヺー]"
NATIVE = re.compile(f"({KANJI}|{KANA})+")
KATAKANA, VERB = re.compile("[ァ-ヺー]+"), re.compile(f"{KANJI}[ぁ-ゖ]+")
OLD_LOAN = re.compile("[ヲヱヰ]|[キギシジチニヒビピミリヂ][ヤユヨ]|[フウ][アイエオ]|[ッー]ー")
WORDS = {("名詞", "普通名詞"), ("動詞", "一般"), ("動詞", "非自立可能"), ("形容詞", "一般"), ("形状詞", "一般"), ("副詞", "*"), ("接続詞", "*")}
ENDINGS = {"カ": "かきくけこい", "ガ": "がぎぐげごい", "サ": "さしすせそ", "タ": "たちつてとっ", "ナ": "なにぬねのん", "バ": "ばびぶべぼん",
           "マ": "まみむめもん", "ラ": "らりるれろっ", "ワア": "わいうえおっ"}
ADJECTIVE = ("い", "く", "かっ", "けれ")
MOST = 8  # most spellings of a row
COMMON, MOST_READ_SO = 10, 4  # words found by a reading: least occurrences of each, most words
MEANT = {"きのう"}  # kana that mean a rarer word than the common ones read so
RARER = 20  # how many times more common a kanji may be than its kana
# Spellings of one word in UniDic that are different words to readers, or mean something else in minutes.
OTHERS = set("当前 領解 スポート ペイジー プレミア 容子 は入る せんと 子共 五味 小人 一所 体容 的当 会本 件引 花道 公苑 装入 深切 亡くなる 亡くなり 花車 今一 丸で 二十 事体 上る 下る 上り 下り".split())


def hiragana(text):
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def skeleton(word):
    return "".join(re.findall(KANJI, word))


def within(part, whole):
    """Whether `whole` contains the characters of `part` in this order."""
    rest = iter(whole)
    return all(c in rest for c in part)


def is_modern(word, form):
    """Whether the kana of `word` spell their part of its form in modern orthography: not 言ふ, not そーう."""
    pattern = re.sub(f"{KANJI}+", ".+", hiragana(word))
    return NATIVE.fullmatch(word) and re.fullmatch(pattern, hiragana(form))


def is_near(a, b):
    """Whether the loan words differ in one or two characters at one place. Short ones may differ in ー only."""
    if min(len(a), len(b)) < 4 and a.replace("ー", "") != b.replace("ー", ""):
        return False
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return len(a) < 3 and len(b) < 3


Word = collections.namedtuple("Word", "lemma part inflection form origin")


def words_of(lexicon):
    """Word → its spellings in their dictionary form. Words with one spelling are included only if they are nouns."""
    words = collections.defaultdict(set)
    for row in csv.reader(lexicon):
        part, kind, inflection, reading, lemma, base, origin, form = (row[i] for i in (4, 5, 8, 10, 11, 14, 16, 27))
        if (part, kind) not in WORDS or origin in ("固", "記号", "不明") or inflection.startswith(("文語", "カ行", "サ行", "ザ行")):
            continue
        spelling = literal_form(base if inflection != "*" else row[12])
        if inflection.startswith("下一段") and not lemma.endswith("る"):
            continue  # 取り組める: the stem of 取り組む finds it
        loan = origin == "外"
        if spelling not in OTHERS and (NATIVE.fullmatch(spelling) if loan else is_modern(spelling, form)):
            words[Word(lemma, part, inflection, reading if loan else form, origin)].add(spelling)
    for spellings in words.values():
        spellings |= {s for spelling in spellings for s in shortened(spelling)}
    return {word: spellings for word, spellings in words.items() if len(spellings) > 1 or word.part == "名詞"}


def shortened(spelling):
    """Shorter spellings, as in public offices. 取り組む: 取組む. 打ち合わせ: 打合わせ, 打合せ, 打ち合せ."""
    parts = re.fullmatch(f"({KANJI})([ぁ-ゖ]{{1,2}})({KANJI})([ぁ-ゖ]+)", spelling)
    if not parts or parts[2] in "のが":
        return set()
    first, okurigana, second, end = parts.groups()
    ends = {end, end.replace("わせ", "せ", 1) if end.startswith("わせ") else end}
    return {first + between + second + each for between in (okurigana, "") for each in ends} - {spelling}


def is_plain(spelling):
    """Whether it has the form of 差し止め and only common kanji: those of the first level of JIS X 0208."""
    common = all(b"\x88\x9f" <= c.encode("cp932", "replace") <= b"\x98\x72" for c in skeleton(spelling))
    return common and re.fullmatch(f"{KANJI}[ぁ-ゖ]{{1,2}}{KANJI}[ぁ-ゖ]{{1,3}}", spelling)


def rows_by_kanji(spellings):
    """Yields groups of spellings whose kanji are all among those of one spelling, and these kanji."""
    kanji = {skeleton(s) for s in spellings}
    for most in sorted(kanji):
        if not any(most != other and within(most, other) for other in kanji):
            yield {s for s in spellings if within(skeleton(s), most)}, most


def endings_of(inflection):
    if inflection.startswith("五段"):
        return ENDINGS[re.fullmatch("五段-(.+)行", inflection)[1]]
    return ADJECTIVE if inflection == "形容詞" else ("",)


def stems_of(word, spellings):
    return {s[:-1] for s in spellings} if word.inflection != "*" else set()


class Spellings:
    def __init__(self, words, minutes):
        self.minutes, self.rows = minutes, set()
        self.known = known({s for word, spellings in words.items() for s in spellings | stems_of(word, spellings)})
        words = {word: {s for s in spellings if self.is_read_so(s, word.form)} for word, spellings in words.items()}
        self.kanji = collections.Counter()  # (kana, part of speech): the weight of the most common word
        for word, spellings in words.items():
            for kana in (s for s in spellings if not skeleton(s)):
                self.kanji[kana, word.part] = max(self.kanji[kana, word.part], self.weight(spellings))
        for word, spellings in words.items():
            spellings = {s for s in spellings if skeleton(s) or self.is_spelt_so(s, word, spellings)}
            if word.origin == "外":
                self.add_loan(spellings)
            elif word.inflection == "*":
                self.add_native(spellings, word.origin)
            else:
                self.add_inflected(spellings, word.form[:-1], endings_of(word.inflection))
        self.rows = without_parts(self.rows)
        self.add_readings(words)

    def add_readings(self, words):
        read = collections.defaultdict(set)
        for word, spellings in words.items():
            if word.part == "名詞" and word.origin != "外" and len(word.form) > 2:
                read[hiragana(word.form)] |= {s for s in spellings if len(skeleton(s)) > 1}
        count = self.minutes.alone
        for kana, spellings in read.items():
            most = max((count[s] for s in spellings), default=0)
            found = sorted((s for s in spellings if count[s] >= COMMON and 5 * count[s] >= most), key=lambda s: (-count[s], s))
            if found and kana not in MEANT and self.minutes.all[kana] <= count[found[0]]:
                self.rows.add(("from", kana, *found[:MOST_READ_SO]))

    def weight(self, spellings):
        return sum(self.minutes.alone[s] for s in spellings if skeleton(s))

    def is_read_so(self, spelling, form):
        """False for 生命 as いのち: most readers read it otherwise."""
        token = self.known.get(spelling)
        return not skeleton(spelling) or token is None or hiragana(token.reading) == hiragana(form)

    def is_spelt_so(self, kana, word, spellings):
        """Whether the kana mean this word: きのう is 昨日, not 機能; はかる is 図る rather than 測る."""
        if self.weight(spellings) < self.kanji[kana, word.part]:
            return False
        kinds = {(t.part, t.kind) for t in (self.known.get(s) for s in spellings if skeleton(s)) if t}
        token = self.known.get(kana)
        return token is None or not kinds or (token.part, token.kind) in kinds

    def add_loan(self, spellings):
        common = max(spellings, key=lambda s: (self.minutes.all[s], s), default="")
        plural = {s for s in spellings if s[:-1] in spellings and s[-1] in "ズスツ"}
        self.add_row({s for s in spellings - plural if is_near(s, common) and not OLD_LOAN.search(s) or not KATAKANA.fullmatch(s) and s in self.known})

    def add_native(self, spellings, origin):
        spellings = {s for s in spellings if self.is_word(s)}
        if origin == "漢":
            return self.add_row({s for s in spellings if self.minutes.all[s] or s in self.known})
        for row, most in rows_by_kanji(spellings):
            row = {s for s in row if skeleton(s) in ("", most) or 2 * self.minutes.alone[s] >= self.minutes.all[s]}
            if most and all(skeleton(s) in ("", s) for s in row):
                row = {s for s in row if skeleton(s) or not self.inflects(s)}
            self.add_row(row, rare=True)

    def add_inflected(self, spellings, read, endings):
        for row, most in rows_by_kanji(spellings):
            row = {s for s in row if self.minutes.base[s] or s in self.known or skeleton(s) == most}
            stems = {s[:-1]: s for s in row if self.is_stem(s[:-1], s, most, read)}
            self.add_row(set(stems))
            if len(stems) == len(row):
                continue
            for ending in endings:
                self.add_row({s[:-1] + ending for s in row if self.is_form(s[:-1] + ending, s, read)})

    def is_stem(self, stem, base, most, read):
        if len(stem) < 2 or not skeleton(stem) and len(stem) < 4 or not self.starts(stem):
            return False
        if not skeleton(stem) or skeleton(stem) != most and not re.search(KANJI + "$", stem):
            return 2 * self.minutes.base[base] >= self.minutes.all[stem]
        return self.begins(stem, read)

    def begins(self, stem, read):
        """Whether the stem is read as the word is: 執行 is not read 執り行."""
        token = self.known.get(stem)
        return token is None or hiragana(token.reading).startswith(hiragana(read))

    def is_form(self, form, base, read):
        if skeleton(form):
            return len(form) > 1 and self.starts(form) and self.begins(form, read)
        return len(form) > 2 and 2 * self.minutes.forms[form, base] >= self.minutes.all[form]

    def is_word(self, word):
        if skeleton(word):
            return len(word) < 2 or len(skeleton(word)) > 1 or self.starts(word)
        if KATAKANA.fullmatch(word) and word in self.known:
            return len(word) > 1
        seen = self.minutes.free if len(word) == 2 else self.minutes.all
        return len(word) > 1 and (2 * self.minutes.alone[word] >= seen[word] or seen[word] < 2 < len(word))

    def inflects(self, kana):
        """Whether the kana are mostly the form of a verb: かかり is mostly かかる, not 係."""
        return 2 * self.minutes.forms[kana, kana] < self.minutes.alone[kana]

    def starts(self, word):
        """Whether the word mostly begins a token.

        A kanji with hiragana need not: it is never matched after another kanji
        (searchd/spelling/standing_word.cc).
        """
        return VERB.fullmatch(word) or self.minutes.all[word] < 3 or 2 * self.minutes.starting[word] >= self.minutes.all[word]

    def without_short(self, row):
        """Drops short spellings that would match too much.

        Two hiragana remain only next to a word of several kanji and without short katakana (ばら is not
        バラ). A single kanji remains only if no spelling has okurigana, and if it is at most RARER times
        as common as its kana.
        """
        long_kanji = any(len(skeleton(s)) > 1 for s in row)
        short_katakana = any(len(s) == 2 and KATAKANA.fullmatch(s) for s in row)
        if short_katakana or not long_kanji:
            row = [s for s in row if skeleton(s) or len(s) > 2 or KATAKANA.fullmatch(s)]
        written = 1 + max((self.minutes.alone[s] for s in row if not skeleton(s)), default=0)
        okurigana = any(len(s) > 1 for s in row if skeleton(s))
        return [s for s in row if len(s) > 1 or not okurigana and RARER * written >= self.minutes.alone[s]]

    def add_row(self, spellings, rare=False):
        """Adds a row, most common spelling first. With `rare`, plain compounds are kept even if unused."""
        row = sorted(spellings, key=lambda s: (-self.minutes.all[s], len(s), s))
        row = self.without_short(row)
        kinds = {skeleton(s) for s in row if self.minutes.all[s] or len(skeleton(s)) > 1 and (s in self.known or rare and is_plain(s))}
        common = skeleton(row[0]) if row and self.minutes.all[row[0]] >= COMMON else ""  # 読みきかせ, if 読み聞かせ is common
        row = [s for s in row if self.minutes.all[s] or s in self.known or skeleton(s) and (skeleton(s) in kinds or within(skeleton(s), common))][:MOST]
        if sum(self.minutes.all[s] for s in row) < 2:
            row = [s for s in row if s in self.known] if sum(s in self.known for s in row) > 1 else okurigana_alone(row)
        if len(row) > 1:
            self.rows.add(("both", *row))


def okurigana_alone(row):
    """売り掛け, 売掛け: the spellings of several kanji, if they differ in okurigana only.

    They are worth a row however rare they are.
    """
    row = [s for s in row if len(skeleton(s)) > 1]
    return row if len({skeleton(s) for s in row}) == 1 else []


def without_parts(rows):
    """The rows that no other row contains."""
    holders = collections.defaultdict(set)
    for row in rows:
        for cell in row[1:]:
            holders[cell].add(row)
    return {row for row in rows if not any(row != other and set(row) <= set(other) for other in holders[row[1]])}


def candidates(words):
    for word, spellings in words.items():
        yield hiragana(word.form)
        for spelling in spellings:
            yield spelling
            if word.inflection != "*":
                yield spelling[:-1]
                yield from (spelling[:-1] + ending for ending in endings_of(word.inflection))


def main():
    with open(sys.argv[1], encoding="utf-8") as lexicon:
        words = words_of(lexicon)
    minutes = Minutes(candidates(words), sys.argv[2] if len(sys.argv) > 2 else None)
    print("# Spellings of one word. Made by dict/derive/unidic.py from UniDic 3.1; licence: dict/derive/UNIDIC-LICENSE.")
    print("# both TAB spelling TAB spelling …      the most common first, in the literal form; stems or forms of inflected words")
    print("# from TAB reading TAB spelling …       a reading in kana and the words that it finds")
    for row in sorted(Spellings(words, minutes).rows):
        print("\t".join(row))


if __name__ == "__main__":
    main()
