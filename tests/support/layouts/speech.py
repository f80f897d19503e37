# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences about one subject, spoken or as a summary."""
from cast import WIDE


class Speech:
    def __init__(self, random, forms, style, era):
        self.random = random
        self.forms = forms
        self.column = 1 if style.register == "summary" else 0
        self.era = era
        self.used = set()

    def fill(self, form, **more):
        number = lambda low, high: str(self.random.randint(low, high)).translate(WIDE)  # noqa: E731
        values = {"n": number(2, 9), "m": number(12, 98), "sec": self.random.choice(self.forms.words("sections")),
                  "era": self.era, "year": number(2, 5) if self.era == "令和" else number(21, 30),
                  "place": self.random.choice(self.forms.words("places")), **more}
        return form.format(**values)

    def sentence(self, kind, **more):
        """One sentence of a list, one that this document has not had if there is one."""
        rows = self.forms.rows(kind)
        fresh = [row for row in rows if row not in self.used] or rows
        row = self.random.choice(fresh)
        self.used.add(row)
        return self.fill(row[self.column], **more)

    def paragraphs(self, kind, sentences, thing):
        """So many sentences, in one paragraph or several."""
        out, each = [], []
        for _ in range(sentences):
            each.append(self.sentence(kind, thing=thing))
            if len(each) >= self.random.randint(1, 4) and sentences > 3:
                out.append("".join(each))
                each = []
        return [*out, "".join(each)] if each else out
