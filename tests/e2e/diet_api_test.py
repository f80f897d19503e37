# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the API of the Diet's records: each parameter, limit, null and error, in XML and JSON, and requests of the shapes
that published clients send."""
import itertools
import json
import re
import socket
import sys
import unittest
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import quote, urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from service import Service, utterance  # noqa: E402

MEETING_KEYS = ["issueID", "imageKind", "searchObject", "session", "nameOfHouse", "nameOfMeeting", "issue", "date", "closing"]
SPEAKER_KEYS = ["speechOrder", "speaker", "speakerYomi", "speakerGroup", "speakerPosition", "speakerRole", "speech", "startPage"]
SPEECH_KEYS = ["speechID", *MEETING_KEYS, *SPEAKER_KEYS, "speechURL", "meetingURL", "pdfURL"]
WHOLE_KEYS = ["speechID", *SPEAKER_KEYS, "createTime", "updateTime", "speechURL"]
LISTED_KEYS = ["speechID", "speechOrder", "speaker", "speechURL"]
HEAD_KEYS = ["numberOfRecords", "numberOfReturn", "startRecord", "nextRecordPosition"]


def records():
    """Three bodies; speakers with and without a name; line ends, markup and wide letters in texts."""
    for n in range(1, 13):
        yield utterance("a", n, f"防災計画の{n}番目です。" + ("水道 & <下水>\n二段落目です。" if n % 3 == 0 else ""),
                        date="2021-03-04", meeting="2021年3月4日 防災会議", body="防災会議", speaker="佐野委員長" if n % 2 else "北川課長",
                        role="委員長" if n % 2 else "課長")
    for n in range(1, 5):
        yield utterance("b", n, f"ＡＩの活用と水道を調べます。{n}", date="2020-12-14", meeting="2020年12月14日 情報化推進本部", body="情報化推進本部",
                        speaker="部員", role="部員")
    yield utterance("c", 1, "参考人として水道を述べます。", date="2019-05-01", meeting="2019年5月1日 水道委員会", body="水道委員会", speaker="参考人",
                    role="参考人")
    yield utterance("d", 1, "秘密の水道です。", date="2031-05-01", disclosure="非公開")


def form(text):
    """Roughly the form in which texts are compared."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


