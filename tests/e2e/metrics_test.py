# SPDX-License-Identifier: GPL-3.0-or-later
"""The metrics on their own listener, what the indexer writes of its last run, and the log of queries."""
import datetime
import json
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, Service, corpus, utterance  # noqa: E402

LISTEN = ("--metrics-listen", "127.0.0.1:0")
SAMPLE = re.compile(r'(\w+)(?:\{((?:\w+="[^"\\\n]*",?)*)\})? (\S+)')


def fetched(url):
    try:
        with urllib.request.urlopen(url, timeout=10) as reply:
            return reply.status, dict(reply.headers), reply.read().decode()
    except urllib.error.HTTPError as reply:
        with reply:
            return reply.code, dict(reply.headers), reply.read().decode()


def samples(text):
    """{name: {labels: value}}, of a text that is checked to have the format."""
    out, types, helped = {}, {}, set()
    assert text.endswith("\n")
    for line in text.splitlines():
        if line.startswith("# HELP "):
            helped.add(line.split()[2])
        elif line.startswith("# TYPE "):
            _, _, name, kind = line.split()
            assert name in helped and name not in types, line
            types[name] = kind
        else:
            found = SAMPLE.fullmatch(line)
            assert found, line
            name, labels, value = found.groups()
            family = re.sub("_(bucket|sum|count)$", "", name) if name not in types else name
            assert family in types and name.startswith("gijiroku_"), line
            assert (types[family] == "counter") == name.endswith("_total"), line
            out.setdefault(name, {})[labels or ""] = float(value)
    return out


def metrics(service):
    status, headers, text = fetched(service.metrics_url)
    assert status == 200 and headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8", headers
    return samples(text)


