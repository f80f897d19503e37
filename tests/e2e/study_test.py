# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts and concordances over HTTP: pages, JSON and tables say the same, and it is what the records say."""
import collections
import csv
import html
import io
import json
import pathlib
import re
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from service import Service, utterance

DAYS = {"a": "2019-05-10", "b": "2020-06-02", "c": "2022-02-01"}  # 2020年度 and 2021年度 lie between; 2021年度 has c
SPEAKERS = [("山本委員長", "委員長"), ("佐藤委員", "委員"), ("=SUM(1)", "委員"), ("経理課長", "課長")]


def quote(text):
    return urllib.parse.quote(text, safe="")


def records():
    for doc, day in DAYS.items():
        for n in range(1, 41):
            speaker, role = SPEAKERS[n % len(SPEAKERS)]
            text = f"{n}番目の発言です。" + ("テレワークの経費とテレワークの設備。" if n % 3 == 0 else "") + ("在宅の勤務。" if n % 5 == 0 else "") + ("いくらですか。" if n % 4 == 2 else "")
            yield utterance(doc, n, text, date=day, meeting=f"{day} 総務委員会", speaker=speaker, role=role)
    yield utterance("d", 1, "テレワークの極秘の発言です。", date="2020-05-01", meeting="2020-05-01 総務委員会", disclosure="非公開")


def visible():
    return [r for r in records() if "disclosure" not in r]


def fiscal_year(day):
    return str(int(day[:4]) - (day[5:7] < "04"))


def rows(service, target):
    status, headers, body = service.get(target)
    assert status == 200, (status, body)
    assert "attachment" in headers["Content-Disposition"], headers
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))


def counts_are_those_of_the_records(service):
    wanted = collections.Counter((fiscal_year(r["date"]), r["role"]) for r in visible() if "テレワーク" in r["text"])
    answer = service.json(f"/api/v1/count?q={quote('テレワーク')}&by=label")[1]
    got = {(p, s["value"]): c["hits"] for s in answer["series"] for p, c in s["periods"].items() if c["hits"]}
    assert got == dict(wanted), (got, wanted)
    assert answer["total"]["total"]["hits"] == sum(wanted.values())
    characters = sum(len(r["text"]) for r in visible() if r["role"] == "委員")
    member = next(s for s in answer["series"] if s["value"] == "委員")
    assert member["total"]["characters"] == characters, member
    assert [(p["value"], p["covered"]) for p in answer["periods"]] == [("2019", True), ("2020", True), ("2021", True)]
    months = service.json("/api/v1/count?q=&period=month")[1]["periods"]
    assert [p["value"] for p in months if p["covered"]] == ["2019-05", "2020-06", "2022-02"] and len(months) == 34, months
    table = rows(service, f"/api/v1/count?q={quote('テレワーク')}&by=label&format=csv")
    assert {(r["期間"], r["値"]): int(r["件数"]) for r in table if r["集計の項目"] == "役職" and r["件数"] != "0"} == dict(wanted)
    years = service.json("/api/v1/count?q=&period=year")[1]["periods"]
    assert [(p["value"], p["covered"]) for p in years] == [("2019", True), ("2020", True), ("2021", False), ("2022", True)]
    assert {r["期間"] for r in rows(service, "/api/v1/count?q=&period=year&format=csv") if r["収録"] == "なし"} == {"2021"}
    print("counts are those of the records, and years without records are marked")


def two_searches_are_compared(service):
    target = f"count?q={quote('役職:委員長 テレワーク')}&compare={quote('役職:委員 テレワーク')}&period=year&year=2019&year=2020"
    answer = service.json("/api/v1/" + target)[1]
    for series, role in zip(answer["series"], ("委員長", "委員")):
        wanted = sum(r["role"] == role and "テレワーク" in r["text"] and fiscal_year(r["date"]) in ("2019", "2020") for r in visible())
        assert series["total"]["hits"] == wanted, (series, wanted)
    page = service.get("/" + target)[2].decode()
    assert "「役職:委員長 テレワーク」と「役職:委員 テレワーク」" in page and page.count('class="bar"') >= 3
    for link in set(re.findall(r'href="(/(?:count|kwic|search|api)[^"]*)"', page)):
        assert service.get(html.unescape(link))[0] == 200, link
    print("two searches are compared, each with its own fields")


def pages_work_without_script(service):
    page = service.get("/search?q=" + quote("テレワーク") + "&role=member")[2].decode()
    for name in ("count", "kwic"):
        link = html.unescape(re.search(rf'href="(/{name}\?[^"]*)"', page)[1])
        status, _, body = service.get(link)
        assert status == 200 and "role=member" in link
        assert HOSTILE_NAME not in body.decode()
    chart = service.get("/count?q=" + quote("テレワーク") + "&period=year")[2].decode()
    assert 'role="img"' in chart and "<title" in chart and "収録なし" in chart and "<table" in chart
    assert "数えるのは発言だけ" in chart
    empty = service.get("/count?q=" + quote("そんな語はない"))[2].decode()
    assert "<svg class=\"chart\"" not in empty and "<strong>0</strong>" in empty
    print("pages link to each other and work without script")


