#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Generated minutes in many layouts: the generator's own promises, and how well the indexer reads them."""
import json
import os
import pathlib
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree
import zipfile
from html.parser import HTMLParser

LAYOUTS = pathlib.Path(__file__).resolve().parents[1] / "support" / "layouts"
sys.path.insert(0, str(LAYOUTS))
from difference import differences  # noqa: E402
from forms import Forms  # noqa: E402
from generate import written  # noqa: E402
from measure import disclosed, measured  # noqa: E402
from reading import Reading  # noqa: E402
from score import Figures, scored  # noqa: E402

COUNT, SEED = 200, 1
# Floors, a little below today's figures. Raise them with the reader; never lower one.
FLOORS = {"boundary": .99, "label": .99, "boundary_macro": .99, "label_macro": .99, "role": .99, "date": .99, "body": .99,
          "item_recall": .98, "item_precision": .99, "kind": .99, "outcome_recall": .96, "outcome_precision": .99, "disclosure": .96}
# Documents that the reading shows to more people than their gold: at all, and to everybody.
LEAKS, PUBLIC_LEAKS = 0, 0


class Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_data(self, data):
        self.parts.append(data)


def literal(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


def text_of(path, encoding):
    """All characters of a document, in NFKC without blanks."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            return literal("".join(xml.etree.ElementTree.fromstring(archive.read("word/document.xml")).itertext()))
    text = path.read_bytes().decode(encoding)
    if path.suffix == ".html":
        parser = Text()
        parser.feed(text)
        text = "".join(parser.parts)
    return literal(text)


class LayoutsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        cls.names = written(cls.folder, COUNT, SEED, Forms())

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def gold(self, name, folder=None):
        return json.loads(((folder or self.folder) / "gold" / f"{name}.json").read_text("utf-8"))

    def assert_gold_occurs(self, folder, names):
        for name in names:
            gold = self.gold(name, folder)
            text, at = text_of(folder / "docs" / name, gold["features"]["encoding"]), 0
            for label, beginning in gold["utt"]:
                begin = text.find(beginning, text.find(label, at))
                self.assertGreaterEqual(begin, at, (name, label, beginning))
                at = begin
            for item in gold["items"]:
                self.assertIn(literal(item["title"])[-8:], text, (name, item))
            self.assertTrue(any(literal(body) in text for body in gold["body"].split("／")), (name, gold["body"]))

    def test_labels_and_beginnings_of_speeches_occur_in_their_order(self):
        self.assert_gold_occurs(self.folder, self.names)

    def test_the_other_sets_of_forms_keep_the_same_promise(self):
        for forms in ("second", "third", "fourth"):
            with self.subTest(forms), tempfile.TemporaryDirectory() as scratch:
                folder = pathlib.Path(scratch)
                self.assert_gold_occurs(folder, written(folder, COUNT, SEED, Forms(forms)))

    def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(self):
        with tempfile.TemporaryDirectory() as again, tempfile.TemporaryDirectory() as other:
            first, second = pathlib.Path(again), pathlib.Path(other)
            self.assertEqual(written(first, 20, SEED, Forms()), self.names[:20])
            written(second, 20, SEED + 1, Forms())
            for name in self.names[:20]:
                for kept in ("docs/" + name, f"gold/{name}.json"):
                    self.assertEqual((first / kept).read_bytes(), (self.folder / kept).read_bytes(), kept)
            same = [name for name in self.names[:20] if (second / "docs" / name).exists()
                    and (second / "docs" / name).read_bytes() == (self.folder / "docs" / name).read_bytes()]
            self.assertEqual(same, [])

    def test_every_sign_bracket_separator_order_and_format_is_drawn(self):
        drawn = [self.gold(name)["features"] for name in self.names]
        for feature, table in (("mark", "marks"), ("bracket", "brackets"), ("separator", "separators"), ("order", "orders"),
                               ("header_shape", "header_shapes"), ("header_mark", "header_marks"), ("heading", "headings")):
            self.assertEqual({row[0] for row in Forms().rows(table)} - {each[feature] for each in drawn}, set(), feature)
        self.assertEqual({each["format"] for each in drawn}, {"txt", "html", "docx"})

    def test_a_reading_that_is_the_gold_has_full_marks(self):
        named = {"可決": "passed", "修正可決": "amended", "否決": "rejected", "承認": "approved", "了承": "acknowledged", "決定": "decided",
                 "継続審査": "continued", "同意": "approved", "認定": "passed", "答申": "decided", "採択": "adopted", "不採択": "not_adopted"}
        for name in self.names:
            gold = self.gold(name)
            nodes = [{"node": "utterance", "label": label, "text": text, "role": gold["roles"].get(label, "unknown").split("|")[0]}
                     for label, text in gold["utt"]]
            items = [{"kind": item["kind"].split("/")[0], "title": item["title"], "outcome": named.get(item["outcome"], ""), "nodes": []}
                     for item in gold["items"]]
            stated = {key: gold.get(f"{key}_disclosure", "unstated") for key in ("meeting", "minutes")}
            reading = Reading([{"body": gold["body"].split("／")[0], "date": gold["date"], "disclosure": stated,
                                "agenda": [{"kind": "none", "title": "", "nodes": nodes}, *items]}])
            figures = Figures([measured(gold, reading)])
            self.assertEqual([n for n in FLOORS if getattr(figures, n) != 1], [], name)
            self.assertEqual((figures.leaks, list(differences(gold, reading))), (0, []), name)

    def test_a_leak_is_a_reading_that_shows_more_than_the_gold(self):
        for gold, ours, leaks, public in (({"minutes": "closed"}, {"minutes": "open"}, 1, 1), ({"minutes": "closed"}, {}, 1, 0),
                                          ({"meeting": "closed"}, {"minutes": "open"}, 1, 1), ({"meeting": "closed"}, {}, 0, 0),
                                          ({"meeting": "closed", "minutes": "open"}, {"minutes": "open"}, 1, 1),
                                          ({"meeting": "open", "minutes": "unstated"}, {"meeting": "open", "minutes": "open"}, 1, 1),
                                          ({"minutes": "open"}, {"minutes": "closed"}, 0, 0), ({"minutes": "partly"}, {}, 0, 0)):
            counted = disclosed({f"{name}_disclosure": value for name, value in gold.items()}, ours)
            self.assertEqual((counted["leaks"], counted["public_leaks"]), (leaks, public), (gold, ours))

    def test_a_document_that_cannot_be_read_is_no_leak(self):
        closed = next(gold for gold in map(self.gold, self.names) if gold.get("minutes_disclosure") == "closed")
        counted = measured(closed, Reading([], "failed"))
        self.assertEqual((counted["leaks"], counted["x_gold"], counted["x_right"]), (0, 1, 0))

    def test_the_reading_is_as_good_as_it_was(self):
        figures = Figures([counter for _, _, counter in scored(pathlib.Path(os.environ["GIJIROKU_BIN"]) / "gijiroku-index", self.folder)])
        print(figures)
        below = {name: round(getattr(figures, name), 4) for name, floor in FLOORS.items() if getattr(figures, name) < floor}
        self.assertEqual(below, {}, "figures below their floors")
        self.assertLessEqual(figures.leaks, LEAKS, "disclosure leaks")
        self.assertLessEqual(figures.public_leaks, PUBLIC_LEAKS, "disclosure leaks to everybody")


if __name__ == "__main__":
    unittest.main()
