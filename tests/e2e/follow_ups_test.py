# SPDX-License-Identifier: GPL-3.0-or-later
"""Promises and requests as a list: page, JSON and tables, and the way to the open promises of a meeting as CSV."""
import csv
import io
import json
import pathlib
import re
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from service import Service, utterance

BODY = {"body": "防災委員会"}


def records():
    first = {"date": "2020-06-10", "meeting": "2020年6月10日 防災委員会", **BODY}
    later = {"date": "2020-09-01", "meeting": "2020年9月1日 防災委員会", **BODY}
    yield utterance("a", 1, "毛布の備蓄枚数の一覧を次回までに提出してください。", speaker="青葉委員", role="委員", **first)
    yield utterance("a", 2, "承知しました。毛布の備蓄枚数の一覧は次回の委員会で提出いたします。", speaker="岸本防災課長", role="防災課長", **first)
    yield utterance("a", 3, "=SUM(A1)という欄のある様式を来週お配りします。", speaker="岸本防災課長", role="防災課長", **first)
    yield utterance("b", 1, "前回お尋ねのありました毛布の備蓄枚数でございますが、千二百枚です。", speaker="岸本防災課長", role="防災課長", **later)
    yield utterance("c", 1, "件数は後日お示しいたします。", speaker="図書館長", role="図書館長", date="2021-05-01",
                    meeting="2021年5月1日 文教委員会", body="文教委員会")


def quote(text):
    return urllib.parse.quote(text, safe="")


def json_names_who_what_and_when(service):
    answer = service.json("/api/v1/follow-ups")[1]
    assert answer["total"] == 3 == len(answer["follow_ups"]), answer
    by_due = {f["due"]: f for f in answer["follow_ups"]}
    kept = by_due["次回"]
    assert kept["state"] == "reported" and kept["later"]["meeting"]["date"] == "2020-09-01", kept
    assert kept["by"]["office"] == "防災課長" and re.search("#u[0-9a-f]{10}$", kept["requests"][0]["url"]), kept
    assert kept["extracted"] is True and by_due["来週"]["state"] == "open", answer
    assert {v["value"]: v["count"] for v in answer["facets"]["office"]} == {"防災課長": 2, "図書館長": 1}
    for query, total in (("state=open", 2), ("body=" + quote("文教委員会"), 1), ("year=2020&state=open", 1), ("office=" + quote("図書館長"), 1),
                         ("follow_up=request", 0), ("page=9", 3)):
        assert service.json("/api/v1/follow-ups?" + query)[1]["total"] == total, query
    for query, parameter in (("state=x", "state"), ("meeting=x", "meeting"), ("colour=red", "colour"), ("format=csv&page=2", "page"), ("format=xml", "format")):
        status, refused = service.json("/api/v1/follow-ups?" + query)
        assert status == 400 and refused["error"]["details"][0]["parameter"] == parameter, (query, refused)
    print("JSON names who promised what and when, and narrows")


def tables_agree(service):
    rows = [json.loads(line) for line in service.get("/api/v1/follow-ups?format=jsonl")[2].decode().splitlines()]
    answer = service.json("/api/v1/follow-ups")[1]["follow_ups"]
    assert [r["text"] for r in rows] == [f["text"] for f in answer]
    assert [r["url"] for r in rows] == [f["url"] for f in answer]
    status, headers, body = service.get("/api/v1/follow-ups?format=csv")
    assert status == 200 and "attachment" in headers["Content-Disposition"], headers
    cells = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))
    assert len(cells) == len(rows) + 1 and cells[0][0] == "アドレス"
    assert [c[cells[0].index("発言の文")] for c in cells[1:]] == [r["text"] for r in rows]
    assert "自動抽出" in cells[1] and "未確認" in cells[1]
    excel = service.get("/api/v1/follow-ups?format=excel")[2].decode("utf-8-sig")
    assert "'=SUM" in excel
    tsv = service.get("/api/v1/follow-ups?format=tsv")[2].decode().split("\n")
    assert tsv[0].split("\t") == list(rows[0])
    print("CSV, TSV, Excel and JSON Lines have the same rows")


def links_of(service, target):
    page = service.get(target)[2].decode()
    return page, {re.sub("<[^>]+>", "", text): href.replace("&amp;", "&") for href, text in re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', page)}


def open_promises_of_a_meeting_take_three_clicks(service):
    _, home = links_of(service, "/")
    meeting = next(href for text, href in home.items() if "2020年6月10日" in text or href.startswith("/meetings/") and "防災" in text)
    _, links = links_of(service, meeting)  # 1
    if "この会議の残された課題" not in links:
        meeting = service.json("/api/v1/follow-ups?state=reported")[1]["follow_ups"][0]["url"].split("#")[0]
        _, links = links_of(service, meeting)
    page, of_meeting = links_of(service, links["この会議の残された課題"])  # 2
    assert "未確認" in page and "自動抽出" in page and "印刷" in page, page
    saved = service.get(of_meeting["CSV で保存"])  # 3
    assert saved[0] == 200 and saved[1]["Content-Type"].startswith("text/csv")
    assert len(list(csv.reader(io.StringIO(saved[2].decode("utf-8-sig"))))) == 3
    print("the promises of a meeting as CSV are three clicks from the start page")


def nothing_hidden_is_counted():
    hidden = {"date": "2020-09-01", "meeting": "2020年9月1日 防災委員会", **BODY, "disclosure": "非公開"}
    secret = utterance("z", 1, "前回お尋ねのありました毛布の備蓄枚数でございますが、極秘に千枚です。", speaker="岸本防災課長", role="防災課長", **hidden)
    with Service(records=[*[r for r in records() if r["doc"] != "b"], secret]) as service:
        answer = service.json("/api/v1/follow-ups")[1]
        assert {f["state"] for f in answer["follow_ups"]} == {"open"}, answer
        assert "極秘" not in service.get("/follow-ups")[2].decode()
    print("a restricted report keeps no promise of the public service")


def main():
    with Service(records=list(records())) as service:
        json_names_who_what_and_when(service)
        tables_agree(service)
        open_promises_of_a_meeting_take_three_clicks(service)
    nothing_hidden_is_counted()


main()
