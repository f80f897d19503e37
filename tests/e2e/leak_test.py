# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that nobody can learn from the public service what is restricted or withdrawn.

Two archives have the same public records. One also has restricted ones, and had others that were withdrawn.
Every route must answer every request with the same bytes for both. Routes come from the table in
searchd/route/route_table.cc: a route that no request reaches is a fault.
"""
import gzip
import http.client
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, Service, corpus, utterance  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OPEN, CLOSED = "■公開 □非公開 □一部非公開", "□公開 ■非公開 □一部非公開"
# Words of hidden records: from texts, titles, speakers, roles, bodies, places and file names.
CANARIES = ["極秘査察案件", "ヒミツハタモト計画", "himitsuonly", "鬼塚権蔵", "機密監察官", "秘匿審査会", "地下第九会議室",
            "墨塗箇所", "取下対象発言", "消去済議案"]
WORDS = CANARIES + ["経費", "テレワーク", "避難所", "予算", "査察", "極秘査案件", "himitsuonry", "ヒミツ", "秘*", "himi*", "鬼", "取下"]
QUERIES = WORDS + ["", "ひみつ", "ごくひ", "gokuhi", "おにづか", "経費 極秘査察案件", "経費 OR 鬼塚権蔵", "経費 -極秘査察案件", '"極秘査察案件"',
                   "経費 NEAR/5 極秘", "発言者:鬼塚権蔵", "役職:機密監察官", "会議体:秘匿審査会", "会議:秘匿審査会", "年度:2031", "2031年5月1日",
                   "日付:2031-05-01", "昨年度の経費は何円ですか", "経費の見直しと極秘査察案件"]
SHAPES = ["", "&unit=item", "&unit=meeting", "&fuzzy=1", "&sort=newest&size=50", "&sort=oldest&page=2", "&tier=substring&tier=variant",
          "&year=2031", "&year=2012", "&from=2031-05-01&until=2031-05-02", "&node=header&node=heading", "&role=unknown",
          "&label=" + quote("機密監察官"), "&name=" + quote("鬼塚"), "&body=" + quote("秘匿審査会"), "&bill=" + quote("議案第99号"),
          "&proposer=" + quote("鬼塚権蔵"), "&kind=proposal&outcome=passed", "&follow_up=promise", "&excluded_variants=" + quote("極秘")]
FAULTS = ["/nope", "/meetings/0123456789abcdef/u/0123456789", "/meetings/0123456789abcdef/u/x", "/api/v1/nope", "/api/v1/search?year=x", "/api/v1/search?q=%ff", "/search?page=0", "/api/v1/search?q=a&colour=red",
          "/api/v1/search?page=1000", "/meetings?page=99", "/api/v1/meetings?body=&x", "/search?q=" + "a" * 1100, "/style.css?x", "/?q=a"]


def minutes(said, marks=OPEN, year=2, place="第一会議室", title="みどり野市防災会議", speaker="委員"):
    return (f"会 議 録\n\n会議名\t\t令和{year}年度 第4回{title}\n開催\t日時\t令和{year}年12月14日 午前10時\n\t場所\t{place}\n"
            f"公開の可否\t会 議\t■公開 □非公開 □一部非公開\n\t会 議 録\t{marks}\n出席者\t委員\t会長、{speaker}\n\n"
            f"会長 ただいまより会議を開きます。\n\n{speaker} {said}\n\n会長 以上で終わります。\n")


def issue_id(meeting):
    """The id of a meeting in the Diet's API (searchd/kokkai/issue_id.h)."""
    digits = f"{int(meeting, 16):020}"
    return digits[:9] + "X" + digits[9:]


def hidden(doc, seq, **more):
    text = more.pop("text", f"極秘査察案件とhimitsuonlyについて、ヒミツハタモト計画の経費と避難所の話です。{seq}")
    return utterance(doc, seq, text,
                     **{"date": "2031-05-01", "meeting": "2031年5月1日 秘匿審査会", "body": "秘匿審査会", "speaker": "鬼塚権蔵委員",
                        "role": "機密監察官", "disclosure": "非公開", **more})


def public_records():
    yield from (r for r in corpus() if "disclosure" not in r)
    yield utterance("h28-1", 1, "避難所の予算を審査しました。議案第12号は可決です。", date="2016-06-02", meeting="2016年6月2日 防災委員会")
    yield utterance("h28-2", 1, "毛布の備蓄枚数の一覧は次回お示しいたします。", date="2016-07-02", meeting="2016年7月2日 防災委員会",
                    speaker="岸本防災課長", role="防災課長")


