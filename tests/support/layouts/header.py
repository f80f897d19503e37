# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything before the first speech: title, rows, roster, programme."""
from cast import WIDE
from label import spaced
from line import Line, plain

ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
KANJI = "一二三四五六七八九十"
KANA = "アイウエオカキクケコ"
NAMES = {"wide": "　", "half": " "}


def numbered(form, n, **more):
    nth = (n - 1) % 10
    return form.format(n=n, N=str(n).translate(WIDE), c=CIRCLED[nth], r=ROMAN[nth], k=KANJI[nth], i=KANA[nth], **more)


class Header:
    def __init__(self, random, forms, style, content):
        self.random, self.forms, self.style, self.content = random, forms, style, content
        self.count = 0
        split = style.header_shape not in ("title", "sentence", "columns") and style.flow == "lines"
        self.date = content.day.fill(forms.draw(random, "date_forms", lambda row: split or "|" not in row[0])[0])
        self.time = content.day.fill(forms.draw(random, "time_forms")[0])

    def lines(self):
        fields = self.fields()
        lines = [*self.title()]
        shape = self.style.header_shape
        if shape == "title":
            kept = [pair for pair in fields if pair[0] in ("attendees", "programme") and self.random.random() < .6]
            return [*lines, *[line for pair in kept for line in self.row(*pair[1:], " " if pair[0] == "attendees" else "\n")]]
        if shape == "sentence":
            town = self.content.town
            lines += plain(f"{self.date}、{self.content.body}を{town}役所大会議室において開催した。")
            fields = [pair for pair in fields if pair[0] not in ("date", "place", "body")]
        if shape == "columns":
            block = [pair for pair in fields if pair[0] in ("body", "date", "place", "secretariat") and "\n" not in pair[2]]
            fields = [pair for pair in fields if pair not in block]
            lines += [line for pair in block for line in plain(self.label(pair[1]))]
            lines += [line for pair in block for line in plain(pair[2])]
        between = {"sentence": "　", "columns": "\n"}.get(shape, self.style.rows["header_shape"][0])
        for field, label, value in fields:
            made = self.row(label, value, between)
            if field == "disclosure" and self.content.disclosure.inner:
                made[0].inner = self.content.disclosure.inner
            lines += made
        return lines

    def title(self):
        content = self.content
        if self.style.organ == "town":
            yield Line("plain", content.town)
        if self.style.organ == "body":
            yield Line("plain", content.body)
        for line in content.title.split("|"):
            yield Line("title", " ".join(line) if self.style.title_spread == "spread" else line)
        if self.style.header_shape == "title":
            yield Line("title", self.date)
        yield Line("blank", "")

    def fields(self):
        """(field, label, value) in their order."""
        content, chance = self.content, self.random.random
        out = []
        pick = lambda field: self.random.choice(self.forms.of("header_labels", field))  # noqa: E731
        if chance() < .3 or self.style.title_kind == "word":
            out.append(("body", pick("body"), self.random.choice(("", "", content.time_word)) + content.body))
        out.append(("date", pick("date"), (self.date + self.time).replace("|", "\n")))
        out.append(("place", pick("place"), content.place))
        if self.style.roster != "none":
            out.append(("attendees", pick("attendees"), self.roster()))
        if chance() < .4:
            out.append(("absent", pick("absent"), self.random.choice(("なし", "１名", content.absent))))
        if chance() < .5:
            staff = "、".join(person.surname + person.office for person in content.cast.staff)
            out.append(("staff", pick("staff"), staff))
        if chance() < .4:
            out.append(("observers", pick("observers"), self.random.choice(("なし", "０人", "２名", "３人"))))
        rows = [("disclosure", *row) for row in content.disclosure.rows]
        at = self.random.randint(1, len(out))
        out[at:at] = rows
        if chance() < .2:
            out.append(("secretariat", pick("secretariat"), content.organ))
        if chance() < .08:
            out.append(("recorder", pick("recorder"), self.random.choice(("要点記録", content.cast.staff[0].full))))
        if chance() < .06:
            out.append(("made", pick("made"), content.day.later()))
        if chance() < .1 and all(item.outcome for item in content.items):
            out.append(("results", pick("results"), self.results()))
        if chance() < .3:
            out.append(("materials", pick("materials"), f"資料１　{content.sitting.subject()}の概要"))
        if self.style.programme != "none":
            out.append(("programme", pick("programme"), self.programme()))
        return out

    def results(self):
        of = dict(self.forms.rows("results"))
        return "\n".join(f"議題{str(item.number).translate(WIDE)}　{of[item.outcome]}" for item in self.content.items if item.outcome in of) or "別記のとおり"

    def roster(self):
        cast, style = self.content.cast, self.style.roster
        people = cast.attending()
        separator = self.random.choice(("、", "　", "，"))
        if style == "count":
            return f"委員{str(len(people)).translate(WIDE)}名"
        if style == "names":
            return separator.join(person.full for person in people)
        if style == "of_office":
            return separator.join(f"{person.full}（{person.office}）" for person in people)
        if style == "groups":
            staff = "、".join(person.surname + person.office for person in cast.staff)
            return "（委員）" + "、".join(person.surname + person.office for person in people) + f"\n（事務局）{staff}"
        if style == "lines":
            return "\n".join(f"{person.office}　　{person.surname}　{person.given}" for person in people)
        if style == "two_columns":
            cells = [f"{person.office}　{person.full}" for person in people]
            return "\n".join("　　　　".join(cells[n:n + 2]) for n in range(0, len(cells), 2))
        if style == "grid":
            cells = [f"{str(person.number).translate(WIDE)}番　{person.surname}　{person.given}" for person in people]
            return "\n".join("　　".join(cells[n:n + 2]) for n in range(0, len(cells), 2))
        return separator.join(person.surname + person.office for person in people)

    def programme(self):
        form = "" if self.style.programme == "plain" else self.style.rows["programme"][0]
        items = [numbered(form, item.number) + item.named() for item in self.content.items]
        if self.style.programme_rest == "opening_and_closing" and self.style.programme not in ("schedule", "topic"):
            items = ["開会", "あいさつ", *[item.named() for item in self.content.items], "閉会"]
            items = [numbered(form, n + 1) + item for n, item in enumerate(items)]
        if self.style.programme_rest == "nested" and self.style.programme in ("round", "round_ascii", "circled", "bullet"):
            items = ["１　開会", "２　議事", *["　" + item for item in items], "３　閉会"]
        return "\n".join(items)

    def label(self, text):
        before, *after = self.style.rows["header_mark"]
        self.count += 1
        if self.style.header_spacing != "none" and len(text) <= 3:
            text = spaced(text, NAMES[self.style.header_spacing])
        return numbered(before, self.count) + text + (after[0] if after else "")

    def row(self, label, value, between):
        """A label and its value, which may have several lines."""
        label = self.label(label)
        first, *rest = value.split("\n")
        if between.strip(" ") == "" and "\n" not in between and rest and self.random.random() < .3:
            return [Line("row", label, (label, value)), *[Line("more", "　" + part) for part in value.split("\n")]]
        text = label + between + first
        lines = [Line("row" if not n else "more", part) for n, part in enumerate(text.split("\n"))]
        lines = [line if line.text else Line("blank", "") for line in lines]
        lines[0].cells = (label, value)
        tail = "" if between.endswith("\n") else "\t" if between == "\t" else "　　"
        lines += [Line("more", tail + part) for part in rest]
        gap = [Line("blank", "")] if "\n\n" in between or self.style.gap == "blank" and self.style.flow == "lines" else []
        return [*lines, *gap]
