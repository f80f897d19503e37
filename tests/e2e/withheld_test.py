# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that withdrawn records are not served, whatever is wrong with the generation that withdraws them.

Also that a generation that cannot be opened is tried again, and who may read the staff service.
"""
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, Service, utterance  # noqa: E402

NOBODY = 65534
SEARCH = "/api/v1/search?q=" + urllib.parse.quote("発言")
OLD, SECRET, NEW = "古い発言です", "取り下げる発言です", "新しい発言です"


def old_records():
    return [utterance("d1", 1, OLD), utterance("d2", 1, SECRET)]


def new_records(withdraws):
    return [utterance("d1", 1, OLD), utterance("d3", 1, NEW)] + ([] if withdraws else [utterance("d2", 1, SECRET)])


class NextGeneration:
    """The generation after the one that `service` publishes, to be installed in a damaged state."""

    def __init__(self, service, withdraws):
        self.public = service.index / "public"
        self.folder = service.folder / "next"
        shutil.copytree(service.index, self.folder / "index")
        source = self.folder / "minutes.jsonl"
        with open(source, "w", encoding="utf-8") as out:
            for record in new_records(withdraws):
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
        # The source has another path, and would otherwise count as one more input.
        source = source.rename(service.folder / "minutes.jsonl")
        subprocess.run([BIN / "gijiroku-index", "--index", self.folder / "index", "--allow-removal", source], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.made = self.folder / "index" / "public"
        self.shard = [line[5:].rsplit("/", 1)[0] for line in (self.made / "CURRENT").read_text().splitlines()
                      if line.startswith("auto ")][0]

    def write(self, name, content):
        """Replaces a file, as the indexer does."""
        (self.public / "NEXT").write_bytes(content)
        (self.public / "NEXT").rename(self.public / name)

    def install(self, damage):
        """Publishes it in the indexer's order. `damage` changes the new shard and returns a stub, or None."""
        shutil.copytree(self.made / self.shard, self.public / self.shard)
        stub = damage(self.public / self.shard)
        if (self.made / "EPOCH").exists():
            self.write("EPOCH", (self.made / "EPOCH").read_bytes())
        self.write("CURRENT", (self.made / "CURRENT").read_bytes() if stub is None else stub)

    def repair(self):
        shutil.copytree(self.made / self.shard, self.public / self.shard, dirs_exist_ok=True)
        self.write("CURRENT", (self.made / "CURRENT").read_bytes())


def overwrite(name, content):
    return lambda shard: (shard / name).write_bytes(content) and None


def remove(name):
    return lambda shard: (shard / name).unlink()


def stub_of(content):
    return lambda shard: content


DAMAGES = {
    "no manifest": remove("MANIFEST"),
    "a broken manifest": overwrite("MANIFEST", b"{"),
    "texts cut short": overwrite("literal", b"GJ"),
    "no words": remove("xapian/iamglass"),
    "a stub of garbage": stub_of(b"\0" * 100),
    "an empty stub": stub_of(b""),
}


def eventually(check, seconds):
    until = time.monotonic() + seconds
    while not check():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def shown(service):
    """The status of a search, and its texts."""
    status, answer = service.json(SEARCH)
    return status, {"".join(s["text"] for s in hit["snippet"]) for hit in answer.get("hits", [])}


def maps(service, name):
    return name in pathlib.Path(f"/proc/{service.process.pid}/maps").read_text()


