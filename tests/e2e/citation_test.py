# SPDX-License-Identifier: GPL-3.0-or-later
"""Citations over HTTP: linked from pages and the same in every form (tests/outside reads them with citation-js)."""
import html
import json
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from service import Service, utterance

HOSTILE = "A\r\nER  - \r\n{\\input{x}} 100%の#1_$~^ <b>&amp;"
SETTINGS = """public_url = "https://example.jp"
base_path = "/gijiroku"
"""


def records():
    yield utterance("a", 1, "テレワークの経費です。", date="2020-12-14", meeting="2020年12月14日 総務委員会", speaker="須藤安通", role="部員")
    yield utterance("a", 2, "はい。", date="2020-12-14", meeting="2020年12月14日 総務委員会", speaker=HOSTILE, role="委員")


def pages_link_to_citations(service):
    results = service.get("/search?q=" + "%E7%B5%8C%E8%B2%BB")[2].decode()
    link = html.unescape(re.search(r'href="(/cite/[^"]+)"', results)[1])
    status, _, body = service.get(link)
    page = body.decode()
    assert status == 200 and 'data-copy="cite-ris"' in page and re.search(r'src="(/copy-[0-9a-f]{12}\.js)"', page)
    assert "hidden>RISをコピー" in page, "without script there is no dead button"
    assert service.get(re.search(r'src="(/copy-[0-9a-f]{12}\.js)"', page)[1])[0] == 200
    meeting = html.unescape(re.search(r'href="(/meetings/[0-9a-f]+)', page)[1])
    links = re.findall(r'href="(/cite/[^"]+)"', service.get(meeting)[2].decode())
    assert len(links) >= 2 and link in links, links
    for each in links:
        assert service.get(html.unescape(each))[0] == 200, each
    print("every utterance links to its citation")
    return [each.rsplit("/", 1)[1] for each in (link, next(other for other in links if other != link))]


def forms_agree(service, record, second):
    api = "/api/v1/cite/" + record
    whole = service.json(api)[1]
    assert whole["id"] == record and "須藤安通" in whole["text"] and "発言番号 1" in whole["text"], whole
    for form in ("text", "ris", "bibtex"):
        status, headers, body = service.get(f"{api}?format={form}")
        assert status == 200 and body.decode().rstrip() == whole[form].rstrip(), form
        assert form == "text" or "attachment" in headers["Content-Disposition"], headers
    status, answer = service.json(api + "?format=xml")
    assert status == 400 and answer["error"]["details"][0]["parameter"] == "format"
    page = service.get("/cite/" + record)[2].decode()
    assert html.escape(whole["text"], quote=True) in page or whole["text"] in html.unescape(page)
    other = service.json("/api/v1/cite/" + second)[1]
    assert len(re.findall(r"^ER  - ", other["ris"], re.M)) == 1 and "<b>" not in service.get("/cite/" + other["id"])[2].decode()
    for missing in ("0" * 16 + "-u0123456789", record + "9", record.split("-")[0], "x", "-"):
        assert service.get("/cite/" + missing)[0] == 404 and service.get("/api/v1/cite/" + missing)[0] == 404, missing
    print("all forms of a citation agree")


def addresses_are_complete(folder):
    settings = folder / "site.toml"
    settings.write_text(SETTINGS, encoding="utf-8")
    with Service(records=records(), serving=["--config", settings]) as service:
        hit = service.json("/gijiroku/api/v1/search?q=%E7%B5%8C%E8%B2%BB")[1]["hits"][0]
        cited = service.json("/gijiroku/api/v1/cite/" + hit["id"])[1]
        assert cited["url"].startswith("https://example.jp/gijiroku/meetings/"), cited
        assert cited["url"] in cited["text"] and "UR  - " + cited["url"] in cited["ris"]
    print("addresses are complete if the site states its own")


def main():
    with Service(records=records()) as service:
        forms_agree(service, *pages_link_to_citations(service))
    with tempfile.TemporaryDirectory(prefix="gijiroku-citation-") as folder:
        addresses_are_complete(pathlib.Path(folder))


main()
