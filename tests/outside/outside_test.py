# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs of others read what Gijiroku writes: pages, tables, citations, sitemaps, and answers to AI clients.

They come from npm, in the versions of readers/package-lock.json. Without them the tests are skipped.
"""
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from node_folder import HERE, NodeFolder  # noqa: E402
from page_kinds import page_kinds  # noqa: E402
from service import BIN, HOSTILE, Service, corpus, utterance  # noqa: E402

SAMPLE = HERE.parent / "sample" / "minutes"
ODD = 'カンマ, "引用" と\n改行と\tタブ　=1+1\r\nER  - {x} 100%の#1_$~^ <b>&amp; 経費'


def records():
    yield from corpus()
    yield utterance("odd", 1, ODD, date="2020-12-14", meeting="2020年12月14日 " + HOSTILE, speaker="小林環境課長", role="環境課長")
    yield utterance("odd", 2, "=2+3 経費", date="2020-12-14", meeting="2020年12月14日 " + HOSTILE, speaker="A\r\nER  - \r\n{\\input{x}} 100%の#1_$~^", role="委員")


class Outside(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.programs = NodeFolder(HERE / "readers")
        if cls.programs.missing:
            print("skipped: programs of others,", cls.programs.missing)
            raise unittest.SkipTest(cls.programs.missing)
        cls.folder = tempfile.TemporaryDirectory(prefix="gijiroku-outside-")
        settings = pathlib.Path(cls.folder.name) / "site.toml"
        settings.write_text('public_url = "https://example.jp"\n', encoding="utf-8")
        cls.sample = Service(source=SAMPLE, serving=["--config", settings]).__enter__()
        cls.odd = Service("staff", records=records()).__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.sample.__exit__()
        cls.odd.__exit__()
        cls.folder.cleanup()

    def test_pages_are_valid(self):
        pages = {}
        for service, word in ((self.sample, "委員"), (self.odd, "経費")):
            for kind, target in page_kinds(service, word).items():
                pages[f"{service.scope} {kind}"] = service.get(target)[2].decode()
        self.assertEqual(self.programs.run("markup.mjs", pages), [])

    def test_tables_are_read_as_they_were_meant(self):
        asked = [f"/api/v1/{table}q={quote('経費')}&format=csv" for table in ("search?", "count?", "kwic?")]
        texts = [self.odd.get(target)[2].decode("utf-8") for target in asked]
        texts.append(self.sample.get("/api/v1/follow-ups?format=csv")[2].decode("utf-8"))
        read = self.programs.run("tables.mjs", texts)
        for text, cells in zip(texts, read):
            self.assertEqual(cells, list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)))
        rows = [json.loads(line) for line in self.odd.get(asked[0].replace("=csv", "=jsonl"))[2].decode().splitlines()]
        at = read[0][0].index("本文")
        self.assertEqual([row[at] for row in read[0][1:]], [row["text"] for row in rows])
        self.assertTrue(any(HOSTILE in row[at] for row in read[0]))

    def test_citations_survive_a_round_trip(self):
        for service, word in ((self.sample, "委員"), (self.odd, "経費")):
            hits = service.json(f"/api/v1/search?size=50&q={quote(word)}")[1]["hits"]
            cited = [service.json("/api/v1/cite/" + hit["id"])[1] for hit in hits]
            asked = [(c, h) for c, h in zip(cited, hits) for _ in ("ris", "bibtex")]
            for read, (citation, hit) in zip(self.programs.run("citations.mjs", cited), asked):
                speaker = (hit["name"] or hit["label"]) if hit["node"] == "utterance" else ""
                for value in (citation["url"], hit["meeting"]["title"], speaker):
                    self.assertIn(json.dumps(" ".join(value.split()))[1:-1], json.dumps(read["once"]))
                # What citation-js writes of signs that TeX reads as commands, it does not read itself.
                if service is self.sample:
                    self.assertEqual(read["once"], read["twice"])

    def test_sitemaps_follow_their_schema(self):
        if not shutil.which("xmllint"):
            print("skipped: sitemaps, xmllint is not installed")
            self.skipTest("xmllint is not installed")
        schema = self.programs.path / "node_modules" / "sitemap" / "schema" / "sitemap.xsd"
        index = self.sample.get("/sitemap.xml")[2]
        maps = [m.removeprefix("https://example.jp") for m in re.findall(r"<loc>([^<]*)</loc>", index.decode())]
        self.assertTrue(maps)
        for target in maps:
            run = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema, "-"], input=self.sample.get(target)[2], capture_output=True)
            self.assertEqual(run.returncode, 0, run.stderr.decode())

    def server(self):
        return {"command": str(BIN / "gijiroku-mcp"), "args": ["--index", str(self.sample.index)]}

    def test_several_clients_ask_at_once_cancel_and_are_refused(self):
        words = ["避難所", "委員", "予算", "どこにもない語"] * 5
        seen = self.programs.run("clients.mjs", {**self.server(), "words": words})
        self.assertLessEqual({"search", "fetch", "get_meeting", "get_item"}, set(seen["tools"]))
        self.assertEqual(len(seen["answers"]), 4)
        self.assertTrue(all(of == seen["answers"][0] for of in seen["answers"]))
        self.assertEqual(seen["answers"][0][0], seen["answers"][0][4])
        self.assertNotEqual(seen["answers"][0][0], seen["answers"][0][1])
        self.assertGreater(seen["afterwards"], 0)
        self.assertNotIn("accepted", [seen[of] for of in ("cancelled", "unknown", "wrong", "missing")])

    def test_the_inspector_lists_and_calls_the_tools(self):
        inspector = self.programs.path / "node_modules" / "@modelcontextprotocol" / "inspector-cli" / "build" / "index.js"
        server = self.server()

        def inspect(*arguments):
            run = subprocess.run(["node", inspector, server["command"], *server["args"], *arguments], capture_output=True, text=True)
            self.assertEqual(run.returncode, 0, run.stderr)
            return json.loads(run.stdout)

        tools = {tool["name"]: tool for tool in inspect("--method", "tools/list")["tools"]}
        self.assertEqual(tools["search"]["inputSchema"]["type"], "object")
        answer = inspect("--method", "tools/call", "--tool-name", "search", "--tool-arg", "query=避難所")
        self.assertFalse(answer.get("isError"))
        self.assertIn("避難所", json.dumps(answer, ensure_ascii=False))


if __name__ == "__main__":
    unittest.main()
