# SPDX-License-Identifier: GPL-3.0-or-later
"""The engines that are measured: this program, and others if they are installed. An engine has

  index(corpus)            builds the index anew and returns
                           {"seconds", "mb_per_s", "text_mb", "disk_mb", "disk_ratio", "rss_mb", …}
  queries(name, queries)   returns {"mean", "p50", "p95"} in ms of one round after a warm-up round;
                           None if the engine does not support this class of queries

The peers are programs in a folder that is optional test data: LuceneBench.java (Lucene with kuromoji)
and groonga_bench.py.
"""
import collections
import glob
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from query_sets import DEEP_OFFSET

JAVA_HEAP = "-Xmx6g"
LATENCIES = re.compile(r"mean[= ]+([\d.]+)\s+p50[= ]+([\d.]+)\s+p95[= ]+([\d.]+)")
INDEXED = re.compile(r"text=([\d.]+)MB .*?time=([\d.]+)s ([\d.]+) MB/s (?:index|disk)=([\d.]+)MB ratio=([\d.]+)")


Run = collections.namedtuple("Run", "code output seconds rss_mb cpu_seconds")


def run(command):
    """Runs the command to its end. rss_mb is the peak memory of the process itself."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return Run(process.returncode, out.read().decode("utf-8", "replace"), seconds, usage.ru_maxrss / 1e3,
                   usage.ru_utime + usage.ru_stime)


def size_mb(folder):
    return sum(p.stat().st_size for p in pathlib.Path(folder).rglob("*") if p.is_file()) / 1e6


def text_mb(corpus):
    with open(corpus, encoding="utf-8") as lines:
        return sum(len(json.loads(line)["text"].encode()) for line in lines) / 1e6


def latencies(output):
    found = LATENCIES.search(output)
    return dict(zip(("mean", "p50", "p95"), map(float, found.groups()))) if found else None


class Gijiroku:
    name = "gijiroku"

    def __init__(self, programs, folder, name=None):
        self.programs, self.name = pathlib.Path(programs), name or self.name
        self.index_folder = pathlib.Path(folder) / self.name
        self.query_file = pathlib.Path(folder) / f"{self.name}.tsv"
        self.text = {}

    def index(self, corpus):
        shutil.rmtree(self.index_folder, ignore_errors=True)
        done = run([self.programs / "gijiroku-index", "--index", self.index_folder, corpus])
        if done.code != 0:
            raise RuntimeError(f"{self.name}: gijiroku-index ended with {done.code}")
        text = self.text.setdefault(corpus, text_mb(corpus))
        disk, served = size_mb(self.index_folder), size_mb(self.index_folder / "public")
        return {"seconds": done.seconds, "cpu_seconds": done.cpu_seconds, "mb_per_s": text / done.seconds, "text_mb": text,
                "disk_mb": disk, "disk_ratio": disk / text, "public_ratio": served / text, "rss_mb": done.rss_mb}

    def queries(self, name, queries):
        self.query_file.write_text("".join(f"{name}{i}\t{q}\n" for i, q in enumerate(queries)), encoding="utf-8")
        deep = ["--offset", DEEP_OFFSET] if name == "deep" else []
        command = [self.programs / "gijiroku-search", "--index", self.index_folder, "--queries", self.query_file, "--latency"]
        done = run(command + deep)
        return latencies(done.output) if done.code == 0 else None


class Lucene:
    """Lucene with kuromoji.

    With `both`, there is also a field of character bigrams, the cheapest way to find every literal.
    """
    UNASKED = ("filter", "deep")

    def __init__(self, peers, folder, both):
        self.name = "lucene+bigrams" if both else "lucene"
        self.index_folder = pathlib.Path(folder) / self.name
        classes = pathlib.Path(folder) / "classes"
        jars = sorted(glob.glob("/usr/share/java/lucene-*.jar"))
        if not classes.exists():
            classes.mkdir()
            subprocess.run(["javac", "-nowarn", "-cp", ":".join(jars), "-d", classes, pathlib.Path(peers) / "LuceneBench.java"],
                           check=True, capture_output=True)
        self.java = ["java", JAVA_HEAP, f"-Dboth={str(both).lower()}", "-cp", ":".join([*jars, str(classes)]), "LuceneBench"]

    @staticmethod
    def missing(peers):
        if not shutil.which("javac") or not glob.glob("/usr/share/java/lucene-*.jar"):
            return "install liblucene8-java and default-jdk-headless"
        return None if (pathlib.Path(peers) / "LuceneBench.java").exists() else "no LuceneBench.java among the peers"

    def index(self, corpus):
        shutil.rmtree(self.index_folder, ignore_errors=True)
        return indexed(self.name, run(self.java + ["index", self.index_folder, corpus, os.cpu_count()]))

    def queries(self, name, queries):
        if name in self.UNASKED:
            return None
        file = self.index_folder.with_suffix(".txt")
        file.write_text("".join(q + "\n" for q in queries), encoding="utf-8")
        return latencies(run(self.java + ["query", self.index_folder, file, 3]).output)


class Groonga:
    """Groonga with words by MeCab and character bigrams."""
    UNASKED = ("deep",)
    name = "groonga"

    def __init__(self, peers, folder):
        self.script = pathlib.Path(peers) / "groonga_bench.py"
        self.index_folder = pathlib.Path(folder) / self.name

    @staticmethod
    def missing(peers):
        if not shutil.which("groonga"):
            return "install groonga-bin and groonga-tokenizer-mecab"
        return None if (pathlib.Path(peers) / "groonga_bench.py").exists() else "no groonga_bench.py among the peers"

    def index(self, corpus):
        done = run(["python3", self.script, "index", self.index_folder, corpus, "both"])
        return {**indexed(self.name, done), "cpu_seconds": None, "rss_mb": None}  # the script's

    def queries(self, name, queries):
        if name in self.UNASKED:
            return None
        file = self.index_folder.with_suffix(".txt")
        file.write_text("".join(q.replace("役職:", "role:") + "\n" for q in queries), encoding="utf-8")
        return latencies(run(["python3", self.script, "query", self.index_folder, file, 2]).output)


def indexed(name, done):
    """The figures that a peer prints of its own indexing. They do not include its start."""
    found = INDEXED.search(done.output)
    if not found:
        raise RuntimeError(f"{name}: cannot read what it says of indexing: {done.output[-500:]}")
    told = dict(zip(("text_mb", "seconds", "mb_per_s", "disk_mb", "disk_ratio"), map(float, found.groups())))
    return {**told, "cpu_seconds": done.cpu_seconds, "rss_mb": done.rss_mb}


def peers_of(folder, work):
    """The peers that can run here. Prints why each other peer is skipped."""
    if not folder:
        print("skipped: peers (give --peers, optional test data)")
        return []
    out = []
    for kind, arguments in ((Lucene, (True,)), (Lucene, (False,)), (Groonga, ())):
        reason = kind.missing(folder)
        if reason:
            print(f"skipped: {kind.__name__} ({reason})")
        else:
            out.append(kind(folder, work, *arguments))
    return out
