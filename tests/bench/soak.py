#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Serves an index for a long time under load, and checks that nothing grows and nobody waits.

  soak.py CORPUS.jsonl [--minutes 30] [--programs build/release] [--connections 64] [--tsv OUT.tsv] [--svg OUT.svg]

Over 64 connections it asks for searches, pages of meetings and suggestions, and sends hostile requests:
costly searches, malformed heads, heads that never end, and clients that read slowly. One connection of
its own asks a light query 20 times a second. Each minute the indexer publishes: a meeting is added, and
every second time one that was added before is withdrawn in one of three ways. Two seconds after a
withdrawal, its text must not be found any more.

Exit status 0 if all of this holds, 1 if not:
- no reply has a status of 500 or more, except 503 with Retry-After;
- in each minute, 99 % of the light queries are answered within 250 ms;
- anonymous memory and open files are flat: in the last quarter of the time, their medians exceed those of
  the second quarter by at most 10 % (or 16 MB, or 8 files).
"""
import argparse
import collections
import http.client
import json
import multiprocessing
import os
import pathlib
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

import plot
import query_sets
import service

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE_SECONDS, LIGHT_INTERVAL, LIGHT_LIMIT_MS, WITHDRAWAL_SECONDS = 30, 0.05, 250, 2
PAUSE = 0.2  # seconds between the requests of a connection, on average
COLUMNS = ("minute", "anonymous_mb", "rss_mb", "open_files", "light_p50_ms", "light_p99_ms", "light_max_ms", "requests", "busy_503")
quote = urllib.parse.quote


def costly(words, chars):
    """Searches that are allowed and dear, or refused."""
    near = " NEAR ".join(f"({a} OR {b})" for a, b in zip(chars[:5], words))
    yield "/search?q=" + quote(near)
    yield "/api/v1/search?unit=item&q=" + quote(" ".join(chars[:8]))
    yield "/api/v1/search?unit=meeting&size=50&q=" + quote(" OR ".join(chars[:8]))
    yield "/search?fuzzy=1&size=50&q=" + quote(" ".join(words[:4]))
    yield "/api/v1/search?size=50&q=" + quote(" OR ".join(words[:32]))
    yield "/search?size=50&q=" + quote(" ".join(f"{c}*" for c in chars[:8]))
    yield "/search?q=" + quote("-" + " -".join(words[:20]))
    yield "/api/v1/search?page=21&size=50&q=" + quote(chars[0])
    yield "/search?q=" + quote("a NEAR b " * 30)
    yield "/api/v1/search?" + "&".join(f"label=x{i}" for i in range(725))
    yield "/search?" + "&".join(f"{name}={i}{'x' * 100}" for name in ("label", "name", "body", "proposer") for i in range(16))
    for bad in ("%00", "%FF", "a" * 1025, "(" * 300, quote("「" * 300), "*"):
        yield "/api/v1/search?q=" + bad
    for path in ("/meetings/%2e%2e/%2e%2e/etc/passwd", "/meetings/0123456789abcdef", "/nowhere", "/api/v1/suggest?q=" + "%E3%81%82" * 300):
        yield path


HEADS = [b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nq=another", b"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n",
         b"GET / HTTP/1.1\r\nRange: bytes=" + b"0-," * 2500 + b"\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 2000 + b"\r\n",
         b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nA: " + b"a" * 100_000, b"\0\xff" * 500 + b"\r\n\r\n",
         b"GET / HTTP/1.1\r\nREMOTE_ADDR: 10.9.9.9\r\nEXCEPTION_WHAT: x\r\n\r\n", b"GET / HT"]


class Tally:
    """What was answered. Shared by threads."""

    def __init__(self):
        self.lock = threading.Lock()
        self.statuses, self.faults = collections.Counter(), []

    def add(self, target, status, retry_after):
        with self.lock:
            self.statuses[status] += 1
            if status >= 500 and not (status == 503 and retry_after):
                self.faults.append(f"{status} for {target[:200]}")

    def fault(self, text):
        with self.lock:
            self.faults.append(text)


class Client:
    """One persistent connection, opened again when it ends."""

    def __init__(self, port):
        self.port, self.connection = port, None

    def ask(self, target, headers=None):
        """Status, Retry-After and body."""
        for last in (False, True):
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            try:
                self.connection.request("GET", target, headers=headers or {})
                reply = self.connection.getresponse()
                body = reply.read()
                if reply.will_close:
                    self.close()
                return reply.status, reply.getheader("Retry-After"), body
            except (http.client.HTTPException, OSError):
                self.close()  # a connection that the server ended between two requests
                if last:
                    raise
        return None

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None


def ordinary(port, targets, seed, tally, ends):
    client, chance = Client(port), random.Random(seed)
    while time.monotonic() < ends:
        target = chance.choice(targets)
        try:
            status, retry, _ = client.ask(target, {"Accept-Encoding": "gzip"} if chance.random() < 0.5 else {})
            tally.add(target, status, retry)
        except (http.client.HTTPException, OSError) as e:
            tally.fault(f"no answer ({e!r}) for {target[:200]}")
        time.sleep(chance.expovariate(1 / PAUSE))


def attack(port, head, chance):
    """Sends a malformed head, or asks for much and reads it slowly."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        try:
            client.sendall(head or b"GET /api/v1/search?size=50&q= HTTP/1.1\r\nConnection: close\r\n\r\n")
            received = b""
            for _ in range(4 if head else 40):
                if not (piece := client.recv(4096)):
                    break
                received += piece
                time.sleep(0 if head else chance.random() / 10)
            return received
        except OSError:  # the server may end such a connection
            return b""