class Metrics(unittest.TestCase):
    def setUp(self):
        self.service = Service(serving=LISTEN).__enter__()
        self.addCleanup(self.service.__exit__)

    def value(self, name, labels=""):
        return metrics(self.service).get(name, {}).get(labels, 0)

    def search(self, query, more=""):
        return self.service.get(f"/api/v1/search?q={quote(query)}{more}")[0]

    def test_requests_are_counted_by_route_and_status(self):
        for target in ("/", "/search?q=a", "/search?q=b", "/search?page=x", "/nowhere"):
            self.service.get(target)
        requests = metrics(self.service)["gijiroku_requests_total"]
        self.assertEqual(requests, {'route="home",status="2xx"': 1, 'route="search",status="2xx"': 2,
                                    'route="bad_request",status="4xx"': 1, 'route="missing",status="4xx"': 1})

    def test_times_are_a_histogram_by_route(self):
        for _ in range(3):
            self.search("経費")
        found = metrics(self.service)
        buckets = {labels: value for labels, value in found["gijiroku_request_duration_seconds_bucket"].items()}
        self.assertEqual(buckets['route="api_search",le="+Inf"'], 3)
        self.assertEqual(list(buckets.values()), sorted(buckets.values()))
        self.assertEqual(found["gijiroku_request_duration_seconds_count"], {'route="api_search"': 3})
        self.assertGreater(found["gijiroku_request_duration_seconds_sum"]['route="api_search"'], 0)

    def test_searches_are_counted_once_and_those_without_hits_too(self):
        self.assertEqual(self.search("経費"), 200)
        self.assertEqual(self.search("経費", "&page=2"), 200)
        self.assertEqual(self.search("経費 見通し", "&unit=meeting"), 200)
        self.assertEqual(self.search("経費 存在しない"), 200)  # some records contain 経費
        self.assertEqual(self.search("", "&year=2014"), 200)
        self.assertEqual(self.search("経費", "&size=x"), 400)
        self.assertEqual(self.value("gijiroku_searches_total"), 3)
        self.assertEqual(self.value("gijiroku_searches_without_hits_total"), 1)

    def test_the_index_is_described(self):
        found = metrics(self.service)
        current = self.service.index / "public" / "CURRENT"
        self.assertEqual(found["gijiroku_utterances"][""], self.service.json("/healthz")[1]["records"])
        self.assertAlmostEqual(found["gijiroku_index_published_timestamp_seconds"][""], current.stat().st_mtime, delta=1)
        self.assertAlmostEqual(found["gijiroku_index_last_run_timestamp_seconds"][""], time.time(), delta=300)
        for name in ("index_last_run_status", "stale_since_timestamp_seconds", "withheld", "damaged_shards",
                     "waiting_requests", "longest_wait_seconds"):
            self.assertEqual(found["gijiroku_" + name][""], 0, name)
        self.assertEqual(set(found["gijiroku_unavailable_total"]),
                         {f'reason="{each}"' for each in ("overloaded", "too_costly", "withheld", "incomplete")})

    def test_a_withdrawal_that_did_not_end_is_seen(self):
        (self.service.index / "public" / "EPOCH").write_text("?")
        self.assertEqual(self.search("経費"), 503)
        self.assertEqual(self.service.get("/search?q=a")[0], 503)
        found = metrics(self.service)
        self.assertEqual(found["gijiroku_unavailable_total"]['reason="withheld"'], 2)
        self.assertEqual((found["gijiroku_withheld"][""], found["gijiroku_utterances"][""]), (1, 0))
        self.assertGreater(found["gijiroku_stale_since_timestamp_seconds"][""], time.time() - 300)

    def test_the_listener_is_apart_and_has_one_address(self):
        self.assertEqual(self.service.get("/metrics")[0], 404)
        for path in ("/", "/metrics/", "/search?q=a", "/healthz"):
            self.assertEqual(fetched(self.service.metrics_url.removesuffix("/metrics") + path)[0], 404, path)
        lines = [json.loads(line) for line in self.service.log_lines()]
        self.assertEqual([line["route"] for line in lines if "route" in line], ["missing"])
        self.assertEqual(self.value("gijiroku_requests_total", 'route="missing",status="4xx"'), 1)

    def test_labels_have_no_words_of_clients(self):
        canary = "もれては困る"
        for target in ("/search?q=" + quote(canary), "/" + quote(canary), "/search?" + quote(canary) + "=1",
                       "/api/v1/suggest?q=" + quote(canary), "/api/v1/search?q=a&" + quote(canary) + "=1"):
            self.service.get(target, headers={"X-Gijiroku-Token": quote(canary), "User-Agent": quote(canary)})
        text = fetched(self.service.metrics_url)[2]
        self.assertNotIn(canary, text)
        self.assertNotIn(quote(canary), text)


class Listener(unittest.TestCase):
    def test_there_is_none_unless_it_is_configured(self):
        with Service() as service:
            self.assertIsNone(service.metrics_url)

    def test_an_address_in_use_and_one_that_others_reach_are_named(self):
        with Service(serving=LISTEN) as service:
            taken = service.metrics_url.removeprefix("http://").removesuffix("/metrics")
            for address, named in ((taken, taken), *((each, "--metrics-listen") for each in (
                    "0.0.0.0:9000", "[::]:9000", "192.0.2.1:9000", "9000", "localhost:x"))):
                done = subprocess.run([BIN / "gijiroku-searchd", "--index", service.index, "--listen", "127.0.0.1:0",
                                       "--metrics-listen", address], capture_output=True, text=True, timeout=30)
                self.assertEqual(done.returncode, 2)
                self.assertIn(named, done.stderr)

    def test_the_setting_names_it_too(self):
        with tempfile.TemporaryDirectory() as folder:
            config = pathlib.Path(folder) / "public.toml"
            config.write_text('metrics_listen = "127.0.0.1:0"\n')
            with Service(serving=["--config", config]) as service:
                self.assertIn("gijiroku_utterances", metrics(service))


