# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that a withdrawn word is in no public file when a run ends, whatever killed the runs before.

Runs the real binaries of $GIJIROKU_BIN with $GIJIROKU_FAULT preloaded, the library built from
tests/support/fault.cc.
"""
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import unittest

os.environ["LC_ALL"] = "ja_JP.UTF-8"  # messages are compared in Japanese
BIN = pathlib.Path(os.environ["GIJIROKU_BIN"])
FAULT = os.environ["GIJIROKU_FAULT"]
OPEN, CLOSED = "■公開 □非公開 □一部非公開", "□公開 ■非公開 □一部非公開"


def minutes(said, marks=OPEN, year=2):
    return (f"会 議 録\n\n会議名\t\t令和{year}年度 第4回みどり野市防災会議\n開催\t日時\t令和{year}年12月14日 午前10時\n"
            f"公開の可否\t会 議\t■公開 □非公開 □一部非公開\n\t会 議 録\t{marks}\n出席者\t委員\t会長、委員\n\n"
            f"会長 ただいまより会議を開きます。\n\n委員 {said}\n\n会長 以上で終わります。\n")


class Town(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.sources = self.folder / "minutes"
        self.sources.mkdir()
        self.index = self.folder / "index"

    def tearDown(self):
        shutil.rmtree(self.folder)

    def write(self, name, text):
        (self.sources / name).write_text(text, encoding="utf-8")

    def run_indexer(self, *options, **env):
        command = [BIN / "gijiroku-index", "--index", self.index, *options, self.sources]
        return subprocess.run(command, env={**os.environ, **env}, capture_output=True, text=True)

    def index_once(self, *options):
        run = self.run_indexer(*options)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run

    def holders(self, word):
        files = [p for p in (self.index / "public").rglob("*") if p.is_file()]
        return [str(p.relative_to(self.index)) for p in files if word.encode() in p.read_bytes()]


class KilledWithdrawal(Town):
    """A generation with the word stands, and the one before it, which has it too, for roll-back."""

    def setUp(self):
        super().setUp()
        self.write("a.txt", minutes("避難所を増やします。"))
        self.write("b.txt", minutes("カモノハシの住所を伺います。"))
        self.index_once()
        self.write("c.txt", minutes("備蓄倉庫を建て替えます。"))
        self.index_once()
        self.assertTrue((self.index / "public/PREVIOUS").exists())
        self.assertTrue(self.holders("カモノハシ"))

    def assert_withdrawn_after_every_kill(self, *options):
        saved, count = self.folder / "saved", self.folder / "count"
        shutil.copytree(self.index, saved)
        fault = {"LD_PRELOAD": FAULT, "GIJIROKU_FAULT_REMOVALS": "1"}
        self.assertEqual(self.run_indexer(*options, **fault, GIJIROKU_FAULT_COUNT=str(count)).returncode, 0)
        self.assertEqual(self.holders("カモノハシ"), [])
        calls = int(count.read_text())
        self.assertGreater(calls, 20)
        unfinished = 0
        for call in range(1, calls + 1):
            shutil.rmtree(self.index)
            shutil.copytree(saved, self.index)
            run = self.run_indexer(*options, **fault, GIJIROKU_FAULT_AT=str(call))
            self.assertEqual(run.returncode, -signal.SIGKILL, call)
            published = (self.index / "public/CURRENT").read_text() != (saved / "public/CURRENT").read_text()
            unfinished += published and bool(self.holders("カモノハシ"))
            self.index_once(*options)
            self.assertEqual(self.holders("カモノハシ"), [], f"killed before call {call} of {calls}")
        # Some kills must have hit between the swap and the removal, or this test shows nothing.
        self.assertGreater(unfinished, 2)

    def test_a_record_that_is_marked_as_restricted_leaves_all_public_files(self):
        self.write("b.txt", minutes("カモノハシの住所を伺います。", CLOSED))
        self.assert_withdrawn_after_every_kill()

    def test_a_word_that_is_blacked_out_leaves_all_public_files(self):
        self.write("b.txt", minutes("■■■の住所を伺います。"))
        self.assert_withdrawn_after_every_kill()

    def test_a_record_whose_file_is_removed_leaves_all_public_files(self):
        (self.sources / "b.txt").unlink()
        self.assert_withdrawn_after_every_kill("--allow-removal")


class Reading(Town):
    def test_a_folder_that_cannot_be_listed_is_named_and_the_rest_is_read(self):
        self.write("a.txt", minutes("避難所を増やします。"))
        self.write("z.txt", minutes("備蓄倉庫を建て替えます。"))
        folder = os.open(self.sources, os.O_RDONLY)
        for _ in range(20):  # deeper than any path can name
            os.mkdir("d" * 250, dir_fd=folder)
            inner = os.open("d" * 250, os.O_RDONLY, dir_fd=folder)
            os.close(folder)
            folder = inner
        os.close(folder)
        run = self.run_indexer()
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("d" * 250, run.stderr)
        self.assertTrue(self.holders("避難所"))
        self.assertTrue(self.holders("備蓄倉庫"))

    def test_the_run_says_loudly_what_is_still_public_and_what_was_withdrawn(self):
        self.write("a.txt", minutes("避難所を増やします。"))
        self.write("b.txt", minutes("カモノハシの件です。"))
        self.index_once()
        self.write("a.txt", "")
        self.write("b.txt", minutes("", CLOSED).split("会長 ただいま")[0])
        run = self.run_indexer()
        self.assertEqual(run.returncode, 1)
        self.assertRegex(run.stderr, "失敗（公開中）: .*/a.txt: .*公開されたまま")
        self.assertRegex(run.stderr, "取り下げ: .*/b.txt: ")
        self.assertEqual(self.holders("カモノハシ"), [])

    def test_a_state_of_an_earlier_version_is_read_again(self):
        self.write("a.txt", minutes("避難所を増やします。"))
        self.index_once()
        with sqlite3.connect(self.index / "state/state.db") as state:
            state.execute("ALTER TABLE source DROP COLUMN inode")
            state.execute("ALTER TABLE source DROP COLUMN ctime_ns")
            state.execute("DROP TABLE replacement")
        state.close()
        (self.index / "state/state.db.sha256").unlink()  # that version had none
        for _ in range(2):
            self.assertIn("変更なし 1 件", self.index_once().stderr)
        self.assertTrue(self.holders("避難所"))


if __name__ == "__main__":
    unittest.main()
