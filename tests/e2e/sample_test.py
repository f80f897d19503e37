# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches the sample minutes as people do.

Facet counts agree with what their filters find, hits open in their meetings, and the command line ranks as
the service does.
"""
import pathlib
import subprocess
import sys
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, Service  # noqa: E402

SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "sample" / "minutes"
QUERIES = ["避難所", "学校給食 無償化", "\"一般会計\"", "は", "", "予算 髙田"]


def target(path, **parameters):
    return path + "?" + urllib.parse.urlencode(parameters, doseq=True)


class Sample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.services = {scope: Service(scope, source=SAMPLE).__enter__() for scope in ("public", "staff")}

    @classmethod
    def tearDownClass(cls):
        for service in cls.services.values():
            service.__exit__()

    def search(self, scope="public", **parameters):
        status, answer = self.services[scope].json(target("/api/v1/search", **parameters))
        self.assertEqual(status, 200, answer)
        return answer

    def test_narrowing_gives_what_its_facet_promised(self):
        for scope in self.services:
            for q in QUERIES:
                whole = self.search(scope, q=q)
                for field, values in whole["facets"].items():
                    for value in values:
                        narrowed = self.search(scope, q=q, **{field: value["value"]})
                        self.assertEqual(narrowed["total"], value["count"], (scope, q, field, value))
                        again = {v["value"]: v["count"] for v in narrowed["facets"][field]}
                        self.assertEqual(again, {v["value"]: v["count"] for v in values}, "a facet ignores its own filter")

    def test_values_of_one_field_are_alternatives_and_fields_all_hold(self):
        both = self.search(q="は", label=["委員", "事務局"])["total"]
        self.assertEqual(both, self.search(q="は", label="委員")["total"] + self.search(q="は", label="事務局")["total"])
        narrow = self.search(q="は", label="委員", year="2020")
        self.assertEqual({(h["label"], h["meeting"]["year"]) for h in narrow["hits"]}, {("委員", 2020)})

    def test_pages_hold_every_hit_once_and_utterances_first(self):
        ids, kinds, page = [], [], 1
        while True:
            answer = self.search(q="避難所", page=page, size=4)
            if not answer["hits"]:
                break
            ids += [hit["id"] for hit in answer["hits"]]
            kinds += [hit["node"] == "utterance" for hit in answer["hits"]]
            page += 1
        self.assertEqual(len(ids), answer["total"])
        self.assertEqual(len(set(ids)), len(ids))
        self.assertEqual(kinds, sorted(kinds, reverse=True))
        self.assertEqual(sum(kinds), answer["utterances"])

    def test_an_empty_query_with_filters_lists_what_they_select_newest_first(self):
        answer = self.search(q="", label="部員", size=50)
        self.assertGreater(answer["total"], 0)
        self.assertTrue(all(hit["label"] == "部員" for hit in answer["hits"]))
        dates = [hit["date"] for hit in self.search(q="", node="utterance", size=50)["hits"]]
        self.assertEqual(dates, sorted(dates, reverse=True))

    def test_a_hit_opens_in_its_meeting(self):
        for hit in self.search(q="避難所", size=50)["hits"]:
            status, _, page = self.services["public"].get(hit["url"].split("#")[0])
            self.assertEqual(status, 200)
            self.assertIn(f'id="{hit["url"].split("#")[1]}"', page.decode())
            self.assertIn("<mark", page.decode())

    def test_days_bound_the_answer(self):
        answer = self.search(q="", **{"from": "2021-04-01", "until": "令和4年3月31日"}, size=50)
        self.assertEqual({hit["meeting"]["year"] for hit in answer["hits"]}, {2021})

    def test_what_is_restricted_is_the_staffs_alone(self):
        for canary in ("審査請求", "学校医の先生", "侵入の経路"):
            self.assertEqual(self.search(q=f'"{canary}"')["total"], 0, canary)
            self.assertGreater(self.search("staff", q=f'"{canary}"')["total"], 0, canary)

    def test_the_command_line_ranks_as_the_service_does(self):
        service = self.services["public"]
        queries = service.folder / "queries.tsv"
        queries.write_text("a\t避難所\nb\t\"一般会計\"\n", encoding="utf-8")
        run = subprocess.run([BIN / "gijiroku-search", "--index", service.index, "--queries", queries, "--top", "50"],
                             capture_output=True, text=True, check=True)
        first = run.stdout.splitlines()[0].split("\t")
        hits = [h for h in self.search(q="避難所", size=50)["hits"] if h["node"] == "utterance"]
        self.assertEqual(first, ["a"] + [f'{h["source"]["doc"]}#{h["source"]["seq"]}' for h in hits])
        timed = subprocess.run([BIN / "gijiroku-search", "--index", service.index, "--queries", queries, "--latency"],
                               capture_output=True, text=True, check=True)
        self.assertRegex(timed.stdout, r"^queries 2  mean [\d.]+  p50 [\d.]+  p95 [\d.]+  p99 [\d.]+")


if __name__ == "__main__":
    unittest.main()
