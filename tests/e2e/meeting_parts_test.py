# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that the page of a long meeting comes in parts, and that every link leads to the part that has its place."""
import gzip
import html
import pathlib
import random
import re
import sys
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import Service, utterance  # noqa: E402

LARGEST = 20 * 1024
WORDS = ("防災倉庫", "水道管", "学校給食", "図書館", "介護予防", "道路補修", "子育て", "観光案内", "農業用水", "公共交通", "の点検", "の更新", "の費用", "の見通し", "を伺います。",
         "を検討します。", "と考えます。", "について", "ですが、", "昨年度から", "来年度は", "市民の声", "職員の数", "予算の範囲で", "国の補助", "県との協議", "現地を見て", "遅れています。")


def meeting(utterances):
    """A long meeting, in which the chair calls a bill with every 25th of the first utterances, and a short one."""
    chosen = random.Random(7)
    for n in range(1, utterances + 1):
        words = "".join(chosen.choice(WORDS) + (str(chosen.randrange(1000)) if chosen.random() < .2 else "") for _ in range(chosen.randrange(3, 90)))
        speaker = {"speaker": f"{chosen.choice('佐鈴高田')}{chosen.choice('藤木橋中')}委員", "role": "委員"}
        if n % 25 == 1 and n < 200:
            words = f"次に、議案第{n // 25 + 1}号、{WORDS[n // 25 % 10]}条例の制定についてを議題といたします。"
            speaker = {"speaker": "山本委員長", "role": "委員長"}
        yield utterance("h30-1", n, words + ("目印" if n % 60 == 7 else ""), date="2018-06-04", meeting="2018年6月4日 予算委員会", **speaker)
    yield utterance("h30-2", 1, "短い会議です。", date="2018-06-05", meeting="2018年6月5日 文教委員会")


class Parts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service(records=list(meeting(400))).__enter__()
        cls.meetings = {each["date"]: each for each in cls.service.json("/api/v1/meetings")[1]["meetings"]}
        cls.path = cls.meetings["2018-06-04"]["url"]
        cls.nodes = cls.service.json("/api/v1" + cls.path)[1]["nodes"]
        cls.speeches = [each["anchor"] if "anchor" in each else each["id"].partition("-")[2] for each in cls.nodes if each["node"] == "utterance"]

    @classmethod
    def tearDownClass(cls):
        cls.service.__exit__()

    def page(self, target):
        status, _, body = self.service.get(target)
        self.assertEqual(status, 200, target)
        return body.decode()

    def link(self, pattern, page):
        found = re.search(pattern, page)
        return found and html.unescape(found[1])

    def parts(self, target):
        """The pages from `target` on, by the links to the next one."""
        while target:
            page = self.page(target)
            yield target, page
            target = self.link(r'rel="next" href="([^"]*)"', page)

    def test_parts_have_every_utterance_once_and_are_small(self):
        seen, parts = [], list(self.parts(self.path))
        self.assertGreater(len(parts), 3)
        for number, (target, page) in enumerate(parts, 1):
            seen += re.findall(r'<article class="speech [^"]*" id="(u[0-9a-f]{10})"', page)
            self.assertLessEqual(len(gzip.compress(page.encode(), 4)), LARGEST, target)
            self.assertEqual(target, self.path + (f"?part={number}" if number > 1 else ""))
            self.assertIn(f"（{number} / {len(parts)}）｜", page)
        self.assertEqual(seen, self.speeches)
        back = self.link(r'rel="prev" href="([^"]*)"', parts[2][1])
        self.assertEqual(back, parts[1][0])

    def test_parts_are_small_with_many_marks(self):
        for target, page in self.parts(self.path + "?q=" + quote("の OR を")):
            self.assertGreater(page.count("<mark"), 100, target)
            self.assertLessEqual(len(gzip.compress(page.encode(), 4)), LARGEST, target)

    def test_a_part_too_far_is_the_last_and_the_whole_has_all(self):
        last = list(self.parts(self.path))[-1][1]
        self.assertEqual(self.page(self.path + "?part=900"), last)
        self.assertEqual(self.service.get(self.path + "?part=x")[0], 400)
        whole = self.page(self.path + "?whole=1")
        self.assertEqual(re.findall(r'<article class="speech [^"]*" id="(u[0-9a-f]{10})"', whole), self.speeches)
        self.assertNotIn("前の部分", whole)
        self.assertEqual(len(re.findall(r'id="([^"]*)"', whole)), len(set(re.findall(r'id="([^"]*)"', whole))))

    def lands(self, link, here):
        """Whether the page that a link on `here` leads to has the place that it names."""
        target, _, place = link.partition("#")
        return f'id="{place}"' in (self.page(target) if target else here)

    def test_the_table_of_contents_and_marks_lead_to_the_right_part(self):
        for target, page in self.parts(self.path + "?q=" + quote("目印")):
            contents = re.search(r'<nav class="contents".*?</nav>', page, re.S)[0]
            links = [html.unescape(each) for each in re.findall(r'href="([^"]*)"', contents)]
            self.assertEqual(len(links), 8)
            links += [html.unescape(each) for each in re.findall(r'href="([^"]*#m\d+)"', page)]
            for link in links:
                self.assertTrue(self.lands(link, page), (target, link))
            self.assertIn("7 か所", page)
        self.assertTrue(any("（続き）</h2>" in page for _, page in self.parts(self.path)))

    def test_a_long_item_goes_on_in_the_minutes(self):
        item = self.nodes[-1]["item"]["id"]
        page = self.page(f"/items/{item}?q=" + quote("目印"))
        self.assertLessEqual(len(gzip.compress(page.encode(), 4)), LARGEST)
        speeches = [each["id"].partition("-")[2] for each in self.nodes if each["node"] == "utterance" and each["item"]["id"] == item]
        shown = re.findall(r'<article class="speech [^"]*" id="(u[0-9a-f]{10})"', page)
        self.assertEqual(shown, speeches[:len(shown)])
        self.assertIn(f" {len(speeches) - len(shown)} 件続きます", page)
        rest = self.link(r'href="([^"]*)">続きを会議録で読む', page)
        self.assertTrue(rest.endswith("#" + speeches[len(shown)]), rest)
        self.assertTrue(self.lands(rest, page), rest)

    def test_links_from_elsewhere_lead_to_the_right_part(self):
        for hit in self.service.json("/api/v1/search?size=50&q=" + quote("目印"))[1]["hits"]:
            self.assertTrue(self.lands(hit["url"], ""), hit["url"])
        for anchor in self.speeches[::97]:
            place = self.link(r'href="([^"]*)">会議録の中で読む', self.page(f"{self.path}/u/{anchor[1:]}"))
            self.assertTrue(self.lands(place, ""), place)
        self.assertEqual(self.page(self.path + "?at=u0000000000"), self.page(self.path))

    def test_a_short_meeting_is_one_page(self):
        page = self.page(self.meetings["2018-06-05"]["url"])
        self.assertNotIn("部分", page)
        self.assertNotIn("parts-", page)


if __name__ == "__main__":
    unittest.main()
