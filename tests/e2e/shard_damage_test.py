# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages the files of a shard before the daemon starts and while it runs.

Whatever the damage, the daemon lives, names the shard, and answers from the other shards with the missing year
named. When the file is mended, everything is whole again without a restart. More seeds by argument:

  damage_test.py --seeds 40
"""
import concurrent.futures
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, Service  # noqa: E402

SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "sample" / "minutes"
FILES = ["MANIFEST", "literal", "grams", "columns", "words", "xapian/iamglass", "xapian/postlist.glass"]
SEEDS = [1]
WINDOW = 30  # seconds until damage is named; two on an idle machine
QUERIES = ["は", "\"会議\"", "防災", "計画 予算", "図書館", "学校", "公共交通はどうなりますか"]


def gone(path, _):
    path.unlink()


def half(path, _):
    os.truncate(path, path.stat().st_size // 2)


def flipped(path, seed):
    """Flips one bit in place, so that the running daemon's mapping changes too."""
    chance = random.Random(f"{path.name} {seed}")
    at = chance.randrange(path.stat().st_size)
    with open(path, "r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1 << chance.randrange(8)]))


def cases():
    for name in FILES:
        yield name, gone, 0
        yield name, half, 0
        for seed in SEEDS:
            yield name, flipped, seed


class Copy(Service):
    """A service on a copy of an index. `damage` is done before it starts."""

    def __init__(self, original, damage=None):
        super().__init__()
        self.original, self.damage = original, damage

    def publish(self, records):
        shutil.copytree(self.original, self.index)
        if self.damage:
            self.damage(self.shard)

    @property
    def shard(self):
        return sorted((self.index / "public/shards").iterdir())[1]

    @property
    def year(self):
        return self.shard.name[:4]

    def answers(self):
        """{query: (ids of its hits, missing years)}"""
        out = {}
        for query in QUERIES:
            status, answer = self.json("/api/v1/search?size=50&q=" + urllib.parse.quote(query))
            if status != 200:
                out[query] = status
                continue
            missing = (answer["degraded"] or {}).get("missing_years", [])
            ids = {(hit["id"], str(hit["meeting"]["year"])) for hit in answer["hits"]}
            out[query] = ids, answer["total"], missing
        return out

    def wait(self, status):
        until = time.monotonic() + WINDOW
        while time.monotonic() < until:
            assert self.process.poll() is None, f"the daemon ended: {self.process.returncode}"
            health = self.json("/healthz")[1]
            if health["status"] == status:
                return health
            time.sleep(.1)
        raise AssertionError(f"/healthz does not become {status}: {health}")

    def check_left_out(self, whole):
        """Every answer names the year, and has what the other shards have."""
        health = self.wait("damaged")
        assert health["damaged_shards"] == [{"shard": f"public/shards/{self.shard.name}", "year": self.year}], health
        for query, (ids, total, missing) in self.answers().items():
            assert missing == [self.year], (query, missing)
            rest = {hit for hit in whole[query][0] if hit[1] != self.year}
            if whole[query][1] <= 50:
                assert ids == rest, (query, ids ^ rest)
            assert total <= whole[query][1]
        assert self.year in self.get("/search?q=%E3%81%AF")[2].decode().split("いま検索できません")[0]
        lines = [line for line in self.log_lines() if b"shard_damaged" in line]
        assert len(lines) == 1, lines


class Damage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="gijiroku-damage-"))
        cls.index = cls.folder / "index"
        subprocess.run([BIN / "gijiroku-index", "--index", cls.index, SAMPLE], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        with Copy(cls.index) as service:
            cls.whole = service.answers()

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def run_all(self, check):
        """`check` returns an error or None. The daemons mostly wait, so several run at a time."""
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            for case, error in pool.map(lambda case: (case, check(*case)), cases()):
                with self.subTest(file=case[0], damage=case[1].__name__, seed=case[2]):
                    self.assertIsNone(error)

    def test_a_shard_damaged_before_the_start_is_named_and_left_out(self):
        def check(name, damage, seed):
            try:
                with Copy(self.index, lambda shard: damage(shard / name, seed)) as service:
                    if self.is_harmless(service, name, damage):
                        return None
                    service.check_left_out(self.whole)
                return None
            except (AssertionError, ValueError, TypeError) as error:
                return repr(error)
        self.run_all(check)

    def test_a_shard_damaged_under_way_is_named_and_back_when_mended(self):
        def check(name, damage, seed):
            try:
                with Copy(self.index) as service:
                    service.wait("ok")
                    damage(service.shard / name, seed)
                    if self.is_harmless(service, name, damage):
                        return None
                    service.check_left_out(self.whole)
                    # As the indexer mends: a new file in place of the old one.
                    fresh = service.shard / "fresh"
                    shutil.copy(self.index / "public/shards" / service.shard.name / name, fresh)
                    fresh.rename(service.shard / name)
                    service.wait("ok")
                    assert service.answers() == self.whole
                return None
            except (AssertionError, ValueError, TypeError) as error:
                return repr(error)
        self.run_all(check)

    def is_harmless(self, service, name, damage):
        """A manifest has parts that no search reads. Then all answers are right."""
        if name != "MANIFEST" or damage is not flipped:
            return False
        time.sleep(3)
        return service.answers() == self.whole

    def test_pages_and_lists_name_the_missing_year(self):
        with Copy(self.index, lambda shard: gone(shard / "columns", 0)) as service:
            service.wait("damaged")
            for page in ("/", "/meetings"):
                self.assertIn(f"{service.year}年度の記録の一部は", service.get(page)[2].decode())
            status, meetings = service.json("/api/v1/meetings")
            self.assertEqual((status, meetings["degraded"]), (200, {"missing_years": [service.year]}))
            status, meeting = service.json("/api/v1/meetings/" + meetings["meetings"][0]["id"])
            self.assertEqual((status, meeting["degraded"]), (200, {"missing_years": [service.year]}))
            # It may be in the damaged shard, so it is not said to be missing.
            status, error = service.json("/api/v1/meetings/0123456789abcdef")
            self.assertEqual((status, error["error"]["code"]), (503, "incomplete"))
            # Clients of the Diet's API know no answer that lacks something, but try again later.
            message = "(19001)現在、混み合っております。もうしばらくしてから再度アクセスしてください。"
            query = "/api/speech?until=9999-12-31"
            self.assertEqual(service.json(query + "&recordPacking=json"), (503, {"message": message}))
            self.assertIn(f"<diagnostic><message>{message}</message></diagnostic>", service.get(query)[2].decode())
            answer = subprocess.run([BIN / "gijiroku-search", "--index", service.index, "会議"], capture_output=True)
            self.assertIn(f"{service.year}年度の記録は、いま検索できません", answer.stdout.decode())


if __name__ == "__main__":
    if "--seeds" in sys.argv:
        at = sys.argv.index("--seeds")
        SEEDS = list(range(1, int(sys.argv[at + 1]) + 1))
        del sys.argv[at:at + 2]
    unittest.main()
