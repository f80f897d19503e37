# SPDX-License-Identifier: GPL-3.0-or-later
"""What the indexer reads in a document."""
import concurrent.futures
import json
import os
import subprocess

NO_ITEM = ("開会", "閉会", "休憩", "再開", "散会", "議事", "会議録")
SECONDS = 60  # for one document; a hang is a failure of that document


class Reading:
    def __init__(self, meetings, error=""):
        self.meetings = meetings
        self.error = error

    @property
    def first(self):
        return self.meetings[0] if self.meetings else {}

    def utterances(self):
        for meeting in self.meetings:
            nodes = [*meeting.get("header", []), *(node for item in meeting.get("agenda", []) for node in item.get("nodes", [])),
                     *meeting.get("materials", [])]
            yield from (node for node in nodes if node["node"] == "utterance")

    def items(self):
        for meeting in self.meetings:
            for item in meeting.get("agenda", []):
                title = item.get("title") or "".join(item.get("bills", []))
                if item.get("kind") != "none" and title not in NO_ITEM:
                    yield {"kind": item["kind"], "title": title, "outcome": item.get("outcome", "")}


def read(indexer, path):
    try:
        run = subprocess.run([indexer, "--parse", path], capture_output=True, timeout=SECONDS)
        meetings = json.loads(run.stdout)
    except (subprocess.TimeoutExpired, ValueError) as error:
        return Reading([], type(error).__name__)
    return Reading(meetings if isinstance(meetings, list) else [meetings])


def read_all(indexer, paths):
    """Readings in the order of `paths`, with as many processes as there are cores."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda path: read(indexer, path), paths))
