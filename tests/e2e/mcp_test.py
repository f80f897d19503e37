# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests gijiroku-mcp as an AI client speaks to it: JSON-RPC messages, one a line, over its standard input and output."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, corpus, utterance  # noqa: E402

LONG = 60_000


def records():
    yield from corpus()
    yield utterance("long", 1, "長大な発言です。" * (LONG // 8), date="2018-07-02", meeting="2018年7月2日 水道委員会", speaker="部員", role="部員")


class Mcp(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gijiroku-mcp-")
        source = pathlib.Path(cls.folder.name) / "minutes.jsonl"
        source.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records()), encoding="utf-8")
        cls.index = pathlib.Path(cls.folder.name) / "index"
        subprocess.run([BIN / "gijiroku-index", "--index", cls.index, source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.process, cls.next_id = cls.started(), 0
        reply = cls.ask("initialize", {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}})
        cls.greeting = reply["result"]
        cls.send({"jsonrpc": "2.0", "method": "notifications/initialized"})

    @classmethod
    def tearDownClass(cls):
        cls.process.stdin.close()
        cls.process.wait(20)
        cls.process.stdout.close()
        cls.folder.cleanup()

    @classmethod
    def started(cls, *options):
        return subprocess.Popen([BIN / "gijiroku-mcp", "--index", cls.index, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    @classmethod
    def send(cls, message):
        text = message if isinstance(message, bytes) else json.dumps(message).encode()
        cls.process.stdin.write(text + b"\n")
        cls.process.stdin.flush()

    @classmethod
    def received(cls):
        return json.loads(cls.process.stdout.readline())

    @classmethod
    def ask(cls, method, parameters=None):
        cls.next_id += 1
        cls.send({"jsonrpc": "2.0", "id": cls.next_id, "method": method, **({} if parameters is None else {"params": parameters})})
        reply = cls.received()
        assert reply["id"] == cls.next_id and reply["jsonrpc"] == "2.0", reply
        return reply

    def call(self, name, **arguments):
        result = self.ask("tools/call", {"name": name, "arguments": arguments})["result"]
        part, = result["content"]
        self.assertEqual(part["type"], "text")
        self.assertFalse(result["isError"], part["text"])
        return json.loads(part["text"])

    def fault(self, name, **arguments):
        result = self.ask("tools/call", {"name": name, "arguments": arguments})["result"]
        self.assertTrue(result["isError"], result)
        return result["content"][0]["text"]

    def test_the_server_says_what_it_is(self):
        self.assertEqual(self.greeting["protocolVersion"], "2025-06-18")
        self.assertEqual(self.greeting["serverInfo"]["name"], "gijiroku-mcp")
        self.assertIn("tools", self.greeting["capabilities"])
        self.assertEqual(self.ask("initialize", {"protocolVersion": "1999-01-01"})["result"]["protocolVersion"], "2025-11-25")
        self.assertEqual(self.ask("ping")["result"], {})

    def test_tools_are_listed_with_the_schemas_of_their_arguments(self):
        tools = {tool["name"]: tool for tool in self.ask("tools/list")["result"]["tools"]}
        self.assertEqual(set(tools), {"search", "fetch", "get_meeting", "get_item", "list_facets"})
        for tool in tools.values():
            self.assertEqual(tool["inputSchema"]["type"], "object")
            self.assertLessEqual(set(tool["inputSchema"]["required"]), set(tool["inputSchema"]["properties"]))
            self.assertTrue(tool["description"])

    def test_what_is_found_can_be_fetched_and_cited(self):
        found = self.call("search", query="テレワークの経費")
        self.assertEqual(found["total"], 1)
        hit, = found["results"]
        for key in ("id", "title", "url", "citation", "date", "speaker", "item", "text"):
            self.assertIn(key, hit)
        self.assertIn("佐野", hit["citation"])
        self.assertIn(hit["url"], hit["citation"])
        self.assertIn("2013年", hit["citation"])
        self.assertEqual(self.call("fetch", id=hit["id"])["text"], "テレワークの経費をご説明します。")
        meeting = self.call("get_meeting", id=hit["id"].split("-")[0])
        self.assertIn(hit["id"], [r["id"] for r in meeting["records"]])
        self.assertEqual(meeting["url"], "/meetings/" + meeting["id"])
        if hit["item"]:
            self.assertIn(hit["id"], [r["id"] for r in self.call("get_item", id=hit["item"])["records"]])

    def test_results_are_bounded_and_say_how_to_go_on(self):
        self.assertEqual(len(self.call("search", query="経費")["results"]), 10)
        pages = [self.call("search", query="経費", limit=20, page=page)["results"] for page in (1, 2)]
        self.assertFalse({r["id"] for r in pages[0]} & {r["id"] for r in pages[1]})
        hit, = self.call("search", query="長大な発言")["results"]
        whole = self.call("fetch", id=hit["id"])
        self.assertTrue(whole["truncated"])
        self.assertLess(len(whole["text"].encode()), 50_000)
        start, seen = 1, []
        meeting = self.call("search", query="番目の質疑")["results"][0]["id"].split("-")[0]
        while start:
            part = self.call("get_meeting", id=meeting, start=start)
            seen += [r["id"] for r in part["records"]]
            start = part["next_start"]
        self.assertEqual((len(seen), len(set(seen))), (part["total_records"],) * 2)

    def test_filters_and_facets(self):
        self.assertEqual({r["date"] for r in self.call("search", query="経費", year="2014")["results"]}, {"2014-06-02"})
        facets = self.call("list_facets", query="経費")["facets"]
        self.assertEqual({v["value"] for v in facets["year"]}, {"2012", "2014"})

    def test_wrong_arguments_are_named(self):
        self.assertIn("year", self.fault("search", query="a", year="x"))
        self.assertIn("limit", self.fault("search", query="a", limit=21))
        self.assertIn("colour", self.fault("search", query="a", colour="red"))
        self.assertIn("query", self.fault("search", query=1))
        for name in ("fetch", "get_meeting", "get_item"):
            for each in ({}, {"id": 1}, {"id": "x"}, {"id": "0123456789abcdef"}, {"id": "0123456789abcdef-u1"}):
                self.assertIn("id", self.fault(name, **each))

    def test_restricted_records_are_not_there(self):
        self.assertEqual(self.call("search", query='"秘密の案件"')["total"], 0)
        self.process, public = self.started("--scope", "staff"), self.process
        try:
            self.__class__.process, restored = self.process, public
            self.assertEqual(self.call("search", query='"秘密の案件"')["total"], 1)
        finally:
            self.process.stdin.close()
            self.process.wait(20)
            self.process.stdout.close()
            self.__class__.process = restored

    def test_what_is_no_request_gets_an_error_of_json_rpc(self):
        for message, code in ((b"{", -32700), (b"\xff", -32700), (b"[]", -32600), (b"1", -32600), ({"id": 1, "method": "ping"}, -32600),
                              ({"jsonrpc": "2.0", "id": None, "method": "ping"}, -32600), (b'{"jsonrpc":"2.0"}', -32600),
                              ({"jsonrpc": "2.0", "id": 1, "method": "resources/list"}, -32601),
                              ({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "rm"}}, -32602),
                              ({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": []}, -32602),
                              ({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "fetch", "arguments": 1}}, -32602),
                              (b'"' + b"a" * 1_000_001 + b'"', -32600)):
            self.send(message)
            self.assertEqual(self.received()["error"]["code"], code, str(message)[:80])

    def test_notifications_get_no_reply(self):
        self.send({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}})
        self.send({"jsonrpc": "2.0", "id": 9, "result": {}})
        self.send(b"")
        self.assertEqual(self.ask("ping")["result"], {})


class Start(unittest.TestCase):
    def test_an_index_that_is_not_there_is_named(self):
        done = subprocess.run([BIN / "gijiroku-mcp", "--index", "/nonexistent"], input=b"", capture_output=True)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"/nonexistent", done.stderr)


if __name__ == "__main__":
    unittest.main()
