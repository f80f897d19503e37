#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The indexer on a kernel that confines nothing: it says so once, and large programs read only with --unsandboxed."""
import ctypes
import os
import pathlib
import platform
import struct
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support.service import BIN  # noqa: E402

os.environ["LC_ALL"] = "ja_JP.UTF-8"  # messages are compared in Japanese
SECONDS = 60
SECCOMP = {"x86_64": 317, "aarch64": 277}.get(platform.machine())  # the numbers of the calls
LANDLOCK_CREATE_RULESET = 444
PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS, FILTER_MODE = 22, 38, 2
LOAD_NUMBER, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, NO_SUCH_CALL = 0x7fff0000, 0x00050000 | 38
PAGE = "<html><p>会議名　みどり野市環境審議会</p><p>日時　令和5年6月1日</p><p>○会長　開会します。</p><p>○委員　賛成します。</p></html>"
OLD_WORD = (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(1016) + "WordDocument".encode("utf-16le")).ljust(4096, b"\0")


def without_confinement():
    """For the process and its children, the kernel does not know seccomp(2) and Landlock."""
    code = [(LOAD_NUMBER, 0, 0, 0)]
    for call in (SECCOMP, LANDLOCK_CREATE_RULESET):
        code += [(JUMP_IF_EQUAL, 0, 1, call), (RETURN, 0, 0, NO_SUCH_CALL)]
    code.append((RETURN, 0, 0, ALLOW))
    instructions = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *each) for each in code))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(code), ctypes.addressof(instructions)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(PR_SET_SECCOMP, FILTER_MODE, program):
        raise OSError(ctypes.get_errno(), "prctl")


@unittest.skipUnless(SECCOMP, "the numbers of the calls of this machine are not known")
class ConfinementTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        (self.folder / "minutes").mkdir()
        (self.folder / "minutes" / "page.html").write_text(PAGE, encoding="utf-8")
        (self.folder / "minutes" / "old.doc").write_bytes(OLD_WORD)

    def index(self, *arguments, **options):
        return subprocess.run([BIN / "gijiroku-index", "--index", self.folder / "index", *arguments, self.folder / "minutes"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=SECONDS, **options)

    def test_a_kernel_that_confines_is_not_mentioned(self):
        run = self.index()
        self.assertNotIn("隔離", run.stderr)
        self.assertIn("読み込み 1 件・", run.stderr)

    def test_without_confinement_it_is_said_once_and_an_old_word_file_fails_by_name(self):
        run = self.index(preexec_fn=without_confinement)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertEqual(run.stderr.count("警告: この環境では、ファイルを読む子プロセスを隔離できません"), 1)
        self.assertRegex(run.stderr, r"失敗: \S+/old\.doc: .*--unsandboxed")
        self.assertIn("読み込み 1 件・", run.stderr)

    def test_with_unsandboxed_the_old_word_file_is_tried(self):
        run = self.index("--unsandboxed", preexec_fn=without_confinement)
        self.assertEqual(run.stderr.count("警告: この環境では"), 1)
        self.assertRegex(run.stderr, r"失敗: \S+/old\.doc: ")
        self.assertNotRegex(run.stderr, r"失敗: .*--unsandboxed")


if __name__ == "__main__":
    unittest.main()
