# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the daemon over real sockets: what it answers, what it refuses, and how it ends."""
import gzip
import json
import pathlib
import re
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, HOSTILE, Service, utterance  # noqa: E402

REQUIRED = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def exchange(port, sent, wait=2.0):
    """Returns what was received, and whether the server closed the connection.

    Ends after `wait` seconds without data.
    """
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as client:
        client.sendall(sent)
        received = b""
        try:
            while piece := client.recv(65536):
                received += piece
            return received, True
        except socket.timeout:
            return received, False
        except ConnectionResetError:
            return received, True


class PublicServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = cls.enterClassContext(Service()) if hasattr(cls, "enterClassContext") else Service().__enter__()

    @classmethod
    def tearDownClass(cls):
        if not hasattr(cls, "enterClassContext"):
            cls.service.__exit__()

    def test_search_finds_and_marks(self):
        status, answer = self.service.json("/api/v1/search?q=" + quote("経費"))
        self.assertEqual(status, 200)
        self.assertEqual((answer["total"], answer["utterances"]), (43, 43))
        self.assertEqual(len(answer["hits"]), 10)
        for hit in answer["hits"]:
            self.assertIn("経費", [s["text"] for s in hit["snippet"] if s["hit"]])
            self.assertEqual(hit["source"]["seq"], hit["seq"])
        self.assertEqual({v["value"]: v["count"] for v in answer["facets"]["year"]}, {"2012": 3, "2014": 40})

    def test_offsets_lead_to_the_text(self):
        for q in ("経費", "テレワーク 経費", "経費を見直す", ""):
            for hit in self.service.json("/api/v1/search?q=" + quote(q))[1]["hits"]:
                meeting = self.service.json("/api/v1/meetings/" + hit["meeting"]["id"])[1]
                text = next(node["text"] for node in meeting["nodes"] if node["id"] == hit["id"])
                fragments = hit["snippet_offsets"]["fragments"]
                shown = [text[w["begin"]:w["end"]] for w in fragments]
                self.assertEqual("".join(s["text"] for s in hit["snippet"]).strip("…"), "…".join(shown).strip("…"))
                self.assertEqual([s["text"] for s in hit["snippet"] if s["hit"]],
                                 [text[begin:end] for w in fragments for begin, end in w["highlights"]])

    def test_filters_narrow_and_pages_turn(self):
        _, answer = self.service.json("/api/v1/search?q=" + quote("経費") + "&year=2012&name=" + quote("佐野経理課長"))
        self.assertEqual([h["name"] for h in answer["hits"]], ["佐野経理課長"])
        _, answer = self.service.json("/api/v1/search?q=" + quote("経費") + "&size=20&page=3")
        self.assertEqual((answer["page"], len(answer["hits"])), (3, 3))

    def test_equals_signs_survive(self):
        for q in ("a=b", "a%3Db"):
            _, answer = self.service.json("/api/v1/search?q=" + q)
            self.assertEqual((answer["query"], answer["total"]), ("a=b", 1))

    def test_bad_requests_list_every_fault(self):
        status, answer = self.service.json("/api/v1/search?kind=x&page=0&colour=red&q=" + "a" * 1025)
        self.assertEqual(status, 400)
        self.assertEqual(answer["error"]["code"], "bad_request")
        self.assertEqual({d["parameter"] for d in answer["error"]["details"]}, {"kind", "page", "colour", "q"})
        for q in ("%00", "%FF", "%E7%B5"):
            self.assertEqual(self.service.get("/api/v1/search?q=" + q)[0], 400)
            self.assertEqual(self.service.get("/search?q=" + q)[0], 400)

    def test_pages_answer(self):
        hit = self.service.json("/api/v1/search?q=" + quote("テレワーク"))[1]["hits"][0]
        for target in ("/", "/search?q=" + quote("経費"), "/search", "/meetings", hit["url"].split("#")[0]):
            status, headers, body = self.service.get(target)
            self.assertEqual((status, headers["Content-Type"]), (200, "text/html; charset=utf-8"), target)
            self.assertIn('lang="ja"', body.decode())
        self.assertIn('id="%s"' % hit["url"].split("#")[1], body.decode())
        self.assertRegex(body.decode(), '<mark id="m1">テレワーク</mark>')

    def test_hostile_text_stays_text(self):
        _, _, body = self.service.get("/search?q=" + quote(HOSTILE))
        self.assertEqual(body.count(b"<script"), len(re.findall(rb'<script src="/suggest-[0-9a-f]{12}\.js" defer>', body)))
        self.assertNotIn(b'"onmouseover="', body)

    def test_every_reply_has_its_headers(self):
        for target in ("/", "/help", "/robots.txt", "/style.css", "/healthz", "/api/v1/search", "/nowhere", "/search?page=0", "/meetings/x"):
            status, headers, _ = self.service.get(target)
            for name, value in REQUIRED.items():
                self.assertEqual(headers.get(name), value, target)
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
            self.assertIn("Cache-Control", headers)
            # Scripts of other sites may read the API, and nothing else.
            self.assertEqual(headers.get("Access-Control-Allow-Origin"), "*" if target.startswith("/api/") else None, target)
            # A cache must revalidate each time, so that it never shows withdrawn records.
            self.assertEqual(headers["Cache-Control"], "no-cache" if status == 200 else "no-store", target)

    def linked(self, name):
        """The address by which pages link to a file."""
        return re.search(rf'="(/{name}-[0-9a-f]{{12}}\.\w+)"', self.service.get("/")[2].decode())[1]

    def test_files_of_pages_are_kept_as_long_as_their_content_is_the_same(self):
        for name in ("style", "suggest", "icon"):
            status, headers, body = self.service.get(self.linked(name))
            self.assertEqual((status, headers["Cache-Control"]), (200, "public, max-age=31536000, immutable"))
            # A page of another version finds the file, but must not keep it under that name.
            other = re.sub("-[0-9a-f]{12}", "-0123456789ab", self.linked(name))
            status, headers, same = self.service.get(other)
            self.assertEqual((status, headers["Cache-Control"], same), (200, "no-cache", body))
        status, headers, body = self.service.get("/favicon.ico")
        self.assertEqual((status, headers["Content-Type"], body[:6]), (200, "image/x-icon", b"\0\0\1\0\1\0"))

    def test_what_is_typed_is_completed(self):
        status, answer = self.service.json("/api/v1/suggest?size=2&q=" + quote("経費 てれw"))
        self.assertEqual(status, 200)
        self.assertEqual(answer["query"], "経費 てれw")
        self.assertEqual(answer["suggestions"][0], {"text": "経費 テレワーク", "display": "テレワーク", "kind": "word",
                                                    "reading": "てれわーく", "count": 1})
        self.assertLessEqual(len(answer["suggestions"]), 2)
        _, answer = self.service.json("/api/v1/suggest?q=" + quote("ぶんきょう"))
        self.assertEqual([(s["text"], s["kind"]) for s in answer["suggestions"]][0], ("会議体:文教委員会", "body"))
        self.assertEqual(self.service.json("/api/v1/suggest")[1]["suggestions"], [])
        self.assertEqual(self.service.json("/api/v1/suggest?q=" + quote("ひみつ"))[1]["suggestions"], [])
        status, answer = self.service.json("/api/v1/suggest?size=21&n=1&q=" + "a" * 1025)
        self.assertEqual((status, {d["parameter"] for d in answer["error"]["details"]}), (400, {"size", "n", "q"}))

    def test_the_only_script_is_our_own(self):
        status, headers, body = self.service.get(self.linked("suggest"))
        self.assertEqual((status, headers["Content-Type"]), (200, "text/javascript; charset=utf-8"))
        self.assertIn("script-src 'self'; connect-src 'self'", headers["Content-Security-Policy"])
        self.assertIn(b"/api/v1/suggest", body)

    def test_what_is_known_is_not_sent_again(self):
        _, headers, _ = self.service.get("/search?q=a")
        status, _, body = self.service.get("/search?q=a", headers={"If-None-Match": headers["ETag"]})
        self.assertEqual((status, body), (304, b""))

    def test_head_is_get_without_a_body(self):
        _, got, body = self.service.get("/meetings")
        status, headers, nothing = self.service.get("/meetings", method="HEAD")
        self.assertEqual((status, nothing), (200, b""))
        self.assertEqual(headers["Content-Length"], got["Content-Length"])
        self.assertEqual(int(got["Content-Length"]), len(body))

    def test_replies_are_compressed_for_who_accepts_it(self):
        for target in ("/search?q=" + quote("経費"), "/api/v1/search?q=" + quote("経費"), "/suggest-x.js", "/nowhere"):
            status, plain, body = self.service.get(target)
            self.assertEqual(plain["Vary"], "Accept-Encoding", target)
            self.assertNotIn("Content-Encoding", plain)
            for refused in ("gzip;q=0", "br", "*;q=0"):
                _, headers, same = self.service.get(target, headers={"Accept-Encoding": refused})
                self.assertNotIn("Content-Encoding", headers)
                self.assertEqual(same, body)
            _, headers, small = self.service.get(target, headers={"Accept-Encoding": "br, gzip;q=0.5"})
            self.assertEqual(headers["Content-Encoding"], "gzip", target)
            self.assertEqual(gzip.decompress(small), body)
            self.assertLess(len(small), len(body))
            _, head, nothing = self.service.get(target, method="HEAD", headers={"Accept-Encoding": "gzip"})
            self.assertEqual((head["Content-Encoding"], head["Content-Length"], nothing), ("gzip", str(len(small)), b""))
            if status == 200:
                self.assertNotEqual(headers["ETag"], plain["ETag"])
                self.assertEqual(head["ETag"], headers["ETag"])
                known = {"Accept-Encoding": "gzip", "If-None-Match": headers["ETag"]}
                self.assertEqual(self.service.get(target, headers=known)[0], 304)
                known["If-None-Match"] = plain["ETag"]
                self.assertEqual(self.service.get(target, headers=known)[0], 200)
        _, headers, _ = self.service.get("/healthz", headers={"Accept-Encoding": "gzip"})
        self.assertNotIn("Content-Encoding", headers)

    def test_absolute_addresses_and_lists_of_connection_options(self):
        received, closed = exchange(self.service.port, b"GET http://host/healthz HTTP/1.1\r\nConnection: close, x\r\n\r\n")
        self.assertTrue(received.startswith(b"HTTP/1.1 200"), received[:60])
        self.assertTrue(closed)

    def test_many_unknown_values_are_refused_and_few_answered_in_little(self):
        many = "/api/v1/search?" + "&".join(f"label=x{i}" for i in range(725))
        status, answer = self.service.json(many)
        self.assertEqual((status, [d["code"] for d in answer["error"]["details"]]), (400, ["too_many"]))
        self.assertIn("16", answer["error"]["details"][0]["message"])
        self.assertEqual(self.service.get(many.replace("/api/v1", ""))[0], 400)
        longest = "&".join(f"{name}={i}{'x' * 110}" for name in ("label", "name", "body", "proposer") for i in range(16))
        for page in ("/search?", "/api/v1/search?"):
            status, _, body = self.service.get(page + longest)
            self.assertEqual(status, 200)
            self.assertLess(len(body), 2_000_000)
        _, answer = self.service.json("/api/v1/search?" + longest)
        self.assertEqual(len(answer["unknown_values"]), 5)

    def test_costly_shapes_and_bare_names_are_refused(self):
        for query in ("unit=item&q=" + quote("会 議 録 一 人 区 年 度 予"), "q=" + quote("a NEAR b " * 5)):
            status, answer = self.service.json("/api/v1/search?" + query)
            self.assertEqual((status, [(d["code"], d["parameter"]) for d in answer["error"]["details"]]),
                             (400, [("too_costly", "q")]))
        for query, code in (("foo=", "unknown_parameter"), ("foo", "missing_value"), ("label", "missing_value")):
            status, answer = self.service.json("/api/v1/search?" + query)
            self.assertEqual((status, answer["error"]["details"][0]["code"]), (400, code), query)
            self.assertIn(query.strip("="), answer["error"]["details"][0]["parameter"])
        status, _, body = self.service.get("/search?q=" + quote("経費") + "&foo=&label=")
        self.assertEqual(status, 200)
        self.assertIn("「foo」というパラメーター", body.decode())
        self.assertNotIn("「label」", body.decode())

    def test_readiness_names_the_longest_wait(self):
        status, answer = self.service.json("/readyz")
        self.assertEqual((status, answer["status"], answer["waiting"]), (200, "ready", 0))
        self.assertLess(answer["longest_wait_ms"], 1000)

    def test_unknown_and_malformed_ids_cannot_be_told_apart(self):
        for folder in ("/meetings/", "/api/v1/meetings/"):
            replies = set()
            for name in ("0123456789abcdef", "x", "../etc/passwd", "%2e%2e", "0123456789ABCDEF", "0" * 16, "a" * 7000):
                status, headers, body = self.service.get(folder + name)
                self.assertEqual(status, 404, name)
                replies.add((tuple(sorted(headers.items())), body))
            self.assertEqual(len(replies), 1)

    def test_a_body_or_another_method_ends_the_connection(self):
        second = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
        for first in (b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(second),
                      b"GET / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(second),
                      b"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", b"DELETE / HTTP/1.1\r\n\r\n",
                      b"nonsense\r\n\r\n", b"GET / HTTP/1.1\r\nRange: bytes=0-,0-\r\n\r\n"):
            received, closed = exchange(self.service.port, first + second)
            self.assertTrue(received.startswith(b"HTTP/1.1 4"), first)
            self.assertEqual(received.count(b"HTTP/1.1 "), 1, first)
            self.assertTrue(closed, first)

    def test_a_body_that_comes_late_is_no_request(self):
        with socket.create_connection(("127.0.0.1", self.service.port), timeout=3) as client:
            client.sendall(b"GET / HTTP/1.1\r\nContent-Length: 40\r\n\r\n")
            time.sleep(0.3)
            received = b""
            try:
                client.sendall(b"GET /healthz HTTP/1.1\r\n\r\n")
                while piece := client.recv(65536):
                    received += piece
            except (ConnectionResetError, BrokenPipeError):
                pass
        self.assertNotIn(b"generation", received)

    def test_pipelined_requests_are_all_answered(self):
        received, _ = exchange(self.service.port, b"GET /healthz HTTP/1.1\r\n\r\n" * 3, wait=0.5)
        self.assertEqual(received.count(b'"status":"ok"'), 3)

    def test_long_heads_are_refused(self):
        for sent in (b"GET / HTTP/1.1\r\nA: " + b"a" * 200_000, b"GET /" + b"a" * 8100 + b" HTTP/1.1\r\n\r\n",
                     b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 2000 + b"\r\n"):
            try:
                received, closed = exchange(self.service.port, sent)
            except (BrokenPipeError, ConnectionResetError):
                continue
            self.assertTrue(closed)
            self.assertTrue(received == b"" or received.startswith(b"HTTP/1.1 4"), received[:60])
        self.assertEqual(self.service.get("/healthz")[0], 200)

    def test_a_long_range_harms_nothing(self):
        sent = b"GET /healthz HTTP/1.1\r\nConnection: close\r\nRange: bytes=" + b"0" * 8000 + b"-\r\n\r\n"
        self.assertTrue(exchange(self.service.port, sent)[0].startswith(b"HTTP/1.1 200"))

    def test_many_connect_at_once(self):
        begun = time.monotonic()
        clients = [socket.create_connection(("127.0.0.1", self.service.port), timeout=5) for _ in range(300)]
        self.assertLess(time.monotonic() - begun, 0.9)
        for client in clients:
            client.close()

    def test_slow_clients_do_not_block_others_for_good(self):
        slow = [socket.create_connection(("127.0.0.1", self.service.port), timeout=5) for _ in range(16)]
        for client in slow:
            client.sendall(b"GET / HTTP/1.1\r\nA")
        begun = time.monotonic()
        self.assertEqual(self.service.get("/healthz")[0], 200)
        self.assertLess(time.monotonic() - begun, 1)
        for client in slow:
            client.close()

    def test_a_reply_is_not_held_back(self):
        """Without TCP_NODELAY each reply on a persistent connection takes 40 ms."""
        with socket.create_connection(("127.0.0.1", self.service.port), timeout=5) as client:
            begun = time.monotonic()
            for _ in range(50):
                client.sendall(b"GET /healthz HTTP/1.1\r\n\r\n")
                received = b""
                while b'"generation":' not in received:
                    received += client.recv(65536)
            self.assertLess(time.monotonic() - begun, 1)

    def test_the_log_is_json_and_tells_no_query(self):
        self.service.get("/search?q=" + quote("もれては困ることば") + "%0d%0aX", headers={"X-In": "a%0d%0ab"})
        time.sleep(0.1)
        lines = self.service.log_lines()
        for line in lines:
            self.assertIn("scope", json.loads(line))
        log = b"\n".join(lines)
        self.assertNotIn("もれては".encode(), log)
        self.assertNotIn(b"%E3", log)
        self.assertNotIn(b"127.0.0.1", log)