class LastRun(unittest.TestCase):
    def run_indexer(self, *inputs):
        return subprocess.run([BIN / "gijiroku-index", "--index", self.index, *inputs], capture_output=True, timeout=60).returncode

    def test_each_run_says_when_and_how_it_ended_and_nothing_else(self):
        with tempfile.TemporaryDirectory() as folder:
            self.index, minutes = pathlib.Path(folder) / "index", pathlib.Path(folder) / "minutes"
            minutes.mkdir()
            good, bad = minutes / "a.jsonl", minutes / "b.jsonl"
            good.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in corpus()), encoding="utf-8")
            os.umask(0o077)
            self.addCleanup(os.umask, 0o022)
            for expected, prepare in ((0, lambda: None), (0, lambda: None), (1, lambda: bad.write_text("{\n")),
                                      (0, bad.unlink), (2, lambda: (self.index / "state" / "state.db").unlink()
                                                        or (self.index / "state" / "state.db").mkdir())):
                prepare()
                self.assertEqual(self.run_indexer(minutes), expected)
                run = self.index / "RUN"
                content = json.loads(run.read_text())
                self.assertEqual(set(content), {"finished", "status"})
                self.assertEqual(content["status"], expected)
                self.assertEqual(len(run.read_text().splitlines()), 1)
                finished = datetime.datetime.fromisoformat(content["finished"].replace("Z", "+00:00"))
                self.assertLess(abs(finished.timestamp() - time.time()), 60)
                self.assertEqual(stat.S_IMODE(run.stat().st_mode), 0o644)

    def test_the_service_shows_it(self):
        with Service(serving=LISTEN) as service:
            for content, status, since in (('{"finished": "2020-12-14T01:02:03.456Z", "status": 1}', 1, 1607907723),
                                           ("{", -1, 0), (None, -1, 0)):
                run = service.index / "RUN"
                run.unlink() if content is None else run.write_text(content)
                found = metrics(service)
                self.assertEqual(found["gijiroku_index_last_run_status"][""], status)
                self.assertEqual(found["gijiroku_index_last_run_timestamp_seconds"][""], since)


class QueryLog(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.config = pathlib.Path(folder.name) / "public.toml"
        self.queries = pathlib.Path(folder.name) / "queries"
        self.queries.mkdir()
        self.config.write_text(f'query_log = "{self.queries}"\n')

    def served(self, searches):
        """What is in the folder after a service answered these searches and stopped."""
        with Service(serving=["--config", self.config]) as service:
            for query, times in searches:
                for n in range(times):
                    target = ("/search", "/api/v1/search")[n % 2]
                    self.assertEqual(service.get(f"{target}?q={quote(query)}")[0], 200)
            service.process.terminate()
            self.assertEqual(service.process.wait(20), 0)
        return {path.name: path.read_text(encoding="utf-8") for path in self.queries.iterdir()}

    def test_only_counts_of_frequent_texts_are_written_at_the_stop(self):
        written = self.served([("経費", 6), ("ありえない語句", 5), ("四回だけの検索", 4), ("　経費 ", 1)])
        name, = written
        self.assertRegex(name, r"queries-\d{4}-\d\d-\d\d\.tsv")
        self.assertEqual(written[name], "経費\t7\t0\nありえない語句\t5\t5\n")
        self.assertEqual(stat.S_IMODE((self.queries / name).stat().st_mode), 0o600)

    def test_what_was_too_rare_is_forgotten_at_the_stop(self):
        self.served([("未満の語", 4)])
        written = self.served([("未満の語", 4)])
        self.assertEqual(set(written.values()), {""})

    def test_old_files_are_deleted(self):
        (self.queries / "queries-2001-01-01.tsv").write_text("昔\t5\t0\n")
        self.assertNotIn("queries-2001-01-01.tsv", self.served([]))

    def test_a_folder_that_cannot_be_written_is_named_at_the_start(self):
        self.queries.rmdir()
        with tempfile.TemporaryDirectory() as folder, Service(records=[utterance("a", 1, "発言です。")]) as service:
            done = subprocess.run([BIN / "gijiroku-searchd", "--config", self.config, "--index", service.index,
                                   "--listen", "127.0.0.1:0"], capture_output=True, text=True, timeout=30, cwd=folder)
            self.assertEqual(done.returncode, 2)
            self.assertIn(str(self.queries), done.stderr)


if __name__ == "__main__":
    unittest.main()
