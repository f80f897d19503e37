# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile text in titles, names, file names and queries stays text on every kind of page, and breaks no layout."""
import json
import pathlib
import sys
import tempfile
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from chromium import PROGRAM, Chromium  # noqa: E402
from page_kinds import page_kinds  # noqa: E402
from service import HOSTILE, Service, utterance  # noqa: E402

WORD = "経費"
ATTACKS = [HOSTILE + "</title></textarea></style><img src=x onerror=alert(1)>{{{q}}}{{#hits}}&lt;b&gt;&#60;i&#62;javascript:alert(1)//\\'`${alert(1)}",
           "\x01\x1b[31m\x7f\u0085\ufeff\u200b\u2028\u202e逆さ\u2066", "あ" * 10_000, "W" * 10_000]
# Element and attribute names of a page: "a href".
NAMES = """[...new Set([...document.querySelectorAll('*')].flatMap(e => [e.localName, ...e.getAttributeNames().map(a => e.localName + ' ' + a)]))]"""
# The first text that runs from right to left although the sign for that is not in its own block or isolate.
TURNED = """(() => {
  const signs = /[\\u202a-\\u202e\\u2066-\\u2069]/, range = document.createRange(), nodes = [], turned = new Set();
  const apart = e => (s => s.unicodeBidi.startsWith('isolate') || !s.display.startsWith('inline'))(getComputedStyle(e)) ? e : apart(e.parentElement);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    nodes.push([n, apart(n.parentElement)]);
    if (signs.test(n.data)) turned.add(nodes.at(-1)[1]);
  }
  for (const [n, around] of nodes) {
    const from = n.data.search(/\\S\\S/);
    if (from < 0 || turned.has(around) || !n.parentElement.checkVisibility()) continue;
    const [a, b] = [0, 1].map(i => { range.setStart(n, from + i); range.setEnd(n, from + i + 1); return range.getBoundingClientRect(); });
    if (a.width && b.width && Math.abs(a.top - b.top) < 2 && b.left < a.left) return n.data.slice(0, 40);
  }
  return '';
})()"""


def minutes(title, said):
    return (f"会 議 録\n\n会議名\t\t令和2年度 第4回{title}\n開催\t日時\t令和2年12月14日 午前10時\n\t場所\t{title}\n"
            f"公開の可否\t会 議\t■公開 □非公開 □一部非公開\n\t会 議 録\t■公開 □非公開 □一部非公開\n出席者\t委員\t会長、{title}\n\n"
            f"議題\n(1) {title}の経費について\n\n会長 ただいまより会議を開きます。\n\n議題(1) {title}の経費について\n\n委員 {said}の経費はいくらか。\n\n"
            f"事務局 {said}の経費は次回までにお示しします。\n\n会長 議題(1)は了承します。\n")


def write_archive(folder, attacks):
    """Minutes and records; the attacks are in every field that somebody else writes."""
    records = []
    for n, attack in enumerate(attacks):
        same = {"date": f"201{n}-06-02", "meeting": f"201{n}年6月2日 {attack}委員会", "body": f"{attack}委員会"}
        records += [utterance(f"r{n}{attack[:60]}", 1, f"{attack}の経費を伺います。", speaker=f"{attack}委員", role=f"{attack[:400]}委員", **same),
                    utterance(f"r{n}{attack[:60]}", 2, f"経費は{attack}で、次回お示しします。", speaker=f"{attack}課長", role="課長", **same)]
        line = "".join(c for c in attack if c >= " " and c != "\x7f")  # with others it would not be text
        name = "".join(c for c in attack if c not in "/\0")[:40]
        (folder / f"{n}{name}.txt").write_text(minutes(line, line), encoding="utf-8")
    (folder / "records.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")


def pages_of_records(service, number):
    """Addresses of all kinds of pages, and those of `number` records."""
    yield from page_kinds(service, WORD).values()
    for n in range(number):
        [hit] = service.json(f"/api/v1/search?size=1&from=201{n}-06-02&until=201{n}-06-02&q={quote(WORD)}")[1]["hits"]
        yield from (hit["url"], hit["address"], "/cite/" + hit["id"], "/follow-ups?meeting=" + hit["meeting"]["id"])


def pages_of_query(text):
    for path in ("/search?q=", "/search?unit=item&q=", "/count?q=", "/count?q=a&compare=", "/kwic?q=", "/pairs?q=", "/meetings?body=",
                 "/follow-ups?body=", "/search?from="):
        yield path + quote(text)


@unittest.skipIf(PROGRAM is None, "no Chromium here")
class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Chromium().__enter__()
        cls.folders = [tempfile.TemporaryDirectory(prefix="gijiroku-hostile-") for _ in range(2)]
        tame = ["環" * 10_000, "総務", "文教", "防災"]
        write_archive(pathlib.Path(cls.folders[0].name), tame)
        write_archive(pathlib.Path(cls.folders[1].name), ATTACKS)
        cls.tame, cls.hostile = (Service("staff", source=folder.name).__enter__() for folder in cls.folders)
        cls.names = set()
        for target in [*pages_of_records(cls.tame, 1), *pages_of_query("環"), *pages_of_query("ない語")]:
            cls.browser.open(cls.tame.url + target)
            cls.names.update(cls.browser.value(NAMES))

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        for service, folder in zip((cls.tame, cls.hostile), cls.folders):
            service.__exit__()
            folder.cleanup()

    def check(self, target, width=375):
        self.browser.open(self.hostile.url + target, width=width)
        self.assertEqual(set(self.browser.value(NAMES)) - self.names, set(), target)
        self.assertLessEqual(self.browser.value("document.documentElement.scrollWidth"), width, target)
        self.assertEqual(self.browser.value(TURNED), "", target)

    def test_words_of_an_archive_stay_words(self):
        for target in pages_of_records(self.hostile, len(ATTACKS)):
            self.check(target)

    def test_words_of_a_query_stay_words(self):
        for attack in ATTACKS:
            for target in pages_of_query(attack[:300]):
                self.check(target)


if __name__ == "__main__":
    unittest.main()