class Load(unittest.TestCase):
    # Each あ is tried with the alternative 鑿, for which the rest of the text is searched in vain.
    COSTLY = "q=" + quote("(あ OR 鑿) NEAR (い OR 麤)")

    def test_costly_searches_end_and_others_do_not_wait_for_them(self):
        records = [utterance("d1", 1, "あ" * 400_000 + "う" * 5_000 + "い"), utterance("d1", 2, "防災訓練の計画です。")]
        with Service(records=records) as service:
            begun = time.monotonic()
            status, headers, body = service.get("/api/v1/search?" + self.COSTLY)
            self.assertEqual((status, json.loads(body)["error"]["code"]), (503, "too_costly"))
            self.assertGreater(int(headers["Retry-After"]), 0)
            self.assertEqual(headers["Cache-Control"], "no-store")
            self.assertLess(time.monotonic() - begun, 9)
            status, _, body = service.get("/search?" + self.COSTLY)
            self.assertEqual(status, 503)
            self.assertIn("途中で止めました", body.decode())

            done, statuses = threading.Event(), set()

            def ask():
                while not done.is_set():
                    statuses.add(service.get("/api/v1/search?" + self.COSTLY)[0])
                    time.sleep(0.1)

            threads = [threading.Thread(target=ask) for _ in range(40)]
            for thread in threads:
                thread.start()
            try:
                readiness = []
                for _ in range(8):
                    time.sleep(0.3)
                    begun = time.monotonic()
                    status, answer = service.json("/api/v1/search?q=" + quote("防災訓練"))
                    self.assertEqual((status, answer["total"]), (200, 1))
                    self.assertLess(time.monotonic() - begun, 4)
                    self.assertEqual(service.get("/healthz")[0], 200)
                    readiness.append(service.json("/readyz"))
            finally:
                done.set()
                for thread in threads:
                    thread.join()
            self.assertEqual(statuses, {503})
            self.assertEqual((readiness[-1][0], readiness[-1][1]["status"]), (503, "busy"))
            self.assertGreaterEqual(readiness[-1][1]["longest_wait_ms"], 1000)


