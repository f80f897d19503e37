# SPDX-License-Identifier: GPL-3.0-or-later
"""One document with its gold."""
import random as randomness

import container
from cast import Cast
from day import Day
from disclosure import Disclosure
from header import Header
from line import Line, plain
from noise import Noise
from page import Pages
from proceedings import RULES, Proceedings, literal
from sitting import Sitting
from style import Style

HALF = str.maketrans("０１２３４５６７８９", "0123456789")
ASCII = str.maketrans("（）", "()")
ORGANS = ("総務部総務課", "企画政策課", "教育委員会事務局教育総務課", "環境部環境課", "健康福祉課")


class Minutes:
    """Draws one document: `name`, `data` (its bytes) and `gold`."""

    def __init__(self, seed, number, forms):
        self.random = random = randomness.Random(f"{seed}/{number}")
        self.forms = forms
        self.style = style = Style(random, forms)
        self.day = Day(random)
        self.place_and_body()
        self.cast = Cast(random, forms, style.genre, self.leading)
        self.disclosure = Disclosure(random, forms, style)
        self.place = random.choice(forms.words("rooms")).format(town=self.town)
        self.organ = f"{self.town}役所 {random.choice(ORGANS)}"
        absent = self.cast.members[-1]
        self.absent = absent.surname + absent.office
        self.sitting = Sitting(random, forms, style, self.cast, {"town": self.town, "name": self.body, "era": self.day.era})
        self.items = self.sitting.items
        self.debate = Proceedings(random, forms, style, self.sitting, Noise(random, forms, style))
        lines = [self.finished(line) for line in self.lines()]
        self.data, style.encoding = container.packed(lines, style, self.title.replace("|", " "))
        self.name = f"{number:04d}.{style.format}"
        self.gold = self.golden()

    def place_and_body(self):
        random, forms = self.random, self.forms
        town = random.choice(forms.words("towns"))
        rows = [row for row in forms.rows("bodies") if row[0] == self.style.genre]
        _, body, chair, vice, word, session, *more = random.choice(rows)
        self.town, self.leading = town, (chair, vice, word)
        self.session = session.format(n=random.randint(1, 12), month=self.day.date.month)
        self.body = body.format(town=town)
        self.right_bodies = [self.body, *[each.format(town=town) for each in more if each]]
        if self.style.genre == "committee" and random.random() < .5:
            self.body = f"{town}議会{self.body}"
        words = forms.draw(random, "minutes_words")[0]
        number = random.randint(1, 24)
        self.time_word = f"第{number}回"
        printed = self.body.replace(" ", random.choice((" ", "|")))  # a part of a body may be on a line of its own
        form = forms.draw(random, "session_title_forms" if self.session else "title_forms")[0]
        self.title = form.format(era=self.day.fiscal() if "年度" in form else self.day.era + self.day.year_word(), n=number,
                                 body=printed, session=self.session, minutes=words,
                                 day=f"{self.day.era}{self.day.year_word()}年{self.day.date.month}月{self.day.date.day}日")

        if self.style.title_kind == "word":
            self.title = words

    def lines(self):
        style, out = self.style, []
        update = f"{self.day.date.year + 1}年{self.random.randint(1, 12)}月{self.random.randint(1, 28)}日"
        values = {"title": self.title.replace("|", ""), "town": self.town, "org": self.organ, "update": update,
                  "n": self.random.randint(1, 9)}
        self.top, self.end = [], []
        if style.site == "site":
            self.top = self.framed("site_tops", values)
            self.end = [Line("blank", ""), *self.framed("site_ends", values)]
        out += Header(self.random, self.forms, style, self).lines()
        out += self.start()
        out += self.debate.lines()
        if self.random.random() < .5:
            out.append(Line("note", f"午後{self.day.hour + 2}時　閉会"))
        out += self.ending()
        pages = Pages(self.random, style, self.title.replace("|", " "))
        return [*self.top, *pages.lines(out), *self.end]

    def framed(self, name, values):
        lines = plain(self.random.choice(self.forms.words(name)).format(**values).replace("|", "\n"))
        return [Line("site", line.text) for line in lines]

    def start(self):
        """What parts the header from the debate."""
        out = [Line("blank", "")]
        if self.style.start in ("label", "both") and self.style.header_shape != "title":
            label = self.random.choice(self.forms.of("header_labels", "proceedings"))
            before, *after = self.style.rows["header_mark"]
            number = before if "{" not in before else ""
            out.append(Line("plain", number + label + (after[0] if after and number else "")))
        if self.style.start in ("time", "both"):
            out.append(Line("note", self.random.choice(("午後{a}時　開会", "（午後{a}時００分　開会）", "開会　午後{a}時", "午後{a}時開議")).format(
                a=self.day.hour)))
        if self.style.start == "rule":
            out.append(Line("note", RULES["lines"]))
        return out

    def ending(self):
        member, chair = self.cast.members[0], self.cast.chair
        values = {"chair": chair.full, "member": member.full, "chair_office": chair.office, "body": self.body,
                  "day": f"{self.day.era}{self.day.year_word()}年{self.day.date.month}月{self.day.date.day}日", "thing": self.sitting.subject()}
        out = []
        for name, wanted in (("signatures", "signature"), ("materials", "materials")):
            if self.style.ending in (wanted, "both"):
                text = self.random.choice(self.forms.words(name)).format(**values)
                out += [Line("blank", ""), *plain(text.replace("|", "\n"))]
        return out

    def finished(self, line):
        """The line with the digits and parentheses that the document uses."""
        def change(text):
            text = text.translate(HALF) if self.style.digits == "half" else text
            return text.translate(ASCII) if self.style.parentheses == "ascii" else text
        line.text = change(line.text)
        line.cells = tuple(change(cell) for cell in line.cells)
        line.inner = tuple((change(name), change(text)) for name, text in line.inner)
        return line

    def golden(self):
        bodies = [self.body, *self.right_bodies]
        if self.body.startswith(f"{self.town}議会") and self.style.genre == "committee":
            bodies = [self.body]
        items = [{"kind": item.kinds, "title": item.named(), "outcome": item.outcome, "optional": item.title == "その他" or item.subject == "procedure"}
                 for item in self.items]
        gold = {"group": "generated", "utt": [[literal(label), text] for label, text in self.debate.gold], "items": items, "programme": [],
                "roles": {literal(k): v for k, v in self.debate.labels.roles(self.people()).items()},
                "body": "／".join(dict.fromkeys(bodies)), "date": self.day.date.isoformat()}
        for name in ("meeting", "minutes"):
            if getattr(self.disclosure, name):
                gold[f"{name}_disclosure"] = getattr(self.disclosure, name)
        return {**gold, "features": self.style.features()}

    def people(self):
        cast = self.cast
        return [*cast.attending(), *cast.staff, *([cast.secretary] if cast.secretary else [])]