def hostile(port, targets, seed, tally, ends):
    client, chance = Client(port), random.Random(seed)
    while time.monotonic() < ends:
        try:
            if chance.random() < 0.7:
                target = chance.choice(targets)
                status, retry, _ = client.ask(target)
                tally.add(target, status, retry)
            else:
                received = attack(port, chance.choice([*HEADS, b""]), chance)
                if received.startswith(b"HTTP/1.1 5") and b"\r\nRetry-After: " not in received:
                    tally.fault(f"{received[:60]!r} for a malformed head or a slow reader")
        except (http.client.HTTPException, OSError) as e:
            tally.fault(f"no answer ({e!r}) for a hostile request")
        time.sleep(chance.expovariate(1 / PAUSE))


def light(port, targets, ends, out):
    """A process of its own, so that the load generator's work does not count. Puts (time, ms, status) to `out`."""
    client, number = Client(port), 0
    while (begun := time.monotonic()) < ends:
        try:
            status, retry, _ = client.ask(targets[number % len(targets)])
        except (http.client.HTTPException, OSError):
            status, retry = 599, None
        out.put((begun, (time.monotonic() - begun) * 1e3, status if status != 503 or retry else 500))
        number += 1
        time.sleep(max(0.0, begun + LIGHT_INTERVAL - time.monotonic()))


class Archive:
    """The corpus and the meetings that are added to it and withdrawn again."""

    def __init__(self, programs, corpus, folder):
        self.programs, self.folder = programs, folder
        self.added, self.number = [], 0
        (folder / "added").mkdir()
        (folder / "corpus.jsonl").symlink_to(pathlib.Path(corpus).resolve())
        self.year = max(r["date"][:4] for r in query_sets.records(corpus))
        self.write(0)  # a folder without files would be refused
        self.run()

    def run(self):
        command = [pathlib.Path(self.programs) / "gijiroku-index", "--index", self.folder / "index", "--allow-removal",
                   self.folder / "corpus.jsonl", self.folder / "added"]
        ended = subprocess.run(command, capture_output=True, text=True)
        if ended.returncode != 0:
            raise RuntimeError(ended.stderr[-2000:])

    def write(self, number, **more):
        canary = f"試験発言{number}号"
        with open(self.folder / "added" / f"{number}.jsonl", "w", encoding="utf-8") as out:
            for seq in range(1, 51):
                text = f"{canary}の計画について{seq}番目の質問をします。" if not more.get("blacked") else f"■■の計画について{seq}番目の質問をします。"
                record = {"doc": f"soak-{number}", "seq": seq, "date": f"{self.year}-02-{number % 28 + 1:02}", "meeting": f"試験会議{number}",
                          "speaker": "試験委員", "role": "委員", "text": text}
                out.write(json.dumps({**record, **{k: v for k, v in more.items() if k == "disclosure"}}, ensure_ascii=False) + "\n")
        return canary

    def publish(self):
        """Adds a meeting, and every second time withdraws an earlier one. Returns the text added, and the text withdrawn or None."""
        self.number += 1
        self.added.append((self.number, self.write(self.number)))
        gone = None
        if self.number % 2 == 0:
            number, gone = self.added.pop(0)
            way = self.number // 2 % 3
            if way == 0:
                (self.folder / "added" / f"{number}.jsonl").unlink()
            elif way == 1:
                self.write(number, disclosure="非公開")
            else:
                self.write(number, blacked=True)
        self.run()
        return self.added[-1][1], gone


