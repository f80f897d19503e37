# SPDX-License-Identifier: GPL-3.0-or-later
"""All results of a search as a table: exact, complete, in constant memory, and never after a withdrawal."""
import csv
import http.client
import io
import json
import pathlib
import subprocess
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from service import BIN, HOSTILE, Service, corpus, utterance

SECRET = "鬼塚権蔵の懲戒"


def quote(text):
    return urllib.parse.quote(text, safe="")


def records_of(service, target):
    status, headers, body = service.get(target + "&format=jsonl")
    assert status == 200, (status, body)
    assert headers["Content-Type"].startswith("application/x-ndjson"), headers
    assert headers["Cache-Control"] == "no-store" and "ETag" not in headers, headers
    return [json.loads(line) for line in body.decode().splitlines()]


def all_hits(service, target):
    """The hits of all pages of the JSON API."""
    out, page = [], 1
    while True:
        answer = service.json(f"{target}&size=50&page={page}")[1]
        out += answer["hits"]
        if len(out) >= answer["total"]:
            return out
        page += 1


def rows_equal_pages(service):
    for q in ("", "経費", '"経費"', "経費 -見通し", "役職:委員 長い文", "そんな言葉はない", "経費 見通しx"):
        for order in ("relevance", "oldest"):
            for unit in ("utterance", "item", "meeting"):
                target = f"/api/v1/search?q={quote(q)}&sort={order}&unit={unit}"
                rows, hits = records_of(service, target), all_hits(service, target)
                assert len(rows) == len(hits), (target, len(rows), len(hits))
                assert [r["url"].replace("/u/", "-u").replace("#", "-").split("/")[-1] for r in rows] == [h["id"] for h in hits], target
    print("rows equal the hits of all pages")


def formats_agree(service):
    target = "/api/v1/search?q=&sort=oldest"
    rows = records_of(service, target)
    texts = [r["text"] for r in corpus() if "disclosure" not in r]
    assert sorted(r["text"] for r in rows if r["node"] == "utterance") == sorted(texts)
    assert any(HOSTILE in row["text"] for row in rows)
    body = service.get(target + "&format=csv")[2].decode("utf-8-sig")
    cells = list(csv.reader(io.StringIO(body, newline=""), strict=True))
    assert cells[0][0] == "アドレス" and len(cells) == len(rows) + 1
    at = cells[0].index("本文")
    assert [c[at] for c in cells[1:]] == [r["text"] for r in rows]
    tsv = [line.split("\t") for line in service.get(target + "&format=tsv")[2].decode().split("\n")[:-1]]
    assert tsv[0] == list(rows[0]), "the columns of TSV are the keys of JSON Lines"
    assert [t[tsv[0].index("url")] for t in tsv[1:]] == [r["url"] for r in rows]
    for name in ("csv", "excel", "tsv", "jsonl"):
        status, headers, body = service.get(f"{target}&format={name}")
        assert "attachment" in headers["Content-Disposition"], headers
        run = subprocess.run([BIN / "gijiroku-search", "--index", service.index, "--format", name, "--all", ""],
                             capture_output=True, check=True)
        assert sorted(run.stdout.split(b"\n")) == sorted(body.split(b"\n")), name
    print("CSV, TSV, JSON Lines and the command line have the same records")


def requests_are_checked(service):
    for target, parameter in (("format=xml", "format"), ("format=csv&page=2", "page"), ("format=csv&size=5", "size"),
                              ("format=csv&sort=x", "sort"), ("format=csv&q=%ff", "q")):
        status, answer = service.json("/api/v1/search?" + target)
        assert status == 400 and answer["error"]["details"][0]["parameter"] == parameter, (target, answer)
    assert service.get("/api/v1/search?format=json")[0] == 200
    status, headers, body = service.get("/api/v1/search?format=csv", method="HEAD")
    assert status == 200 and not body and "csv" in headers["Content-Type"]
    page = service.get("/search?q=" + quote("経費"))[2].decode()
    assert "/api/v1/search?q=%E7%B5%8C%E8%B2%BB&amp;format=excel" in page
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=10)
    connection._http_vsn, connection._http_vsn_str = 10, "HTTP/1.0"
    connection.request("GET", "/api/v1/search?format=csv")
    assert connection.getresponse().status == 505
    connection.close()
    print("formats, parameters and versions of HTTP are checked")


def many(count):
    for n in range(1, count + 1):
        yield utterance(f"d{n // 500}", n, f"{n}番目の発言です。" + "施策の説明を続けます。" * 200,
                        meeting=f"2013年1月21日 総務委員会{n // 500}")


def begun_streams(service, count):
    out = []
    for _ in range(count):
        connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
        connection.request("GET", "/api/v1/search?q=&sort=oldest&format=csv")
        reply = connection.getresponse()
        out.append((connection, reply))
    return out


def streams_are_bounded_and_end():
    secret = {**utterance("zz", 1, SECRET * 50), "date": "2020-01-01"}
    with Service(records=[*many(6000), secret], indexing=["--allow-removal"]) as service:
        def memory():
            status = pathlib.Path(f"/proc/{service.process.pid}/status").read_text()
            return int(status.split("RssAnon:")[1].split()[0]) / 1024

        service.get("/api/v1/search?q=&sort=oldest")
        before = memory()
        streams = begun_streams(service, 4)
        assert [reply.status for _, reply in streams] == [200] * 4
        first = [reply.read(1000) for _, reply in streams]
        assert all(first)
        fifth = service.get("/api/v1/search?format=csv")
        assert fifth[0] == 503 and fifth[1]["Retry-After"], fifth[:2]
        whole = streams[0][1].read()
        assert len(first[0]) + len(whole) > 30_000_000 and SECRET.encode() in whole
        assert memory() - before < 30, (before, memory())
        service.publish(many(6000))
        for _, reply in streams[1:]:
            try:
                rest = reply.read()
                raise AssertionError(f"a stream of {len(rest)} bytes went on after a withdrawal")
            except http.client.IncompleteRead as cut:
                assert SECRET.encode() not in cut.partial
        for connection, _ in streams:
            connection.close()
        again = service.get("/api/v1/search?q=&sort=oldest&format=csv")
        assert again[0] == 200 and SECRET.encode() not in again[2]
    print("four streams at most, in bounded memory; they end when a record is withdrawn")


def main():
    with Service() as service:
        rows_equal_pages(service)
        formats_agree(service)
        requests_are_checked(service)
    streams_are_bounded_and_end()


main()
