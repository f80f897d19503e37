# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of a header that say who may attend the meeting and who may read its minutes."""
WORDS = {"open": "公開", "closed": "非公開", "partly": "一部非公開"}


class Disclosure:
    """`rows`: (label, value) in their order; `meeting` and `minutes`: open, partly, closed, or None if a reader cannot tell."""

    def __init__(self, random, forms, style):
        self.random, self.forms, self.style = random, forms, style
        self.rows = []
        self.inner = ()  # the two rows within a nested one
        self.meeting = self.minutes = "unstated"
        of = style.disclosure_of
        if of == "nested":
            self.nested()
        if of in ("meeting", "both"):
            self.meeting = self.state(random.choice(("meeting", "meeting", "meeting", "seats")))
        if of in ("minutes", "both"):
            self.minutes = self.state("minutes")
        if of == "bare":
            self.meeting = self.state("bare")
            self.minutes = {"closed": "closed", "open": "unstated", "partly": None}[self.meeting]

    def state(self, of):
        answer = self.random.choice(("open", "closed", "partly") if of != "seats" else ("open", "closed"))
        label = self.random.choice(self.forms.of("disclosure_labels", of))
        self.rows.append((label, self.boxes(answer) if self.boxed() and of != "seats" else self.value(answer, of)))
        return answer

    def boxed(self):
        return self.style.disclosure_shape not in ("row", "none")

    def value(self, answer, of):
        fits = ("seats",) if of == "seats" else ("any", "meeting") if of == "meeting" else ("any",)
        return self.random.choice([row[1] for row in self.forms.rows("disclosure_values") if row[0] == answer and row[2] in fits])

    def boxes(self, answer):
        chosen, other = self.style.rows["disclosure_shape"]
        return "　".join((chosen if each == answer else other).format(v=word) for each, word in WORDS.items())

    def nested(self):
        """One row with two lines: of the meeting and of the minutes."""
        self.meeting, self.minutes = (self.random.choice(list(WORDS)) for _ in range(2))
        self.inner = tuple((name, self.boxes(answer) if self.boxed() else WORDS[answer])
                           for name, answer in (("会　議", self.meeting), ("会 議 録", self.minutes)))
        value = "\n".join(f"{name}　{text}" for name, text in self.inner)
        self.rows.append((self.random.choice(("公開の可否", "公開・非公開の別")), value))