HOSTILE_NAME = "<script>alert"


def concordance_has_every_place(service):
    wanted = sum(r["text"].count("テレワーク") for r in visible())
    lines, page = [], 1
    while len(lines) < wanted:
        answer = service.json(f"/api/v1/kwic?q={quote('テレワーク')}&sort=before&size=7&page={page}")[1]
        assert answer["total"] == wanted and answer["lines"], answer
        lines += answer["lines"]
        page += 1
    assert len({(r["id"], r["before"]) for r in lines}) == wanted
    assert all(r["key"] == "テレワーク" for r in lines)
    assert [r["before"][::-1] for r in lines] == sorted(r["before"][::-1] for r in lines)
    table = rows(service, f"/api/v1/kwic?q={quote('テレワーク')}&sort=before&format=csv")
    assert [(r["前"], r["一致"], r["後"]) for r in table] == [(r["before"], r["key"], r["after"]) for r in lines]
    jsonl = service.get(f"/api/v1/kwic?q={quote('テレワーク')}&sort=date&format=jsonl")[2].decode().splitlines()
    days = [json.loads(line)["date"] for line in jsonl]
    assert len(days) == wanted and days == sorted(days)
    assert "その語が出てくる箇所" in service.get("/kwic?q=")[2].decode()
    print("a concordance has every place, in order")


def pairs_join_questions_and_answers(service):
    # Every fourth speech is the answer of the 経理課長 to the member before it, who asks.
    speeches = visible()
    answered = [(q, a) for q, a in zip(speeches, speeches[1:]) if a["role"] == "課長"]
    wanted = sum("テレワーク" in q["text"] + a["text"] for q, a in answered)
    answer = service.json("/api/v1/pairs?size=50&q=" + quote("テレワーク"))[1]
    assert answer["total"] == wanted == len(answer["pairs"]), (answer["total"], wanted)
    assert all("経理課長" == a["speaker"] for pair in answer["pairs"] for a in pair["answers"])
    assert answer["asked_whom"] == [{"asker": "委員", "answerer": "課長", "count": wanted}]
    page = service.get("/search?q=" + quote("問:委員 答:課長 テレワーク"))[2].decode()
    assert f"<strong>{wanted}</strong> 組の問答" in page and "問:委員 答:課長 テレワーク" in page and HOSTILE_NAME not in page
    for link in set(re.findall(r'href="(/(?:pairs|search|cite|meetings)[^"]*)"', page)):
        assert service.get(html.unescape(link))[0] == 200, link
    target = "/api/v1/pairs?q=" + quote("テレワーク") + "&asker=" + quote("委員")
    assert target + "&format=csv" in html.unescape(service.get("/pairs?asker=" + quote("委員") + "&q=" + quote("テレワーク"))[2].decode())
    table = rows(service, target + "&format=csv")
    assert sorted((r["質問の発言番号"], r["質問"], r["答え"], r["自動抽出"]) for r in table) == sorted(
        (str(q["seq"]), q["text"], a["text"], "自動抽出") for q, a in answered if "テレワーク" in q["text"] + a["text"]), table[:2]
    lines = [json.loads(line) for line in service.get(target + "&format=jsonl")[2].decode().splitlines()]
    assert [(line["asker_label"], line["answerer_role"], line["extracted"]) for line in lines] == [("委員", "executive", True)] * wanted
    assert len(service.get(target + "&format=tsv")[2].decode().splitlines()) == wanted + 1
    assert "<strong>0</strong> 組" in service.get("/pairs?asker=" + quote("委員長"))[2].decode()
    hit = service.json("/api/v1/search?size=50&role=executive&q=" + quote("テレワーク"))[1]["hits"][0]
    assert [q["label"] for q in hit["questions"]] == ["委員"] and "answers" not in hit
    assert "問い <a" in service.get("/search?role=executive&q=" + quote("テレワーク"))[2].decode()
    print("questions are shown with their answers, and answers with their questions")


def requests_are_checked(service):
    for target, parameter in (("count?period=week", "period"), ("count?by=item", "by"), ("count?measure=x", "measure"),
                              ("count?compare=" + "a" * 1100, "compare"), ("count?sorte=x", "sorte"), ("count?format=xml", "format"),
                              ("pairs?asker=" + "a" * 1100, "asker"), ("pairs?unit=x", "unit"), ("pairs?format=pdf", "format"), ("kwic?sort=x", "sort"), ("kwic?size=500", "size"), ("kwic?page=0", "page"), ("kwic?colour=red", "colour")):
        status, answer = service.json("/api/v1/" + target)
        assert status == 400 and answer["error"]["details"][0]["parameter"] == parameter, (target, answer)
    print("parameters are checked")


def main():
    with Service(records=records()) as service:
        counts_are_those_of_the_records(service)
        two_searches_are_compared(service)
        pages_work_without_script(service)
        concordance_has_every_place(service)
        pairs_join_questions_and_answers(service)
        requests_are_checked(service)


main()
