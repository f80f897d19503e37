# SPDX-License-Identifier: GPL-3.0-or-later
"""An address of each kind of page, for checks that all pages must pass."""
from urllib.parse import quote


def page_kinds(service, word):
    """Addresses by kind. `word` must stand in utterances of the archive."""
    q = quote(word)
    hits = service.json(f"/api/v1/search?size=50&q={q}")[1]["hits"]
    hit = next((h for h in hits if (h["item"] or {}).get("title")), hits[0])
    meeting, item = "/meetings/" + hit["meeting"]["id"], (hit["item"] or {}).get("id")
    kinds = {
        "home": "/", "help": "/help", "meetings": "/meetings", "meetings of a year": f"/meetings?year={hit['meeting']['year']}",
        "results": f"/search?q={q}", "filtered": f"/search?q={q}&role={hit['role']}&sort=oldest", "items": f"/search?q={q}&unit=item",
        "all": "/search?q=", "none": "/search?q=" + quote("どこにもない語"), "long": "/search?q=" + "a" * 900, "blank": "/search?q=%20",
        "counts": f"/count?q={q}", "comparison": f"/count?q={q}&compare=" + quote("委員"), "lines": f"/kwic?q={q}", "pairs": f"/pairs?q={q}",
        "meeting": meeting, "marked meeting": f"{meeting}?q={q}", "utterance": hit["address"], "citation": "/cite/" + hit["id"],
        "follow-ups": "/follow-ups", "changes": "/new", "not found": "/nowhere", "wrong": "/search?page=0",
    }
    return kinds | ({"item": f"/items/{item}?q={q}", "citation of an item": f"/cite/{item}"} if item else {})
