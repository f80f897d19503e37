# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that every kind of damage to an index is found by --verify and mended by the next run.

Each file of a shard of both sides, the stubs, the epoch and the state is removed, cut in half, or has a bit flipped.
Afterwards the index answers as before, and nothing restricted is in a public file. Runs the real binaries of
$GIJIROKU_BIN. $GIJIROKU_DAMAGE_SEEDS bits are flipped in each file, one by default.
"""
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import unittest

os.environ["LC_ALL"] = "ja_JP.UTF-8"  # messages are compared in Japanese
BIN = pathlib.Path(os.environ["GIJIROKU_BIN"])
SEEDS = int(os.environ.get("GIJIROKU_DAMAGE_SEEDS", "1"))
SECRET = "カモノハシ"
QUERIES = ["防災計画", "避難所", SECRET, "件", "備蓄倉庫 その3"]


def record(doc, seq, text, year, **more):
    return json.dumps({"doc": doc, "seq": seq, "date": f"{year}-06-01", "meeting": f"みどり野市 第{seq}回防災会議", "speaker": "",
                       "role": "委員長", "text": text, **more}, ensure_ascii=False) + "\n"


def corpus(docs):
    """Public and restricted records of two years."""
    for n in range(docs):
        for seq in range(1, 6):
            yield record(f"d{n}", seq, f"防災計画の{n}番目の避難所に備蓄倉庫を建てる件、その{seq}です。", 2019 + n % 2)
        yield record(f"r{n}", 1, f"{SECRET}の住所{n}を伺います。", 2019 + n % 2, disclosure="非公開")


def flip(path, rng):
    content = bytearray(path.read_bytes())
    bit = rng.randrange(len(content) * 8)
    content[bit // 8] ^= 1 << bit % 8
    with open(path, "r+b") as file:
        file.write(content)
    return bit


def halve(path, rng):
    os.truncate(path, path.stat().st_size // 2)


def remove(path, rng):
    path.unlink()


class Archive(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.sources = self.folder / "minutes"
        self.sources.mkdir()
        self.index = self.folder / "index"
        self.docs = 14
        self.write(self.docs, "x")
        self.index_once()
        (self.sources / "x.jsonl").unlink()
        self.index_once()  # a withdrawal: there is an EPOCH
        self.add_record()  # an addition: there is a PREVIOUS

    def tearDown(self):
        shutil.rmtree(self.folder)

    def write(self, docs, *more):
        (self.sources / "a.jsonl").write_text("".join(corpus(docs)), encoding="utf-8")
        for name in more:
            lines = record(name, 1, "取り下げる件です。", 2019) + record(name + "r", 1, "取り下げる件です。", 2019, disclosure="非公開")
            (self.sources / f"{name}.jsonl").write_text(lines, encoding="utf-8")

    def add_record(self):
        self.docs += 1
        self.write(self.docs)
        self.index_once()
        self.before = self.answers()

    def run_indexer(self, *options):
        return subprocess.run([BIN / "gijiroku-index", *options], capture_output=True, text=True)

    def index_once(self, *options):
        run = self.run_indexer("--index", self.index, *options, self.sources)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run

    def verify(self):
        return self.run_indexer("--verify", self.index)

    def answers(self):
        queries = self.folder / "queries.tsv"
        queries.write_text("".join(f"{n}\t{query}\n" for n, query in enumerate(QUERIES)), encoding="utf-8")
        out = {}
        for scope in ("public", "staff"):
            run = subprocess.run([BIN / "gijiroku-search", "--index", self.index, "--scope", scope, "--queries", queries,
                                  "--top", "1000"], capture_output=True, text=True)
            self.assertEqual(run.returncode, 0, run.stderr)
            out[scope] = run.stdout
        return out

    def assert_nothing_leaked(self):
        for path in (self.index / "public").rglob("*"):
            if path.is_file():
                self.assertNotIn(SECRET.encode(), path.read_bytes(), path)


class Damage(Archive):
    def kinds(self):
        """One path of each kind of file: those of the last shard of each side, stubs, epochs, the state."""
        out = []
        for side in ("public", "restricted"):
            for stub in ("CURRENT", "PREVIOUS", "EPOCH"):
                if (self.index / side / stub).exists():
                    out.append(lambda side=side, stub=stub: self.index / side / stub)
            shard = self.shard(side)
            for path in sorted(p.relative_to(shard) for p in shard.rglob("*") if p.is_file()):
                out.append(lambda side=side, path=path: self.shard(side) / path)
        for name in ("state.db", "state.db.sha256", "stamps"):
            out.append(lambda name=name: self.index / "state" / name)
        return out

    def shard(self, side):
        lines = (self.index / side / "CURRENT").read_text().splitlines()
        return self.index / side / [line for line in lines if line.startswith("auto ")][-1].removeprefix("auto ").removesuffix("/xapian")

    def assert_found_and_mended(self, path, verified):
        # The digest of Xapian's version file is not sealed in the manifest: that file differs from it.
        name = "(MANIFEST|iamglass)" if path.name == "MANIFEST" else path.name
        if verified:
            found = self.verify()
            self.assertEqual(found.returncode, 1, found.stdout + found.stderr)
            self.assertRegex(found.stdout, f"破損: .*{name}")
        run = self.index_once()
        if path.name not in ("state.db.sha256", "stamps"):
            self.assertRegex(run.stderr, f"破損: .*{name}")
            self.assertIn("直しました", run.stderr)
        self.assertEqual(self.answers(), self.before)
        self.assert_nothing_leaked()
        whole = self.verify()
        self.assertEqual(whole.returncode, 0, whole.stdout + whole.stderr)
        self.assertNotIn("破損", self.index_once().stderr)

    def test_a_whole_index_is_whole(self):
        whole = self.verify()
        self.assertEqual((whole.returncode, whole.stdout.count("破損")), (0, 0), whole.stdout)
        self.assertEqual(whole.stderr.splitlines()[-1], "検査 100%")
        self.assertEqual(self.verify().returncode, 0)
        self.assertEqual(self.run_indexer("--verify", self.folder / "nothing").returncode, 2)
        self.assertEqual(self.run_indexer("--verify", self.index, "--index", self.index).returncode, 2)

    def test_every_damage_is_found_and_mended(self):
        rng = random.Random(19)
        kinds = self.kinds()
        self.assertGreater(len(kinds), 20)
        for kind in kinds:
            for number, damage in enumerate([remove, halve] + [flip] * SEEDS):
                if not (self.index / "public/PREVIOUS").exists():  # mended by removing it
                    self.add_record()
                path = kind()
                if not path.exists() or (damage is not remove and path.stat().st_size == 0):
                    continue
                with self.subTest(path=path.relative_to(self.index), damage=damage.__name__, bit=damage(path, rng)):
                    # A PREVIOUS that is gone cannot be missed: most generations have none.
                    if (path.name, damage) != ("PREVIOUS", remove):
                        self.assert_found_and_mended(path, verified=number % 2 == 0)

    def test_a_damaged_shard_of_the_generation_before_takes_that_generation_away(self):
        stale = [p for p in (self.index / "public/shards").iterdir() if p.name not in (self.index / "public/CURRENT").read_text()]
        halve(stale[0] / "literal", None)
        self.assertEqual(self.verify().returncode, 1)
        self.index_once()
        self.assertFalse((self.index / "public/PREVIOUS").exists())
        self.assertFalse(stale[0].exists())
        self.assertEqual(self.verify().returncode, 0)
        self.assertEqual(self.answers(), self.before)

    def test_a_whole_folder_that_is_gone_is_made_again(self):
        for folder in ("restricted", "public/shards", "state", "public"):
            with self.subTest(folder):
                shutil.rmtree(self.index / folder)
                if folder != "state":
                    self.assertEqual(self.verify().returncode, 1)
                self.index_once()
                self.assertEqual(self.answers(), self.before)
                self.assertEqual(self.verify().returncode, 0)


class LostState(Archive):
    """What must not vanish or become public when the state is read anew."""

    def test_records_whose_sources_are_gone_stay_published_and_are_named(self):
        (self.sources / "b.jsonl").write_text(record("lone", 1, "避難所の件です。", 2020), encoding="utf-8")
        self.index_once()
        before = self.answers()
        (self.sources / "b.jsonl").unlink()
        flip(self.index / "state/state.db", random.Random(1))
        for _ in range(2):
            run = self.run_indexer("--index", self.index, self.sources)
            self.assertEqual(run.returncode, 2, run.stderr)
            self.assertIn("\n  lone\n", run.stderr)
            self.assertEqual(self.answers(), before)
        self.index_once("--allow-removal")
        self.assertEqual(self.answers(), self.before)
        self.index_once()

    def test_a_record_that_was_held_back_stays_so(self):
        self.write(self.docs)
        secret = record("s", 1, f"{SECRET}の件です。", 2020, disclosure="非公開")
        (self.sources / "s.jsonl").write_text(secret, encoding="utf-8")
        self.index_once()
        (self.sources / "s.jsonl").write_text(secret.replace("非公開", "公開"), encoding="utf-8")
        halve(self.index / "state/state.db", None)
        for _ in range(2):
            self.index_once("--report", self.folder / "report")
            self.assert_nothing_leaked()
            self.assertIn("edition-held-back", (self.folder / "report").read_text())
        self.index_once("--published", self.sources)
        with self.assertRaises(AssertionError):
            self.assert_nothing_leaked()


class RollBack(Archive):
    def epoch(self):
        return int((self.index / "public/EPOCH").read_text())

    def test_the_last_additions_go_and_come_back_with_the_next_run(self):
        whole, epoch = self.before, self.epoch()
        (self.sources / "b.jsonl").write_text(record("new", 1, "アルマジロの件です。", 2020), encoding="utf-8")
        self.index_once()
        back = self.run_indexer("--rollback", self.index)
        self.assertEqual(back.returncode, 0, back.stderr)
        self.assertIn("\n  new\n", back.stdout)
        self.assertEqual(self.answers()["public"], whole["public"])
        self.assertEqual(self.epoch(), epoch + 1)
        self.assertFalse([p for p in (self.index / "public").rglob("*") if p.is_file() and "アルマジロ".encode() in p.read_bytes()])
        self.assertEqual(self.verify().returncode, 0)
        again = self.run_indexer("--rollback", self.index)
        self.assertEqual(again.returncode, 2)
        self.assertIn("戻せる前の世代がありません", again.stderr)
        self.index_once()
        self.assertNotEqual(self.answers()["public"], whole["public"])
        self.assertEqual(self.verify().returncode, 0)

    def test_nothing_goes_back_across_a_withdrawal(self):
        (self.sources / "b.jsonl").write_text(record("new", 1, "避難所の件です。", 2020), encoding="utf-8")
        self.index_once()
        (self.sources / "b.jsonl").unlink()
        self.write(self.docs + 1)
        self.index_once()
        (self.index / "restricted/PREVIOUS").unlink(missing_ok=True)
        before = self.answers()
        back = self.run_indexer("--rollback", self.index)
        self.assertEqual(back.returncode, 2)
        self.assertIn("取り下げ", back.stderr)
        self.assertEqual(self.answers(), before)

    def test_a_damaged_generation_before_is_not_published(self):
        flip(self.index / "public/PREVIOUS", random.Random(2))
        back = self.run_indexer("--rollback", self.index)
        self.assertEqual(back.returncode, 2)
        self.assertIn("PREVIOUS", back.stderr)
        self.assertEqual(self.answers(), self.before)

    def test_the_generation_before_can_be_forgotten(self):
        for said in ("前の世代を消しました", "前の世代はありません"):
            run = self.run_indexer("--forget-previous", self.index)
            self.assertEqual((run.returncode, said in run.stdout), (0, True), run.stderr)
        self.assertFalse(list(self.index.rglob("PREVIOUS")))
        self.assertEqual(self.verify().returncode, 0)
        self.assertEqual(self.answers(), self.before)
        self.assertEqual(self.run_indexer("--rollback", self.index).returncode, 2)


if __name__ == "__main__":
    unittest.main()
