"""The pages in a real browser: nothing overflows, marks are seen, the keyboard gets everywhere."""
import pathlib
import sys
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from chromium import PROGRAM, Chromium  # noqa: E402
from service import HOSTILE, Service  # noqa: E402

WIDTHS = (1280, 768, 375)

# the lowest contrast of text that is seen against the nearest background, and where it is
CONTRAST = """(() => {
  const rgb = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] > .9) return c; } return [255, 255, 255]; };
  let worst = [99, ''];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const e = n.parentElement;
    if (!n.data.trim() || !e.checkVisibility() || e.closest('.unseen')) continue;
    const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < worst[0]) worst = [ratio, e.className + ': ' + n.data.slice(0, 20)];
  }
  return worst;
})()"""


@unittest.skipIf(PROGRAM is None, "no Chromium here")
class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service("staff").__enter__()
        cls.browser = Chromium().__enter__()
        hit = cls.service.json("/api/v1/search?q=" + quote("テレワーク"))[1]["hits"][0]
        cls.meeting = hit["url"]
        cls.targets = ["/", "/search?q=" + quote("経費"), "/search?q=" + quote("経費") + "&role=member&year=2014",
                       "/search?q=" + quote("どこにもない"), "/search?q=" + "a" * 900, "/search?q=%20", "/meetings",
                       hit["url"], "/nowhere", "/search?page=0"]

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.service.__exit__()

    def open(self, target, **how):
        self.browser.open(self.service.url + target, **how)

    def test_nothing_overflows(self):
        for width in WIDTHS:
            for target in self.targets:
                self.open(target, width=width)
                self.assertLessEqual(self.browser.value("document.documentElement.scrollWidth"), width, (target, width))

    def test_text_can_be_read_by_day_and_by_night(self):
        for dark in (False, True):
            for target in self.targets:
                self.open(target, dark=dark)
                ratio, where = self.browser.value(CONTRAST)
                self.assertGreaterEqual(ratio, 4.5, (target, dark, where))

    def test_a_hit_leads_to_its_words_marked(self):
        self.open("/search?q=" + quote("テレワーク"))
        self.assertEqual(self.browser.value("document.querySelector('.hit mark').textContent"), "テレワーク")
        self.assertEqual(self.browser.value("document.querySelector('.hit a').getAttribute('href')"), self.meeting)
        self.open(self.meeting)
        self.assertEqual(self.browser.value("document.querySelector(':target mark').textContent"), "テレワーク")
        self.assertTrue(self.browser.value("(r => r.top >= 0 && r.bottom <= innerHeight)"
                                           "(document.querySelector(':target').getBoundingClientRect())"))

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
            self.assertEqual(self.browser.value("document.querySelectorAll('script, [onmouseover]').length"), 0)


if __name__ == "__main__":
    unittest.main()
