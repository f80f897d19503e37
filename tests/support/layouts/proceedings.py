# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of the debate, and the gold of its speeches."""
import unicodedata

from header import numbered
from label import Labels
from line import Line, plain

RULES = {"lines": "　　　────────────────────────", "diamond": "　　　　――――――――――◇――――――――――"}
KEPT = 15  # characters of a speech in the gold


def literal(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


class Proceedings:
    def __init__(self, random, forms, style, sitting, noise):
        self.random, self.forms, self.style, self.sitting, self.noise = random, forms, style, sitting, noise
        self.labels = Labels(style, sitting.cast.word)
        self.gold = []  # [label, beginning of the speech]
        self.podium = random.choice(forms.words("podiums"))
        self.mark = random.choice(forms.words("result_marks")) if style.bracket != "lenticular" else "→ "

    def lines(self):
        out = []
        for event in self.sitting.events:
            out += getattr(self, event.kind)(event.value)
        return out

    def category(self, text):
        return [Line("blank", ""), Line("heading", text)]

    def heading(self, item):
        if self.style.heading == "none":
            return []
        code = f"{item.code}　" if item.code else ""
        text = numbered(self.style.rows["heading"][0], item.number, code=code, title=item.title)
        rule = plain(RULES[self.style.rule], "note") if self.style.rule != "none" else []
        return [Line("blank", ""), *rule, *plain(text, "heading"), *([Line("blank", "")] if self.style.gap == "blank" else [])]

    def note(self, text):
        before, after, indent = self.style.rows["direction"]
        return [Line("note", f"{indent}{before}{text}{after or before.replace('※', '')}")]

    def result(self, text):
        return [Line("note", self.mark + text)]

    def told(self, value):
        """A block of a summary: its name, and paragraphs that nobody is said to speak."""
        name, paragraphs = value
        return [Line("plain", name), *[Line("plain", "　" + text) for text in paragraphs]]

    def recess(self, text):
        return [Line("note", part) for part in text.split("|")]

    def turn(self, turn):
        label, after, gold = self.labels.printed(turn.person)
        parts = [(kind, self.noise.speech(text) if kind != "note" else text) for kind, text in turn.parts]
        if self.style.quotes == "quoted":
            parts = [(kind, f"「{text}」" if kind == "text" else text) for kind, text in parts]
        spoken = "".join(text for kind, text in parts if kind != "note")
        self.gold.append(["".join(gold.split()), literal(spoken)[:KEPT]])
        first = parts[0][1]
        if self.style.podium == "inline" and turn.person.group == "staff":
            after += self.podium + "　"
        out = [Line("speech", part, glued=bool(n)) for n, part in enumerate((label + after + first).split("\n"))]
        out = [line if line.text else Line("blank", "", glued=True) for line in out]
        shown = [self.note(text)[0].text.strip("　") if kind == "note" else text for kind, text in parts]
        out[0].cells = (label.replace("\n", ""), "\n".join(shown))
        inner = "　" if after.endswith("　") and "\n" in after else self.style.indent
        said = len(literal(first))
        for kind, text in parts[1:]:
            if kind == "note":
                out += [Line("inner_note", line.text) for line in self.note(text)]
            else:
                out.append(Line("inner", inner + text, glued=said < KEPT))  # the gold's beginning is on one page
                said += len(literal(text))
        return [*out, *([Line("blank", "")] if self.style.gap == "blank" else [])]
