# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the sample minutes what became of a matter: cards, outcome queries, the page of an item and its thread."""
import pathlib
import sys
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import Service  # noqa: E402

SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "sample" / "minutes"


class Decisions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service(source=SAMPLE).__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.service.__exit__()

    def json(self, path):
        status, answer = self.service.json(path)
        self.assertEqual(status, 200, answer)
        return answer

    def search(self, **parameters):
        return self.json("/api/v1/search?" + urllib.parse.urlencode(parameters))

    def page(self, path):
        status, _, body = self.service.get(path)
        self.assertEqual(status, 200, path)
        return body.decode() if isinstance(body, bytes) else body

    def test_a_card_says_what_was_decided_and_on_whose_word(self):
        found = self.search(q="家庭ごみの有料化", unit="item")
        item = next(hit["item"] for hit in found["hits"] if hit["item"]["title"] == "家庭ごみの有料化について")
        self.assertEqual(item["outcome"], "continued")
        self.assertTrue(item["decision"])
        self.assertEqual(item["decided_by"]["anchor"], item["decision_anchor"])
        self.assertEqual(item["decided_by"]["role"], "chair")
        self.assertGreater(item["utterances"], item["speakers"])

    def test_an_item_without_a_result_says_so(self):
        page = self.page("/search?unit=item&q=" + urllib.parse.quote("令和2年度の利用状況"))
        self.assertIn("結果: 記録からは読み取れません（最後の発言 ", page)

    def test_the_name_of_a_result_leads_with_the_items_that_have_it(self):
        answer = self.search(q="継続審査")
        offer, = answer["outcome_suggestions"]
        self.assertGreaterEqual(offer["total"], 4)
        self.assertEqual(len(answer["leading"]), 3)
        self.assertTrue(all(hit["item"]["outcome"] == "continued" for hit in answer["leading"]))
        page = self.page("/search?q=" + urllib.parse.quote("継続審査"))
        self.assertIn("この結果の議題をすべて見る", page)
        there = self.json("/api/v1" + offer["url"])
        self.assertEqual(there["total"], offer["total"])
        self.assertTrue(all(hit["item"]["outcome"] == "continued" for hit in there["hits"]))

    def test_every_offer_leads_to_what_it_counts(self):
        for query in ("文書管理システム 承認", "承認された議案", "2019年に了承された学校跡地の議案", "令和2年度に承認されたテレワークの議案",
                      "ハザードマップ 否決", "予約システム 決定"):
            answer = self.search(q=query)
            self.assertEqual(len(answer["outcome_suggestions"]), 1, query)
            offer = answer["outcome_suggestions"][0]
            self.assertGreater(offer["total"], 0, query)
            self.assertEqual(self.json("/api/v1" + offer["url"])["total"], offer["total"], query)
        for query in ("ラッコ 否決", "意思決定支援", "避難所"):
            self.assertEqual(self.search(q=query)["outcome_suggestions"], [], query)

    def test_items_have_pages_with_their_nodes_and_threads(self):
        seen = 0
        for outcome in ("approved", "continued"):
            for hit in self.search(unit="item", outcome=outcome, size=50)["hits"]:
                item = self.json("/api/v1/items/" + hit["item"]["id"])
                self.assertEqual(item["title"], hit["item"]["title"])
                self.assertEqual(sum(node["node"] == "utterance" for node in item["nodes"]), item["utterances"])
                self.assertEqual(sum(each["current"] for each in item["thread"]), 1)
                self.assertIn(item["title"].replace("&", "&amp;"), self.page(item["url"]))
                seen += 1
        self.assertGreater(seen, 8)

    def test_a_thread_joins_the_same_matter_in_another_year(self):
        hits = self.search(unit="item", q="公共施設予約システム", size=50)["hits"]
        ids = [hit["item"]["id"] for hit in hits if "予約システム" in hit["item"]["title"]]
        self.assertGreater(len(ids), 1)
        threads = [{each["item"] for each in self.json("/api/v1/items/" + item)["thread"]} for item in ids]
        self.assertTrue(any(set(ids) <= thread for thread in threads), threads)

    def test_an_unknown_item_is_missing(self):
        for path in ("/items/0123456789abcdef-0", "/api/v1/items/x", "/items/", "/items/%2e%2e"):
            self.assertEqual(self.service.get(path)[0], 404, path)


if __name__ == "__main__":
    unittest.main()