class Staff(unittest.TestCase):
    def test_staff_see_restricted_records_and_keep_nothing(self):
        with Service("staff") as staff, Service() as public:
            _, answer = staff.json("/api/v1/search?q=" + quote("秘密"))
            self.assertEqual(answer["total"], 1)
            path = answer["hits"][0]["url"].split("?")[0]
            self.assertEqual(public.json("/api/v1/search?q=" + quote("秘密"))[1]["total"], 0)
            self.assertEqual(public.get(path), public.get("/meetings/0123456789abcdef"))
            _, headers, body = staff.get("/search?q=" + quote("秘密"))
            self.assertEqual(headers["Cache-Control"], "no-store")
            self.assertNotIn("ETag", headers)
            self.assertIn("職員用（非公開を含む）", body.decode())
            self.assertEqual(staff.json("/healthz")[1]["scope"], "staff")


class Process(unittest.TestCase):
    def test_a_signal_ends_it_with_0_though_clients_hang(self):
        for ending in (signal.SIGTERM, signal.SIGINT):
            with Service() as service:
                hanging = [socket.create_connection(("127.0.0.1", service.port)) for _ in range(8)]
                for client in hanging:
                    client.sendall(b"GET / HT")
                time.sleep(0.2)
                service.process.send_signal(ending)
                self.assertEqual(service.process.wait(10), 0)
                for client in hanging:
                    client.close()

    def test_requests_under_way_are_completed(self):
        with Service() as service:
            statuses = []
            threads = [threading.Thread(target=lambda: statuses.append(service.get("/search")[0])) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            service.process.terminate()
            self.assertEqual(service.process.wait(10), 0)
            self.assertEqual(statuses, [200] * 8)

    def test_it_may_open_all_files_that_the_system_allows(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 256), hard))
        with Service() as service:
            self.assertEqual(resource.prlimit(service.process.pid, resource.RLIMIT_NOFILE), (hard, hard))

    def test_it_refuses_to_face_the_network(self):
        for address in ("0.0.0.0:8080", "192.168.0.1:80", "example.com:80", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:70000"):
            ended = subprocess.run([BIN / "gijiroku-searchd", "--index", "/nowhere", "--listen", address],
                                   capture_output=True)
            self.assertEqual(ended.returncode, 2, address)
            self.assertIn("127.0.0.1", ended.stderr.decode())

    def test_it_says_when_there_is_no_index(self):
        ended = subprocess.run([BIN / "gijiroku-searchd", "--index", "/nowhere", "--listen", "127.0.0.1:0"],
                               capture_output=True)
        self.assertEqual(ended.returncode, 2)
        self.assertEqual(ended.stdout, b"")
        self.assertIn(b"/nowhere", ended.stderr)


if __name__ == "__main__":
    unittest.main()
