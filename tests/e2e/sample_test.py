# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches the sample minutes as people do.

Facet counts agree with what their filters find, hits open in their meetings, and the command line ranks as
the service does.
"""
import html
import pathlib
import re
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


class Visitor:
    """Somebody who starts at the home page. Each link followed and each form sent is a step."""

    def __init__(self, service):
        self.service, self.steps = service, -1
        self.go("/")

    def go(self, path):
        status, _, body = self.service.get(html.unescape(path).split("#")[0])
        assert status == 200, path
        self.steps += 1
        self.page = body.decode()
        return self.page

    def follow(self, words):
        """The first link whose text or address contains the words."""
        link = next(a for a in re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', self.page) if words in a[1] or words in a[0])
        return self.go(link[0])

    def send(self, path, **fields):
        """A form of the page, with its hidden fields."""
        form = next(f for f in re.findall(r"<form.*?</form>", self.page, re.S) if f'action="{path}"' in f and all(f'name="{name}"' in f for name in fields))
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form))
        return self.go(target(path, **{name: html.unescape(value) for name, value in hidden.items()} | fields))


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

    def test_everyday_tasks_take_few_steps(self):
        public = self.services["public"]
        last = Visitor(public)  # the last decision on a matter, and on whose word
        last.send("/search", q="テレワーク 承認")
        page = last.follow("の議題で結果が承認のもの")
        self.assertIn("テレワーク運用ルールの策定について", page)
        self.assertRegex(page, r'<p class="result">結果: 「[^」]*承認[^」]*」<a [^>]*>[^<]+</a>')
        self.assertEqual(last.steps, 2)
        continued = Visitor(public)  # everything that was put off
        continued.send("/search", q="継続審査")
        page = continued.follow("すべて見る")
        self.assertEqual(page.count('<span class="verdict">継続審査</span>'), page.count("item-card"))
        self.assertEqual(continued.steps, 2)
        promises = Visitor(public)  # the open promises of a meeting, as a table
        promises.follow("子ども・子育て会議") if "子ども・子育て会議</a>" in promises.page else promises.follow("/meetings/")
        promises.follow("/follow-ups?meeting=")
        self.assertTrue(promises.follow("format=csv").startswith("\ufeff"))
        self.assertEqual(promises.steps, 3)
        spoken = Visitor(public)  # what an office said in a year, as a table
        spoken.send("/search", q="役職:部員 年度:2020 経費")
        rows = spoken.follow("format=csv").splitlines()
        self.assertTrue(len(rows) > 1 and all("部員" in row and "経費" in row for row in rows[1:]), rows)
        self.assertEqual(spoken.steps, 2)
        compared = Visitor(public)  # two offices side by side, by year
        compared.send("/search", q="役職:委員 避難所")
        compared.follow("/count?")
        page = compared.send("/count", compare="役職:事務局 避難所")
        self.assertIn('class="chart"', page)
        self.assertEqual(compared.steps, 3)
        cited = Visitor(public)  # a citation to copy
        cited.send("/search", q="避難所")
        self.assertIn("BibTeX", cited.follow("引用・リンク"))
        self.assertEqual(cited.steps, 2)

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
