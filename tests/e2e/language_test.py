# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that each program speaks the language of the user's locale on a terminal, and only that one."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN  # noqa: E402

PROGRAMS = ("gijiroku-index", "gijiroku-searchd", "gijiroku-search", "gijiroku-mcp")
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
# In Japanese help: names that are the same in both languages, and the program's own path.
NAMES = re.compile(r"[A-Z]+[a-z]*|-+[a-z][a-z-]*|dict/variants\.tsv|public|staff|json|jsonl|csv|excel|tsv|tei|qid|doc#seq|doc|p\d+|ms|metrics|field|localhost|\(TOML\)|ParlaMint|Prometheus|gijiroku-\w+")


def run(program, *arguments, **variables):
    """The exit status, standard output and standard error with no other variables of a locale."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_") and name not in ("LANG", "LANGUAGE")}
    done = subprocess.run([BIN / program, *arguments], env={**environment, **variables}, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


class Languages(unittest.TestCase):
    def test_help_is_in_the_language_of_the_locale(self):
        for program in PROGRAMS:
            for variables in ({}, {"LANG": "C.UTF-8"}, {"LC_ALL": "POSIX", "LANG": "ja_JP.UTF-8"}, {"LANG": "en_US.UTF-8"}, {"LANG": "de_DE"}):
                status, help_text, _ = run(program, "--help", **variables)
                self.assertEqual(status, 0)
                self.assertNotRegex(help_text, JAPANESE, (program, variables))
                self.assertIn("Usage: ", help_text)
            for variables in ({"LANG": "ja_JP.UTF-8"}, {"LC_MESSAGES": "ja", "LANG": "C"}, {"LC_ALL": "ja_JP.eucJP", "LANG": "en_US.UTF-8"}):
                status, help_text, _ = run(program, "--help", **variables)
                self.assertEqual(status, 0)
                self.assertIn("使い方: ", help_text)
                words = re.findall(r"[a-z]{3,}", NAMES.sub("", help_text.split("\n", 2)[2]))
                self.assertEqual(words, [], program)

    def test_both_languages_have_the_same_options(self):
        for program in PROGRAMS:
            options = [re.findall(r"^  (-[\w,-]+)", run(program, "--help", LANG=lang)[1], re.MULTILINE) for lang in ("ja_JP.UTF-8", "C")]
            self.assertEqual(options[0], options[1])
            self.assertGreater(len(options[0]), 3)

    def test_errors_of_the_command_line_are_in_the_language_of_the_locale(self):
        for program, arguments, japanese, english in (
                ("gijiroku-index", ["--nope"], "使えない引数です: --nope", "The following argument was not expected: --nope"),
                ("gijiroku-index", [], "--index に索引のフォルダーを指定してください", "give the folder of the index"),
                ("gijiroku-index", ["--parse"], "--parse に値を指定してください", "--parse: 1 required TEXT missing"),
                ("gijiroku-index", ["--parse", "a", "--verify", "b"], "--parse と --verify は同時に使えません", "--parse excludes --verify"),
                ("gijiroku-search", ["a"], "--index を指定してください", "--index is required"),
                ("gijiroku-search", ["--index", "x", "--top", "0", "a"], "0 は 1 から 100000 までの値", "not in range 1 to 100000"),
                ("gijiroku-search", ["--index", "x", "--scope", "all", "a"], "--scope: all は指定できません", "--scope: Check all value"),
                ("gijiroku-searchd", [], "--index DIR を指定してください", "--index DIR is required"),
                ("gijiroku-mcp", ["--scope"], "--scope に値を指定してください", "required")):
            for lang, told in (("ja_JP.UTF-8", japanese), ("C.UTF-8", english)):
                status, output, error = run(program, *arguments, LANG=lang)
                self.assertEqual((status, output), (2, ""), (program, arguments))
                self.assertIn(told, error)
                self.assertEqual(bool(JAPANESE.search(error)), lang.startswith("ja"), error)

    def test_the_upkeep_of_an_index_is_told_in_the_language_of_the_locale(self):
        with tempfile.TemporaryDirectory() as folder:
            source, index = pathlib.Path(folder, "a.txt"), folder + "/index"
            source.write_text("会議録 公開\n○委員長　開会します。\n○委員　賛成します。\n", encoding="utf-8")
            run("gijiroku-index", "--index", index, source)
            for lang, whole, none, staff in (
                    ("ja_JP.UTF-8", f"{index}: 壊れたファイルはありません\n", "戻せる前の世代がありません。", "職員用（--scope staff）は、合い言葉のファイルを"),
                    ("C.UTF-8", f"{index}: no file is damaged\n", "there is no generation to return to", "--scope staff needs a file with the secret")):
                self.assertEqual(run("gijiroku-index", "--verify", index, LANG=lang)[:2], (0, whole))
                self.assertIn(none, run("gijiroku-index", "--rollback", index, LANG=lang)[2])
                self.assertIn(staff, run("gijiroku-searchd", "--index", index, "--scope", "staff", "--listen", "127.0.0.1:0", LANG=lang)[2])
            next(pathlib.Path(index, "public/shards").glob("*/MANIFEST")).write_bytes(b"")
            for lang, damaged in (("ja_JP.UTF-8", "内容が書き込んだときと違います"), ("C.UTF-8", "it is not as it was written")):
                status, output, _ = run("gijiroku-index", "--verify", index, LANG=lang)
                self.assertEqual((status, damaged in output), (1, True), output)
                self.assertEqual(bool(JAPANESE.search(output)), lang.startswith("ja"), output)

    def test_settings_that_lack_something_are_named(self):
        with tempfile.NamedTemporaryFile("w", suffix=".toml") as config:
            config.write('index = "x"\n')
            config.flush()
            self.assertIn(config.name + ": inputs に会議録のフォルダーを書いてください", run("gijiroku-index", "--config", config.name, LANG="ja")[2])
            self.assertIn(config.name + ": give folders of minutes as inputs", run("gijiroku-index", "--config", config.name)[2])

    def test_a_run_reports_in_the_language_of_the_locale_and_writes_the_same_files(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder, "minutes")
            source.mkdir()
            (source / "a.txt").write_text("会議録 公開\n○委員長　開会します。\n○委員　賛成します。\n", encoding="utf-8")
            (source / "b.txt").write_bytes(b"")
            written = {}
            for lang, failed, counts in (("C.UTF-8", "Failed: ", "2 input files: 1 read, 0 unchanged, 1 failed\n"),
                                         ("ja_JP.UTF-8", "失敗: ", "入力のファイル 2 件: 読み込み 1 件・変更なし 0 件・失敗 1 件\n")):
                report = pathlib.Path(folder, "report")
                status, _, error = run("gijiroku-index", "--index", folder + "/" + lang, "--report", report, source, LANG=lang)
                self.assertEqual(status, 1, error)
                self.assertIn(f"{failed}{source}/b.txt: ", error)
                self.assertIn(counts, error)
                self.assertRegex(error, "警告 |warnings")
                written[lang] = report.read_bytes()
                # A run that reads nothing has no doubts to count.
                (source / "b.txt").rename(source / "b.not")
                _, _, again = run("gijiroku-index", "--index", folder + "/" + lang, "--allow-removal", source, LANG=lang)
                self.assertNotRegex(again, "警告|warnings")
                (source / "b.not").rename(source / "b.txt")
            self.assertEqual(*written.values())


if __name__ == "__main__":
    unittest.main()
