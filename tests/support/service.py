# SPDX-License-Identifier: GPL-3.0-or-later
"""A small archive, indexed and served by the programs under test. $GIJIROKU_BIN is their folder."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

BIN = pathlib.Path(os.environ["GIJIROKU_BIN"])
HOSTILE = '<script>alert(1)</script>"onmouseover="x</mark>\u202e'


def utterance(doc, seq, text, **more):
    record = {"doc": doc, "seq": seq, "date": "2013-01-21", "meeting": "2013年1月21日 総務委員会",
              "speaker": "山本委員長", "role": "委員長", "text": text}
    return {**record, **more}


def corpus():
    yield utterance("h25-1", 1, "ただいまから総務委員会を開会いたします。経費とa=bについて。")
    yield utterance("h25-1", 2, "テレワークの経費をご説明します。", speaker="佐野経理課長", role="課長")
    yield utterance("h25-1", 3, HOSTILE + " 経費", speaker=HOSTILE)
    for n in range(1, 41):
        yield utterance("h26-1", n, f"{n}番目の質疑です。経費の見通しを伺います。" + "長い文です。" * 20,
                        date="2014-06-02", meeting="2014年6月2日 文教委員会", speaker="佐藤委員", role="委員")
    yield utterance("h27-9", 1, "秘密の案件です。", disclosure="非公開")


class Service:
    """Index and daemon in a temporary folder, as a context manager."""

    def __init__(self, scope="public", records=None, source=None, indexing=(), serving=(), user=None):
        self.scope = scope
        self.indexing = indexing  # options of the indexer
        self.serving = serving  # options of the daemon
        self.user = user  # the daemon's, if the test runs as root
        self.records = records
        self.source = source  # a folder of minutes to serve instead of records

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gijiroku-service-"))
        self.index = self.folder / "index"
        if self.source:
            self.run_indexer(self.source)
        else:
            self.publish(corpus() if self.records is None else self.records)
        self.log = open(self.folder / "log", "w+b")
        trust = ["--trust-loopback"] if self.scope == "staff" and "--token-file" not in self.serving else []
        self.process = subprocess.Popen([BIN / "gijiroku-searchd", "--index", self.index, "--scope", self.scope,
                                         "--listen", "127.0.0.1:0", *trust, *self.serving], stdout=subprocess.PIPE,
                                        stderr=self.log, user=self.user)
        line = self.process.stdout.readline().decode()
        self.metrics_url = None
        if line.startswith("metrics on http://127.0.0.1:"):
            self.metrics_url = line.split()[-1]
            line = self.process.stdout.readline().decode()
        assert line.startswith("listening on http://127.0.0.1:"), line
        self.url = line.split()[-1]
        self.port = int(self.url.rsplit(":", 1)[1])
        return self

    def publish(self, records):
        """Indexes these records instead of the previous ones."""
        source = self.folder / "minutes.jsonl"
        source.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
        self.run_indexer(source)

    def run_indexer(self, source):
        subprocess.run([BIN / "gijiroku-index", "--index", self.index, *self.indexing, source], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(20)
        self.process.stdout.close()
        self.log.close()
        shutil.rmtree(self.folder)

    def get(self, target, method="GET", headers=None):
        """Returns status, headers and body of the reply."""
        request = urllib.request.Request(self.url + target, method=method, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=10) as reply:
                return reply.status, dict(reply.headers), reply.read()
        except urllib.error.HTTPError as reply:
            with reply:
                return reply.code, dict(reply.headers), reply.read()

    def json(self, target):
        status, _, body = self.get(target)
        return status, json.loads(body)

    def log_lines(self):
        self.log.flush()
        return (self.folder / "log").read_bytes().splitlines()
