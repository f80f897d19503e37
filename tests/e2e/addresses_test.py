# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests former addresses over HTTP: 301 if the words have another one, 410 for the staff if they are gone, and 404."""
import contextlib
import hashlib
import http.client
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import BIN, Service, utterance  # noqa: E402

STORE, MENDED = "備蓄倉庫の点検を毎年二回行っています。", "備蓄倉庫の点検を毎年三回行っています。"
ROAD, SECRET = "道路の補修は来年度に始める予定です。", "秘密の計画について説明いたします。"


def records(*texts, doc="a", **more):
    return [utterance(doc, n, text, **more) for n, text in enumerate(texts, 1)]


@contextlib.contextmanager
def serving(index, scope, *options):
    """The port of another service of the index."""
    trust = ["--trust-loopback"] if scope == "staff" else []
    command = [BIN / "gijiroku-searchd", "--index", index, "--scope", scope, "--listen", "127.0.0.1:0", *trust, *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            yield int(process.stdout.readline().decode().rsplit(":", 1)[1])
        finally:
            process.terminate()


def ask(port, path, method="GET"):
    """Status, headers and body, without following a redirect."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path)
        reply = connection.getresponse()
        return reply.status, dict(reply.getheaders()), reply.read()
    finally:
        connection.close()


def addresses(port, base=""):
    """The address of each utterance by its words."""
    status, _, body = ask(port, f"{base}/api/v1/search?q=&node=utterance&size=50")
    assert status == 200, body
    return {"".join(s["text"] for s in hit["snippet"]): hit["address"] for hit in json.loads(body)["hits"]}


class Addresses(unittest.TestCase):
    def test_a_corrected_record(self):
        before = records(STORE, ROAD, "はい。") + records(SECRET, doc="s", date="2013-02-01", disclosure="非公開")
        after = records(MENDED, "はい。") + records("別の件です。", doc="s2", date="2013-03-01", disclosure="非公開")
        with Service(records=before, indexing=("--allow-removal",)) as service:
            known = addresses(service.port)
            with serving(service.index, "staff") as port:
                secret = addresses(port)[SECRET]
            self.assertNotIn(SECRET, known)
            meeting = "/".join(known[STORE].split("/")[:3])
            for path in known.values():
                status, _, body = ask(service.port, path)
                self.assertEqual(status, 200)
                self.assertIn(f'id="u{path[-10:]}"'.encode(), body)
                self.assertIn(f'id="u{path[-10:]}"'.encode(), ask(service.port, meeting)[2])
            service.publish(after)
            config = service.folder / "searchd.toml"
            config.write_text("base_path = \"/gijiroku\"\n")
            with serving(service.index, "public", "--config", config) as public, serving(service.index, "staff") as staff:
                now = addresses(public, "/gijiroku")
                self.assertEqual(now["はい。"], known["はい。"])
                unknown = ask(public, "/gijiroku/meetings/0123456789abcdef/u/0123456789")
                self.assertEqual(unknown[0], 404)

                def fate(port, path, base=""):
                    status, headers, body = ask(port, base + path)
                    without_date = {name: value for name, value in headers.items() if name != "Date"}
                    self.assertEqual(ask(port, base + path, "HEAD")[0], status)
                    return status, headers.get("Location"), (status, without_date, body)

                status, location, _ = fate(public, known[STORE], "/gijiroku")
                self.assertEqual((status, location), (301, "/gijiroku" + now[MENDED]))
                self.assertEqual(ask(public, location)[0], 200)
                self.assertEqual(fate(public, known[STORE] + "?utm_source=x", "/gijiroku")[0], 301)
                self.assertEqual(fate(staff, known[STORE])[:2], (301, now[MENDED]))
                # Gone, restricted and unknown are the same to the public.
                expected = fate(public, "/meetings/0123456789abcdef/u/0123456789", "/gijiroku")[2]
                secret_meeting = "/".join(secret.split("/")[:3])
                for path in (known[ROAD], secret, secret_meeting):
                    self.assertEqual(fate(public, path, "/gijiroku")[2], expected, path)
                    status, _, (_, _, body) = fate(staff, path)
                    self.assertEqual(status, 410, path)
                    self.assertIn("取り下げられました".encode(), body)
                api = ask(staff, "/api/v1" + secret_meeting)
                self.assertEqual((api[0], json.loads(api[2])["error"]["code"]), (410, "gone"))

    def test_a_meeting_whose_day_was_wrong(self):
        with Service(records=records(STORE, ROAD), indexing=("--allow-removal",)) as service:
            before = addresses(service.port)
            meeting = "/".join(before[ROAD].split("/")[:3])
            service.publish(records(STORE, ROAD, doc="b", date="2013-01-22"))
            with serving(service.index, "public") as port:
                now = addresses(port)
                self.assertNotEqual(now, before)
                for words in (STORE, ROAD):
                    status, headers, _ = ask(port, before[words])
                    self.assertEqual((status, headers["Location"]), (301, now[words]))
                status, headers, _ = ask(port, meeting + "?q=x")
                self.assertEqual((status, headers["Location"]), (301, "/".join(now[ROAD].split("/")[:3]) + "?q=x"))
                status, headers, _ = ask(port, "/api/v1" + meeting)
                self.assertEqual((status, headers["Location"]), (301, "/api/v1" + "/".join(now[ROAD].split("/")[:3])))

    def test_addresses_by_number_of_an_earlier_release(self):
        def minutes(*said):
            head = "第4回みどり野市防災会議\n\n開催日時\t令和5年6月1日 午前10時\n会議録\t公開\n\n"
            return head + "議題1 備蓄について\n○委員 " + said[0] + "\n議題2 道路について\n○委員 " + said[1] + "\n"

        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder)
            (source / "a.txt").write_text(minutes(STORE, ROAD))
            self.upgrade(source, minutes)

    def upgrade(self, source, minutes):
        with Service(source=source, indexing=("--allow-removal",)) as service:
            with sqlite3.connect(service.index / "state/state.db") as state:
                [(doc,)] = state.execute("SELECT doc FROM meeting")
                for table in ("addressed", "replaced", "former_address"):  # that release had none
                    state.execute(f"DROP TABLE {table}")
            state.close()
            (service.index / "state/state.db.sha256").unlink()
            was = hashlib.sha256(f"meeting\n{doc}".encode()).hexdigest()[:16]
            for text in (minutes(MENDED, ROAD), minutes(MENDED, ROAD.replace("来年度", "再来年度"))):
                (source / "a.txt").write_text(text)
                service.run_indexer(source)
                with serving(service.index, "public") as port:
                    now = addresses(port)
                    meeting = now[MENDED].split("/")[2]
                    cites = {words: "/cite/" + path[len("/meetings/"):].replace("/u/", "-u") for words, path in now.items()}
                    road = next(words for words in now if words.startswith("道路"))
                    items = [hit["item"]["id"] for words in (MENDED, road) for hit in json.loads(
                        ask(port, "/api/v1/search?" + urllib.parse.urlencode({"q": f'"{words}"'}))[2])["hits"]]
                    for path, lasting in ((f"/meetings/{was}", f"/meetings/{meeting}"), (f"/cite/{was}-u1", cites[MENDED]),
                                          (f"/cite/{was}-u2", cites[road]), (f"/items/{was}-0", f"/items/{items[0]}"),
                                          (f"/api/v1/items/{was}-1", f"/api/v1/items/{items[1]}")):
                        status, headers, _ = ask(port, path)
                        self.assertEqual((status, headers.get("Location")), (301, lasting), path)
                        self.assertEqual(ask(port, lasting)[0], 200)
                    for path in (f"/cite/{was}-u3", f"/items/{was}-7", f"/cite/{meeting}-u1", f"/items/{meeting}-1"):
                        self.assertEqual(ask(port, path)[0], 404, path)

    def test_a_damaged_table_is_named_and_made_again(self):
        with Service(records=records(STORE, ROAD), indexing=("--allow-removal",)) as service:
            path = addresses(service.port)[STORE]
            service.publish(records(MENDED, ROAD))
            table = service.index / "public/FORMER"
            whole = table.read_bytes()
            table.write_bytes(whole[:20] + b"0" + whole[21:] if whole[20:21] != b"0" else whole[:20] + b"1" + whole[21:])
            with serving(service.index, "public") as port:
                self.assertEqual(ask(port, path)[0], 404)
            verify = subprocess.run([BIN / "gijiroku-index", "--verify", service.index], capture_output=True, text=True)
            self.assertEqual(verify.returncode, 1)
            self.assertIn("public/FORMER", verify.stdout)
            service.publish(records(MENDED, ROAD))
            self.assertEqual(table.read_bytes(), whole)
            with serving(service.index, "public") as port:
                self.assertEqual(ask(port, path)[0], 301)


if __name__ == "__main__":
    unittest.main()