def publish(archive, port, tally, ends):
    client = Client(port)
    while time.monotonic() + 10 < ends:
        begun = time.monotonic()
        try:
            new, gone = archive.publish()
            time.sleep(WITHDRAWAL_SECONDS)
            for text, wanted in ((new, True), (gone, False)):
                if text is None:
                    continue
                for _ in range(5):  # a reply may be 503
                    status, _, body = client.ask("/api/v1/search?q=" + quote(f'"{text}"'))
                    if status == 200:
                        break
                    time.sleep(1)
                if status != 200 or (json.loads(body)["total"] > 0) != wanted:
                    tally.fault(f"{text}: {'not found' if wanted else 'found after it was withdrawn'}, status {status}")
        except (RuntimeError, http.client.HTTPException, OSError) as e:
            tally.fault(f"publication: {e!r}")
        time.sleep(max(0.0, min(begun + 60, ends) - time.monotonic()))


def share(sorted_values, part):
    return sorted_values[int(part * (len(sorted_values) - 1))] if sorted_values else float("nan")


class Sampler:
    def __init__(self, daemon, tally, answered):
        self.daemon, self.tally, self.answered = daemon, tally, answered
        self.rows, self.lights, self.minutes = [], [], collections.defaultdict(list)
        self.begun = time.monotonic()
        self.seen = (0, 0)

    def sample(self):
        lights = []
        while not self.answered.empty():
            at, ms, status = self.answered.get()
            lights.append(ms)
            self.minutes[int((at - self.begun) / 60)].append(ms)
            if status >= 500 and status != 503:
                self.tally.fault(f"{status} for a light query")
            self.tally.statuses["light 503"] += status == 503
        self.lights += lights
        lights.sort()
        memory, counts = self.daemon.memory_mb(), self.tally.statuses
        files = len(os.listdir(f"/proc/{self.daemon.process.pid}/fd"))
        seen = (sum(n for status, n in counts.items() if status != "light 503"), counts[503] + counts["light 503"])
        self.rows.append(((time.monotonic() - self.begun) / 60, memory["Anonymous"], memory["Rss"], files, share(lights, .5), share(lights, .99),
                          share(lights, 1), seen[0] - self.seen[0], seen[1] - self.seen[1]))
        self.seen = seen
        print("\t".join(f"{value:.1f}" for value in self.rows[-1]), flush=True)

    def growth(self, column):
        """Medians of the second and of the last quarter."""
        values = [row[COLUMNS.index(column)] for row in self.rows]
        quarter = max(1, len(values) // 4)
        return statistics.median(values[quarter:2 * quarter] or values), statistics.median(values[-quarter:])

    def faults(self):
        out = list(self.tally.faults)
        for column, slack in (("anonymous_mb", 16), ("open_files", 8)):
            before, after = self.growth(column)
            if after > max(before * 1.1, before + slack):
                out.append(f"{column} grew from {before:.0f} to {after:.0f}")
        for minute, values in sorted(self.minutes.items()):
            if (p99 := share(sorted(values), .99)) >= LIGHT_LIMIT_MS and len(values) > 200:
                out.append(f"minute {minute}: p99 of the light query is {p99:.0f} ms")
        return out


def soak(given, daemon, archive):
    drawn = query_sets.draw(given.corpus, 1, 100)
    words, chars = drawn["common"], drawn["char"]
    meetings = [m["id"] for m in json.loads(daemon.answer("/api/v1/meetings"))["meetings"]][:200]
    searches = [f"{path}?q={quote(q)}" for some in drawn.values() for q in some for path in ("/search", "/api/v1/search")]
    searches += [f"/search?unit={unit}&q={quote(q)}" for unit in ("item", "meeting") for q in drawn["and"]]
    pages = [f"{path}{m}?q={quote(words[n % len(words)])}" for n, m in enumerate(meetings) for path in ("/meetings/", "/api/v1/meetings/")]
    pages += ["/", "/meetings", "/api/v1/meetings", "/style.css", "/healthz", "/readyz"]
    typed = ["/api/v1/suggest?q=" + quote(q[:n]) for q in words for n in (1, 2, 3)]
    lights = ["/api/v1/search?q=" + quote(q) for q in drawn["rare"]]
    tally, answered = Tally(), multiprocessing.SimpleQueue()
    ends = time.monotonic() + 60 * given.minutes
    port = int(daemon.port)
    kinds = [(ordinary, searches)] * 4 + [(ordinary, pages)] + [(ordinary, typed)] * 2 + [(hostile, list(costly(words, chars)))]
    probe = multiprocessing.Process(target=light, args=(port, lights, ends, answered))
    probe.start()
    threads = [threading.Thread(target=publish, args=(archive, port, tally, ends))]
    for number in range(given.connections - 2):  # the light query and the publisher have one each
        kind, targets = kinds[number % len(kinds)]
        threads.append(threading.Thread(target=kind, args=(port, targets, number, tally, ends)))
    for thread in threads:
        thread.start()
    print("\t".join(COLUMNS), flush=True)
    sampler = Sampler(daemon, tally, answered)
    while time.monotonic() < ends:
        time.sleep(min(SAMPLE_SECONDS, max(0.1, ends - time.monotonic())))
        sampler.sample()
    for thread in threads:
        thread.join()
    probe.join()
    return sampler


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus")
    ask.add_argument("--minutes", type=float, default=30)
    ask.add_argument("--programs", default=ROOT / "build" / "release", help="folder of the programs built")
    ask.add_argument("--connections", type=int, default=64)
    ask.add_argument("--tsv", help="file for the figures")
    ask.add_argument("--svg", help="file for the plot")
    given = ask.parse_args()
    with tempfile.TemporaryDirectory(prefix="gijiroku-soak-") as work:
        archive = Archive(given.programs, given.corpus, pathlib.Path(work))
        with service.Daemon(given.programs, archive.folder / "index") as daemon:
            sampler = soak(given, daemon, archive)
    columns = {name: [row[at] for row in sampler.rows] for at, name in enumerate(COLUMNS)}
    if given.tsv:
        lines = ["\t".join(COLUMNS), *("\t".join(f"{value:.2f}" for value in row) for row in sampler.rows)]
        pathlib.Path(given.tsv).write_text("\n".join(lines) + "\n", encoding="utf-8")
    if given.svg:
        panels = [("memory, MB", {"anonymous": columns["anonymous_mb"], "with the index's pages": columns["rss_mb"]}),
                  ("open files", {"": columns["open_files"]}),
                  ("a light query, ms", {"p50": columns["light_p50_ms"], "p99": columns["light_p99_ms"]}),
                  (f"replies in {SAMPLE_SECONDS} s", {"all": columns["requests"], "503": columns["busy_503"]})]
        pathlib.Path(given.svg).write_text(plot.svg("minutes", columns["minute"], panels), encoding="utf-8")
    lights = sorted(sampler.lights)
    worst = max(share(sorted(values), .99) for values in sampler.minutes.values())
    print("statuses:", dict(sampler.tally.statuses))
    print(f"publications: {archive.number}; light queries: {len(lights)}, p50 {share(lights, .5):.1f} ms, p99 {share(lights, .99):.1f} ms, "
          f"p99 of the worst minute {worst:.1f} ms, max {share(lights, 1):.0f} ms")
    for column in ("anonymous_mb", "rss_mb", "open_files"):
        print(f"{column}: %.1f in the second quarter, %.1f in the last" % sampler.growth(column))
    faults = sampler.faults()
    for fault, times in collections.Counter(faults).most_common(50):
        print(f"FAULT ({times}): {fault}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