class DietApi(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service(records=list(records())).__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.service.__exit__()

    def ask(self, endpoint, query):
        """The status and the body in JSON of a raw query."""
        status, headers, body = self.service.get(f"/api/{endpoint}?{query}")
        self.assertEqual(headers["Content-Type"], "application/json;charset=UTF-8", query)
        self.assertEqual(headers["Access-Control-Allow-Origin"], "*")
        return status, json.loads(body)

    def json(self, endpoint, **parameters):
        status, body = self.ask(endpoint, urlencode({**parameters, "recordPacking": "json"}))
        self.assertEqual(status, 200, (parameters, body))
        return body

    def xml(self, endpoint, query, status=200):
        answered, headers, body = self.service.get(f"/api/{endpoint}?{query}", headers={"Accept": "application/xml"})
        self.assertEqual((answered, headers["Content-Type"]), (status, "application/xml;charset=UTF-8"), (query, body))
        return ElementTree.fromstring(body)

    def fault(self, endpoint="speech", **parameters):
        """The message and details of a refused request, the same in both formats."""
        query = urlencode(parameters)
        status, body = self.ask(endpoint, query + "&recordPacking=json")
        self.assertEqual(status, 400, (parameters, body))
        tree = self.xml(endpoint, query, 400)
        self.assertEqual(tree.tag, "data")
        diagnostic = tree.find("diagnostics/diagnostic")
        self.assertEqual(diagnostic.findtext("message"), body["message"])
        self.assertEqual([each.text for each in diagnostic.findall("details")], body.get("details", []))
        self.assertLessEqual(set(body), {"message", "details"})
        return body["message"], body.get("details")

    def speeches(self, **parameters):
        return self.json("speech", maximumRecords=100, **parameters).get("speechRecord", [])

    # Shapes of answers

    def test_a_speech_has_exactly_the_documented_keys_in_their_order(self):
        body = self.json("speech", any="水道")
        self.assertEqual(list(body), [*HEAD_KEYS, "speechRecord"])
        for each in body["speechRecord"]:
            self.assertEqual(list(each), SPEECH_KEYS)
            self.assertEqual(each["searchObject"], each["speechOrder"])
            for key in ("searchObject", "session", "speechOrder", "startPage"):
                self.assertIs(type(each[key]), int)
            for key in ("issueID", "imageKind", "nameOfHouse", "nameOfMeeting", "issue", "date", "speaker", "speech", "speechURL", "meetingURL"):
                self.assertIs(type(each[key]), str)
            for key in ("closing", "speakerYomi", "speakerGroup", "pdfURL"):
                self.assertIsNone(each[key])
            self.assertRegex(each["issueID"], r"^[0-9A-Za-z]{21}$")
            self.assertEqual(each["speechID"], f"{each['issueID']}_{each['speechOrder']:03}")
            self.assertRegex(each["issue"], r"^第\d+号$")
            self.assertEqual(each["imageKind"], "会議録")

    def test_a_meeting_has_all_its_speeches(self):
        body = self.json("meeting", any="5番目")
        self.assertEqual(list(body), [*HEAD_KEYS, "meetingRecord"])
        meeting, = body["meetingRecord"]
        self.assertEqual(list(meeting), [*MEETING_KEYS, "speechRecord", "meetingURL", "pdfURL"])
        self.assertEqual(meeting["searchObject"], 0)
        self.assertEqual([s["speechOrder"] for s in meeting["speechRecord"]], list(range(13)))
        for each in meeting["speechRecord"]:
            self.assertEqual(list(each), WHOLE_KEYS)
            self.assertRegex(each["createTime"] + each["updateTime"], r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d){2}$")

    def test_a_list_has_the_speeches_that_match_or_all_without_a_condition_on_speeches(self):
        meeting, = self.json("meeting_list", any="5番目")["meetingRecord"]
        self.assertEqual([s["speechOrder"] for s in meeting["speechRecord"]], [5])
        self.assertEqual(list(meeting["speechRecord"][0]), LISTED_KEYS)
        meeting, = self.json("meeting_list", nameOfMeeting="防災")["meetingRecord"]
        self.assertEqual([s["speechOrder"] for s in meeting["speechRecord"]], list(range(13)))

    def test_speech_0_is_the_head_of_the_record(self):
        for each in (self.speeches(speechNumber="0"), self.json("meeting", from_=1, nameOfMeeting="防災")["meetingRecord"][0]["speechRecord"][:1]):
            for head in each:
                self.assertEqual((head["speechOrder"], head["speaker"]), (0, "会議録情報"))
                self.assertTrue(head["speech"])
                for key in ("speakerYomi", "speakerGroup", "speakerPosition", "speakerRole"):
                    self.assertIsNone(head[key])

    def test_a_speech_begins_with_its_speaker_and_has_crlf(self):
        found = self.speeches(any="下水 二段落目", speechNumber="3")
        self.assertEqual([f["speech"] for f in found], ["○佐野委員長　防災計画の3番目です。水道 & <下水>\r\n　二段落目です。"])

    def test_no_hits(self):
        for endpoint in ("speech", "meeting", "meeting_list"):
            body = self.json(endpoint, any="見つからない言葉")
            self.assertEqual(body, {"numberOfRecords": 0, "numberOfReturn": 0, "startRecord": 1, "nextRecordPosition": None})
            _, _, xml = self.service.get(f"/api/{endpoint}?any=" + quote("見つからない言葉"))
            self.assertEqual(xml, b"<data><numberOfRecords>0</numberOfRecords><numberOfReturn>0</numberOfReturn>"
                                  b"<startRecord>1</startRecord></data>")

    def test_xml_has_the_same_values_as_json(self):
        for endpoint, name in (("speech", "speechRecord"), ("meeting", "meetingRecord"), ("meeting_list", "meetingRecord")):
            query = "any=" + quote("水道") + "&maximumRecords=2"
            tree, body = self.xml(endpoint, query), self.ask(endpoint, query + "&recordPacking=json")[1]
            self.assertEqual([e.tag for e in tree], [*HEAD_KEYS, "records"])
            self.assertEqual([int(e.text) for e in tree[:4]], [body[k] for k in HEAD_KEYS])
            found = tree.findall(f"records/record/recordData/{name}")
            self.assertEqual(len(found), 2)

            def same(element, value):
                lists = {k: v for k, v in value.items() if isinstance(v, list)}
                self.assertEqual(list(dict.fromkeys(e.tag for e in element)), list(value))
                for key, each in value.items():
                    if key in lists:
                        for one, item in zip(element.findall(key), each, strict=True):
                            same(one, item)
                    else:
                        text = element.findtext(key).replace("\n", "\r\n") or None
                        self.assertEqual(text, each if each in (None, "") else str(each))
            for element, value in zip(found, body[name], strict=True):
                same(element, value)
            last = self.xml(endpoint, "any=" + quote("秘密の水道") + "&maximumRecords=2")
            self.assertIsNone(last.find("nextRecordPosition"))

    # Parameters

    def test_any_is_a_substring_and_blanks_mean_and(self):
        everything = self.speeches(until="9999-12-31")
        self.assertEqual(len(everything), 20)
        for words in (["水道"], ["防災", "水道"], ["災計"], ["ai"], ["AI", "活用"], ["委員長"], ["佐野"], ["です"], ["で"], ["な い"], ["、"]):
            for blank in (" ", "　"):
                found = self.speeches(any=blank.join(words))
                wanted = [e["speechID"] for e in everything
                          if all(form(part) in form(e["speech"]) for word in words for part in word.split())]
                self.assertEqual([f["speechID"] for f in found], wanted, words)

    def test_search_range(self):
        head = self.speeches(speechNumber="0", nameOfMeeting="防災会議")[0]["speech"]
        word = re.split(r"\s", head)[-1]
        orders = {place: [f["speechOrder"] for f in self.speeches(any=word, nameOfMeeting="防災会議", searchRange=place)]
                  for place in ("冒頭", "本文", "冒頭・本文")}
        self.assertEqual(orders["冒頭"], [0])
        self.assertNotIn(0, orders["本文"])
        self.assertEqual(orders["冒頭・本文"], orders["冒頭"] + orders["本文"])
        self.assertEqual(len(self.speeches(nameOfMeeting="防災会議", searchRange="冒頭")), 13, "only used with any")
        self.fault(any="a", searchRange="x")

    def test_names(self):
        def names(**parameters):
            return [m["nameOfMeeting"] for m in self.json("meeting_list", **parameters).get("meetingRecord", [])]
        self.assertEqual(names(nameOfMeeting="防災"), ["防災会議"])
        self.assertEqual(names(nameOfMeeting="防災 水道"), ["防災会議", "水道委員会"])
        self.assertEqual(names(nameOfMeeting="すいどう"), ["水道委員会"])
        self.assertEqual({s["speaker"] for s in self.speeches(speaker="佐野")}, {"佐野委員長"})
        self.assertEqual({s["speaker"] for s in self.speeches(speaker="佐野 部員")}, {"佐野委員長", "部員"})
        self.assertEqual({s["speaker"] for s in self.speeches(speaker="さの")}, {"佐野委員長"})
        self.assertEqual({s["speakerPosition"] for s in self.speeches(speakerPosition="長")}, {"委員長", "課長"})
        self.assertEqual(self.speeches(speakerGroup="会"), [])
        self.assertEqual([s["speakerRole"] for s in self.speeches(speakerRole="参考人")], ["参考人"])
        self.assertEqual(self.speeches(speakerRole="証人"), [])

    def test_house(self):
        self.assertEqual(len(self.speeches(nameOfHouse="知らない院")), 20)
        for house in ("衆議院", "参議院", "両院", "両院協議会"):
            self.assertEqual(self.speeches(nameOfHouse=house), [])

    def test_days(self):
        def days(**parameters):
            return [m["date"] for m in self.json("meeting_list", **{k.rstrip("_"): v for k, v in parameters.items()}).get("meetingRecord", [])]
        every = ["2021-03-04", "2020-12-14", "2019-05-01"]
        self.assertEqual(days(from_="0000-01-01"), every)
        self.assertEqual(days(from_="2020-12-14"), every[:2])
        self.assertEqual(days(until="2020-12-14"), every[1:])
        self.assertEqual(days(from_="2020-12-14", until="2020-12-14"), every[1:2])
        self.assertEqual(days(from_="2031-01-01"), [])

    def test_kinds_of_documents(self):
        for name in ("supplementAndAppendix", "contentsAndIndex", "closing"):
            self.assertEqual(self.speeches(any="水道", **{name: "true"}), [])
            for value in ("false", "False", ""):
                self.assertEqual(self.speeches(any="水道", **{name: value}), self.speeches(any="水道"))
            self.fault(any="a", **{name: "x"})

    def test_numbers_and_ids(self):
        each = self.speeches(any="5番目")[0]
        self.assertEqual([s["speechID"] for s in self.speeches(speechID=each["speechID"])], [each["speechID"]])
        self.assertEqual(len(self.speeches(issueID=each["issueID"])), 13)
        self.assertEqual(self.speeches(speechID=each["issueID"] + "_999"), [])
        self.assertEqual(self.speeches(issueID="1" * 21), [])
        self.assertEqual([s["speechOrder"] for s in self.speeches(speechNumber="12")], [12])
        session = str(each["session"])
        for query in ({"sessionFrom": session}, {"sessionTo": session}, {"sessionFrom": session, "sessionTo": session}):
            self.assertEqual({s["session"] for s in self.speeches(**query)}, {each["session"]})
        self.assertEqual(len({s["session"] for s in self.speeches(sessionFrom="1", sessionTo="999")}), 2)
        self.assertEqual(len(self.speeches(issueFrom="0", issueTo="999")), 20)
        self.assertEqual(self.speeches(issueFrom="998"), [])

    def test_order_and_paging(self):
        everything = [s["speechID"] for s in self.speeches(until="9999-12-31")]
        keys = [(s["date"], -s["speechOrder"]) for s in self.speeches(until="9999-12-31")]
        self.assertEqual(keys, sorted(keys, reverse=True))
        for endpoint, most, default, total in (("speech", 100, 30, 20), ("meeting", 10, 3, 3), ("meeting_list", 100, 30, 3)):
            body = self.json(endpoint, until="9999-12-31")
            self.assertEqual((body["numberOfRecords"], body["numberOfReturn"]), (total, min(default, total)))
            self.assertEqual(self.json(endpoint, until="9999-12-31", maximumRecords=most)["numberOfReturn"], total)
            self.assertEqual(self.fault(endpoint, any="a", maximumRecords=most + 1)[1],
                             [f"(0) ({19006 if most == 10 else 19005})maximumRecordsには1～{most}の値を指定してください。"])
        for size in (1, 7, 19, 20):
            at, seen = 1, []
            while at:
                body = self.json("speech", until="9999-12-31", maximumRecords=size, startRecord=at)
                self.assertEqual(body["startRecord"], at)
                seen += [s["speechID"] for s in body["speechRecord"]]
                at = body["nextRecordPosition"]
            self.assertEqual(seen, everything)

    # Errors

    def test_errors(self):
        bad_input = "(19011)検索条件の入力に誤りがあります。"
        rows = [
            ({}, "(19007)検索条件を指定してください。", None),
            ({"searchRange": "本文", "closing": "true", "startRecord": 1, "maximumRecords": 5}, "(19007)検索条件を指定してください。", None),
            ({"any": "水道", "startRecord": 11}, "(19004)startRecordには 1から検索件数までの値を指定してください。", None),
            ({"any": "ない言葉", "startRecord": 2}, "(19004)startRecordには 1から検索件数までの値を指定してください。", None),
            ({"any": "a" * 2000}, "(19020)入力可能文字数を超過しています。検索条件を見直してください。", None),
            ({"from": "2020/01/01"}, bad_input, ["(0) (19012)from:開会日付をYYYY-MM-DD形式で入力してください。"]),
            ({"until": "x"}, bad_input, ["(0) (19013)until:開会日付をYYYY-MM-DD形式で入力してください。"]),
            ({"from": "2020-01-02", "until": "2020-01-01"}, bad_input,
             ["(0) (19014)fromはuntil以下、もしくはuntilはfrom以上の日付で入力してください。"]),
            ({"from": "2020-02-30"}, bad_input, ["(0) (19018)from:存在しない日付です。検索条件を見直し、再度検索してください。"]),
            ({"until": "2020-13-01"}, bad_input, ["(0) (19019)until:存在しない日付です。検索条件を見直し、再度検索してください。"]),
            ({"speechID": "x"}, bad_input, ["(0) (19026)speechID:発言IDを『冊子ID(21文字)_発言番号(3～4桁)』で入力してください。"]),
            ({"speakerRole": "部員"}, bad_input, ["(0) (19028)speakerRole:発言者役割を証人/参考人/公述人で入力してください。"]),
            ({"speakerRole": "x", "from": "x"}, bad_input,
             ["(0) (19028)speakerRole:発言者役割を証人/参考人/公述人で入力してください。", "(1) (19012)from:開会日付をYYYY-MM-DD形式で入力してください。"]),
        ]
        for parameters, message, details in rows:
            self.assertEqual(self.fault(**parameters), (message, details), parameters)
        self.assertEqual(self.ask("speech", "any=%ff&recordPacking=json")[0], 400)

    def test_an_unknown_endpoint_is_missing(self):
        for path in ("/api/speeches", "/api/2.0/speech", "/api/speech/"):
            self.assertEqual(self.service.get(path + "?any=a")[0], 404)

    # Requests as clients send them

    def shapes(self, word, meeting):
        """What published clients send: path and raw query. The words are this archive's."""
        encoded = quote(word)
        whole = [f"nameOfHouse={{}}&any={word}&recordPacking=json", f"nameOfHouse={{}}&any={word}&recordPacking=json&startRecord=1&recordPacking=json"]
        for path, query in itertools.product(("meeting", "meeting_list"), whole):  # R: all is encoded, '=' and '&' too
            yield path, quote(query.format("議会"), safe="")
        yield "1.0/speech", quote(f"any={word}&maximumRecords=2", safe="")  # Ruby, which wants XML
        yield "1.0/meeting", quote(f"any={word}&maximumRecords=2", safe="")
        yield "speech", f"any={encoded}%20{encoded}&recordPacking=json"  # Python
        yield "meeting", f"any={encoded}&recordPacking=json&"
        yield "speech", f"any={encoded}+{encoded}&from&until&startRecord=1&maximumRecords=100&recordPacking=json"
        yield "speech", f"recordPacking=json&any={encoded}&maximumRecords=1"  # TypeScript
        yield "speech", f"recordPacking=json&speechID={meeting}_001"
        yield "meeting", f"recordPacking=json&issueID={meeting}"
        yield "speech", f"maximumRecords=10&nameOfHouse={quote('市議会')}&any={encoded}&closing=false&recordPacking=json"
        yield "speech", f"any={encoded}&recordPacking=json"
        yield "speech", f"recordPacking=json&speechID={meeting}_001&maximumRecords=1"
        yield "meeting_list", f"any={encoded}&maximumRecords=3&recordPacking=json&startRecord=1"  # Go: sorted keys

    def test_requests_of_published_clients_are_answered(self):
        meeting = self.speeches(any="5番目")[0]["issueID"]
        for path, query in self.shapes("水道", meeting):
            if path.startswith("1.0/"):
                tree = self.xml(path, query)
                record = tree.find("records/record/recordData/" + ("speechRecord" if path.endswith("speech") else "meetingRecord"))
                self.assertTrue(record.findtext("issueID"), query)
                self.assertLessEqual(int(tree.findtext("numberOfReturn")), 2)
                continue
            status, body = self.ask(path, query)
            self.assertEqual(status, 200, (path, query, body))
            self.assertGreater(body["numberOfReturn"], 0, query)
            self.assertEqual(list(body)[:4], HEAD_KEYS)

    def test_an_absolute_target_is_answered_as_behind_a_proxy(self):
        for host in ("http://kokkai.example", "https://kokkai.example:443"):
            with socket.create_connection(("127.0.0.1", self.service.port), timeout=10) as client:
                client.sendall(f"GET {host}/api/speech?any={quote('水道')}&recordPacking=json HTTP/1.1\r\nHost: kokkai.example\r\n"
                               "Connection: close\r\n\r\n".encode())
                reply = b"".join(iter(lambda: client.recv(65536), b""))
            self.assertTrue(reply.startswith(b"HTTP/1.1 200"), reply[:80])
            self.assertEqual(json.loads(reply.split(b"\r\n\r\n", 1)[1])["numberOfRecords"], len(self.speeches(any="水道")))

    def test_restricted_records_are_not_there(self):
        self.assertEqual(self.speeches(any="秘密"), [])
        self.assertEqual(self.speeches(from_="x", until="9999-12-31", any="2031"), [])


if __name__ == "__main__":
    unittest.main()
