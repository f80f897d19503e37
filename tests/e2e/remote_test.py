# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests remote shards.

The hits are those of local shards. A shard that is down is reported by its year. When it is back, it is
searched again.
"""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import Service, utterance  # noqa: E402

YEARS = (2015, 2016, 2017, 2018)
SPEECHES = 120
TOPICS = ("学校給食", "防災計画", "テレワークの経費", "図書館の運営", "保育園の予算")
QUERIES = ("予算", "学校給食", "\"給食の無償\"", "防災計画 経費", "給食 OR 図書館", "経費 -防災", "テレ*", "役職:課長 運営",
           "図書館はどのように運営していますか", "育", "")
LIMIT = 10  # seconds within which an answer must arrive, even if shards do not answer
BACK = 20  # seconds within which a shard must be searched again after its server is back


def records():
    for year in YEARS:
        for n in range(1, SPEECHES + 1):
            first, second = TOPICS[n % 5], TOPICS[(n * year) % 3]
            yield utterance(f"d{year}", n, f"{n}番目の質疑です。{first}と{second}の無償化を伺います。" + "長い文です。" * (n % 7),
                            date=f"{year}-06-{n % 28 + 1:02}", meeting=f"{year}年6月{n % 28 + 1}日 文教委員会",
                            speaker="佐野課長" if n % 3 else "佐藤委員", role="課長" if n % 3 else "委員")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Remote:
    """A server of one shard. It has its own process group, because it forks for each connection."""

    def __init__(self, tables):
        self.tables, self.port = tables, free_port()
        self.start()

    def start(self):
        self.process = subprocess.Popen(["xapian-tcpsrv", "--interface", "127.0.0.1", "--port", str(self.port), "--quiet",
                                         self.tables], start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("xapian-tcpsrv does not listen")

    def signal(self, number):
        os.killpg(self.process.pid, number)

    def kill(self):
        self.signal(signal.SIGKILL)
        self.process.wait()


def ask(service, query, **parameters):
    status, answer = service.json("/api/v1/search?" + urllib.parse.urlencode({"q": query, **parameters}))
    assert status == 200, answer
    return answer


def ids(answer):
    return [(hit["id"], hit["snippet"]) for hit in answer["hits"]]


@unittest.skipUnless(shutil.which("xapian-tcpsrv"), "needs xapian-tools")
class Elsewhere(unittest.TestCase):
    def setUp(self):
        self.here = self.enterContext(Service(records=list(records()), indexing=("--for-remote",)))
        self.there = self.enterContext(Service(records=list(records()), indexing=("--for-remote",)))
        self.archive = self.there.folder / "archive"
        self.addCleanup(self.kill_all)
        self.remotes = {}

    def kill_all(self):
        for remote in self.remotes.values():
            if remote.process.poll() is None:
                remote.kill()

    def move_away(self, address):
        """Moves the tables of all shards except the first to the archive, and their addresses into the stub."""
        public = self.there.index / "public"
        shards = [line.split()[1].removesuffix("/xapian") for line in (public / "CURRENT").read_text().splitlines()
                  if line.startswith("auto ")]
        self.assertEqual(len(shards), len(YEARS))
        stub = f"auto {shards[0]}/xapian\n"
        for shard in shards[1:]:
            tables = self.archive / pathlib.Path(shard).name / "xapian"
            tables.parent.mkdir(parents=True)
            (public / shard / "xapian").rename(tables)
            for name in ("literal", "grams"):
                (public / shard / name).unlink()
            stub += f"# {shard}\nremote {address(tables)}\n"
        (public / "NEXT").write_text(stub)
        (public / "NEXT").rename(public / "CURRENT")

    def serve(self, tables):
        remote = Remote(tables)
        self.remotes[int(tables.parent.name[:4])] = remote
        return f"127.0.0.1:{remote.port}"

    def assert_same(self):
        for query in QUERIES:
            for more in ({}, {"page": 2}, {"page": 35}, {"sort": "newest"}, {"year": "2016"}, {"unit": "meeting"}):
                here, there = ask(self.here, query, **more), ask(self.there, query, **more)
                self.assertIsNone(there["degraded"])
                self.assertEqual(ids(here), ids(there), (query, more))
                self.assertEqual(here["total_relation"], "exact")
                if there["total_relation"] == "exact":
                    self.assertEqual(here["total"], there["total"], (query, more))
                self.assertLessEqual(here["total"], there["total"])

    def assert_missing(self, years):
        start = time.monotonic()
        answer = ask(self.there, "学校給食", size=50)
        self.assertLess(time.monotonic() - start, LIMIT)
        self.assertEqual(answer["degraded"], {"missing_years": [str(year) for year in years]})
        self.assertGreater(len(answer["hits"]), 0)
        self.assertFalse({hit["meeting"]["year"] for hit in answer["hits"]} & set(years))

    def assert_whole_again(self):
        end = time.monotonic() + BACK
        while ask(self.there, "学校給食")["degraded"] is not None:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.2)

    def test_shards_elsewhere_are_found_and_missed_and_come_back(self):
        self.move_away(self.serve)
        self.assert_same()
        hit = ask(self.there, "学校給食", year=2017)["hits"][0]
        status, _, page = self.there.get(hit["url"].split("#")[0])
        self.assertEqual(status, 200)
        self.assertIn("学校給食", page.decode())

        self.remotes[2016].kill()
        self.assert_missing([2016])
        self.remotes[2017].signal(signal.SIGSTOP)  # it hangs, which costs the time limit once
        self.assert_missing([2016, 2017])
        start = time.monotonic()
        _, _, page = self.there.get("/search?q=" + urllib.parse.quote("学校給食"))
        self.assertLess(time.monotonic() - start, 1)
        self.assertIn("2016〜2017年度の記録は、いま検索できません", page.decode())
        self.assertEqual(self.there.get("/api/v1" + hit["url"].split("?")[0])[0], 500)
        of_here = ask(self.there, "学校給食", year=2015)["hits"][0]
        self.assertEqual(self.there.get("/api/v1" + of_here["url"].split("?")[0])[0], 200)

        self.remotes[2017].signal(signal.SIGCONT)
        self.remotes[2016].start()
        self.assert_whole_again()
        self.assert_same()

    def test_a_shard_that_is_down_from_the_start_comes_in_later(self):
        self.move_away(self.serve)
        self.remotes[2018].kill()
        self.assert_missing([2018])
        self.remotes[2018].start()
        self.assert_whole_again()

    def test_a_program_such_as_ssh_may_be_the_way(self):
        ssh = self.there.folder / "ssh"
        ssh.write_text('#!/bin/sh\n[ "$1" = archive.example ] && shift && exec "$@"\n')
        ssh.chmod(0o755)
        self.move_away(lambda tables: f":{ssh} archive.example xapian-progsrv {tables}")
        self.assert_same()

    def test_other_tables_are_not_taken_for_the_shard(self):
        self.move_away(self.serve)
        self.remotes[2017].kill()
        self.remotes[2017].tables = self.remotes[2018].tables
        self.remotes[2017].start()
        self.assert_missing([2017])


if __name__ == "__main__":
    unittest.main()
