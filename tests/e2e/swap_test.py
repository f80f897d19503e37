# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that generations are swapped under load.

No request fails, and each answer comes from exactly one generation. With a ThreadSanitizer build this
also tests that requests on many threads have no data races.
"""
import concurrent.futures
import pathlib
import sys
import threading
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import Service, utterance  # noqa: E402

CLIENTS = 4
SWAPS = 15
FIRST = 20


def records(version):
    """Records whose texts and number identify the generation of an answer."""
    return [utterance("d1", n + 1, f"第{version}版 防災計画の発言") for n in range(FIRST + version)]


def ask_until(service, done):
    """Sends requests until `done` is set. Returns the versions seen."""
    seen = set()
    while not done.is_set() or not seen:
        for page in ("/", "/search?q=" + urllib.parse.quote("発言"), "/meetings"):
            status, _, _ = service.get(page)
            assert status == 200, page
        status, answer = service.json("/api/v1/search?q=" + urllib.parse.quote("防災計画"))
        assert status == 200, answer
        texts = {"".join(segment["text"] for segment in hit["snippet"]) for hit in answer["hits"]}
        assert len(texts) == 1, texts
        version = int(texts.pop().split("版")[0].lstrip("第"))
        assert answer["utterances"] == FIRST + version, (version, answer["utterances"])
        seen.add(version)
    return seen


class Swap(unittest.TestCase):
    def test_every_answer_under_swaps_comes_from_one_generation(self):
        done = threading.Event()
        with Service(records=records(0)) as service, concurrent.futures.ThreadPoolExecutor(CLIENTS) as clients:
            asked = [clients.submit(ask_until, service, done) for _ in range(CLIENTS)]
            try:
                for version in range(1, SWAPS + 1):
                    service.publish(records(version))
            finally:
                done.set()
            seen = set().union(*(future.result() for future in asked))
            service.process.terminate()
            self.assertEqual(service.process.wait(30), 0)
        self.assertGreater(len(seen), 3)


if __name__ == "__main__":
    unittest.main()
