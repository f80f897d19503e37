# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests feeds and the OpenSearch description, read by feedparser if it is installed (python3-feedparser)."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from urllib.parse import quote, urljoin

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, HOSTILE, Service  # noqa: E402

try:
    import feedparser
except ImportError:
    feedparser = None
    print("feeds are not read by feedparser: install python3-feedparser", file=sys.stderr)

SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "sample" / "minutes"
TEI, XML_ID = "{http://www.tei-c.org/ns/1.0}", "{http://www.w3.org/XML/1998/namespace}id"
ATOM, OPENSEARCH = "{http://www.w3.org/2005/Atom}", "{http://a9.com/-/spec/opensearch/1.1/}"


class Feeds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service().__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.service.__exit__()

    def feed(self, target):
        status, headers, body = self.service.get(target)
        self.assertEqual((status, headers["Content-Type"]), (200, "application/atom+xml; charset=utf-8"), target)
        if feedparser:
            self.assertEqual(feedparser.parse(body)["bozo"], 0)
            self.assertEqual(feedparser.parse(body)["version"], "atom10")
        tree = ElementTree.fromstring(body)
        for part in (tree, *tree.findall(ATOM + "entry")):
            for name in ("id", "title", "updated"):
                self.assertTrue(part.findtext(ATOM + name), (target, name))
            self.assertRegex(part.findtext(ATOM + "updated"), r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|\+09:00)$")
        return tree

    def test_a_search_is_a_feed_of_its_newest_hits(self):
        tree = self.feed("/search.atom?q=" + quote("経費"))
        entries = tree.findall(ATOM + "entry")
        newest = self.service.json("/api/v1/search?sort=newest&size=50&q=" + quote("経費"))[1]["hits"]
        self.assertEqual([e.find(ATOM + "link").get("href") for e in entries], [h["url"] for h in newest])
        self.assertEqual(len({e.findtext(ATOM + "id") for e in entries}), len(entries))
        for entry, hit in zip(entries, newest):
            self.assertTrue(entry.findtext(ATOM + "id").endswith(hit["id"]))
            self.assertEqual(entry.findtext(ATOM + "updated"), hit["date"] + "T00:00:00+09:00")
            self.assertEqual(entry.findtext(ATOM + "published"), entry.findtext(ATOM + "updated"))
        self.assertEqual(tree.findtext(ATOM + "updated"), newest[0]["date"] + "T00:00:00+09:00")
        self.assertIn(HOSTILE.split("\u202e")[0], "".join(e.findtext(ATOM + "summary") for e in entries))

    def test_a_meeting_is_tei_that_the_indexer_reads(self):
        for meeting in self.service.json("/api/v1/meetings")[1]["meetings"][:4]:
            status, headers, body = self.service.get(f"/meetings/{meeting['id']}.tei.xml")
            self.assertEqual((status, headers["Content-Type"]), (200, "application/tei+xml; charset=utf-8"))
            self.assertEqual(self.faults_of_tei(ElementTree.fromstring(body)), [])
            for anchor in re.findall(rb'<u xml:id="u([0-9a-f]{10})"', body)[:3]:
                self.assertEqual(self.service.get(f"/meetings/{meeting['id']}/u/{anchor.decode()}")[0], 200)
            nodes = [n for n in self.service.json("/api/v1/meetings/" + meeting["id"])[1]["nodes"] if n["node"] == "utterance"]
            with tempfile.TemporaryDirectory() as folder:
                source = pathlib.Path(folder, "meeting.xml")
                source.write_bytes(body)
                read = json.loads(subprocess.run([BIN / "gijiroku-index", "--parse", source], capture_output=True, check=True).stdout)
            self.assertEqual((read.get("title"), read.get("date")), (meeting["title"], meeting["date"]))
            spoken = [n for item in read["agenda"] for n in item["nodes"] if n["node"] == "utterance"]
            self.assertEqual(len(spoken), len(nodes), meeting)
        self.assertEqual(self.service.get("/meetings/0000000000000000.tei.xml")[0], 404)

    def test_files_are_valid_tei(self):
        for source in ("桜台区議会.jsonl", "みどり野市/防災会議/2019-06-03.txt"):
            run = subprocess.run([BIN / "gijiroku-index", "--parse", SAMPLE / source, "--format", "tei"], capture_output=True, check=True)
            tree = ElementTree.fromstring(run.stdout)
            self.assertEqual(self.faults_of_tei(tree), [], source)
            self.assertGreater(len(list(tree.iter(TEI + "u"))), 5)

    def faults_of_tei(self, tree):
        """What ParlaMint's schema (Schema/ParlaMint-TEI.rng) and TEI would refuse in the text, and names that nothing has."""
        faults, ids = [], [e.get(XML_ID) for e in tree.iter() if e.get(XML_ID)]
        faults += ["twice: " + name for name in set(ids) if ids.count(name) > 1]
        pointers = {e.get(name) for e in tree.iter() for name in ("ana", "who")} - {None}
        faults += ["points to nothing: " + p for p in pointers if p[1:] not in ids]
        for empty in ("particDesc", "listPerson", "list", "body", "div"):
            faults += [empty + " is empty" for e in tree.iter(TEI + empty) if len(e) == 0]
        for div in tree.iter(TEI + "div"):
            names = [e.tag.removeprefix(TEI) for e in div]
            rest = [name for i, name in enumerate(names) if name != "head" or any(n != "head" for n in names[:i])]
            wanted = {"debateSection": {"note", "u"}, "commentSection": {"note"}}[div.get("type")]
            if not rest or not set(rest) <= wanted or (div.get("type") == "debateSection") != ("u" in rest):
                faults.append("a div of " + " ".join(names))
            faults += ["a u without ana or seg" for u in div.iter(TEI + "u") if not u.get("ana") or [e.tag for e in u] != [TEI + "seg"]]
        return faults

    def test_filters_and_wrong_parameters(self):
        entries = self.feed("/search.atom?year=2014&size=5").findall(ATOM + "entry")
        self.assertEqual(len(entries), 5)
        self.assertEqual(self.feed("/search.atom?q=" + quote("ない言葉です")).findall(ATOM + "entry"), [])
        self.assertEqual(self.service.get("/search.atom?year=x")[0], 400)

    def test_meetings_are_a_feed(self):
        listed = self.service.json("/api/v1/meetings")[1]["meetings"]
        entries = self.feed("/meetings.atom").findall(ATOM + "entry")
        self.assertEqual([e.find(ATOM + "link").get("href") for e in entries], [m["url"] for m in listed])
        body = listed[0]["body"]
        one = self.feed("/meetings.atom?body=" + quote(body)).findall(ATOM + "entry")
        self.assertEqual(len(one), len([m for m in listed if m["body"] == body]))

    def test_pages_name_their_feeds(self):
        for page in ("/", "/meetings", "/meetings?year=2014", "/search?q=" + quote("経費") + "&year=2014&sort=oldest"):
            html = self.service.get(page)[2].decode()
            address, = re.findall(r'<link rel="alternate" type="application/atom\+xml" title="[^"]*" href="([^"]*)">', html)
            address = address.replace("&amp;", "&")
            self.assertTrue(self.feed(address).findall(ATOM + "entry"), page)
            self_link, = [l for l in self.feed(address).findall(ATOM + "link") if l.get("rel") == "self"]
            self.assertEqual(self_link.get("href"), address)
            self.assertIn('rel="search" type="application/opensearchdescription+xml"', html)

    def test_a_browser_can_search_and_suggest(self):
        status, headers, body = self.service.get("/opensearch.xml")
        self.assertEqual((status, headers["Content-Type"].split(";")[0]), (200, "application/opensearchdescription+xml"))
        tree = ElementTree.fromstring(body)
        self.assertLessEqual(len(tree.findtext(OPENSEARCH + "ShortName")), 16)
        templates = {u.get("type"): u.get("template") for u in tree.findall(OPENSEARCH + "Url")}
        self.assertEqual(set(templates), {"text/html", "application/atom+xml", "application/x-suggestions+json"})
        for kind, template in templates.items():
            target = template.replace("{searchTerms}", quote("経費")).replace("{startPage?}", "1")
            status, headers, body = self.service.get(target)
            self.assertEqual((status, headers["Content-Type"].split(";")[0]), (200, kind))
        typed, texts = json.loads(body)
        self.assertEqual(typed, "経費")
        self.assertIsInstance(texts, list)


class PublicFeeds(unittest.TestCase):
    def test_addresses_are_complete_if_the_site_states_where_it_is(self):
        with tempfile.NamedTemporaryFile("w", suffix=".toml") as config:
            config.write('public_url = "https://minutes.example"\nbase_path = "/gijiroku"\n')
            config.flush()
            self.check(config.name)

    def check(self, config):
        with Service(serving=("--config", config)) as service:
            tree = ElementTree.fromstring(service.get("/gijiroku/search.atom?q=" + quote("経費"))[2])
            for link in tree.iter(ATOM + "link"):
                self.assertTrue(link.get("href").startswith("https://minutes.example/gijiroku/"), link.get("href"))
            tree = ElementTree.fromstring(service.get("/gijiroku/opensearch.xml")[2])
            for url in tree.findall(OPENSEARCH + "Url"):
                self.assertEqual(urljoin("https://x/", url.get("template")), url.get("template"))


if __name__ == "__main__":
    unittest.main()
