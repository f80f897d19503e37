# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the search box on a page of another site, under a strict content security policy."""
import http.server
import pathlib
import sys
import threading
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from chromium import PROGRAM, Chromium  # noqa: E402
from service import Service  # noqa: E402

PAGE = """<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>町</title>
<script>window.inline = true</script>
<gijiroku-search body="総務委員会"><form action="{0}/search"><input name="q" id="plain"> <button>検索</button></form></gijiroku-search>
<script src="{0}/box.js" defer></script>"""
POLICY = "default-src 'none'; script-src {0}; connect-src {0}; form-action {0}"
BOX = "document.querySelector('gijiroku-search').shadowRoot"


class Town(http.server.BaseHTTPRequestHandler):
    site = ""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", POLICY.format(self.site))
        self.end_headers()
        self.wfile.write(PAGE.format(self.site).encode())

    def log_message(self, *_):
        pass


@unittest.skipIf(PROGRAM is None, "no Chromium here")
class Box(unittest.TestCase):
    def setUp(self):
        self.service = Service().__enter__()
        self.addCleanup(self.service.__exit__)
        self.browser = Chromium().__enter__()
        self.addCleanup(self.browser.__exit__)
        town = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Town,), {"site": self.service.url}))
        self.addCleanup(town.server_close)
        self.addCleanup(town.shutdown)
        threading.Thread(target=town.serve_forever, daemon=True).start()
        self.browser.open(f"http://127.0.0.1:{town.server_port}/")

    def test_the_box_suggests_and_searches_from_another_site(self):
        self.assertIsNone(self.browser.value("window.inline ?? null"), "the policy is not strict")
        self.browser.wait_for(f"!!{BOX}")
        # The form for browsers without script is not shown any more.
        self.assertEqual(self.browser.value("document.querySelector('#plain').getClientRects().length"), 0)
        self.browser.value(f"{BOX}.querySelector('input').focus()")
        self.browser.type("てれw")
        self.browser.wait_for(f"{BOX}.querySelectorAll('[role=option]').length > 0")
        self.assertIn("テレワーク", self.browser.value(f"{BOX}.querySelector('[role=option]').textContent"))
        # The style of the list is not blocked.
        self.assertEqual(self.browser.value(f"getComputedStyle({BOX}.querySelector('ul')).position"), "absolute")
        self.browser.press("ArrowDown")
        self.browser.press("Enter")
        self.browser.wait_for("location.pathname === '/search'")
        self.assertEqual(self.browser.value("location.search"),
                         "?q=" + quote("テレワーク") + "&body=" + quote("総務委員会"))


if __name__ == "__main__":
    unittest.main()