class Withdrawal(unittest.TestCase):
    def test_a_generation_that_cannot_be_opened_is_tried_again_and_reported(self):
        for name, damage in DAMAGES.items():
            with self.subTest(name), Service(records=old_records()) as service:
                following = NextGeneration(service, withdraws=False)
                following.install(damage)
                self.assertTrue(eventually(lambda: b"switch_failed" in b"".join(service.log_lines()), 5))
                for _ in range(20):
                    self.assertEqual(shown(service), (200, {OLD, SECRET}))
                status, health = service.json("/healthz")
                self.assertEqual((status, health["status"]), (200, "stale"))
                self.assertRegex(health["stale_since"], r"^\d{4}-\d\d-\d\dT[\d:.]+Z$")
                # A line for each attempt, not for each request.
                self.assertLess(sum(b"switch_failed" in line for line in service.log_lines()), 6)
                following.repair()
                self.assertTrue(eventually(lambda: shown(service) == (200, {OLD, NEW, SECRET}), 10))
                self.assertEqual(service.json("/healthz")[1]["status"], "ok")
                self.assertIn(b'"event":"switched"', b"".join(service.log_lines()))

    def test_an_idle_service_lets_go_of_withdrawn_records_within_2_s(self):
        for name, damage in DAMAGES.items():
            with self.subTest(name), Service(records=old_records()) as service:
                self.assertEqual(shown(service), (200, {OLD, SECRET}))
                old = [path.name for path in (service.index / "public/shards").iterdir()]
                self.assertTrue(maps(service, old[0]))
                following = NextGeneration(service, withdraws=True)
                following.install(damage)
                self.assertTrue(eventually(lambda: not any(maps(service, shard) for shard in old), 2))
                self.assert_withheld(service)
                following.repair()
                self.assertTrue(eventually(lambda: shown(service) == (200, {OLD, NEW}), 10))

    def assert_withheld(self, service):
        for target in (SEARCH, "/api/v1/meetings", "/api/v1/suggest?q=" + urllib.parse.quote("取"), "/", "/meetings",
                       "/search?q=" + urllib.parse.quote("発言")):
            status, headers, body = service.get(target)
            self.assertEqual(status, 503, target)
            self.assertEqual(headers["Retry-After"], "5")
            self.assertEqual(headers["Cache-Control"], "no-store")
            self.assertIn("取り下げられた記録", body.decode())
            self.assertNotIn(SECRET, body.decode())
        status, health = service.json("/healthz")
        self.assertEqual((status, health["status"], health["generation"]), (503, "withheld", None))

    def test_a_busy_service_shows_nothing_withdrawn(self):
        for name, damage in DAMAGES.items():
            with self.subTest(name), Service(records=old_records()) as service:
                following = NextGeneration(service, withdraws=True)
                withdrawn, done = threading.Event(), threading.Event()

                def ask():
                    statuses = set()
                    while not done.is_set():
                        late = withdrawn.is_set()
                        status, texts = shown(service)
                        statuses.add(status)
                        if late:
                            self.assertNotIn(SECRET, texts)
                    return statuses

                with concurrent.futures.ThreadPoolExecutor(3) as clients:
                    asked = [clients.submit(ask) for _ in range(3)]
                    try:
                        time.sleep(0.2)
                        following.install(damage)
                        withdrawn.set()
                        time.sleep(0.5)
                        following.repair()
                        self.assertTrue(eventually(lambda: shown(service) == (200, {OLD, NEW}), 10))
                    finally:
                        done.set()
                    self.assertEqual(set().union(*(future.result() for future in asked)), {200, 503})

    def test_a_withdrawal_by_the_indexer_is_served_at_once(self):
        with Service(records=old_records(), indexing=["--allow-removal"]) as service:
            service.publish(new_records(withdraws=True))
            self.assertEqual(shown(service), (200, {OLD, NEW}))
            self.assertEqual((service.index / "public/EPOCH").read_text(), "1\n")

    def test_an_epoch_that_cannot_be_read_withholds_everything(self):
        with Service(records=old_records()) as service:
            (service.index / "public/EPOCH").write_bytes(b"\0")
            self.assert_withheld(service)
            (service.index / "public/EPOCH").unlink()
            self.assertEqual(shown(service)[0], 200)


class Staff(unittest.TestCase):
    def refusal(self, index, *options, program=BIN / "gijiroku-searchd", **how):
        ended = subprocess.run([program, "--index", index, "--scope", "staff", "--listen", "127.0.0.1:0",
                                *options], capture_output=True, timeout=20, **how)
        self.assertEqual(ended.returncode, 2)
        return ended.stderr.decode()

    def test_it_does_not_start_without_the_restricted_side(self):
        with Service() as service:
            service.folder.chmod(0o755)
            # Another user may be unable to reach the folder of the build.
            program = shutil.copy(BIN / "gijiroku-searchd", service.folder)
            nobody = {"user": NOBODY, "group": NOBODY, "extra_groups": [], "env": {"PATH": os.environ["PATH"]}}
            user = nobody if os.geteuid() == 0 else {}
            restricted = service.index / "restricted"
            if not user:
                restricted.chmod(0)
            self.assertIn("restricted/", self.refusal(service.index, "--trust-loopback", program=program, **user))
            restricted.chmod(0o750)
            restricted.rename(service.index / "away")
            self.assertIn("restricted/CURRENT", self.refusal(service.index, "--trust-loopback"))

    def test_it_wants_a_secret_or_the_operators_word(self):
        message = self.refusal("/nowhere")
        self.assertIn("--token-file", message)
        self.assertIn("--trust-loopback", message)

    def test_only_requests_with_the_secret_are_answered(self):
        token = pathlib.Path(os.environ.get("TMPDIR", "/tmp")) / f"gijiroku-token-{os.getpid()}"
        self.addCleanup(token.unlink)
        token.write_text("0123456789abcdef\n")
        token.chmod(0o644)
        self.assertIn("600", self.refusal("/nowhere", "--token-file", token))
        token.chmod(0o600)
        with Service("staff", serving=["--token-file", token]) as service:
            for headers in ({}, {"X-Gijiroku-Token": "0123456789abcdeX"}, {"X-Gijiroku-Token": ""}):
                for target in ("/", SEARCH, "/nowhere"):
                    status, _, body = service.get(target, headers=headers)
                    self.assertEqual(status, 403, (target, headers))
                    self.assertIn("職員用", body.decode())
            self.assertEqual(service.get("/healthz")[0], 200)
            self.assertEqual(service.get(SEARCH, headers={"x-gijiroku-token": "0123456789abcdef"})[0], 200)


if __name__ == "__main__":
    unittest.main()
