# SPDX-License-Identifier: GPL-3.0-or-later
"""What was added, corrected and withdrawn, by day: for the public and for the staff."""
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from service import BIN, Service, utterance


def record(doc, text, **more):
    return utterance(doc, 1, text, date="2020-06-10", meeting=f"2020年6月10日 防災委員会{doc}", **more)


class Archive(Service):
    def changes(self):
        """{title of the meeting, or its id if it is gone: kinds of change}"""
        out = {}
        for each in self.json("/api/v1/new")[1]["changes"]:
            name = each["meeting"]["title"][-1] if each["meeting"] else each["id"]
            out.setdefault(name, set()).add(each["change"])
        return out

    def staff_changes(self):
        command = [BIN / "gijiroku-searchd", "--index", self.index, "--scope", "staff", "--trust-loopback", "--listen", "127.0.0.1:0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as staff:
            url, self.url = self.url, staff.stdout.readline().decode().split()[-1]
            try:
                page = self.get("/new")[2].decode()
                return self.changes(), page
            finally:
                self.url = url
                staff.terminate()


def main():
    first = [record("a", "変わらない発言です。"), record("b", "訂正される発言です。"), record("c", "取り下げられる発言です。"),
             record("d", "非公開になる発言です。"), record("z", "はじめから非公開です。", disclosure="非公開")]
    with Archive(records=first, indexing=["--allow-removal"]) as service:
        assert service.changes() == {name: {"added"} for name in "abcd"}, service.changes()
        service.publish([first[0], record("b", "訂正された発言です。"), record("d", "非公開になる発言です。", disclosure="非公開"), first[4],
                         record("e", "新しい発言です。")])
        public = service.changes()
        assert public == {"a": {"added"}, "b": {"added", "corrected"}, "e": {"added"}}, public
        for target in ("/new", "/api/v1/new"):
            body = service.get(target)[2].decode()
            assert "取り下げ" not in body and "withdrawn" not in body, body
        assert "withdrawn" not in (pathlib.Path(service.index) / "public/CHANGES").read_text()
        staff, page = service.staff_changes()
        assert staff.pop("d") == {"withdrawn"} and staff.pop("z") == {"added"}, staff
        gone = [name for name in staff if len(name) == 16]
        assert len(gone) == 1 and staff.pop(gone[0]) == {"withdrawn"} and staff == public, staff
        assert "取り下げ" in page and "取り下げられる" not in page, page
        assert not re.search("委員会c", page), "nothing of a record that is gone is shown"
        print("the public sees what was added and corrected, the staff also what was withdrawn")
        whole = service.json("/api/v1/changes")[1]
        assert (whole["remaining"], whole["next_cursor"]) == (0, None), whole
        assert {(c["id"], c["change"]) for c in whole["changes"]} == {(c["id"], c["change"]) for c in service.json("/api/v1/new")[1]["changes"]}
        parts, cursor = [], ""
        while cursor is not None:
            part = service.json("/api/v1/changes?size=2" + cursor)[1]
            parts += part["changes"]
            cursor = "&cursor=" + part["next_cursor"] if part["next_cursor"] else None
        assert parts == whole["changes"] and len(parts) == 4, parts
        assert service.json("/api/v1/changes?since=2999-01-01")[1]["changes"] == []
        print("a program reads all changes once, part by part")
        for query, parameter in (("cursor=2020-01-01.added.x", "cursor"), ("cursor=*", "cursor"), ("size=1001", "size"), ("page=1", "page")):
            status, refused = service.json("/api/v1/changes?" + query)
            assert status == 400 and refused["error"]["details"][0]["parameter"] == parameter, (query, refused)
        for query, parameter in (("since=x", "since"), ("page=0", "page"), ("colour=red", "colour")):
            status, refused = service.json("/api/v1/new?" + query)
            assert status == 400 and refused["error"]["details"][0]["parameter"] == parameter, (query, refused)
        assert service.json("/api/v1/new?since=2999-01-01")[1]["total"] == 0
        (pathlib.Path(service.index) / "public/CHANGES").write_text("damaged\n")
        assert service.json("/api/v1/new")[1]["total"] == 0
        found = subprocess.run([BIN / "gijiroku-index", "--verify", service.index], capture_output=True, text=True)
        assert found.returncode == 1 and "public/CHANGES" in found.stdout, found
        service.publish([first[0]])
        assert subprocess.run([BIN / "gijiroku-index", "--verify", service.index], capture_output=True).returncode == 0
        print("parameters are checked, and a damaged list is empty")


main()
