# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens in one meeting, before any of it is laid out."""
import dataclasses

from speech import Speech


@dataclasses.dataclass
class Item:
    kinds: str  # right kinds, joined by "/"
    code: str  # 議案第３号, or nothing
    title: str
    thing: str
    number: int
    subject: str  # proposal, report or other, as the list of titles has it
    outcome: str = ""

    def named(self):
        return f"{self.code}　{self.title}" if self.code else self.title


@dataclasses.dataclass
class Turn:
    person: object
    parts: list  # (kind, text): kind is "text", "note" or "trap"


@dataclasses.dataclass
class Event:
    kind: str  # category, heading, turn, note, result, told, recess
    value: object


class Sitting:
    """`events` in their order, and the `items` that they are about."""

    def __init__(self, random, forms, style, cast, place):
        self.random, self.forms, self.style, self.cast = random, forms, style, cast
        self.place = place  # town, body and era, for texts
        self.speech = Speech(random, forms, style, place["era"])
        self.items = self.drawn_items()
        self.events = []
        self.hold()

    def drawn_items(self):
        random = self.random
        elected = self.style.genre in ("council", "committee")
        absent = ("other", "reply") if elected else ("other", "petition", "account")
        titles = random.sample([row for row in self.forms.rows("titles") if row[0] not in absent], random.randint(1, 4))
        titles.sort(key=lambda row: row[0] == "report")
        if random.random() < .4:
            titles.append(random.choice([row for row in self.forms.rows("titles") if row[0] == "other"]))
        coded = self.style.genre in ("council", "committee", "farm") or self.style.genre == "board" and random.random() < .6
        codes = {kind: random.choice(self.forms.of("codes", kind)) for kind in ("proposal", "report", "petition", "account")}
        first, out = random.randint(1, 60), self.drawn_procedures()
        for n, (kind, title, thing) in enumerate(titles):
            code = self.speech.fill(codes[kind], n=str(first + n)) if coded and kind in codes else ""
            if kind == "petition":  # its number says which of the two it is
                code = code.replace("請願" if "陳情" in title else "陳情", "陳情" if "陳情" in title else "請願")
            sure = code or self.style.category == "lines" or title == "その他" or kind in ("petition", "account", "reply")
            kinds = ("proposal" if kind not in ("report", "other") else kind) if sure else "proposal/report/other"
            out.append(Item(kinds, code, self.speech.fill(title, town=self.place["town"]), thing, len(out) + 1, kind))
        return out

    def subject(self):
        """What the meeting spoke of first, for the titles of its materials."""
        return next(item.thing for item in self.items if item.subject != "procedure")

    def drawn_procedures(self):
        other = "署名委員" if self.style.genre == "council" else "署名議員"
        rows = [row for row in self.forms.rows("procedures") if other not in row[0] and self.style.procedures == "some"]
        drawn = sorted(self.random.sample(rows, min(len(rows), self.random.randint(1, 2))))
        return [Item("other", "", row[0], row[1], n + 1, "procedure") for n, row in enumerate(drawn)]

    def proceed(self, item):
        """An item of procedure: one sentence of the chair."""
        self.add("heading", item)
        member = self.random.choice(self.cast.members)
        self.turn(self.cast.chair, item.thing.format(no=self.number_of(item), member=member.surname + member.office))
        if "御異議" in item.thing:
            self.add("note", "「異議なし」と呼ぶ者あり")
            self.turn(self.cast.chair, "御異議なしと認めます。よって、会期は本日１日と決定いたしました。")

    def add(self, kind, value):
        self.events.append(Event(kind, value))

    def turn(self, person, *texts):
        """Joins the last turn if nothing printed is between them: nobody is announced twice in a row."""
        parts = [part if isinstance(part, tuple) else ("text", part) for text in texts
                 for part in (text if isinstance(text, list) else [text])]
        between = [event for event in self.events[-2:] if event.kind != "heading" or self.style.heading != "none"]
        if between and between[-1].kind == "turn" and between[-1].value.person is person:
            between[-1].value.parts += parts
        else:
            self.add("turn", Turn(person, parts))

    def note(self, chance=1.0):
        share = {"none": 0, "few": .4, "many": 1}[self.style.directions]
        if self.random.random() < share * chance:
            self.add("note", self.random.choice(self.forms.words("directions")))

    def hold(self):
        chair = self.cast.chair
        opener = self.cast.secretary if self.cast.secretary and self.random.random() < .4 else chair
        self.turn(opener, self.speech.sentence("openings", body=self.place["name"]))
        if opener is not chair:
            self.turn(chair, self.speech.sentence("starts"))
        pair = self.bundled()
        for item in self.items:
            self.group(item)
            if item in pair:
                self.debate_two(*pair) if item is pair[0] else None
            elif item.subject == "procedure":
                self.proceed(item)
            else:
                self.debate(item)
            if self.style.recess == "recess" and item is self.items[0]:
                self.add("recess", self.random.choice(self.forms.words("recesses")))
        self.turn(chair, self.speech.sentence("closings"))

    def group(self, item):
        """The line over the first item of its kind."""
        kind = item.subject if item.subject in ("report", "other") else "proposal"
        before = self.items[item.number - 2].subject if item.number > 1 else None
        if self.style.category == "lines" and kind != (before if before in ("report", "other", None) else "proposal"):
            if kind == "other" and item.title == "その他":
                return
            form = self.random_form = getattr(self, "random_form", None) or self.random.choice(self.forms.words("category_forms"))
            self.add("category", form.format(c=self.random.choice(self.forms.of("categories", kind))))

    def debate(self, item):
        explainer = self.random.choice(self.cast.staff)
        self.add("heading", item)
        if self.style.blocks == "blocks":
            self.add("told", ("【説明】", self.speech.paragraphs("explanations", self.random.randint(1, 3), item.thing)))
            self.add("told", ("【質疑】", []))
        else:
            self.announce(item, explainer)
            self.explain(item, explainer)
        for _ in range(self.random.choice((0, 1, 1, 2, 2, 3, 5) if item.subject != "other" else (0, 0, 1))):
            self.ask(item, explainer)
        self.decide(item)

    def bundled(self):
        """The first two bills, if they follow each other and are decided together."""
        bills = [item for item in self.items if item.subject == "proposal" and item.code][:2]
        together = len(bills) == 2 and bills[1].number == bills[0].number + 1
        return bills if together and self.style.bundle == "two" else []

    def debate_two(self, first, second):
        """Two bills under one announcement and one decision."""
        explainer = self.random.choice(self.cast.staff)
        outcome, announcement, question, direction, decision = self.random.choice(self.forms.rows("bundles"))
        for item in (first, second):
            self.add("heading", item)
            item.outcome = outcome
        refs = f"{first.code}及び{second.code}"
        self.turn(self.cast.chair, announcement.format(first=first.named(), second=second.named(), who=explainer.office))
        self.explain(first, explainer)
        self.ask(first, explainer)
        self.turn(self.cast.chair, question.format(refs=refs))
        self.add("note", direction)
        self.turn(self.cast.chair, decision.format(refs=refs))

    def announce(self, item, explainer):
        who = self.cast.secretary.office if self.cast.secretary and self.random.random() < .4 else explainer.office
        headed = self.style.heading != "none" and self.random.random() < .4
        form = self.random.choice(self.forms.of("announcements", "number" if headed else "title"))
        code = f"{item.code}　" if item.code else ""
        text = form.format(no=self.number_of(item), code=code, title=item.title, who=who)
        self.turn(self.cast.chair, text)

    def number_of(self, item):
        wide = self.speech.fill("{n}", n=str(item.number))
        if self.style.heading.startswith("schedule") or self.style.programme == "schedule":
            return f"日程第{wide}"
        if self.style.heading == "case":
            return f"案件{wide}"
        return f"議題（{wide}）" if self.style.heading == "topic_round" else f"議題{wide}"

    def explain(self, item, explainer):
        length = self.random.choice((1, 2, 3, 4, 6, 9))
        parts = [("text", text) for text in self.speech.paragraphs("explanations", length, item.thing)]
        if self.style.traps == "traps" and len(parts) > 1:
            parts.insert(1, ("trap", self.speech.sentence("traps", thing=item.thing)))
        if self.style.directions == "many" and len(parts) > 2:
            parts.insert(2, ("note", self.random.choice(self.forms.words("directions"))))
        if length > 1:
            parts.append(("text", self.speech.sentence("explanation_ends")))
        if self.style.podium == "note":
            self.add("note", f"{explainer.office}　{explainer.full}君登壇")
        self.turn(explainer, parts)
        self.note(.2)

    def ask(self, item, explainer):
        random, chair = self.random, self.cast.chair
        if random.random() < .4:
            self.turn(chair, self.speech.sentence("bridges"))
        member = random.choice([*self.cast.members, self.cast.vice])
        before = [self.speech.sentence("opinions", thing=item.thing)] if random.random() < .3 else []
        self.turn(member, "".join([*before, self.speech.sentence("questions", thing=item.thing)]))
        if random.random() < .5 and chair.group == "chair" and self.style.register == "spoken":
            self.turn(chair, f"{explainer.office}、お願いします。")
        self.turn(explainer, self.speech.paragraphs("answers", random.choice((1, 1, 2, 4)), item.thing))
        if random.random() < .3:
            self.turn(member, self.speech.sentence("opinions", thing=item.thing))

    def decide(self, item):
        random, title_kind = self.random, item.subject
        if title_kind == "other" or random.random() < .25:
            if self.style.blocks == "none":
                self.turn(self.cast.chair, self.speech.sentence("thanks"))
            return
        if self.style.register == "summary":
            fit = {"report": ("了承", "承認"), "petition": ("採択", "不採択"), "account": ("認定",),
                   "reply": ("答申", "承認")}.get(title_kind, ("可決", "承認", "決定", "継続審査"))
            item.outcome, text = random.choice([row for row in self.forms.rows("results") if row[0] in fit])
            self.add("result", text)
            return
        rows = [row for row in self.forms.rows("outcomes") if row[1] == title_kind]
        item.outcome, _, first, direction, then = random.choice(rows)
        ref = random.choice(("本件", item.code or f"{self.number_of(item)}", {"proposal": "本案", "petition": "本請願" if "請願" in item.title else "本陳情"}.get(title_kind, "本件")))
        if random.random() < .3:
            self.turn(self.cast.chair, [first.format(ref=ref), ("note", direction), then.format(ref=ref)])
            return
        self.turn(self.cast.chair, first.format(ref=ref))
        self.add("note", direction)
        self.turn(self.cast.chair, then.format(ref=ref))
