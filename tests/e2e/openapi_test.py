# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the JSON API against its own OpenAPI document: every route is described, generated requests are answered, and
every answer is valid. Answers are validated by jsonschema, if it is installed (python3-jsonschema)."""
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import Service, corpus, utterance  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None
    print("answers are not validated: install python3-jsonschema", file=sys.stderr)

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MANY = 1100  # more hits than pages may show


def records():
    yield from corpus()
    for n in range(1, MANY + 1):
        yield utterance("many", n, f"水道の{n}番目の発言です。", date="2018-07-02", meeting="2018年7月2日 水道委員会", speaker="部員", role="部員")


class OpenApi(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service(records=list(records())).__enter__()
        cls.document = cls.service.json("/api/v1/openapi.json")[1]

    @classmethod
    def tearDownClass(cls):
        cls.service.__exit__()

    def check_valid(self, path, status, body, media="application/json"):
        replies = self.document["paths"][path]["get"]["responses"]
        self.assertIn(str(status), replies, (path, body))
        if jsonschema is None:
            return
        schema = {**replies[str(status)]["content"][media]["schema"], "components": self.document["components"]}
        jsonschema.Draft202012Validator(schema).validate(body)

    def ask(self, path, target):
        status, _, body = self.service.get(target)
        answer = json.loads(body)
        self.check_valid(path, status, answer)
        return status, answer

    def test_every_route_of_the_api_is_described(self):
        table = re.findall(r'\{"(/api/[^"]*)", "\w+", \w+', (ROOT / "searchd/route/route_table.cc").read_text())
        self.assertGreater(len(table), 5)
        self.assertEqual([path for path in table if path.replace("/1.0/", "/") not in self.document["paths"]], [])

    def test_the_document_is_whole(self):
        self.assertEqual(self.document["openapi"], "3.1.0")
        ids = [o["get"]["operationId"] for o in self.document["paths"].values()]
        self.assertEqual(len(ids), len(set(ids)))
        schemas = self.document["components"]["schemas"]
        for name in re.findall(r'"#/components/schemas/(\w+)"', json.dumps(self.document)):
            self.assertIn(name, schemas)
        if jsonschema:
            for schema in schemas.values():
                jsonschema.Draft202012Validator.check_schema(schema)

    def example(self, schema, chance):
        """A value that the schema of a parameter allows, as in a URL; a list for an array."""
        if "enum" in schema:
            return chance.choice(schema["enum"])
        if schema["type"] == "array":
            return [self.example(schema["items"], chance) for _ in range(chance.randint(1, 3))]
        if schema["type"] == "integer":
            return str(chance.randint(schema["minimum"], schema["maximum"]))
        if schema.get("format") == "date":
            return f"20{chance.randint(10, 22)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
        return chance.choice(["経費", "水道", "委員", "総務委員会", "山本"])

    def test_generated_requests_are_answered_as_described(self):
        chance = random.Random(1)
        statuses = set()
        for _ in range(200):
            path = chance.choice([p for p in self.document["paths"] if p.startswith("/api/v1/")])
            target, parts = path.replace("{id}", "0123456789abcdef"), []
            for each in self.document["paths"][path]["get"]["parameters"]:
                special = each["in"] == "path" or each["name"] in ("format", "cursor") or "pattern" in str(each["schema"])
                if special or chance.random() < 0.6:
                    continue
                value = self.example(each["schema"], chance)
                if isinstance(value, list) and not each.get("explode", True):
                    value = ",".join(value)
                parts += [f"{each['name']}={quote(v)}" for v in (value if isinstance(value, list) else [value])]
            status, _ = self.ask(path, target + "?" + "&".join(parts))
            self.assertLess(status, 500)
            statuses.add(status)
        self.assertIn(200, statuses)

    @unittest.skipUnless(shutil.which("schemathesis"), "schemathesis is not installed")
    def test_schemathesis_finds_no_answer_that_is_not_described(self):
        checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
        run = subprocess.run(["schemathesis", "run", self.service.url + "/api/v1/openapi.json", "--seed", "7", "--max-examples", "20",
                              "--checks", checks, "--phases", "examples,coverage,fuzzing"], cwd=self.service.folder, capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stdout[-4000:])

    def test_answers_with_hits_and_faults_are_valid(self):
        meeting = self.ask("/api/v1/meetings", "/api/v1/meetings")[1]["meetings"][0]
        item = self.ask("/api/v1/search", "/api/v1/search?unit=item&q=" + quote("経費"))[1]["hits"][0]["item"]["id"]
        for path, target, wanted in (
                ("/api/v1/items/{id}", f"/api/v1/items/{item}", 200),
                ("/api/v1/items/{id}", "/api/v1/items/0000000000000000-1", 404),
                ("/api/v1/search", "/api/v1/search?q=" + quote("経費"), 200),
                ("/api/v1/search", "/api/v1/search?unit=item&q=" + quote("経費 委員会"), 200),
                ("/api/v1/search", "/api/v1/search?q=" + quote("けいひ 2013年1月21日"), 200),
                ("/api/v1/search", "/api/v1/search?node=header&node=heading", 200),
                ("/api/v1/search", "/api/v1/search?colour=red&size=0", 400),
                ("/api/v1/search", "/api/v1/search?q", 400),
                ("/api/v1/search", "/api/v1/search?year=", 400),
                ("/api/v1/search", "/api/v1/search?q%3D" + quote("経費"), 400),
                ("/api/v1/count", "/api/v1/count?q=" + quote("経費"), 200),
                ("/api/v1/count", "/api/v1/count?by=label&period=month&compare=" + quote("水道") + "&q=" + quote("経費"), 200),
                ("/api/v1/kwic", "/api/v1/kwic?q=" + quote("経費"), 200),
                ("/api/v1/pairs", "/api/v1/pairs", 200),
                ("/api/v1/pairs", "/api/v1/pairs?q=" + quote("答:事務局 経費"), 200),
                ("/api/v1/search", "/api/v1/search?q=" + quote("答:事務局 経費"), 400),
                ("/api/v1/follow-ups", "/api/v1/follow-ups", 200),
                ("/api/v1/new", "/api/v1/new", 200),
                ("/api/v1/changes", "/api/v1/changes?since=2020-01-01", 200),
                ("/api/v1/changes", "/api/v1/changes?cursor=x", 400),
                ("/api/v1/cite/{id}", f"/api/v1/cite/{item}", 200),
                ("/api/v1/cite/{id}", "/api/v1/cite/0000000000000000-1", 404),
                ("/api/v1/suggest", "/api/v1/suggest?q=" + quote("けい"), 200),
                ("/api/v1/meetings", "/api/v1/meetings?page=0", 400),
                ("/api/v1/meetings/{id}", "/api/v1/meetings/" + meeting["id"] + "?q=" + quote("経費"), 200),
                ("/api/v1/meetings/{id}", "/api/v1/meetings/" + meeting["id"] + "?colour=red", 400),
                ("/api/v1/meetings/{id}", "/api/v1/meetings/0000000000000000", 404)):
            self.assertEqual(self.ask(path, target)[0], wanted, target)

    def test_the_address_of_a_hit_is_that_of_its_meeting_as_json(self):
        for hit in self.ask("/api/v1/search", "/api/v1/search?q=" + quote("経費"))[1]["hits"][:5]:
            page = hit["url"].split("#")[0]
            self.assertIn("at=", page)
            status, answer = self.ask("/api/v1/meetings/{id}", "/api/v1" + page)
            self.assertEqual((status, answer["id"]), (200, hit["meeting"]["id"]))
            whole = self.ask("/api/v1/meetings/{id}", "/api/v1/meetings/" + answer["id"])[1]
            self.assertEqual([n["id"] for n in answer["nodes"]], [n["id"] for n in whole["nodes"]])
            for rest in ("?part=2", "?whole=1"):
                self.assertEqual(self.ask("/api/v1/meetings/{id}", "/api/v1/meetings/" + answer["id"] + rest), (200, whole))

    def test_fields_select_the_keys_of_hits(self):
        every = self.ask("/api/v1/search", "/api/v1/search?q=" + quote("経費"))[1]["hits"]
        some = self.ask("/api/v1/search", "/api/v1/search?fields=url,id&q=" + quote("経費"))[1]["hits"]
        self.assertEqual(some, [{"id": h["id"], "url": h["url"]} for h in every])
        fields = next(p for p in self.document["paths"]["/api/v1/search"]["get"]["parameters"] if p["name"] == "fields")
        self.assertLessEqual(set(every[0]), {*fields["schema"]["items"]["enum"], "more"})

    def test_a_cursor_reads_all_hits_once(self):
        seen, cursor, query = [], "*", "/api/v1/search?size=50&fields=id&q=" + quote("水道")
        total = self.service.json(query)[1]["total"]
        self.assertGreaterEqual(total, MANY)
        while cursor:
            _, answer = self.ask("/api/v1/search", f"{query}&cursor={quote(cursor)}")
            seen += [hit["id"] for hit in answer["hits"]]
            cursor = answer["next_cursor"]
        self.assertEqual((len(seen), len(set(seen))), (total, total))
        self.assertEqual(seen[:50], [h["id"] for h in self.service.json(query)[1]["hits"]])
        status, answer = self.ask("/api/v1/search", query + "&cursor=50-0000")
        self.assertEqual((status, answer["error"]["details"][0]["code"]), (400, "stale_cursor"))

    def test_scripts_of_other_sites_may_read_answers_and_caches_may_ask_again(self):
        for target in ("/api/v1/search?q=a", "/api/v1/openapi.json", "/api/v1/nope", "/search.atom", "/api/speech?any=a"):
            status, headers, body = self.service.get(target)
            self.assertEqual(headers["Access-Control-Allow-Origin"], "*", target)
            self.assertEqual(headers["Cross-Origin-Resource-Policy"], "cross-origin", target)
            if status == 200:
                again = self.service.get(target, headers={"If-None-Match": headers["ETag"]})
                self.assertEqual((again[0], again[2]), (304, b""), target)
        for target in ("/", "/search?q=a", "/healthz"):
            self.assertNotIn("Access-Control-Allow-Origin", self.service.get(target)[1])


class StaffApi(unittest.TestCase):
    def test_scripts_of_other_sites_may_not_read_a_staff_service(self):
        with Service(scope="staff") as service:
            for target in ("/api/v1/search?q=a", "/api/speech?any=a", "/search.atom"):
                self.assertNotIn("Access-Control-Allow-Origin", service.get(target)[1])


if __name__ == "__main__":
    unittest.main()
