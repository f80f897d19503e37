# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits the sample site with linkinator (every link), Lighthouse (accessibility, SEO, best practices) and axe (by night, on a phone). Takes some minutes.

GIJIROKU_BIN=build/release python3 tests/outside/audit.py. Prints what is not perfect; the exit code is 1 then. The programs
come from npm, in the versions of audit/package-lock.json.
"""
import pathlib
import re
import shutil
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent.parent / folder) for folder in ("support", "browser")]
from chromium import Chromium  # noqa: E402
from node_folder import HERE, NodeFolder  # noqa: E402
from page_kinds import page_kinds  # noqa: E402
from service import Service  # noqa: E402

SAMPLE = HERE.parent / "sample" / "minutes"
MOST, PER_MEETING = 5000, 5  # addresses


def follow_links(programs, service):
    """Faults: broken links, and more addresses than a crawler should meet, apart from those of utterances."""
    disallowed = re.findall(r"Disallow: (\S+)", service.get("/robots.txt")[2].decode())
    found = programs.run("crawl.mjs", {"url": service.url, "disallowed": disallowed, "most": MOST})
    meetings = service.json("/api/v1/meetings")[1]["total"]
    pages = [a for a in set(found["asked"]) if not re.search("/u/[0-9a-f]+$", a)]
    print(f"linkinator: {len(found['asked'])} addresses, {len(pages)} of them not of utterances, {meetings} meetings")
    faults = [f"broken: {link['url']} in {link.get('parent')}" for link in found["broken"]]
    return faults + ([f"{len(pages)} addresses"] if len(pages) > PER_MEETING * meetings else [])


def measure(programs, service):
    """Faults: audits of pages that are not passed; those for search engines only if the page is to be indexed."""
    pages = {kind: service.url + target for kind, target in page_kinds(service, "委員").items()}
    found = programs.run("scores.mjs", {"pages": pages, "browser": shutil.which("chromium")})
    print(f"Lighthouse: {len(found)} pages")
    return [f"{kind}: {fault}" for kind, faults in found.items() for fault in faults]


def look(programs, service):
    """Faults that axe finds where Lighthouse does not look: by night and on a phone, with all that unfolds unfolded."""
    axe = (programs.path / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    faults, pages = [], page_kinds(service, "委員")
    pages["chosen"] = pages["filtered"] + "&tier=literal"
    with Chromium() as browser:
        for kind, target in pages.items():
            for width, dark in ((1280, True), (375, False), (375, True)):
                browser.open(service.url + target, width=width, dark=dark)
                browser.value("document.querySelectorAll('details').forEach(e => e.open = true)")
                browser.value(axe + "; 0")
                found = browser.value("axe.run().then(run => run.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200)))")
                faults += [f"{kind} at {width}{' by night' if dark else ''}: {fault}" for fault in found]
    print(f"axe: {len(pages)} pages, three times each")
    return faults


def main():
    programs = NodeFolder(HERE / "audit")
    if programs.missing:
        print("skipped: linkinator and Lighthouse,", programs.missing)
        return 0
    with Service(source=SAMPLE) as service:
        faults = follow_links(programs, service) + measure(programs, service) + look(programs, service)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