def hidden_records():
    this = {"date": "2013-01-21", "meeting": "2013年1月21日 総務委員会", "body": "総務委員会"}
    yield from (hidden("h25-1", seq, **this) for seq in (4, 5, 6))  # in the same meeting as public records
    yield from (hidden(f"x{n}", seq) for n in range(4) for seq in range(1, 6))
    # The promise of h28-2 is kept in a record that is not public.
    yield hidden("x9", 1, date="2016-09-02", meeting="2016年9月2日 防災委員会", body="防災委員会", speaker="岸本防災課長", role="防災課長",
                 text="前回お尋ねの毛布の備蓄枚数の一覧は、極秘査察案件とhimitsuonlyのほか千枚です。次回までに鬼塚権蔵がお示しします。")
    yield hidden("y1", 1, disclosure="一部非公開")
    yield hidden("y2", 1, disclosure="たぶん公開")
    yield {**hidden("y3", 1), "Disclosure": "非公開"}
    yield hidden("y4", 1, **{"disclosure": "公開", "公開の可否": "非公開"})


PUBLIC_FILES = {"a.txt": minutes("避難所を増やします。"), "b.txt": minutes("■■■■の経費を伺います。")}


def public_files():
    """The files that both archives have in the end."""
    return {**PUBLIC_FILES, "records.jsonl": list(public_records())}


def first_files():
    """What the archive with hidden records published first."""
    withdrawn = [utterance("w1", n, f"取下対象発言と経費の{n}番目です。") for n in (1, 2)] + [utterance("w2", 1, "消去済議案の発言です。")]
    return {**PUBLIC_FILES, "b.txt": minutes("墨塗箇所の経費を伺います。"), "消去済議案.txt": minutes("消去済議案です。", place="地下第九会議室"),
            "取下.txt": minutes("取下対象発言です。", year=3), "records.jsonl": list(public_records()) + withdrawn}


def last_files():
    withdrawn = [hidden("w1", n) for n in (1, 2)]
    return {**PUBLIC_FILES, "取下.txt": minutes("取下対象発言です。", CLOSED, year=3),
            "極秘査察案件.txt": minutes("極秘査察案件です。", CLOSED, 13, "地下第九会議室", "秘匿審査会", "鬼塚権蔵"),
            "records.jsonl": list(hidden_records()) + list(public_records()) + withdrawn}


