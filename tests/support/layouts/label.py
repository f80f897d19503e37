# SPDX-License-Identifier: GPL-3.0-or-later
"""A speaker's label as it is printed, and as gold has it."""
from cast import WIDE


def spaced(text, blank):
    return blank.join(text) if 2 <= len(text) <= 4 else text


class Labels:
    def __init__(self, style, word):
        self.style = style
        self.word = word
        self.count = 0
        self.open, self.close = style.rows["bracket"][:2]
        self.after = style.rows["separator"][0]

    def inner(self, person):
        """What is within the bracket."""
        column = {"chair": 0, "vice": 0, "member": 1, "staff": 2, "office": 3}[person.group]
        form = self.style.rows["order"][column]
        honorific = self.style.honorific
        if person.group != "member" and honorific in ("委員", "議員"):
            honorific = "君"
        office = person.office
        if form == "{office}" and self.style.label_spacing != "none":
            office = spaced(office, "　" if self.style.label_spacing == "wide" else " ")
        word = spaced(self.word, "　") if form == "{word}" and self.style.label_spacing == "wide" else self.word
        number = str(person.number)
        text = form.format(sur=person.surname, given=person.given, full=person.full, office=office, word=word, hon=honorific,
                           n=number.translate(WIDE) if self.style.digits == "wide" else number, letter=person.letter)
        if self.style.bracket.startswith("half") and "（" in text:
            text = text.replace("（", "").removesuffix("）")
        if self.style.label_break == "broken":
            text = text.replace("（", "（\n") if "（" in text else text.replace("　", "\n", 1)
        return text

    def mark(self, person):
        column = {"chair": 0, "vice": 0, "member": 1, "staff": 2, "office": 2}[person.group]
        sign = self.style.rows["mark"][column]
        if self.style.mixed_circles == "mixed" and self.count % 4 == 0:
            sign = "〇"
        return sign + self.style.mark_gap if sign else ""

    def printed(self, person):
        """(number and label, what parts it from the speech, label of the gold)"""
        self.count += 1
        number = "" if self.style.running_number == "none" else self.style.running_number.format(n=self.count)
        inner = self.inner(person)
        gold = inner + (self.close if self.close and not self.open and "（" in self.style.rows["order"][0] else "")
        return number + self.mark(person) + self.open + inner + self.close, self.after, gold

    def roles(self, people):
        """Roles by label, of the labels that show them."""
        out = {}
        if self.style.order in ("name", "letter", "name_honorific"):
            return out
        for person in people:
            role = person.role
            if person.group == "member" and self.style.order == "honorific":
                role = "member|unknown"
            if person.group == "staff" and self.style.order == "secretariat_of_office":
                role = "secretariat|executive"
            out.setdefault("".join(self.inner(person).split()), role)
        return out
