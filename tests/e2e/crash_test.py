# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that a killed indexer loses no published record.

After every kill a whole published generation answers, also if the run withdraws records.

Runs the real binaries of $GIJIROKU_BIN with $GIJIROKU_FAULT preloaded, the library built from
tests/support/fault.cc.
"""
import errno
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

BIN = pathlib.Path(os.environ["GIJIROKU_BIN"])
FAULT = os.environ["GIJIROKU_FAULT"]
RANDOM_KILLS = 20


def record(doc, seq, text, year, **more):
    return json.dumps({"doc": doc, "seq": seq, "date": f"{year}-06-01", "meeting": "みどり野市議会", "speaker": "",
                       "role": "委員", "text": text, **more}, ensure_ascii=False)


class Crash(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.source = self.folder / "corpus.jsonl"
        self.index = self.folder / "index"
        self.write_version(1)
        self.assertEqual(self.run_indexer().returncode, 0)

    def tearDown(self):
        shutil.rmtree(self.folder)

    def write_version(self, version, keeps=True):
        """Writes the corpus: public and restricted records of three years, for each version or only for this."""
        lines = []
        for v in range(1 if keeps else version, version + 1):
            for year in (2019, 2020, 2021):
                for seq in range(1, 41):
                    lines.append(record(f"d{v}-{year}", seq, f"第{v}版 防災計画 {year}年の発言{seq}", year))
                lines.append(record(f"r{v}-{year}", 1, f"第{v}版 非公開の発言", year, disclosure="非公開"))
        self.source.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def run_indexer(self, **env):
        command = [BIN / "gijiroku-index", "--index", self.index, "--allow-removal", self.source]
        return subprocess.run(command, env={**os.environ, **env}, capture_output=True, text=True)

    def answers(self, scope):
        """How many records of version 1 and of version 2 are found."""
        queries = self.folder / "queries.tsv"
        queries.write_text("".join(f"v{v}\t\"第{v}版\"\n" for v in (1, 2)), encoding="utf-8")
        out = subprocess.run([BIN / "gijiroku-search", "--index", self.index, "--scope", scope, "--queries", queries,
                              "--top", "1000"], capture_output=True, text=True)
        self.assertEqual(out.returncode, 0, out.stderr)
        return [len(line.split("\t")) - 1 for line in out.stdout.splitlines()]

    def assert_whole(self, where):
        self.assertIn(self.answers("public"), ([120, 0], [120, 120]), where)
        # The public generation is swapped first, so public and restricted may differ by one version.
        self.assertIn(self.answers("staff"), ([123, 0], [123, 120], [123, 123]), where)

    def recover(self, keeps=True):
        self.assertEqual(self.run_indexer().returncode, 0)
        self.assertEqual(self.answers("public"), [120 * keeps, 120])
        self.assertEqual(self.answers("staff"), [123 * keeps, 123])
        left = [p for p in self.index.rglob("*.tmp")] + [p for p in self.index.rglob("*.next")]
        self.assertEqual(left, [])

    def restart(self, saved):
        shutil.rmtree(self.index)
        shutil.copytree(saved, self.index)

    def durable_calls(self, keeps=True):
        saved = self.folder / "saved"
        shutil.copytree(self.index, saved)
        self.write_version(2, keeps)
        count = self.folder / "count"
        self.assertEqual(self.run_indexer(LD_PRELOAD=FAULT, GIJIROKU_FAULT_COUNT=str(count)).returncode, 0)
        return saved, int(count.read_text())

    def test_a_kill_before_any_rename_or_sync_leaves_a_whole_generation(self):
        saved, calls = self.durable_calls()
        self.assertGreater(calls, 20)
        for call in range(1, calls + 1):
            self.restart(saved)
            run = self.run_indexer(LD_PRELOAD=FAULT, GIJIROKU_FAULT_AT=str(call))
            self.assertEqual(run.returncode, -signal.SIGKILL, call)
            self.assert_whole(f"killed before durable call {call} of {calls}")
            if call % 7 == 0:
                self.recover()
        self.recover()

    def test_a_kill_of_a_run_that_withdraws_shows_old_or_new(self):
        saved, calls = self.durable_calls(keeps=False)
        for call in range(1, calls + 1):
            self.restart(saved)
            self.assertEqual(self.run_indexer(LD_PRELOAD=FAULT, GIJIROKU_FAULT_AT=str(call)).returncode, -signal.SIGKILL)
            found = [self.answers("public"), self.answers("staff")]
            where = f"killed before durable call {call} of {calls}"
            self.assertIn(found[0], ([120, 0], [0, 120]), where)
            self.assertIn(found[1], ([123, 0], [3, 120], [0, 123]), where)
            if call % 7 == 0:
                self.recover(keeps=False)
        self.recover(keeps=False)

    def test_a_full_disk_is_an_error_that_names_a_file_and_loses_nothing(self):
        saved, calls = self.durable_calls()
        for call in range(1, calls + 1, 5):
            self.restart(saved)
            run = self.run_indexer(LD_PRELOAD=FAULT, GIJIROKU_FAULT_AT=str(call), GIJIROKU_FAULT_ERRNO=str(errno.ENOSPC))
            self.assertEqual(run.returncode, 2, f"{call}: {run.stderr}")
            self.assertIn("gijiroku-index: ", run.stderr)
            self.assert_whole(f"disk full from durable call {call} of {calls}")
        self.recover()

    def test_a_kill_at_a_random_moment_leaves_a_whole_generation(self):
        saved, _ = self.durable_calls()
        start = time.monotonic()
        self.restart(saved)
        self.run_indexer()
        duration = time.monotonic() - start
        rng = random.Random(1)
        for kill in range(RANDOM_KILLS):
            self.restart(saved)
            process = subprocess.Popen([BIN / "gijiroku-index", "--index", self.index, self.source],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(rng.random() * duration)
            process.kill()
            process.wait()
            self.assert_whole(f"random kill {kill}")
        self.recover()


if __name__ == "__main__":
    unittest.main()