class Archive(Service):
    """An archive that was indexed with each of these sets of files in turn."""

    def __init__(self, *steps):
        self.config = tempfile.NamedTemporaryFile("w", suffix=".toml")
        self.config.write('public_url = "https://www.example.jp"\n')
        self.config.flush()
        super().__init__(source="steps", indexing=("--allow-removal",), serving=("--config", self.config.name))
        self.steps = steps

    def run_indexer(self, source):
        folder = self.folder / "minutes"
        for files in self.steps:
            folder.mkdir(exist_ok=True)
            for path in folder.iterdir():
                path.unlink()
            for name, content in files.items():
                lines = content if isinstance(content, str) else "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in content)
                (folder / name).write_text(lines, encoding="utf-8")
            super().run_indexer(folder)

    def __enter__(self):
        super().__enter__()
        self.generation = self.json("/healthz")[1]["generation"].encode()
        return self

    def staff_answers(self, *targets):
        """What the staff service of the same index answers."""
        command = [BIN / "gijiroku-searchd", "--index", self.index, "--scope", "staff", "--trust-loopback", "--listen", "127.0.0.1:0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as staff:
            url, self.url = self.url, staff.stdout.readline().decode().split()[-1]
            try:
                return [self.json(target)[1] for target in targets]
            finally:
                self.url = url
                staff.terminate()

    def exchange(self, connection, method, target, headers):
        """The whole reply: status, headers in their order, body. What depends on the generation's id is masked."""
        connection.request(method, target, headers=headers)
        reply = connection.getresponse()
        body = reply.read()
        hashed = {"ETag"} if method == "HEAD" else set()  # headers that depend on the id
        if reply.getheader("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
            hashed = {"Content-Length"}
        if self.generation in body:
            hashed.add("ETag")
        masked = [(name, "" if name in hashed else value) for name, value in reply.getheaders()]
        return reply.status, reply.reason, masked, body.replace(self.generation, b"GENERATION")

    def log_rows(self):
        """The log without times and ids of requests."""
        rows = [json.loads(line) for line in self.log_lines()]
        return [{key: value for key, value in row.items() if key not in ("time", "request", "ms")} for row in rows]


class Leaks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Both corrected b.txt, which /new lists. Only one of them took words away that the other never had.
        cls.plain = Archive({**public_files(), "b.txt": minutes("■■の経費を伺います。")}, public_files()).__enter__()
        cls.full = Archive(first_files(), last_files()).__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.plain.__exit__()
        cls.full.__exit__()

    def requests(self):
        meetings, searched = self.full.staff_answers("/api/v1/meetings", "/api/v1/search?unit=item&size=50")
        items = [hit["item"]["id"] for hit in searched["hits"] if hit["item"]["id"]]
        # Both are asked, because their logs are compared.
        plain, full = (archive.json("/api/v1/search?unit=item&size=50")[1] for archive in (self.plain, self.full))
        self.assertEqual(plain["total"], full["total"])
        shown = {hit["item"]["id"] for hit in full["hits"]}
        self.assertGreater(len(set(items) - shown), 2)
        self.assertGreater(len(set(items) & shown), 2)
        ids = [m["id"] for m in meetings["meetings"]]
        public = {m["id"] for m in self.full.json("/api/v1/meetings")[1]["meetings"]}
        self.assertGreater(len(set(ids) - public), 5)
        yield from ("/opensearch.xml", "/api/v1/openapi.json", "/api/v1/suggest?format=opensearch&q=" + quote("ひ"))
        yield from ("/meetings.atom" + rest for rest in ("", "?year=2031", "?body=" + quote("秘匿審査会")))
        details = self.full.staff_answers(*(f"/api/v1/meetings/{id}" for id in ids))
        for node in (node for meeting in details for node in meeting["nodes"]):
            meeting, name = node["id"].split("-")
            yield f"/meetings/{meeting}/u/{name[1:]}"
            yield from (f"/cite/{node['id']}", f"/api/v1/cite/{node['id']}")
        yield from ("/", "/healthz", "/help", "/robots.txt", "/style.css", "/suggest-x.js", "/box.js", "/copy-x.js", "/marks-x.js", "/parts-x.js", "/icon.svg", "/favicon.ico", *FAULTS)
        yield from ("/sitemap.xml", *(f"/sitemap-{year}.xml" for year in ("2012", "2013", "2031", "undated", "x")))
        for query in QUERIES:
            for shape in SHAPES:
                # Pages and JSON come of one answer, so that pages need not have every shape.
                yield f"/api/v1/search?q={quote(query)}{shape}"
                if shape in SHAPES[:3] or query in CANARIES[:2]:
                    yield f"/search?q={quote(query)}{shape}"
            for by in ("label", "body&period=month", "name&compare=" + quote("鬼塚権蔵")):
                yield f"/api/v1/count?q={quote(query)}&by={by}"
            yield f"/api/v1/kwic?q={quote(query)}&sort=address"
            yield from (f"/{page}?q={quote(query)}{shape}" for page in ("pairs", "api/v1/pairs") for shape in ("&size=50", "&format=jsonl"[:14 * page.startswith("api")], "&asker=" + quote("鬼塚権蔵"), "&answerer=" + quote("機密監察官")))
            if query in CANARIES[:2] + ["経費", ""]:
                yield from (f"/{page}?q={quote(query)}{shape}" for page in ("count", "kwic") for shape in SHAPES[:4])
            for end in range(1, len(query) + 1):
                yield f"/api/v1/suggest?size=20&q={quote(query[:end])}"
            yield from (f"/search.atom?q={quote(query)}", f"/api/v1/search?q={quote(query)}&cursor=*&fields=id,item,snippet")
            for endpoint in ("speech", "meeting", "meeting_list"):
                yield f"/api/{endpoint}?any={quote(query)}&maximumRecords=10&recordPacking=json"
            yield f"/api/1.0/speech?speaker={quote(query)}"
            yield f"/api/1.0/meeting_list?nameOfMeeting={quote(query)}"
        for endpoint in ("speech", "meeting_list", "1.0/speech", "1.0/meeting", "1.0/meeting_list"):
            yield from (f"/api/{endpoint}?from=0000-01-01&startRecord={first}" for first in (1, 2, 21, 31, 51, 99))
            yield from (f"/api/{endpoint}?{rest}" for rest in ("from=2031-05-01", "sessionFrom=131", "speechNumber=4", "speakerPosition=" + quote("機密監察官")))
        yield from (f"/api/meeting?issueID={issue_id(meeting)}" for meeting in ids)
        for path in ("/follow-ups", "/api/v1/follow-ups"):
            yield from (path + rest for rest in ("", "?state=open", "?state=reported", "?follow_up=promise&year=2016", "?office=" + quote("防災課長"),
                                                 "?body=" + quote("秘匿審査会"), "?state=x", "?page=2", *("?meeting=" + m for m in ids)))
        yield from (f"/api/v1/follow-ups?format={name}" for name in ("csv", "excel", "tsv", "jsonl"))
        yield from (path + rest for path in ("/new", "/api/v1/new") for rest in ("", "?since=2031-05-01", "?since=x", "?page=9"))
        yield from ("/api/v1/changes" + rest for rest in ("", "?since=2031-05-01", "?since=x", "?size=1", "?cursor=x",
                                                          *(f"?cursor=2020-01-01.withdrawn.{m}" for m in ids[:9])))
        cited = [m + end for m in ids + ["0" * 16] for end in ("-u0123456789", "-n0123456789", "-01234567", "-x")]
        yield from (f"{page}/{record}" for record in cited + ["x", "-"] for page in ("/cite", "/api/v1/cite"))
        # Asked of both, because their logs are compared.
        found, _ = (archive.json("/api/v1/search?q=" + quote("経費"))[1]["hits"][0] for archive in (self.plain, self.full))
        for record in (found["id"], found["item"]["id"]):
            yield from (f"/cite/{record}", *(f"/api/v1/cite/{record}?format={form}" for form in ("json", "text", "ris", "bibtex", "x")))
        for listing in ("/meetings", "/api/v1/meetings"):
            yield from (listing + rest for rest in ("", "?year=2031", "?year=2012", "?body=" + quote("秘匿審査会")))
            yield from (f"/meetings/{meeting}.tei.xml" for meeting in ids + ["0" * 16, "x"])
            for meeting in ids + ["0" * 16, "x", "%2e%2e"]:
                yield from (f"{listing}/{meeting}{rest}" for rest in ("", "?q=" + quote("経費"), "?q=" + quote("極秘査察案件")))
            yield from (f"/meetings/{meeting}{rest}" for meeting in ids for rest in ("?whole=1", "?part=2", "?at=u0123456789"))
            yield from (f"/api/v1/meetings/{meeting}?at=u0123456789" for meeting in ids)

        for route in ("/items", "/api/v1/items"):
            for item in items + ["0" * 16 + "-0", "x"]:
                yield from (f"{route}/{item}{rest}" for rest in ("", "?q=" + quote("経費"), "?q=" + quote("極秘査察案件")))

    def test_every_answer_is_the_same_with_and_without_hidden_records(self):
        clients = [(a, http.client.HTTPConnection("127.0.0.1", a.port, timeout=20)) for a in (self.plain, self.full)]

        def both(target, method="GET", **headers):
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            plain, full = (archive.exchange(client, method, target, headers) for archive, client in clients)
            self.assertEqual(plain, full, target)
            return full

        found = dict.fromkeys(CANARIES, 0)
        targets = list(dict.fromkeys(self.requests()))
        self.assertGreater(len(targets), 900)
        for target in targets:
            _, _, headers, body = both(target)
            self.assertNotIn("疑問点", body.decode(errors="replace"), target)  # what could not be read is for the staff
            for word in CANARIES:
                # Pages repeat the query; a beginning of it is what suggestions would complete.
                if quote(word) not in target:
                    self.assertNotIn(word, body.decode(errors="replace"), target)
                    self.assertNotIn(word, str(headers), target)
                found[word] += target == "/api/v1/search?q=" + quote(word)
        self.assertEqual(set(found.values()), {1})
        for target in targets[::40]:
            both(target, Accept_Encoding="gzip")
            both(target, "HEAD")
            both(target, If_None_Match='"0123456789abcdef0123456789abcdef"')
        for _, client in clients:
            client.close()
        for method, target in (("POST", "/"), ("DELETE", "/meetings/x"), ("OPTIONS", "*")):
            both(target, method, Connection="close")
        both("/", Range="bytes=0-1,2-3", Connection="close")
        plain, full = (self.plain.json("/readyz"), self.full.json("/readyz"))
        self.assertEqual((plain[0], plain[1].keys()), (full[0], full[1].keys()))
        self.assertEqual(self.plain.json("/healthz")[1]["records"], self.full.json("/healthz")[1]["records"])
        time.sleep(0.2)
        self.assert_logs_are_equal_and_have_every_route()

    def assert_logs_are_equal_and_have_every_route(self):
        plain, full = self.plain.log_rows(), self.full.log_rows()
        asked = {row["route"] for row in plain if row.get("status") == 200}
        table = re.findall(r'\{"(/[^"]*)", "(\w+)", \w+', (ROOT / "searchd/route/route_table.cc").read_text())
        self.assertGreater(len(table), 10)
        self.assertEqual(sorted(name for _, name in table if name not in asked), [], "ask for these routes in requests()")
        self.assertEqual([r for r in plain if r.get("route") not in ("health", "ready", "api_meetings")],
                         [r for r in full if r.get("route") not in ("health", "ready", "api_meetings")])
        log = b"\n".join(self.full.log_lines()).decode()
        for word in CANARIES:
            self.assertNotIn(word, log)
            self.assertNotIn(quote(word), log)

    def test_hidden_records_are_there_for_the_staff(self):
        """Without this the comparison would prove nothing."""
        words = [w if w != "機密監察官" else "役職:" + w for w in CANARIES if w not in ("墨塗箇所", "消去済議案")]
        answers = self.full.staff_answers(*("/api/v1/search?q=" + quote(word) for word in words))
        self.assertEqual([w for w, a in zip(words, answers) if a["total"] == 0], [])


if __name__ == "__main__":
    unittest.main()
