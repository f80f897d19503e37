# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of one meeting."""
import dataclasses

# Offices that lead one meeting and answer for the administration in another.
DOUBLE = ("市長", "副市長", "教育長", "主査", "副主査", "本部長", "副本部長")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclasses.dataclass(frozen=True)
class Person:
    surname: str
    given: str
    office: str
    group: str  # chair, vice, member, staff or office
    role: str  # right roles, joined by |
    number: int

    @property
    def full(self):
        return self.surname + self.given

    @property
    def letter(self):
        return chr(ord("Ａ") + (self.number - 1) % 26)


class Cast:
    def __init__(self, random, forms, genre, leading):
        chair, vice, self.word = leading
        names = random.sample(forms.words("surnames"), 16)
        given = random.sample(forms.words("given_names"), 16)
        people = iter(zip(names, given))
        self.chair = Person(*next(people), chair, "chair", "chair|executive" if chair in DOUBLE else "chair", 1)
        vice_role = "vice_chair|executive|member|chair" if vice in DOUBLE else "vice_chair"
        self.vice = Person(*next(people), vice, "vice", vice_role, 2)
        self.members = [Person(*next(people), self.word, "member", "member", n + 3) for n in range(random.randint(3, 7))]
        here = [row for row in forms.rows("offices") if genre in row[0].split(",")]
        of = lambda group: [row for row in here if row[3] == group and row[1] not in (chair, vice)]  # noqa: E731
        drawn = random.sample(of("staff"), min(len(of("staff")), random.randint(2, 3)))
        self.staff = [Person(*next(people), row[1], "staff", row[2], 20 + n) for n, row in enumerate(drawn)]
        rest = of("office")
        self.secretary = Person(*next(people), rest[0][1], "office", rest[0][2], 30) if rest else None

    def attending(self):
        return [self.chair, self.vice, *self.members]
