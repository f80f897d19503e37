# SPDX-License-Identifier: GPL-3.0-or-later
"""The day of a meeting as it is printed."""
import datetime

from cast import WIDE

KANJI = "〇一二三四五六七八九"


def kanji(number):
    tens, ones = divmod(number, 10)
    return (("" if tens == 1 else KANJI[tens]) + "十" if tens else "") + (KANJI[ones] if ones else "")


class Day:
    def __init__(self, random):
        self.date = datetime.date(2009, 4, 1) + datetime.timedelta(random.randrange(5400))
        self.hour = random.randint(1, 3)
        new = self.date >= datetime.date(2019, 5, 1)
        self.era, self.letter = ("令和", "R") if new else ("平成", "H")
        self.year = self.date.year - (2018 if new else 1988)

    def year_word(self, wide=False):
        return "元" if self.year == 1 else str(self.year).translate(WIDE) if wide else str(self.year)

    def fiscal(self):
        """The year that begins in April, with its era."""
        year = self.date.year - (self.date.month < 4)
        new = year >= 2019
        number = year - (2018 if new else 1988)
        return ("令和" if new else "平成") + ("元" if number == 1 else str(number))

    def later(self):
        """A day some weeks later, when the minutes were written."""
        day = self.date + datetime.timedelta(20)
        return f"{day.year}年{day.month}月{day.day}日"

    def fill(self, form):
        wide = lambda n: str(n).translate(WIDE)  # noqa: E731
        month, day = self.date.month, self.date.day
        return form.format(E=self.era, L=self.letter, y=self.year_word(), Y=self.year_word(True), Y4=self.date.year, m=month, d=day,
                           M=wide(month), D=wide(day), w="月火水木金土日"[self.date.weekday()],
                           ky="元" if self.year == 1 else kanji(self.year), km=kanji(month), kd=kanji(day),
                           a=wide(self.hour), b=wide(self.hour + 2), ha=self.hour + 12, hb=self.hour + 14)
