# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the measuring programs of tests/bench.

Their tables have every figure, and the grown corpus has the promised properties.

Runs the real binaries of $GIJIROKU_BIN.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.dom.minidom

BIN = os.environ["GIJIROKU_BIN"]
BENCH = pathlib.Path(__file__).resolve().parents[1] / "bench"
sys.path.insert(0, str(BENCH))

import grown  # noqa: E402
import query_sets  # noqa: E402

TOPICS = ("防災計画", "避難所", "待機児童", "学校給食", "道路整備", "図書館")


def record(number):
    topic, other = TOPICS[number % 6], TOPICS[number // 6 % 6]
    text = (f"{topic}と{other}についてご質問がございました。来年度はさらに検討をすすめてまいりますのでよろしくおねがいいたします。"
            f"{topic}は、今後どのように進めていくのでしょうか。")
    return {"doc": f"d{number // 10}", "seq": number % 10 + 1, "date": "2020-02-29", "meeting": "みどり野市議会",
            "speaker": "山本", "role": ("委員", "課長")[number % 2], "text": text}


class Bench(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.corpus = self.folder / "corpus.jsonl"
        self.corpus.write_text("".join(json.dumps(record(n), ensure_ascii=False) + "\n" for n in range(200)), encoding="utf-8")

    def run_bench(self, program, *more):
        out = self.folder / "out.json"
        command = [sys.executable, BENCH / program, self.corpus, "--programs", BIN, "--each", "3", "--json", out, *more]
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout, json.loads(out.read_text(encoding="utf-8"))

    def test_a_comparison_has_every_class_and_leaves_out_absent_peers(self):
        printed, figures = self.run_bench("bench.py", "--rounds", "2")
        self.assertIn("skipped: peers", printed)
        middle = figures["medians"]["gijiroku"]
        self.assertGreater(middle["index"]["mb_per_s"], 0)
        self.assertGreater(middle["index"]["disk_ratio"], middle["index"]["public_ratio"])
        self.assertLessEqual(set(middle["queries"]), set(query_sets.CLASSES))
        for name in ("common", "and", "phrase", "char", "question", "filter", "deep"):
            self.assertGreater(middle["queries"][name]["p50"], 0, name)
        self.assertEqual(len(figures["rounds"]), 2)

    def test_growth_is_drawn(self):
        picture = self.folder / "growth.svg"
        printed, figures = self.run_bench("growth.py", "--times", "1,2", "--svg", picture)
        self.assertIn("| 1× | 2× |", printed)
        self.assertAlmostEqual(figures["points"][1]["index"]["text_mb"] / figures["points"][0]["index"]["text_mb"], 2, delta=0.8)
        xml.dom.minidom.parse(str(picture))

    def test_a_service_is_put_under_load(self):
        printed, figures = self.run_bench("service.py", "--seconds", "0.3", "--connections", "4")
        self.assertIn("start to first answer, cold", printed)
        for name in ("healthz", "mixed", "question"):
            self.assertGreater(figures["load"][name]["requests"], 4, name)
            self.assertEqual(figures["load"][name]["errors"], 0, name)
        self.assertGreater(figures["memory"]["end"]["Anonymous"], 1)

    def test_queries_depend_on_the_seed_alone(self):
        self.assertEqual(query_sets.draw(self.corpus, 7, 5), query_sets.draw(self.corpus, 7, 5))
        self.assertNotEqual(query_sets.draw(self.corpus, 7, 5), query_sets.draw(self.corpus, 8, 5))

    def test_a_grown_corpus_keeps_the_frequencies_of_words(self):
        larger = self.folder / "larger.jsonl"
        grown.grow(self.corpus, larger, 4)
        records = list(query_sets.records(larger))
        self.assertEqual(len(records), 800)
        self.assertEqual(len({(r["doc"], r["seq"]) for r in records}), 800)
        self.assertEqual({r["date"] for r in records}, {"2020-02-29", "2016-02-28", "2012-02-28", "2008-02-28"})
        found = collections.Counter(word for r in records for word in TOPICS for _ in range(r["text"].count(word)))
        for word in TOPICS:
            self.assertAlmostEqual(found[word] / sum(found.values()), 1 / 6, delta=0.05)


if __name__ == "__main__":
    unittest.main(verbosity=2)
