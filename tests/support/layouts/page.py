# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of a printed text: lines of one width, page numbers, running heads."""
import unicodedata

from line import Line

WIDTHS = {"narrow": (24, 30), "middle": (34, 40), "wide": (42, 50)}
NEVER_LAST = "「『（〔【＜《〈(["
NEVER_FIRST = "、。，．」』）〕】＞》〉・ー？！ゃゅょっ々)]"
LENGTH = 36  # lines of a page


def width(character):
    return 1 if unicodedata.east_asian_width(character) in "FWA" else .5


def wrapped(text, limit):
    """The text in lines of at most `limit` wide characters. A sign that may not begin a line hangs over."""
    out, line, used = [], "", 0
    for character in text:
        if used + width(character) > limit and character not in NEVER_FIRST:
            kept = line[-1] if line[-1] in NEVER_LAST else ""
            out.append(line.removesuffix(kept))
            line, used = kept, len(kept)
        line += character
        used += width(character)
    return [*out, line]


class Pages:
    def __init__(self, random, style, title):
        self.style, self.title = style, title
        self.limit = random.randint(*WIDTHS[style.wrap]) if style.wrap != "none" else None
        self.first = random.randint(1, 9) if random.random() < .2 else 1

    def lines(self, lines):
        if self.limit:
            lines = [part for line in lines for part in self.wrap(line)]
        return self.paged(lines) if self.style.furniture != "none" else lines

    def wrap(self, line):
        if line.kind not in ("speech", "inner", "plain"):
            return [line]
        parts = wrapped(line.text, self.limit)
        return [Line(line.kind, part, glued=line.glued if not n else n == 1) for n, part in enumerate(parts)]

    def paged(self, lines):
        out, used, page = [], 0, self.first
        for line in lines:
            if used >= LENGTH and not line.glued:
                out += self.foot(page)
                used, page = 0, page + 1
            out.append(line)
            used += 1
        return [*out, *self.foot(page)] if self.style.furniture != "feed" else out

    def foot(self, page):
        if self.style.furniture == "feed":
            return [Line("furniture", "\f")]
        if self.style.furniture == "running_head":
            return [Line("furniture", f"{page}"), Line("furniture", self.title)]
        return [Line("furniture", f"　　　　　　　　- {page} -" if self.style.furniture == "dashed_numbers" else f"{page}")]
