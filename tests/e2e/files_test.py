#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs with files that are not what they seem, records that are there twice, and outputs that cannot be written."""
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support.service import BIN, utterance  # noqa: E402

os.environ["LC_ALL"] = "ja_JP.UTF-8"  # messages are compared in Japanese
MINUTES = "会 議 録\n\n会議名\t第4回みどり野市防災会議\n公開の可否\t会 議 録\t■公開 □非公開 □一部非公開\n\n会長 開会します。\n\n委員 {}\n"
SECONDS = 60  # every run here takes less than one; a hang ends the test
MEMORY = 2 << 30  # bytes of address space


def limited():
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


class FilesTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        self.source = self.folder / "minutes"
        self.source.mkdir()

    def run_program(self, name, *arguments, **options):
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **options}
        return subprocess.run([BIN / name, *map(str, arguments)], timeout=SECONDS, preexec_fn=limited, **options)

    def index(self, *arguments, **options):
        return self.run_program("gijiroku-index", "--index", self.folder / "index", "--report", self.folder / "report.jsonl",
                                "--summary", self.folder / "summary.txt", *arguments, **options)

    def found(self, text):
        (self.folder / "queries").write_text(f'q\t"{text}"\n', encoding="utf-8")
        run = self.run_program("gijiroku-search", "--index", self.folder / "index", "--queries", self.folder / "queries")
        self.assertEqual(run.returncode, 0, run.stderr)
        return len(run.stdout.split("\t")) > 1

    def write(self, name, text):
        path = self.source / name
        path.write_text(text, encoding="utf-8")
        return path

    def records(self, name, records):
        return self.write(name, "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records))

    def report(self):
        return [json.loads(line) for line in (self.folder / "report.jsonl").read_text(encoding="utf-8").splitlines()]

    def test_a_doc_in_two_files_is_a_named_failure_of_one_and_the_rest_goes_on(self):
        self.records("a.jsonl", [utterance("d", 1, "最初の札です。"), utterance("e", 1, "次の札です。")])
        self.records("b.jsonl", [utterance("x", 1, "別の札です。"), utterance("d", 1, "重なる札です。"), utterance("y", 1, "後の札です。"),
                                 utterance("d", 2, "また重なる札です。"), utterance("z", 1, "終わりの札です。")])
        self.write("c.txt", MINUTES.format("議事録の札です。"))
        run = self.index(self.source)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("記録名 d は", run.stderr)
        self.assertIn("b.jsonl", run.stderr)
        self.assertEqual([each["source"] for each in self.report() if each["code"] == "failed"], [str(self.source / "b.jsonl")])
        for text, there in (("最初の札", True), ("次の札", True), ("議事録の札", True), ("別の札", False), ("後の札", False)):
            self.assertEqual(self.found(text), there, text)

    def test_what_is_no_regular_file_is_a_named_failure_and_never_a_hang(self):
        self.write("good.txt", MINUTES.format("良い札です。"))
        held = self.write("held.txt", MINUTES.format("止まる札です。"))
        os.mkfifo(f"{held}.meta.toml")
        linked = self.write("linked.txt", MINUTES.format("切れた札です。"))
        os.symlink("/nonexistent", f"{linked}.meta.toml")
        fifo = self.folder / "fifo.txt"
        os.mkfifo(fifo)
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(self.folder / "socket.txt"))
            run = self.index(self.source, fifo, "/dev/zero", self.folder / "socket.txt")
        self.assertEqual(run.returncode, 1, run.stderr)
        failed = {each["source"] for each in self.report() if each["code"] == "failed"}
        self.assertEqual(failed, {str(held), str(linked), str(fifo), "/dev/zero", str(self.folder / "socket.txt")})
        self.assertTrue(self.found("良い札"))
        self.assertFalse(self.found("止まる札"))
        for option in ("--parse", "--explain"):
            for path in (fifo, "/dev/zero", held):
                self.assertEqual(self.run_program("gijiroku-index", option, path).returncode, 2)

    def test_large_files_and_lines_are_refused_before_they_fill_the_memory(self):
        with open(self.source / "sparse.txt", "wb") as out:
            out.truncate(3 << 30)
        toml = self.write("deep.txt", MINUTES.format("深い札です。"))
        pathlib.Path(f"{toml}.meta.toml").write_text("a" + ".a" * 50_000 + " = 1\n")
        path = self.records("long.jsonl", [utterance("d", 1, "前の札です。")])
        with open(path, "ab") as out:
            out.write(json.dumps(utterance("d", 2, "x" * 100_000_000)).encode() + b"\n")
            out.write(json.dumps(utterance("d", 3, "後の札です。"), ensure_ascii=False).encode() + b"\n")
        run = self.index(self.source)
        self.assertEqual(run.returncode, 1, run.stderr)
        messages = {pathlib.Path(each["source"]).name: each for each in self.report() if each["severity"] == "error"}
        self.assertEqual(set(messages), {"sparse.txt", "deep.txt", "long.jsonl"})
        self.assertEqual((messages["long.jsonl"]["line"], messages["long.jsonl"]["code"]), (2, "bad-record"))
        self.assertTrue(self.found("前の札") and self.found("後の札"))

    def test_a_name_cannot_forge_a_line_or_command_a_terminal(self):
        name = "a\n失敗: \x1b[31m".encode() + b"\xff\xe3.txt"
        with open(os.fsencode(self.source) + b"/" + name, "wb") as out:
            out.write(b"\0" * 100)
        self.write("b.txt", MINUTES.format("良い札です。"))
        run = self.index(self.source)
        self.assertEqual(run.returncode, 1)
        summary = (self.folder / "summary.txt").read_text(encoding="utf-8")
        shown = "a\\n失敗: \\x1b[31m\\xff\\xe3.txt"
        for text in (run.stderr, summary, self.report()[0]["source"]):
            self.assertIn(shown, text)
            self.assertNotIn("\x1b", text)
        self.assertEqual(sum(line.startswith("失敗: ") for line in run.stderr.splitlines()), 1)

    def test_output_that_cannot_be_written_is_exit_2(self):
        source = self.write("a.txt", MINUTES.format("良い札です。"))
        self.assertEqual(self.index(source).returncode, 0)
        index = self.folder / "index"
        commands = (("gijiroku-index", "--help"), ("gijiroku-index", "--parse", source), ("gijiroku-index", "--explain", source),
                    ("gijiroku-search", "--version"), ("gijiroku-search", "--index", index, "良い札"),
                    ("gijiroku-searchd", "--help"), ("gijiroku-searchd", "--index", index, "--listen", "127.0.0.1:0"))
        for command in commands:
            with open("/dev/full", "wb") as full:
                run = self.run_program(*command, stdout=full)
            self.assertEqual(run.returncode, 2, command)
            self.assertIn("標準出力", run.stderr)
            reader, writer = os.pipe()
            os.close(reader)
            run = self.run_program(*command, stdout=writer)
            os.close(writer)
            self.assertEqual(run.returncode, 2, command)
            self.assertIn("標準出力", run.stderr)
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.index(source, stderr=full).returncode, 2)

    def test_reports_go_to_pipes_devices_and_links_without_replacing_them(self):
        source = self.write("a.txt", MINUTES.format("良い札です。"))
        self.write("b.txt", "")
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        os.symlink(self.folder / "target", self.folder / "link")

        def run(report):
            return self.run_program("gijiroku-index", "--index", self.folder / "index", "--report", report, self.source)

        alone = run(fifo)
        self.assertEqual(alone.returncode, 2)
        self.assertIn("読む側がいません", alone.stderr)
        got = []
        reader = threading.Thread(target=lambda: got.append(fifo.read_text(encoding="utf-8")))
        reader.start()
        while run(fifo).returncode == 2:  # until the reader has opened it
            pass
        reader.join()
        self.assertIn("b.txt", got[0])
        self.assertTrue(fifo.is_fifo())
        self.assertEqual(run("/dev/null").returncode, 1)
        self.assertTrue(pathlib.Path("/dev/null").is_char_device())
        self.assertEqual(run("/dev/full").returncode, 2)
        self.assertEqual(run(self.folder / "link").returncode, 1)
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertIn("b.txt", (self.folder / "target").read_text(encoding="utf-8"))
        self.assertTrue(self.found("良い札"), source)

    def test_odd_text_costs_no_other_record_and_gives_no_broken_word(self):
        """Xapian loses a whole commit by one word of NUL bytes, and MeCab splits characters of what is not UTF-8."""
        good = [utterance(f"g{n}", 1, f"良い発言の目印{n}番です。") for n in range(60)]
        odd = {"零の後": "前\0後の零の後", "末尾の目印": "\0" * 300 + "末尾の目印", "三百の目印": "語 " + "x" * 300 + " 三百の目印",
               "片割れの目印": "あ\x1eい\ud800片割れの目印", "長い行の目印": "会議の記録です。" * 200_000 + "長い行の目印"}
        records = [utterance("odd", n, text) for n, text in enumerate(odd.values(), 1)]
        lines = [json.dumps(each) + "\n" for each in good[:30] + records + good[30:]]
        (self.source / "a.jsonl").write_text("".join(lines), encoding="utf-8")
        (self.source / "b.txt").write_bytes(MINUTES.format("紙の目印").encode() + b"\0" * 3 + "\n委員 紙の後の目印です。\n".encode())
        run = self.index(self.source)
        refused = [each["line"] for each in self.report() if each["severity"] == "error"]
        self.assertEqual((run.returncode, refused), (1, [31 + list(odd).index("片割れの目印")]))  # half a surrogate pair is no JSON
        for text in odd:
            self.assertEqual(self.found(text), text != "片割れの目印", text)
        for text in ("紙の目印", "紙の後の目印", *(f"目印{n}番" for n in range(0, 60, 7)), "目印29番", "目印59番"):
            self.assertTrue(self.found(text), text)
        shards = list((self.folder / "index/public/shards").iterdir())
        self.assertGreater(len(shards), 0)
        for shard in shards:
            words = subprocess.run(["xapian-delve", "-a", "-1", shard / "xapian"], stdout=subprocess.PIPE, check=True).stdout
            words.decode()  # raises if a word is not UTF-8
            self.assertLess(max(map(len, words.splitlines())), 246)


if __name__ == "__main__":
    unittest.main()
