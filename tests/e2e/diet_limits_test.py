# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the limits of the API of the Diet's records: the first value that each parameter refuses and the last that it takes,
values that select a range or one, where a list ends, and how a query may be written."""
import json
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import quote, urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from service import Service, utterance  # noqa: E402

LONGEST = 2000  # bytes of a query
BAD_INPUT = "(19011)検索条件の入力に誤りがあります。"
BAD_START = "(19004)startRecordには 1から検索件数までの値を指定してください。"
NOTHING_ASKED = "(19007)検索条件を指定してください。"


def minutes(number):
    return (f"会 議 録\n\n会議名\t\t令和{number}年度 第{number}回みどり野市水道委員会\n開催\t日時\t令和{number}年5月7日 午前10時\n\t場所\t第一会議室\n"
            "公開の可否\t会 議\t■公開 □非公開 □一部非公開\n\t会 議 録\t■公開 □非公開 □一部非公開\n出席者\t委員\t委員長、部員\n\n"
            "委員長 水道の1番目です。\n\n部員 水道の2番目です。\n")


def records():
    """A meeting of 1,001 speeches."""
    for n in range(1, 1002):
        yield utterance("long", n, f"下水道の{n}番目です。", date="2018-05-07", body="下水道会議", meeting="2018年5月7日 下水道会議", speaker="部員")


class DietLimits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            for number in (1, 2, 3):
                Path(folder, f"{number}.txt").write_text(minutes(number), encoding="utf-8")
            lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records())
            Path(folder, "long.jsonl").write_text(lines, encoding="utf-8")
            cls.service = Service(source=folder).__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.service.__exit__()

    def ask(self, query, endpoint="speech"):
        """The status and the body in JSON of a raw query."""
        status, _, body = self.service.get(f"/api/{endpoint}?{query}&recordPacking=json")
        return status, json.loads(body)

    def found(self, endpoint="meeting_list", **parameters):
        status, body = self.ask(urlencode(parameters), endpoint)
        self.assertEqual(status, 200, (parameters, body))
        return body

    def issues(self, **parameters):
        return [m["issue"] for m in self.found(**parameters).get("meetingRecord", [])]

    def test_values_beyond_a_limit_are_refused(self):
        rows = [("startRecord", "0", BAD_START), ("startRecord", "-1", BAD_START), ("startRecord", "x", BAD_START), ("startRecord", "1.0", BAD_START),
                ("maximumRecords", "0", "19005"), ("maximumRecords", "101", "19005"), ("maximumRecords", "x", "19005"),
                ("sessionFrom", "0", "sessionFrom"), ("sessionFrom", "1000", "sessionFrom"), ("sessionTo", "x", "sessionTo"),
                ("issueFrom", "-1", "issueFrom"), ("issueFrom", "1000", "issueFrom"), ("issueTo", "x", "issueTo"),
                ("speechNumber", "-1", "speechNumber"), ("speechNumber", "x", "speechNumber"),
                ("issueID", "a" * 20, "19027"), ("issueID", "a" * 22, "19027"), ("issueID", "a" * 20 + "-", "19027"),
                ("speechID", "a" * 21, "19026"), ("speechID", "a" * 21 + "_01", "19026"), ("speechID", "a" * 21 + "_00001", "19026"),
                ("speakerRole", "証", "19028"), ("closing", "1", "closing"), ("searchRange", "題名", "searchRange")]
        for endpoint in ("speech", "meeting_list", "1.0/speech"):
            for name, value, told in rows:
                status, body = self.ask(urlencode({"any": "水道", name: value}), endpoint)
                self.assertEqual(status, 400, (name, value))
                if told is BAD_START:
                    self.assertEqual(body, {"message": BAD_START})
                else:
                    self.assertEqual(body["message"], BAD_INPUT)
                    detail, = body["details"]
                    self.assertIn(told, detail)
        for name, value in (("sessionFrom", "sessionTo"), ("issueFrom", "issueTo")):
            self.assertEqual(self.ask(f"{name}=5&{value}=4")[0], 400)
        for value in ("0", "11", "x"):
            self.assertIn("(19006)", self.ask("any=a&maximumRecords=" + value, "meeting")[1]["details"][0])

    def test_the_last_values_within_a_limit_are_taken(self):
        for name, value in (("maximumRecords", "1"), ("maximumRecords", "100"), ("startRecord", "1007"), ("sessionTo", "999"), ("issueTo", "999"),
                            ("speechNumber", "999999999"), ("issueID", "Z" * 21), ("speechID", "Z" * 21 + "_9999"), ("speakerRole", "公述人"),
                            ("closing", "False"), ("from", "0000-01-01"), ("until", "9999-12-31"), ("from", "2020-02-29")):
            self.assertEqual(self.ask(urlencode({"any": "番目", name: value}))[0], 200, (name, value))
        self.assertEqual(self.ask("any=%E7%95%AA%E7%9B%AE&startRecord=1008")[0], 400)

    def test_one_end_of_a_range_is_the_value_itself(self):
        first = self.found(issueFrom=1)["meetingRecord"][0]
        self.assertEqual(self.issues(issueFrom=2), ["第2号"])
        self.assertEqual(self.issues(issueTo=2), ["第2号"])
        self.assertEqual(self.issues(issueFrom=1, issueTo=2), ["第2号", "第1号"])
        self.assertEqual(self.issues(issueFrom=0), ["第0号"])
        self.assertEqual(self.issues(sessionFrom=first["session"]), ["第1号"])
        self.assertEqual(self.issues(sessionTo=first["session"] + 1), ["第2号"])
        self.assertEqual(self.issues(sessionFrom=first["session"], sessionTo=first["session"] + 1), ["第2号", "第1号"])

    def test_a_number_from_1000_on_has_four_digits(self):
        last, = self.found("speech", any="1001番目")["speechRecord"]
        self.assertEqual(last["speechID"], last["issueID"] + "_1001")
        self.assertEqual([s["speechOrder"] for s in self.found("speech", speechID=last["speechID"])["speechRecord"]], [1001])

    def test_the_last_part_of_a_list_has_no_next_position(self):
        for endpoint in ("speech", "meeting", "meeting_list"):
            total = self.found(endpoint, any="2番目")["numberOfRecords"]
            for first, wanted in ((1, 2), (total, None)):
                query = urlencode({"any": "2番目", "maximumRecords": 1, "startRecord": first})
                status, body = self.ask(query, endpoint)
                self.assertEqual((status, body["nextRecordPosition"]), (200, wanted))
                tree = ElementTree.fromstring(self.service.get(f"/api/{endpoint}?{query}")[2])
                self.assertEqual(tree.findtext("nextRecordPosition"), None if wanted is None else str(wanted))
                self.assertEqual(len(tree.findall("records/record")), 1)
        self.assertEqual(self.ask("any=nowhere&startRecord=1")[0], 200)

    def test_a_query_has_at_most_2000_bytes(self):
        ending = "&recordPacking=json"
        for length, wanted in ((LONGEST, 200), (LONGEST + 1, 400)):
            query = "any=" + "a" * (length - len("any=" + ending)) + ending
            status, _, body = self.service.get("/api/speech?" + query)
            self.assertEqual(status, wanted, length)
        self.assertTrue(json.loads(body)["message"].startswith("(19020)"))

    def test_a_query_may_be_written_in_several_ways(self):
        word = quote("水道")
        same = [f"any={word}+{quote('2番目')}", f"any={word}%20{quote('2番目')}", f"any={word}%E3%80%80{quote('2番目')}", f"any={word}+{quote('2番目')}&",
                f"&&any={word}+{quote('2番目')}", f"any=nowhere&any={word}+{quote('2番目')}", f"any={word}+{quote('2番目')}&unknown=1&from=&until",
                f"recordPacking=xml&any={word}+{quote('2番目')}", quote(f"any={word}+{quote('2番目')}", safe="%+").replace("%3D", "%3d")]
        wanted = self.ask(same[0])[1]
        self.assertGreater(wanted["numberOfRecords"], 2)
        for query in same[1:-1]:
            self.assertEqual(self.ask(query), (200, wanted), query)
        whole = quote(f"any={'水道 2番目'}&recordPacking=json", safe="")
        for query in (whole, whole.replace("%3D", "%3d").replace("%26", "&"), whole + "%26recordPacking%3Djson"):
            self.assertEqual(json.loads(self.service.get("/api/speech?" + query)[2]), wanted, query)

    def test_only_the_parameter_says_which_format_is_sent(self):
        for accept in ("application/json", "application/xml", "text/html", "*/*;q=0.1"):
            for packing, wanted in (("", "xml"), ("&recordPacking=xml", "xml"), ("&recordPacking=json", "json")):
                status, headers, _ = self.service.get("/api/speech?any=a" + packing, headers={"Accept": accept})
                self.assertEqual((status, headers["Content-Type"]), (200, f"application/{wanted};charset=UTF-8"))
        status, headers, body = self.service.get("/api/speech?any=a&recordPacking=text")
        self.assertEqual((status, headers["Content-Type"]), (400, "application/xml;charset=UTF-8"))
        self.assertIn("recordPacking", body.decode())

    def test_parameters_that_select_nothing_are_no_condition(self):
        for query in ("", "&", "any=", "any=+%E3%80%80", "searchRange=%E6%9C%AC%E6%96%87", "supplementAndAppendix=true", "contentsAndIndex=true",
                      "closing=true", "startRecord=1", "maximumRecords=1", "unknown=1"):
            for endpoint in ("speech", "meeting", "meeting_list", "1.0/speech", "1.0/meeting", "1.0/meeting_list"):
                self.assertEqual(self.ask(query, endpoint), (400, {"message": NOTHING_ASKED}), (endpoint, query))


if __name__ == "__main__":
    unittest.main()
