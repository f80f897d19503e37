# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the pages in a real browser.

Nothing overflows, highlights are visible, and the keyboard reaches everything.
"""
import pathlib
import sys
import time
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from browser_case import BrowserCase  # noqa: E402
from service import HOSTILE  # noqa: E402

WIDTHS = (1280, 768, 375)


class Pages(BrowserCase):
    @classmethod
    def setUpClass(cls):
        cls.serve("staff")
        hit = cls.service.json("/api/v1/search?q=" + quote("テレワーク"))[1]["hits"][0]
        cls.meeting = hit["url"]
        cls.targets = ["/", "/search?q=" + quote("経費"), "/search?q=" + quote("経費") + "&role=member&year=2014",
                       "/search?q=" + quote("どこにもない"), "/search?q=" + "a" * 900, "/search?q=%20", "/meetings",
                       hit["url"], "/nowhere", "/search?page=0"]

    def test_nothing_overflows(self):
        for width in WIDTHS:
            for target in self.targets:
                self.open(target, width=width)
                self.assertLessEqual(self.browser.value("document.documentElement.scrollWidth"), width, (target, width))

    def test_text_can_be_read_by_day_and_by_night(self):
        for dark in (False, True):
            for target in self.targets:
                self.open(target, dark=dark)
                self.check_contrast(target, dark)

    def test_a_hit_leads_to_its_words_marked(self):
        self.open("/search?q=" + quote("テレワーク"))
        self.assertEqual(self.browser.value("document.querySelector('.hit mark').textContent"), "テレワーク")
        self.assertEqual(self.browser.value("document.querySelector('.hit a').getAttribute('href')"), self.meeting)
        self.open(self.meeting)
        self.assertEqual(self.browser.value("document.querySelector(':target mark').textContent"), "テレワーク")
        self.assertTrue(self.browser.value("(r => r.top >= 0 && r.bottom <= innerHeight)"
                                           "(document.querySelector(':target').getBoundingClientRect())"))

    def test_a_bar_leads_from_mark_to_mark(self):
        self.open(self.meeting.partition("#")[0].partition("?")[0] + "?q=" + quote("の OR す OR い OR し"))
        marks = self.browser.value("document.querySelectorAll('mark[id]').length")
        self.assertGreater(marks, 1)
        place = "document.querySelector('.mark-bar p').textContent.replaceAll(' ', '')"
        for step, at in ((1, 1), (1, 2), (-1, 1), (-1, marks)):
            self.browser.click(f'.mark-bar [data-step="{step}"]')
            self.assertEqual(self.browser.value(place), f"印{at}/{marks}か所")
            self.assertEqual(self.browser.value("document.querySelector('mark.here').id"), f"m{at}")
            self.assertTrue(self.browser.value("(r => r.top >= 0 && r.bottom <= innerHeight)"
                                               "(document.querySelector('mark.here').getBoundingClientRect())"))

    def test_filters_stand_open_on_a_wide_screen_and_folded_on_a_narrow_one(self):
        seen = "document.querySelector('.facet a').checkVisibility()"
        target = "/search?q=" + quote("経費")
        self.open(target, width=375)
        self.assertFalse(self.browser.value(seen))
        self.browser.value("document.querySelector('.fold').open = true")
        self.assertTrue(self.browser.value(seen))
        self.open(target, width=1280)
        self.assertTrue(self.browser.value(
            "CSS.supports('selector(::details-content)') ? %s : true" % seen))

    def test_the_keyboard_comes_first_to_the_skip_link(self):
        self.open("/search?q=" + quote("経費"))
        self.browser.press("Tab")
        self.assertEqual(self.browser.value("document.activeElement.className"), "skip")
        self.assertTrue(self.browser.value("document.activeElement.getBoundingClientRect().top >= 0"))
        self.assertNotEqual(self.browser.value("getComputedStyle(document.activeElement).outlineStyle"), "none")

    def test_the_keyboard_comes_to_hits_before_filters_which_stand_beside_or_above_them(self):
        for target, first in (("/search?q=" + quote("経費"), ".hit a"), ("/meetings", ".meeting-list a")):
            for width in (1280, 375):
                self.open(target, width=width)
                self.assertTrue(self.browser.value(
                    "!!(document.querySelector('%s').compareDocumentPosition(document.querySelector('#narrow')) & "
                    "Node.DOCUMENT_POSITION_FOLLOWING)" % first), target)
                box = "(e => e.getBoundingClientRect())(document.querySelector('%s'))"
                side = "left" if width == 1280 else "top"
                self.assertLess(self.browser.value(box % "#narrow" + "." + side), self.browser.value(box % ".results" + "." + side))

    def test_a_link_leads_past_the_hits_to_the_filters(self):
        self.open("/search?q=" + quote("経費"))
        self.browser.press("Tab")
        self.browser.press("Enter")
        self.browser.press("Tab")
        self.assertEqual(self.browser.value("document.activeElement.getAttribute('href')"), "#narrow")
        self.browser.press("Enter")
        self.browser.press("Tab")
        self.assertTrue(self.browser.value("!!document.activeElement.closest('#narrow')"))

    def test_fields_have_labels_and_ids_are_unique(self):
        for target in self.targets:
            self.open(target)
            self.assertEqual(self.browser.value("[...document.querySelectorAll('input:not([type=hidden])')]"
                                                ".filter(i => !i.labels.length).length"), 0, target)
            self.assertEqual(self.browser.value("(ids => ids.length - new Set(ids).size)"
                                                "([...document.querySelectorAll('[id]')].map(e => e.id))"), 0, target)

    def test_hostile_text_is_text(self):
        for target in ("/search?q=" + quote(HOSTILE), "/search?q=" + quote("alert") + "&year=2012"):
            self.open(target)
            self.assertEqual(self.browser.value("document.querySelectorAll('script:not([src^=\"/suggest-\"]), [onmouseover]').length"), 0)

    def type(self, text, target="/", **how):
        self.open(target, **how)
        self.browser.value("(box => { box.focus(); box.setSelectionRange(box.value.length, box.value.length) })"
                           "(document.querySelector('input[name=q]'))")
        self.browser.type(text)
        return self.suggestions()

    def suggestions(self):
        return self.browser.wait_for("[...document.querySelectorAll('[role=option]')].filter(e => e.checkVisibility())"
                                     ".map(e => e.dataset.text)")

    def box(self):
        return self.browser.value("document.querySelector('input[name=q]').value")

    def test_suggestions_are_chosen_by_keyboard(self):
        self.assertEqual(self.type("けいひ てれw"), ["けいひ テレワーク", "けいひ テレワークの経費"])
        self.assertEqual(self.browser.value("document.querySelector('[role=combobox]').ariaExpanded"), "true")
        self.browser.press("ArrowDown")
        self.assertEqual(self.box(), "けいひ テレワーク")
        self.assertTrue(self.browser.value("(box => document.getElementById(box.getAttribute('aria-activedescendant'))"
                                           ".ariaSelected === 'true')(document.querySelector('[role=combobox]'))"))
        self.browser.press("Escape")
        self.assertEqual(self.box(), "けいひ てれw")
        self.assertEqual(self.browser.value("document.querySelector('[role=listbox]').checkVisibility()"), False)
        self.type("てれわー")
        self.browser.press("ArrowUp")
        self.browser.press("ArrowUp")
        self.browser.press("Enter")
        self.assertEqual(self.browser.wait_for("document.readyState === 'complete' && location.search"),
                         "?q=" + quote("テレワーク"))

    def test_a_suggestion_is_chosen_by_mouse_and_filters(self):
        self.assertIn("会議体:文教委員会", self.type("ぶんきょ", target="/search?q=&year=2014"))
        self.browser.click("[role=option]")
        self.assertTrue(self.browser.wait_for("document.readyState === 'complete' && /year=2014/.test(location.search) && "
                                              "document.querySelectorAll('.hit').length > 0"))

    def test_unconfirmed_text_of_an_input_method_is_completed_and_left_alone(self):
        self.open("/")
        self.browser.value("document.querySelector('input[name=q]').focus()")
        self.browser.compose("てれｗ")
        self.assertEqual(self.suggestions()[0], "テレワーク")
        self.browser.press("ArrowDown")
        self.assertEqual(self.box(), "てれｗ")

    def test_only_the_answer_to_the_latest_text_is_shown(self):
        self.type("てれ")
        self.browser.value("window.fetch = (fetch => url => new Promise(done => setTimeout(() => done(fetch(url)), "
                           "url.endsWith(encodeURIComponent('てれ経')) ? 600 : 0)))(fetch)")
        self.browser.type("経")
        time.sleep(.15)
        self.browser.value("document.querySelector('input[name=q]').select()")
        self.browser.type("けいh")
        self.browser.wait_for("document.querySelector('[role=option]')?.dataset.text === '経費'")
        time.sleep(.7)
        self.assertEqual(self.suggestions()[0], "経費")

    def test_suggestions_fit_the_screen_and_can_be_read(self):
        for width in WIDTHS:
            for dark in (False, True):
                for target in ("/", "/search?q=" + quote("経費")):
                    self.assertTrue(self.type("い" if target == "/" else " い", target=target, width=width, dark=dark))
                    self.assertLessEqual(self.browser.value("document.documentElement.scrollWidth"), width)
                    self.assertTrue(self.browser.value(
                        "[...document.querySelectorAll('[role=option]')].every(e => (r => r.left >= 0 && r.right <= "
                        "innerWidth && r.height >= 24)(e.getBoundingClientRect()))"), (width, target))
                    self.browser.press("ArrowDown")
                    self.check_contrast(target, dark)


if __name__ == "__main__":
    unittest.main()
