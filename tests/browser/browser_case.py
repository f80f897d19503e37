# SPDX-License-Identifier: GPL-3.0-or-later
"""A test case with one service and one browser for all its tests."""
import unittest

from chromium import PROGRAM, Chromium
from service import Service

LEAST_CONTRAST = 4.5  # of text, by WCAG 1.4.3

# The lowest contrast of visible text against the nearest background, and where it is.
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
class BrowserCase(unittest.TestCase):
    @classmethod
    def serve(cls, *arguments, **how):
        """Starts a Service with these arguments, and the browser."""
        cls.service = cls.enterClassContext(Service(*arguments, **how))
        cls.browser = cls.enterClassContext(Chromium())

    def open(self, target, **how):
        self.browser.open(self.service.url + target, **how)

    def leave(self, act):
        """Does what leads to another page, and returns its address."""
        before = self.browser.value("location.href")
        act()
        self.browser.wait_for("location.href !== %r && document.readyState === 'complete'" % before)
        address = self.browser.value("location.pathname + location.search + location.hash")
        self.assertNotEqual(self.service.url + address, before)
        return address

    def check_contrast(self, *about):
        """Fails if text of the open page stands out less than it must. `about` tells which page it is."""
        ratio, where = self.browser.value(CONTRAST)
        self.assertGreaterEqual(ratio, LEAST_CONTRAST, (*about, where))
