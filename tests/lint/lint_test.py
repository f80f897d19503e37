# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that each rule of lint.py finds a fault made for it, and that a clean tree has no faults."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import lint  # noqa: E402

USES_TEXT = '#include "core/text.h"\nvoid f() { fold(); }\n'
CLEAN = {
    "core/text.h": "#pragma once\nvoid fold();\n",
    "core/text.cc": '#include "core/text.h"\n#include <unicode/utf8.h>\n',
    "indexer/parse/parse.cc": USES_TEXT,
    "indexer/parse/title.h": "#pragma once\n",
    "searchd/query/query.cc": USES_TEXT,
    "searchd/query/term.h": "#pragma once\nnamespace a {\nstruct Term {\n};\n}\n",
    "searchd/http/server.h": "#pragma once\nclass Server;\n",
    "searchd/http/site.h": "#pragma once\nclass Site;\n",
}
UNLICENSED = "// no licence\n"
FAULTS = {
    "core_is_shared": {"core/lone.h": "#pragma once\n"},
    "programs_are_apart": {"indexer/parse/title.h": '#include "searchd/query/term.h"\nTerm term;\n'},
    "libraries_are_contained": {"searchd/query/query.cc": USES_TEXT + "#include <xapian.h>\n"},
    "units_stand_in_listed_folders": {"searchd/attic/old.cc": "\n", "searchd/attic/older.cc": "\n"},
    "the_top_has_listed_folders": {"index/public/CURRENT": "shards\n"},
    "layers_point_down": {"searchd/query/query.cc": USES_TEXT + '#include "searchd/http/server.h"\nServer* s;\n'},
    "units_form_no_circle": {"searchd/http/server.h": '#include "searchd/http/site.h"\nclass Server { Site* s; };\n',
                             "searchd/http/site.h": '#include "searchd/http/server.h"\nclass Site { Server* s; };\n'},
    "types_have_one_home": {"indexer/parse/title.h": "#pragma once\nclass Term : public Base {\n};\n"},
    "includes_are_used": {"indexer/parse/title.h": '#pragma once\n#include <map>\n#include "core/text.h"\n'},
    "sources_name_their_licence": {"indexer/parse/title.h": UNLICENSED},
    "files_are_small": {"indexer/parse/utils.cc": "\n" * 301},
    "functions_are_short": {"indexer/parse/long.cc": "int f() {\n" + "  ++n;\n" * 60 + "}\n"},
    "lines_are_narrow": {"indexer/parse/wide.cc": "int n = " + "1 + " * 30 + "1;\n"},
    "comments_say_why": {"indexer/parse/chatty.cc": "// adds one\n++n;\n" * 30},
    "nothing_forbidden": {"indexer/parse/loose.cc": "int get_it() { try { f(); } catch (...) {} }\n"},
    "tables_of_strings_are_whole": {"web/strings/a.tsv": "greeting\t今日は\n"},
    "messages_have_both_languages": {"dict/messages.tsv": "greeting\tあと {1} 件\tmore\n"},
    "pages_speak_from_the_table": {"web/a.mustache": "<p>検索</p>\n"},
    "the_project_speaks_of_itself": {"docs/a.md": "see " + lint.PLACES[0] + "notes\n"},
}


def faults_of(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            licence = "" if text == UNLICENSED else ("# " if name.endswith(".tsv") else "// ") + lint.LICENCE + "GPL-3.0-or-later\n"
            (root / name).write_text(licence + text, encoding="utf-8")
        return lint.faults(root)


class Lint(unittest.TestCase):
    def test_a_clean_tree_has_no_faults(self):
        self.assertEqual(faults_of(CLEAN), [])

    def test_every_rule_has_a_fault_here(self):
        self.assertEqual(sorted(FAULTS), sorted(rule.__name__ for rule in lint.RULES))

    def test_each_rule_finds_its_fault_and_no_other_rule_does(self):
        for rule, files in FAULTS.items():
            with self.subTest(rule):
                self.assertEqual({fault[0] for fault in faults_of({**CLEAN, **files})}, {rule})

    def test_a_folder_has_no_single_unit_and_no_crowd(self):
        alone = {**CLEAN, "searchd/rank/alone.h": "#pragma once\n"}
        crowd = {**CLEAN, **{f"searchd/rank/unit{i}.h": "#pragma once\n" for i in range(16)}}
        for files in (alone, crowd):
            self.assertEqual([fault[:2] for fault in faults_of(files)], [("units_stand_in_listed_folders", "searchd/rank")])

    def test_types_of_functions_classes_and_anonymous_namespaces_may_share_a_name(self):
        hidden = "namespace a {\nnamespace {\nstruct Term {\n};\n}  // namespace\nstruct Holder {\n  struct Term {\n  };\n};\n}\n"
        self.assertEqual(faults_of({**CLEAN, "indexer/parse/parse.cc": USES_TEXT + hidden}), [])

    def test_a_row_of_a_table_of_strings_is_shown_once_and_whole(self):
        shows = {"web/a.mustache": "[[one]] [[two]]\n", "searchd/query/query.cc": USES_TEXT + "auto a = strings::three;\n"}
        whole = "one\t一 {{n}}\ntwo\t二\nthree\t三 {1}\n"
        for other, count in ((whole, 0), (whole.replace("一", "1"), 0), ("", 3), (whole + "one\t一\n", 1), (whole + "four\t四\n", 1),
                             (whole.replace("{{n}}", "{{m}}"), 1), (whole.replace("{1}", ""), 2), (whole.replace("二", "二 "), 2),
                             (whole.replace("三", "<b>三"), 1)):
            with self.subTest(other):
                found = faults_of({**CLEAN, **shows, "web/strings/a.tsv": whole, "web/strings/b.tsv": other})
                self.assertEqual([fault[:2] for fault in found], [("tables_of_strings_are_whole", "web/strings/b.tsv")] * count)


if __name__ == "__main__":
    unittest.main()
