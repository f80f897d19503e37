# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits of the sample minutes: without a script, on paper, with an input method, in chosen colors."""
import base64
import pathlib
import re
import subprocess
import sys
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from browser_case import BrowserCase  # noqa: E402
from page_kinds import page_kinds  # noqa: E402

SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "sample" / "minutes"
WORD = "委員"
FIRST_VISIT = 20_000  # bytes of the page, its style and its scripts, as they travel
FIRST_HIT = 400  # CSS pixels from the top of a phone's page
SHIFTS = """new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, e) => sum + e.value, 0)))
  .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 60))"""

# What scrolls sideways and has nothing that the keyboard can go to.
UNREACHED = """[...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX) &&
  e.tabIndex < 0 && !e.querySelector('a, button, input, [tabindex="0"]')).map(e => e.outerHTML.slice(0, 80))"""


def squeezed(text):
    return re.sub(r"\s+", "", text)


class Visits(BrowserCase):
    @classmethod
    def setUpClass(cls):
        cls.serve(source=SAMPLE)
        cls.browser.call("Network.enable")
        cls.kinds = page_kinds(cls.service, WORD)

    def texts(self, selector):
        return self.browser.value("[...document.querySelectorAll('%s')].map(e => e.textContent.trim())" % selector)

    def test_without_a_script_a_search_leads_by_filter_and_page_to_the_meeting(self):
        self.browser.call("Emulation.setScriptExecutionDisabled", value=True)
        try:
            self.open("/")
            self.browser.value("document.querySelector('input[name=q]').focus()")
            self.browser.type(WORD)
            self.assertEqual(self.leave(lambda: self.browser.press("Enter")), "/search?q=" + quote(WORD))
            first = self.texts(".hit .snippet")
            self.leave(lambda: self.browser.click(".facet:not(#facet-year) a"))
            self.assertEqual(len(self.texts(".chips li")), 1)
            filtered = self.leave(lambda: self.browser.click(".pager a[rel=next]"))
            self.assertIn("page=2", filtered)
            self.assertFalse(set(first) & set(self.texts(".hit .snippet")))
            self.assertRegex(self.leave(lambda: self.browser.click(".hit h2 a")), "^/meetings/.*#")
            self.assertIn(WORD, self.browser.value("document.querySelector(':target mark').textContent"))
            self.assertEqual(self.texts("[role=combobox], .mark-bar button:not([hidden])"), [])
        finally:
            self.browser.call("Emulation.setScriptExecutionDisabled", value=False)

    def test_bars_narrow_to_a_year_then_to_years_and_back_returns(self):
        self.open("/search?q=" + quote(WORD))
        whole = self.texts(".count")
        bar = "#facet-year .bars a:nth-of-type(%s) .room"
        one = self.leave(lambda: self.browser.click(bar % 1))
        years = self.leave(lambda: self.browser.click(bar % 3))
        self.assertNotEqual(one, years)
        self.assertGreater(len(self.texts("#facet-year .bars .chosen")), 1)
        self.assertEqual(self.leave(lambda: self.browser.value("history.back()")), one)
        self.leave(lambda: self.browser.value("history.back()"))
        self.assertEqual(self.texts(".count"), whole)
        self.assertEqual(self.texts(".chips li"), [])

    def controls_on_paper(self):
        """Buttons, fields, folds and links past the page's head that paper would show."""
        self.browser.call("Emulation.setEmulatedMedia", media="print")
        return self.browser.value("[...document.querySelectorAll('button, input, select, summary, .skip, .cite')].filter(e => e.checkVisibility() && "
                                  "(e.localName !== 'summary' || !e.parentElement.lastElementChild.checkVisibility())).map(e => e.outerHTML)")

    def printed(self, target):
        """The text of the page on paper, without spaces, after checks that each page must pass."""
        self.open(target)
        pdf = self.browser.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=False)["data"]
        text = squeezed(subprocess.run(["pdftotext", "-", "-"], input=base64.b64decode(pdf), stdout=subprocess.PIPE, check=True).stdout.decode())
        said = squeezed(self.texts(".print-only")[0])
        self.assertRegex(said, "[0-9]+年[0-9]+月[0-9]+日")
        self.assertIn(squeezed(target.split("?")[0]), said)
        self.assertIn(said, text)
        self.assertEqual(self.controls_on_paper(), [], target)
        return text

    def test_results_meetings_items_and_promises_can_be_printed(self):
        self.open("/search?q=" + quote(WORD))
        total = int(re.sub(r"\D", "", self.texts(".count strong")[0]))
        longest = self.browser.value("document.querySelector('.hint a[href*=\"size=\"]').getAttribute('href')")
        text = self.printed(longest)
        hits = self.texts(".hit .snippet")
        self.assertEqual(len(hits), min(total, 100))
        self.assertEqual([h for h in hits if squeezed(h).strip("…")[:12] not in text], [])
        text = self.printed(self.kinds["meeting"])
        self.assertGreater(len(self.texts(".speech")), 5)
        for label, number, words in zip(*map(self.texts, (".speech .label", ".speech .permalink", ".speech .words"))):
            begin = squeezed(words)[:8]
            around = [text[max(0, at.start() - 120):at.end() + 60] for at in re.finditer(re.escape(begin), text)]
            self.assertTrue(any(squeezed(label) in each and number in each for each in around), (label, number, begin))
        came = self.texts(".attendees li")
        self.assertEqual([c for c in came if squeezed(c) not in text], [])
        self.assertTrue(came)
        text = self.printed(self.kinds["item"])
        self.assertEqual([w for w in self.texts(".speech .words") if squeezed(w)[:8] not in text], [])
        for report in ("/count", "/kwic", "/pairs"):
            self.printed(report + "?q=" + quote(WORD))
        text = self.printed(self.kinds["follow-ups"])
        rows = self.texts(".ledger tbody td:nth-child(2) p:last-child a")
        self.assertGreater(len(rows), 5)
        self.assertEqual([r for r in rows if squeezed(r)[:8] not in text], [])

    def test_enter_that_confirms_a_conversion_does_not_search(self):
        self.open("/")
        self.browser.value("document.querySelector('input[name=q]').focus()")
        self.browser.compose("ひなん")
        self.assertTrue(self.browser.wait_for("!!document.querySelector('[role=option]')"))
        asked = len(self.browser.requests)
        self.browser.call("Input.dispatchKeyEvent", type="rawKeyDown", key="Enter", code="Enter", windowsVirtualKeyCode=229)
        self.assertEqual(self.browser.value("location.pathname"), "/")
        self.browser.type("避難")
        self.assertEqual(self.browser.value("document.querySelector('input[name=q]').value"), "避難")
        self.assertTrue(self.browser.wait_for("document.querySelector('[role=option]')?.dataset.text.startsWith('避難')"))
        self.assertEqual([r for r in self.browser.requests[asked:] if "/api/v1/suggest" not in r], [])

    def test_pages_ask_nobody_else_and_do_not_move_while_they_load(self):
        self.browser.requests.clear()
        for kind, target in self.kinds.items():
            for width in (1280, 375):
                self.open(target, width=width)
                self.assertEqual(self.browser.value(SHIFTS), 0, (kind, width))
                self.assertLessEqual(self.browser.value("document.documentElement.scrollWidth"), width, kind)
            known = self.browser.value("!document.querySelector('meta[name=robots]').content.includes('noindex')")
            self.assertTrue(not known or self.browser.value("!!document.querySelector('meta[name=description]')?.content"), kind)
        self.assertGreater(len(self.browser.requests), len(self.kinds))
        self.assertEqual([r for r in self.browser.requests if not r.startswith(self.service.url + "/")], [])

    def test_a_first_visit_loads_little(self):
        self.browser.call("Network.setCacheDisabled", cacheDisabled=True)
        try:
            for kind in ("home", "results", "meeting"):
                self.open(self.kinds[kind])
                sizes = self.browser.value("performance.getEntries().map(e => e.encodedBodySize).filter(size => size)")
                self.assertGreater(len(sizes), 2, kind)
                self.assertLessEqual(sum(sizes), FIRST_VISIT, (kind, sizes))
        finally:
            self.browser.call("Network.setCacheDisabled", cacheDisabled=False)

    def test_on_a_phone_the_first_hit_is_seen_and_the_filters_open_below_the_heading(self):
        seen = "!!document.querySelector('%s')"
        for query, shown in ((WORD, ".count"), ("避難所 電子申請 無償化", ".notice .parts"), ("ごみ 防災", ".notice"), ("ひなん", ".list-page > .spellings"),
                             ("役職:委員長 予算", ".chips")):
            self.open("/search?q=" + quote(query), width=375, height=812)
            self.assertTrue(self.browser.value(seen % shown), query)
            self.assertLess(self.browser.value("document.querySelector('.hit').getBoundingClientRect().top"), FIRST_HIT, query)
        self.assertTrue(self.browser.value("[...document.querySelectorAll('.results .hint')].some(e => e.textContent.includes('収録しています'))"))
        self.open(f"/search?q={quote(WORD)}&role=member&role=chair&role=executive&kind=proposal&kind=report&kind=other", width=375, height=812)
        self.assertEqual(len(self.texts(".chips li")), 6)
        self.assertLess(self.browser.value("document.querySelector('.hit').getBoundingClientRect().top"), FIRST_HIT)
        for target in ("/search?q=" + quote(WORD), "/search?q=" + quote("ごみ 防災"), "/meetings", "/follow-ups", "/pairs?q=" + quote(WORD)):
            self.open(target, width=375)
            first, fold = (f"document.querySelector('{where}').getBoundingClientRect()" for where in ("h1:not(.asked:has(+ .count)), .count", ".fold"))
            self.assertTrue(self.browser.value(f"(a => b => a.right <= b.left && a.top < b.bottom && b.top < a.bottom)({first})({fold})"), target)
            self.browser.click(".fold > summary")
            self.assertTrue(self.browser.value(f"(a => b => a.bottom <= b.top && b.width > innerWidth - 48)({first})({fold})"), target)

    def test_text_of_every_kind_of_page_can_be_read_by_day_and_by_night(self):
        chosen = f"/search?q={quote(WORD)}&tier=literal&role=member&year=2021&year=2022"
        states = {"chosen": chosen, "chosen measure": f"/count?q={quote(WORD)}&period=month&measure=rate", "fuzzy": f"/search?q={quote('避難書')}&fuzzy=1",
                  "open ends": "/follow-ups?state=open&year=2022",
                  "restated": "/search?q=" + quote("(防災 OR 避難所 OR 予算 OR 委員) -(訓練 OR 計画 OR 図書館 OR 経費)")}
        for kind, target in (self.kinds | states).items():
            for dark in (False, True):
                self.open(target, dark=dark)
                self.browser.value("document.querySelectorAll('details').forEach(e => e.open = true)")
                self.check_contrast(kind, dark)
                if not dark:
                    self.open(target, width=375)
                    self.assertEqual(self.browser.value(UNREACHED), [], kind)
        self.open(chosen)
        self.assertEqual(self.browser.value("['.fits .chosen .n', '.facet li .chosen .n', '.years .chosen'].filter(e => !document.querySelector(e))"), [])

    def test_crumbs_and_heads_name_the_body_once_and_the_meeting_in_full(self):
        for kind in ("item", "utterance"):
            self.open(self.kinds[kind])
            body, meeting = self.texts(".crumbs a")[1:]
            self.assertNotIn(body, meeting)
            self.assertIn(body, " ".join(self.texts(".about span")))

    def test_chosen_colors_keep_what_matters_apart(self):
        self.open(self.kinds["results"], forced=True)
        self.assertTrue(self.browser.value("matchMedia('(forced-colors: active)').matches"))
        style = "getComputedStyle(document.querySelector('%s')).%s"
        plain, around = "html", ".hit .snippet"
        self.assertNotEqual(self.browser.value(style % (".facet .bars .bar", "fill")), self.browser.value(style % (plain, "backgroundColor")))
        mark, text = (self.browser.value(f"(s => s.backgroundColor + s.fontWeight + s.textDecorationLine + s.borderBottomStyle)(getComputedStyle("
                                         f"document.querySelector('{where}')))") for where in (".hit mark", around))
        self.assertNotEqual(mark, text)
        for one, other, told in ((".sorts a[aria-current]", ".sorts a:not([aria-current])", "borderBottomColor"),
                                 (".pager a[aria-current]", ".pager a:not([aria-current])", "backgroundColor")):
            self.assertNotEqual(self.browser.value(style % (one, told)), self.browser.value(style % (other, told)), one)
        self.browser.press("Tab")
        self.assertNotEqual(self.browser.value("getComputedStyle(document.activeElement).outlineStyle"), "none")
        self.browser.value("document.querySelector('input[name=q]').select()")
        self.browser.type("い")
        self.assertGreater(self.browser.wait_for("document.querySelectorAll('[role=option]').length"), 1)
        self.browser.press("ArrowDown")
        rows = [self.browser.value(style % (f"[role=option][aria-selected={is_chosen}]", "backgroundColor")) for is_chosen in ("true", "false")]
        self.assertNotEqual(*rows)


if __name__ == "__main__":
    unittest.main()
