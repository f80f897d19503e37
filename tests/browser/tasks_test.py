# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff and researchers take away, with the acts that it costs from the start page: a search, a click.

The promises of a meeting as a file are counted by tests/e2e/follow_ups_test.py.
"""
import csv
import io
import pathlib
import sys
import unittest
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from browser_case import BrowserCase  # noqa: E402

SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "sample" / "minutes"


class Tasks(BrowserCase):
    @classmethod
    def setUpClass(cls):
        cls.serve(source=SAMPLE)

    def setUp(self):
        self.acts = 0
        self.open("/")

    def leave(self, act):
        self.acts += 1
        return super().leave(act)

    def search(self, query):
        self.browser.value("document.querySelector('#q').focus()")
        self.browser.type(query)
        self.leave(lambda: self.browser.press("Enter"))

    def follow(self, words):
        """Clicks the first link with these words."""
        self.browser.value("[...document.querySelectorAll('a')].find(a => a.textContent.includes('%s')).dataset.taken = ''" % words)
        self.leave(lambda: self.browser.click("a[data-taken]"))

    def text(self, selector="main"):
        return self.browser.value("[...document.querySelectorAll('%s')].map(e => e.textContent).join(' ')" % selector)

    def rows_of(self, words):
        """The rows of the file behind the link with these words, which is one more act."""
        address = self.browser.value("[...document.querySelectorAll('a')].find(a => a.textContent.includes('%s')).href" % words)
        self.acts += 1
        with urllib.request.urlopen(address) as reply:
            return list(csv.DictReader(io.StringIO(reply.read().decode("utf-8-sig"))))

    def test_the_last_decision_on_a_matter_and_on_whose_word_in_two(self):
        self.search("テレワーク運用ルール 決定")
        self.follow("「テレワーク運用ルール」の議題")
        card = self.text(".card, .hit")
        for words in ("テレワーク運用ルールの策定について", "承認", "本部長"):
            self.assertIn(words, card)
        self.assertLessEqual(self.acts, 2)

    def test_all_that_is_continued_as_a_list_in_one(self):
        self.search("継続審査")
        self.assertIn("結果が継続審査の議題", self.text("h2"))
        self.assertIn("開館時間の延長について", self.text())
        self.assertEqual(self.acts, 1)

    def test_a_role_on_a_matter_in_a_year_as_a_file_in_three(self):
        self.search("端末 役職:部員 年度:2020")
        rows = self.rows_of("CSV")
        self.assertTrue(rows)
        self.assertEqual({(row["発言者（表記）"], row["年度"]) for row in rows}, {("部員", "2020")})
        self.assertLessEqual(self.acts, 3)

    def test_the_chair_beside_the_members_by_year_as_a_chart_in_three(self):
        self.search("職員")
        self.follow("集計")
        charts = self.text("svg, figure, .chart")
        for words in ("委員・議員", "委員長・議長", "2020年度"):
            self.assertIn(words, charts)
        self.assertLessEqual(self.acts, 3)

    def test_a_citation_is_copied_in_three(self):
        self.search("端末")
        self.follow("引用・リンク")
        self.browser.call("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        self.browser.click("button[data-copy]")
        self.acts += 1
        self.assertIn("情報化推進本部", self.browser.wait_for("navigator.clipboard.readText()"))
        self.assertLessEqual(self.acts, 3)


if __name__ == "__main__":
    unittest.main()
