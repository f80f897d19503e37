# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that a withdrawn word is gone when the command returns, or the one after it that was killed.

The indexer is killed before each call that writes, creates, renames, syncs or removes something. Then
it is run again, while a service has the index open, idle or under requests. From then on the word is
in no file of the public side and in no answer. An idle service has two seconds.

$GIJIROKU_KILLS=all kills before every call. Otherwise some are drawn, the same ones in each run.
Runs the real binaries of $GIJIROKU_BIN with $GIJIROKU_FAULT preloaded (tests/support/fault.cc).
"""
import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request
from urllib.parse import quote

BIN = pathlib.Path(os.environ["GIJIROKU_BIN"])
FAULT = os.environ["GIJIROKU_FAULT"]
ALL = os.environ.get("GIJIROKU_KILLS") == "all"
KILLS = 14  # of each kind of withdrawal, for an idle and for a busy service
SECONDS = 2
WORKERS = 4
CANARY, BESIDE = "カモノハシ", "住所"  # a result page repeats its query, so it asks for the word beside
OPEN, CLOSED = "■公開 □非公開", "□公開 ■非公開"


def minutes(said, marks=OPEN, edition="", day=14):
    topics = "".join(f"委員 {topic}の計画について、現状の整備がどこまで進み、来年度に何を予定しているのか説明を求めます。\n\n"
                     for topic in ("防災倉庫", "避難所", "備蓄食料", "要支援者", "防災無線", "給水車", "河川", "土砂災害"))
    return (f"会 議 録{edition}\n\n会議名\t\t令和2年度 第4回みどり野市防災会議\n開催\t日時\t令和2年12月{day}日 午前10時\n"
            f"公開の可否\t会 議\t■公開 □非公開\n\t会 議 録\t{marks}\n出席者\t委員\t会長、委員\n\n"
            f"会長 ただいまより会議を開きます。\n\n{topics}委員 {said}\n\n会長 以上で終わります。\n")


def record(seq, text, **more):
    return json.dumps({"doc": "d1", "seq": seq, "date": "2020-12-14", "meeting": "防災会議", "speaker": "委員", "role": "委員",
                       "text": text, **more}, ensure_ascii=False) + "\n"


SAID = f"{CANARY}の{BESIDE}を伺います。"


def restrict_by_notice(folder):
    (folder / "b.txt").write_text(minutes("", CLOSED).split("会長 ただいま")[0], encoding="utf-8")


def restrict_the_later_edition(folder):
    (folder / "b.txt").write_text(minutes(SAID, CLOSED, "（確定版）"), encoding="utf-8")


def add_a_restricting_file(folder):
    (folder / "b.txt.meta.toml").write_text('[disclosure]\nminutes = "非公開"\n', encoding="utf-8")


# What is published at first, how it is withdrawn, and with which options.
PLAIN = {"b.txt": minutes(SAID)}
KINDS = {
    "a file deleted": (PLAIN, lambda folder: (folder / "b.txt").unlink(), ["--allow-removal"]),
    "a notice without speech": (PLAIN, restrict_by_notice, []),
    "words blacked out": (PLAIN, lambda folder: (folder / "b.txt").write_text(minutes(f"■■の{BESIDE}を伺います。"), encoding="utf-8"), []),
    "a later edition restricted": ({"b.txt": minutes(SAID, edition="（確定版）"), "b-soku.txt": minutes(SAID, edition="（速報版）")},
                                   restrict_the_later_edition, []),
    "a .meta.toml": (PLAIN, add_a_restricting_file, []),
    "a record of JSON Lines": ({"b.jsonl": record(1, "開会します。") + record(2, SAID)},
                               lambda folder: (folder / "b.jsonl").write_text(record(1, "開会します。") + record(2, SAID, disclosure="非公開"),
                                                                              encoding="utf-8"), []),
}
TARGETS = ["/api/v1/search?q=" + quote(BESIDE), "/search?unit=item&q=" + quote(BESIDE), "/api/v1/search?size=50&q=",
           "/api/v1/suggest?q=" + quote(CANARY[:2]), "/", "/meetings"]


class Service:
    """The daemon on an index, as a context manager."""

    def __init__(self, index):
        self.index = index

    def __enter__(self):
        self.process = subprocess.Popen([BIN / "gijiroku-searchd", "--index", self.index, "--listen", "127.0.0.1:0"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.url = self.process.stdout.readline().decode().split()[-1]
        return self

    def __exit__(self, *unused):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def body(self, target):
        try:
            with urllib.request.urlopen(self.url + target, timeout=20) as reply:
                return reply.read().decode()
        except urllib.error.HTTPError as reply:
            with reply:
                return reply.read().decode()

    def maps_any(self, names):
        text = pathlib.Path(f"/proc/{self.process.pid}/maps").read_text()
        return any(name in text for name in names)


class Clients(threading.Thread):
    """Asks without pause, and keeps the latest time at which an answer with the word was asked for."""

    def __init__(self, service, targets):
        super().__init__()
        self.service, self.targets, self.done = service, targets, threading.Event()
        self.last_shown, self.rounds = 0.0, 0

    def run(self):
        while not self.done.is_set():
            for target in self.targets:
                asked = time.monotonic()
                if CANARY in self.service.body(target):
                    self.last_shown = asked
            self.rounds += 1


class Withdrawal:
    """One kind of withdrawal: the index before it in `saved`, the sources after it."""

    def __init__(self, folder, kind):
        before, withdraw, self.options = KINDS[kind]
        self.folder, self.sources, self.saved = folder, folder / "minutes", folder / "saved"
        self.sources.mkdir(parents=True)
        (self.sources / "a.txt").write_text(minutes("避難訓練をします。", day=1), encoding="utf-8")
        for name, content in before.items():
            (self.sources / name).write_text(content, encoding="utf-8")
        self.run_indexer(self.saved)
        (self.sources / "c.txt").write_text(minutes("備蓄倉庫を建て替えます。", day=2), encoding="utf-8")
        self.run_indexer(self.saved)
        # Now the generation for roll-back contains the word, too.
        assert (self.saved / "public/PREVIOUS").exists() and self.holders(self.saved)
        with Service(self.saved) as service:
            meetings = json.loads(service.body("/api/v1/meetings"))["meetings"]
            self.targets = [*TARGETS, *(f"/meetings/{m['id']}" for m in meetings), *(f"/api/v1/meetings/{m['id']}" for m in meetings)]
            assert sum(CANARY in service.body(target) for target in self.targets) >= 5
        withdraw(self.sources)
        self.calls = self.count_calls()

    def run_indexer(self, index, *options, **env):
        return subprocess.run([BIN / "gijiroku-index", "--index", index, *options, self.sources], env={**os.environ, **env},
                              capture_output=True, text=True)

    def holders(self, index):
        return [str(p) for p in (index / "public").rglob("*") if p.is_file() and CANARY.encode() in p.read_bytes()]

    def kill_at(self, index, call):
        return self.run_indexer(index, *self.options, LD_PRELOAD=FAULT, GIJIROKU_FAULT_REMOVALS="1", GIJIROKU_FAULT_CHANGES="1",
                                GIJIROKU_FAULT_AT=str(call))

    def count_calls(self):
        index, count = self.folder / "counted", self.folder / "count"
        shutil.copytree(self.saved, index)
        run = self.run_indexer(index, *self.options, LD_PRELOAD=FAULT, GIJIROKU_FAULT_REMOVALS="1", GIJIROKU_FAULT_CHANGES="1",
                               GIJIROKU_FAULT_COUNT=str(count))
        assert run.returncode == 0, run.stderr
        assert not self.holders(index)
        shutil.rmtree(index)
        return int(count.read_text())

    def fault_after_kill(self, call, busy):
        """What is wrong if the run is killed before this call and repeated; empty if nothing. Also whether it was killed, and whether
        the word was left in public files."""
        index = self.folder / f"index-{call}-{busy}"
        shutil.copytree(self.saved, index)
        try:
            with Service(index) as service:
                old = [path.name for path in (index / "public/shards").iterdir()]
                clients = Clients(service, self.targets)
                if busy:
                    clients.start()
                try:
                    killed = self.kill_at(index, call).returncode == -signal.SIGKILL
                    left = bool(self.holders(index))
                    run = self.run_indexer(index, *self.options)
                    returned = time.monotonic()
                    faults = [] if run.returncode == 0 else [run.stderr]
                    faults += [f"in {holder}" for holder in self.holders(index)]
                    gone = [name for name in old if not (index / "public/shards" / name).exists()]
                    if not gone:
                        faults.append("no shard was replaced")
                    while not busy and service.maps_any(gone):
                        if time.monotonic() > returned + SECONDS:
                            faults.append("mapped by an idle service")
                            break
                        time.sleep(0.05)
                    faults += [f"in the answer to {target}" for target in self.targets if CANARY in service.body(target)]
                finally:
                    clients.done.set()
                    if busy:
                        clients.join()
                if clients.last_shown > returned:
                    faults.append(f"in an answer {clients.last_shown - returned:.2f} s later")
                if busy and not clients.rounds:
                    faults.append("nobody asked")
                return faults, killed, left
        finally:
            shutil.rmtree(index)


class KilledWithdrawal(unittest.TestCase):
    def test_a_word_is_gone_when_the_command_returns(self):
        chance, points, unfinished = random.Random(1), 0, 0
        for kind in KINDS:
            with self.subTest(kind), tempfile.TemporaryDirectory() as folder:
                withdrawal = Withdrawal(pathlib.Path(folder), kind)
                self.assertGreater(withdrawal.calls, 60)
                # Most calls are those of the state and of new shards. The last third, with the swap, gets half of the kills.
                first, last = range(1, withdrawal.calls * 2 // 3), range(withdrawal.calls * 2 // 3, withdrawal.calls + 1)
                drawn = [(call, busy) for busy in (False, True) for part in (first, last)
                         for call in (part if ALL else chance.sample(part, KILLS // 2))]
                begun = time.monotonic()
                with concurrent.futures.ThreadPoolExecutor(WORKERS) as workers:
                    for point, (faults, killed, left) in zip(drawn, workers.map(lambda point: withdrawal.fault_after_kill(*point), drawn)):
                        self.assertEqual(faults, [], f"{kind}: killed before call {point[0]} of {withdrawal.calls}, busy: {point[1]}")
                        points += killed
                        unfinished += killed and left
                print(f"{kind}: {withdrawal.calls} calls, {len(drawn)} kills, {time.monotonic() - begun:.0f} s", flush=True)
        print(f"{points} kills, of which {unfinished} left the word in a public file until the next run", flush=True)
        self.assertGreaterEqual(points, 150)
        self.assertGreater(unfinished, 20)


if __name__ == "__main__":
    unittest.main()
