# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings in files: both programs read them, the command line wins, and a site below a path links only to
addresses below it."""
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, Service, corpus  # noqa: E402

BASE = "/machi/gijiroku"
SITE = f"""base_path = "{BASE}/"
public_url = "https://www.example.jp"
[site]
name = "高台町の会議録"
operator = "高台町議会事務局"
links = [{{name = "町のページ", url = "https://www.example.jp/top"}}]
[originals]
"h2" = "https://wrong.example.jp/"
"" = "https://files.example.jp/all/"
"h26-1" = "https://files.example.jp/h26.pdf"
[limits]
processor_seconds = 3
connections = 8
"""


def written(folder, text, name="settings.toml"):
    path = pathlib.Path(folder) / name
    path.write_text(text, encoding="utf-8")
    return path


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.service = Service(serving=["--config", written(cls.folder.name, SITE)])
        cls.service.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.service.__exit__()
        cls.folder.cleanup()

    def page(self, target):
        status, _, body = self.service.get(target)
        self.assertEqual(status, 200, target)
        return body.decode(errors="replace")  # an icon is no text

    def test_every_link_is_below_the_base_path_and_answers(self):
        todo, seen = [BASE + "/"], set()
        while todo and len(seen) < 300:
            target = todo.pop(0)
            if target in seen:
                continue
            seen.add(target)
            body = self.page(target)
            if body.startswith("<!DOCTYPE html>"):
                for link in re.findall(r'(?:href|src|action)="([^"]*)"', body):
                    if link.startswith(("#", "https://")):
                        continue
                    self.assertTrue(link.startswith(BASE + "/"), f"{target}: {link}")
                    todo.append(link.replace("&amp;", "&").partition("#")[0])
            elif body.startswith("{"):
                for url in re.findall(r'"url":"([^"]*)"', body):
                    url = url.removeprefix("https://www.example.jp")  # tables have whole addresses
                    self.assertTrue(url.startswith(BASE + "/"), f"{target}: {url}")
                    todo.append(url.partition("#")[0])
        kinds = {re.sub(r"-[0-9a-f]{12}\.", "-DIGEST.", re.sub(r"[0-9a-f]{16}", "ID", target.partition("?")[0])) for target in seen}
        for path in ("/", "/search", "/meetings", "/meetings/ID", "/style-DIGEST.css", "/suggest-DIGEST.js", "/icon-DIGEST.svg", "/favicon.ico",
                     "/api/v1/meetings/ID"):
            self.assertIn(BASE + path, kinds)

    def test_answers_of_the_api_have_the_base_path(self):
        hits = json.loads(self.page(BASE + "/api/v1/search?q=%E7%B5%8C%E8%B2%BB"))["hits"]
        self.assertTrue(hits and all(hit["url"].startswith(BASE + "/meetings/") for hit in hits))

    def test_other_paths_are_missing_but_signs_of_life(self):
        for target in ("/", "/search?q=x", "/machi", "/machi/gijirokux/", "/api/v1/search?q=x"):
            self.assertEqual(self.service.get(target)[0], 404, target)
        for target in ("/healthz", "/readyz", BASE + "/healthz", BASE + "/readyz"):
            self.assertEqual(self.service.get(target)[0], 200, target)

    def test_pages_name_the_site_its_operator_and_its_links(self):
        page = self.page(BASE + "/meetings")
        for text in ("｜高台町の会議録</title>", "<span>高台町の会議録</span>", "運営: 高台町議会事務局",
                     '<a href="https://www.example.jp/top">町のページ</a>',
                     f'<link rel="canonical" href="https://www.example.jp{BASE}/meetings">'):
            self.assertIn(text, page)

    def test_search_engines_learn_of_the_meetings_and_not_of_searches(self):
        robots = self.page(BASE + "/robots.txt")
        self.assertEqual(robots, "User-agent: *\n" + "".join(f"Disallow: {BASE}/{path}\n" for path in ("search", "count", "kwic", "pairs", "follow-ups?", "cite/", "api/", "new?", "meetings?*&year=", "meetings/*.tei.xml", "meetings/*at="))
                         + f"Sitemap: https://www.example.jp{BASE}/sitemap.xml\n")
        name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
        site = "https://www.example.jp"
        parts = [each.text for each in ElementTree.fromstring(self.page(BASE + "/sitemap.xml")).iter(name)]
        self.assertTrue(parts)
        pages = [each.text for part in parts for each in ElementTree.fromstring(self.page(part.removeprefix(site))).iter(name)]
        listed = json.loads(self.page(BASE + "/api/v1/meetings"))["meetings"]
        self.assertEqual(sorted(pages), sorted(site + each["url"] for each in listed))
        for page in pages:
            shown = self.page(page.removeprefix(site))
            self.assertIn('<meta name="robots" content="noarchive">', shown)
            self.assertIn(f'<link rel="canonical" href="{page}">', shown)
            data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', shown, re.S)[1])
            self.assertEqual((data["@type"], data["url"], data["about"]["@type"]), ("DigitalDocument", page, "Event"))
        for target in ("/search?q=x", "/meetings?body=x&year=2013"):
            self.assertIn('<meta name="robots" content="noindex, nofollow">', self.page(BASE + target))

    def test_a_site_that_wants_no_search_engines_says_so(self):
        config = written(self.folder.name, 'public_url = "https://www.example.jp"\n[site]\nindexed = false\n', "closed.toml")
        with Service(serving=["--config", config]) as service:
            self.assertEqual(service.get("/robots.txt")[2].decode(), "User-agent: *\nDisallow: /\n")
            self.assertEqual(service.get("/sitemap.xml")[0], 404)
            self.assertIn('content="noindex, nofollow"', service.get("/")[2].decode())

    def test_every_example_of_the_help_page_is_a_search(self):
        examples = re.findall(r'href="([^"]*/search[^"]*)" rel="nofollow"', self.page(BASE + "/help"))
        self.assertGreater(len(examples), 10)
        for example in examples:
            self.page(example.replace("&amp;", "&"))

    def test_a_meeting_links_to_its_source(self):
        listed = json.loads(self.page(BASE + "/api/v1/meetings"))["meetings"]
        sources = {each["doc"]: self.page(each["url"]) for each in listed}
        self.assertIn('<a href="https://files.example.jp/h26.pdf">h26-1</a>', sources["h26-1"])
        self.assertIn('<a href="https://files.example.jp/all/h25-1">h25-1</a>', sources["h25-1"])


class Reloading(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(self.notices.close)
        self.notices.bind(os.path.join(self.folder.name, "notify"))
        self.notices.settimeout(20)
        os.environ["NOTIFY_SOCKET"] = self.notices.getsockname()
        self.addCleanup(os.environ.pop, "NOTIFY_SOCKET", None)

    def notice(self):
        return self.notices.recv(100).decode()

    def reload(self, service, toml):
        written(self.folder.name, toml)
        service.process.send_signal(signal.SIGHUP)
        self.assertEqual([self.notice(), self.notice()], ["RELOADING=1", "READY=1"])

    def test_a_signal_reads_the_settings_again_and_bad_ones_change_nothing(self):
        config = written(self.folder.name, '[site]\nname = "前の名"\n')
        with Service(serving=["--config", config]) as service:
            self.assertEqual(self.notice(), "READY=1")
            self.assertIn("前の名", service.get("/")[2].decode())
            self.reload(service, 'base_path = "/b"\n[site]\nname = "後の名"\n')
            self.assertEqual(service.get("/")[0], 404)
            self.assertIn("後の名", service.get("/b/")[2].decode())
            self.reload(service, '[site]\nnme = "誤り"\n')
            self.assertIn("後の名", service.get("/b/")[2].decode())
            service.process.terminate()
            self.assertEqual(self.notice(), "STOPPING=1")
            self.assertEqual(service.process.wait(20), 0)
            service.log.seek(0)
            events = [json.loads(line).get("event") for line in service.log.read().decode().splitlines()]
            self.assertEqual([event for event in events if event], ["reloaded", "reload_failed"])

    def test_requests_go_on_while_settings_are_read(self):
        del os.environ["NOTIFY_SOCKET"]  # nobody would read that many notices
        config = written(self.folder.name, "")
        with Service(serving=["--config", config]) as service:
            until = time.monotonic() + 2
            while time.monotonic() < until:
                service.process.send_signal(signal.SIGHUP)
                self.assertEqual(service.get("/search?q=%E7%B5%8C%E8%B2%BB")[0], 200)


class Programs(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.minutes = written(self.folder.name, "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in corpus()),
                               "minutes.jsonl")

    def run_program(self, program, *arguments):
        japanese = {**os.environ, "LC_ALL": "ja_JP.UTF-8"}
        done = subprocess.run([BIN / program, *arguments], env=japanese, capture_output=True, text=True, timeout=60)
        return done.returncode, done.stderr

    def test_the_indexer_reads_its_settings_and_the_command_line_wins(self):
        index, other = (pathlib.Path(self.folder.name) / name for name in ("index", "other"))
        config = written(self.folder.name, f'index = "{index}"\ninputs = ["{self.minutes}"]\njobs = 1\n')
        code, said = self.run_program("gijiroku-index", "--config", config)
        self.assertEqual(code, 0, said)
        self.assertTrue((index / "public" / "CURRENT").exists())
        code, said = self.run_program("gijiroku-index", f"--config={config}", "--index", other)
        self.assertEqual(code, 0, said)
        self.assertTrue((other / "public" / "CURRENT").exists())

    def test_limits_of_reading_are_those_of_the_file(self):
        minutes = pathlib.Path(self.folder.name) / "large"
        minutes.mkdir()
        (minutes / "large.txt").write_text("会議録 公開\n○委員長　開会します。\n" + "○委員　賛成します。\n" * 60_000, encoding="utf-8")
        page = "<html><p>会議録 公開</p><p>○委員長　開会します。</p></html>"
        (minutes / "page.html").write_text(page, encoding="utf-8")
        for limits, code, said in (("", 0, "失敗 0 件"), ("file_megabytes = 1\n", 1, "large.txt: 1 MB を超えるファイルは分けてください"),
                                   ("reader_megabytes = 256\nreader_seconds = 10\n", 0, "変更なし 2 件・失敗 0 件")):
            config = written(self.folder.name, f'index = "{minutes}.index"\ninputs = ["{minutes}"]\n[limits]\n{limits}')
            if code == 1:
                os.utime(minutes / "large.txt", (1, 1))
            with self.subTest(limits):
                got, message = self.run_program("gijiroku-index", "--config", config)
                self.assertEqual(got, code, message)
                self.assertIn(said, message)

    def test_what_is_wrong_in_a_file_is_named_with_its_line(self):
        for program, text, named in (
                ("gijiroku-searchd", 'index = "x"\nindx = "y"\n', "2 行目: indx"),
                ("gijiroku-searchd", '[site]\nlinks = [{name = "x", url = "javascript:alert(1)"}]\n', "site.links.0.url"),
                ("gijiroku-searchd", '[originals]\n"a/" = "javascript:alert(1)"\n', "originals.a/"),
                ("gijiroku-searchd", 'base_path = "gijiroku"\n', "1 行目: base_path"),
                ("gijiroku-searchd", 'base_path = "/a b"\n', "1 行目: base_path"),
                ("gijiroku-searchd", 'scope = "all"\n', "1 行目: scope"),
                ("gijiroku-searchd", "[limits]\nconnections = 0\n", "2 行目: limits.connections"),
                ("gijiroku-index", 'inputs = "x"\n', "1 行目: inputs"),
                ("gijiroku-index", 'public_url = "https://x"\n', "1 行目: public_url"),
                ("gijiroku-index", "[limits]\nreader_seconds = 5\n", "2 行目: limits.reader_seconds"),
                ("gijiroku-index", f'index = "{self.folder.name}/index"\n', "inputs に会議録のフォルダーを書いてください"),
                ("gijiroku-index", "index = \n", "1 行目")):
            config = written(self.folder.name, text)
            code, said = self.run_program(program, "--config", config)
            self.assertEqual(code, 2, (text, said))
            self.assertIn(named, said)
            self.assertIn(str(config), said)

    def test_words_of_staff_are_never_logged(self):
        config = written(self.folder.name, f'index = "{self.folder.name}"\nquery_log = "{self.folder.name}"\n')
        code, said = self.run_program("gijiroku-searchd", "--config", config, "--scope", "staff", "--trust-loopback")
        self.assertEqual(code, 2)
        self.assertIn("query_log", said)

    def test_a_missing_file_or_index_is_an_error(self):
        self.assertEqual(self.run_program("gijiroku-searchd", "--config", "/nowhere.toml")[0], 2)
        self.assertEqual(self.run_program("gijiroku-searchd", "--config", written(self.folder.name, ""))[0], 2)


if __name__ == "__main__":
    unittest.main()
