# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests in a real browser how the keyboard gets to hits, to suggestions, to days and to a part of a long meeting."""
import pathlib
import sys
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from browser_case import BrowserCase  # noqa: E402
from service import corpus, utterance  # noqa: E402

MOST_TABS = 8


def records():
    yield from corpus()
    for n in range(1, 200):
        yield utterance("h28-1", n, f"{n}番目の長い発言です。" + "道路の見通しを伺います。" * 12, date="2016-03-01", meeting="2016年3月1日 建設委員会")


class ReadingOrder(BrowserCase):
    @classmethod
    def setUpClass(cls):
        cls.serve(records=list(records()))

    def focused(self, selector):
        return self.browser.value(f"document.activeElement.matches('{selector}')")

    def test_a_hit_is_few_tabs_away(self):
        self.open("/search?q=" + quote("経費"))
        for tab in range(1, MOST_TABS + 1):
            self.browser.press("Tab")
            if self.focused('.skip[href="#main"], .skip[href="#hits"]'):
                self.browser.press("Enter")
            if self.focused(".hit h2 a"):
                return
        self.fail("no hit within %d tabs" % MOST_TABS)

    def test_the_arrow_opens_suggestions_of_what_stands_in_the_box(self):
        shown = "[...document.querySelectorAll('[role=option]')].some(e => e.checkVisibility())"
        self.open("/search?q=" + quote("経"))
        self.browser.value("document.querySelector('#q').focus()")
        for _ in range(2):
            self.browser.press("ArrowDown")
            self.assertTrue(self.browser.wait_for(shown))
            self.browser.press("Escape")
            self.assertFalse(self.browser.value(shown))
        self.assertEqual(self.browser.value("document.querySelector('#q').value"), "経")

    def test_a_day_of_the_calendar_is_written_into_its_field(self):
        self.open("/search?q=" + quote("経費"))
        self.browser.value("document.querySelector('.fold').open = true")
        self.assertEqual(self.browser.value("[...document.querySelectorAll('.day-row button')].map(e => e.getAttribute('aria-label'))"),
                         ["開始日を暦から選ぶ", "終了日を暦から選ぶ"])
        self.assertEqual(self.browser.value("document.querySelectorAll('input[type=date]').length"), 0)
        self.browser.value("document.querySelector('#from').scrollIntoView({block: 'center'})")
        self.browser.click("#from + button")
        self.browser.value("(day => { day.value = '2014-06-02'; day.dispatchEvent(new Event('change')); })"
                           "(document.querySelector('.day-row input[type=date]'))")
        self.assertEqual(self.browser.value("document.querySelector('#from').value"), "2014-06-02")
        self.assertEqual(self.browser.value("document.querySelectorAll('input[type=date][name]').length"), 0)

    def test_an_address_without_a_part_leads_to_the_part_with_its_place(self):
        last = self.service.json("/api/v1/search?q=" + quote('"199番目"'))[1]["hits"][0]
        page, _, place = last["url"].partition("?")[0], None, last["url"].partition("#")[2]
        self.open(f"{page}#{place}")
        self.assertEqual(self.browser.wait_for("document.querySelector(':target')?.id"), place)
        self.open(f"{page}#u0000000000")
        self.assertTrue(self.browser.wait_for("location.search === '?at=u0000000000' && document.readyState === 'complete'"))

    def test_buttons_lead_to_marks_in_other_parts(self):
        hit = self.service.json("/api/v1/search?q=" + quote("番目の長い"))[1]["hits"][0]
        self.open(hit["url"].partition("?")[0] + "?q=" + quote("番目の長い"))
        here = self.browser.value("document.querySelectorAll('mark[id]').length")
        self.browser.value("location.hash = '#m%d'" % here)
        self.browser.wait_for("document.querySelector('mark.here')?.id === 'm%d'" % here)
        self.browser.click('.mark-bar [data-step="1"]')
        self.assertEqual(self.browser.wait_for("/part=2/.test(location.search) && document.querySelector('mark.here')?.id"), f"m{here + 1}")
        self.browser.click('.mark-bar [data-step="-1"]')
        self.assertTrue(self.browser.wait_for(f"!location.search.includes('part') && document.querySelector('mark.here')?.id === 'm{here}'"))


if __name__ == "__main__":
    unittest.main()
