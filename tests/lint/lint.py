#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the project's rules of style and structure that a program can check.

  lint.py [ROOT]      exit 0: no faults, 1: faults

Prints "file:line: what is wrong, and what to do" for each fault.
"""
import collections
import fnmatch
import pathlib
import re
import sys

CODE = ("core", "indexer", "searchd")

# Third-party header (prefix) → the files that may include it.
CONTAINED = {
    "mecab.h": ["core/tokenizer.cc"],
    "unicode/": ["core/text.cc", "core/utf8.cc", "indexer/decode/encoding.cc", "tests/core/*"],
    "httplib.h": ["searchd/http/server.cc", "searchd/http/exchange.h", "tests/support/*"],
    "nlohmann/json.hpp": ["*json.cc", "tests/*"],
    "nlohmann/json_fwd.hpp": ["*json.h", "*json.cc"],
    "libxml/": ["indexer/format/xml_tree.*"],
    "toml++/": ["core/toml.cc"],
    "zip.h": ["indexer/format/archive.cc", "tests/support/zip_file.h"],
    "xapian.h": ["indexer/shard/word_writer.*", "searchd/index/postings.*", "searchd/remote/shard.*", "tests/*"],
    "sqlite3.h": ["indexer/state/*"],
    "systemd/": ["searchd/http/signals.cc"],
    "prometheus/": ["searchd/metrics/metrics.cc"],
    "zlib.h": ["searchd/http/compression.cc"],
    "zstd.h": ["indexer/state/*", "tests/indexer/state/*"],
    "openssl/": ["core/digest.cc"],
    "kainjow/": ["searchd/view/*", "searchd/ledger_view/*", "searchd/minutes/*"],
    "spdlog/": ["searchd/http/log*.cc"],
    "CLI/": ["*main.cc", "*/*command_line.*"],
}

# The folders of each program, highest layer first. A file may include files of its own folder and of
# folders listed after it. The program's root folder is above all others and has only the files that ROOT
# names.
FOLDERS = {
    "searchd": ["metrics", "mcp", "http", "route", "item", "minutes", "ledger_view", "report", "openapi", "feed", "view", "json", "table", "crawler", "kokkai", "engine", "thread", "request", "advice", "ledger", "remote", "exchange", "study", "select", "rank", "snippet", "match", "suggest", "query",
                "spelling", "index", "storage", "model", "text"],
    "indexer": ["ingest", "correction", "publish", "integrity", "shard", "identity", "state", "confine", "docx", "pdf", "format", "parse", "roster", "title", "decision", "disclosure", "agenda", "speaker", "decode", "line", "system"],
}
TOP = ("core", "dict", "web", "deploy", "docs", "cmake", "tests", "LICENSES", *FOLDERS)  # of the project; names with a dot are free
ROOT = {"searchd": ["main", "search_main", "mcp_main", "command_line", "search_command_line", "batch", "service", "settings"], "indexer": ["main", "command_line", "run", "settings", "upkeep"]}
MIN_UNITS, MAX_UNITS = 2, 15

# Files that may catch exceptions: mains, loops over files and records, the HTTP boundary, and boundaries
# that translate a library's exceptions.
CATCHERS = ["*main.cc", "core/*_json.cc", "core/toml.cc", "core/config_file.cc", "indexer/ingest/ingest.cc", "indexer/ingest/source_reading.cc", "indexer/ingest/reading.cc",
            "indexer/confine/reader_loop.cc", "indexer/confine/toml_values.cc", "indexer/format/extract_json.cc", "indexer/format/record_json.cc",
            "indexer/shard/word_writer.cc", "indexer/integrity/shard_check.cc", "indexer/publish/last_run_json.cc", "indexer/system/parallel.h", "searchd/http/server.cc", "searchd/http/site.cc", "searchd/mcp/session_json.cc", "searchd/route/table_reply.cc", "searchd/service.cc", "searchd/metrics/query_log.cc",
            "searchd/index/postings.*", "searchd/index/shard.cc", "searchd/index/item_head.cc", "searchd/index/generation.cc", "searchd/storage/*.cc", "searchd/engine/searcher_pool.cc", "searchd/engine/shard_verifier.cc",
            "searchd/engine/searcher.cc",  # advice that the processor time does not suffice for
                       "searchd/remote/*.cc", "tests/*"]

MAX_FILE, MAX_FUNCTION, MAX_MAIN = 300, 60, 90
MAX_COLUMNS, MAX_WIDE = 100, 140  # MAX_WIDE: comments, tests, and lines with a string
MAX_COMMENT_SHARE, SHORT_FILE = 0.12, 50

FORBIDDEN_NAMES = ("utils", "common", "helpers", "manager")
FORBIDDEN = {
    r"catch \(\.\.\.\)": "catch what you can name",
    r"\bTODO\b|\bFIXME\b": "do it, or file it as an issue",
    r"\bparseToNode\b": "use Tagger::parse(Lattice*)",
    r"std::regex|#include <regex>": "its stack overflows on users' bytes: parse by hand",
    r"^\S.*\b(get|do|handle)_[a-z_]+\(": "name it for what it gives or does",
    r"\bset_time_limit\b": "it bounds nothing: bound the query's structure",
}
# Names of places outside the project, in pieces so that this file does not contain them.
PLACES = ("/wo" + "rk/", "farm" + "-bench", ".lib" + "rary")


class Tree:
    def __init__(self, root):
        self.root = root
        self.text = {}
        for path in sorted(root.rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_file() and not name.startswith(("build/", ".git/", ".run/")) and "__pycache__" not in name:
                try:
                    self.text[name] = path.read_text(encoding="utf-8")
                except UnicodeDecodeError:
                    continue  # a picture
        self.code = {n: t.split("\n") for n, t in self.text.items() if n.endswith((".cc", ".h"))}
        self.includes = {n: re.findall(r'^#include ["<]([^">]+)[">]', self.text[n], re.M) for n in self.code}

    def lines(self):
        for name, lines in self.code.items():
            for number, line in enumerate(lines, 1):
                yield name, number, line

    def reachable(self, folder):
        """Files that the files of `folder` include, directly or indirectly. A header brings its source."""
        seen, todo = set(), [n for n in self.code if n.startswith(folder + "/")]
        while todo:
            for header in self.includes.get(todo.pop(), []):
                for name in (header, header[:-2] + ".cc"):
                    if name in self.code and name not in seen:
                        seen.add(name)
                        todo.append(name)
        return seen


def matches(name, patterns):
    return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)


def core_is_shared(tree):
    used = {folder: tree.reachable(folder) for folder in ("indexer", "searchd")}
    for name in tree.code:
        if name.startswith("core/") and name.endswith(".h"):
            for folder, names in used.items():
                if name not in names:
                    yield name, 1, f"{folder}/ does not use it: move it to the program that does"


def programs_are_apart(tree):
    for name, headers in tree.includes.items():
        for a, b in (("indexer", "searchd"), ("searchd", "indexer"), ("core", "indexer"), ("core", "searchd")):
            if name.startswith(a + "/") and any(h.startswith(b + "/") for h in headers):
                yield name, 1, f"{a}/ includes {b}/: what both need belongs in core/"


def libraries_are_contained(tree):
    for name, headers in tree.includes.items():
        for header in headers:
            for library, homes in CONTAINED.items():
                if header.startswith(library) and not matches(name, homes):
                    yield name, 1, f"includes {header}: only {', '.join(homes)} may"


def unit(name):
    """The unit of a header or source: "searchd/view/json"."""
    return name.rsplit(".", 1)[0]


def room(name):
    """The folder of a file within its program; "" for the program's root folder."""
    return name.split("/", 1)[1].rpartition("/")[0]


def units_stand_in_listed_folders(tree):
    units = collections.defaultdict(set)
    for name in tree.code:
        program = name.split("/")[0]
        if program not in FOLDERS:
            continue
        folder, stem = room(name), pathlib.PurePosixPath(name).stem
        if folder not in (FOLDERS[program] if folder else [""]) or (not folder and stem not in ROOT[program]):
            yield name, 1, "stands in no folder that FOLDERS lists: move it to the one it belongs to"
        units[program, folder].add(stem)
    for (program, folder), stems in units.items():
        if folder and not MIN_UNITS <= len(stems) <= MAX_UNITS:
            yield f"{program}/{folder}", 1, f"{len(stems)} units, {MIN_UNITS} to {MAX_UNITS} make a folder: part it, or join it to another"


def the_top_has_listed_folders(tree):
    for folder in sorted({name.split("/")[0] for name in tree.text if "/" in name and not name.startswith(".")} - set(TOP)):
        yield folder, 1, "is no folder of the project, which TOP lists: a program left it here, or a file of it belongs elsewhere"


def layers_point_down(tree):
    for name, headers in tree.includes.items():
        program = name.split("/")[0]
        if program not in FOLDERS:
            continue
        order = ["", *FOLDERS[program]]
        for header in headers:
            if header.startswith(program + "/") and room(header) in order and room(name) in order:
                if order.index(room(header)) < order.index(room(name)):
                    yield name, 1, f"includes {header} of a higher folder: turn the dependency round"


def units_form_no_circle(tree):
    """Depth-first search over units. The include that closes a circle is the fault."""
    uses = collections.defaultdict(dict)
    for name, headers in tree.includes.items():
        for header in headers:
            if name.startswith(CODE) and header in tree.code and unit(header) != unit(name):
                uses[unit(name)].setdefault(unit(header), name)
    done, path = set(), []

    def visit(one):
        path.append(one)
        for other, name in sorted(uses[one].items()):
            if other in path:
                yield name, 1, f"includes {other}.h, which needs this unit: {' → '.join([*path[path.index(other):], other])}"
            elif other not in done:
                yield from visit(other)
        done.add(path.pop())

    for one in sorted(uses):
        if one not in done:
            yield from visit(one)


# A type at namespace level, not within a function or a class. The rule excludes anonymous namespaces.
TYPE = re.compile(r"^(?:class|struct|union|enum class|enum) (\w+)\b(?!::)[^;]*\{")


def types_have_one_home(tree):
    """No two types share a name.

    The test programs link all libraries. For two types with one name and one namespace the linker keeps one
    destructor for both.
    """
    homes = {}
    for name, lines in sorted(tree.code.items()):
        hidden = False
        for number, line in enumerate(lines, 1):
            hidden = (hidden or line == "namespace {") and line != "}  // namespace"
            found = TYPE.match(line)
            if found and not hidden and name.startswith(CODE):
                if found[1] in homes:
                    yield name, number, f"{found[1]} is defined in {homes[found[1]]} too: name one of them for what it is there"
                homes.setdefault(found[1], name)


# What a standard header is included for; a file that names none of it does not need the header.
STANDARD = {
    "algorithm": r"std::(?:ranges::)?(?:all_of|any_of|none_of|find|find_if|find_if_not|count|count_if|sort|stable_sort|partial_sort|"
                 r"nth_element|unique|min|max|minmax|clamp|lower_bound|upper_bound|equal_range|binary_search|set_\w+|merge|copy\w*|"
                 r"transform|reverse|rotate|remove\w*|replace\w*|fill\w*|generate\w*|search|mismatch|equal|includes|is_sorted|"
                 r"max_element|min_element|push_heap|pop_heap|make_heap|sort_heap|for_each|lexicographical_compare|shuffle|inplace_merge|"
                 r"adjacent_find|find_first_of|find_end|swap_ranges|partition\w*|stable_partition|erase_if)\b",
    "array": r"std::array\b", "atomic": r"std::atomic", "charconv": r"std::(?:from_chars|to_chars|chars_format)", "chrono": r"chrono",
    "condition_variable": r"condition_variable", "deque": r"std::deque\b", "filesystem": r"filesystem|\bfs::", "fstream": r"std::[io]?fstream",
    "functional": r"std::(?:function|hash|less|greater|ref|cref|invoke|identity|equal_to|plus|bit_or)\b", "future": r"std::(?:future|async|promise|launch)",
    "iomanip": r"std::(?:setw|setfill|setprecision|put_time|hex)", "iostream": r"std::(?:cout|cerr|cin|clog)", "map": r"std::(?:multi)?map\b",
    "memory": r"std::(?:\w*_ptr|make_unique|make_shared|allocator|addressof|default_delete)\b", "mutex": r"mutex|lock_guard|unique_lock|call_once|once_flag",
    "numeric": r"std::(?:accumulate|iota|reduce|inner_product|partial_sum|gcd|lcm|midpoint)\b", "optional": r"std::(?:optional|nullopt|make_optional)",
    "random": r"std::(?:mt19937|random_device|uniform_|discrete_)", "set": r"std::(?:multi)?set\b", "span": r"std::span\b",
    "sstream": r"std::[io]?stringstream", "stdexcept": r"std::(?:runtime_error|invalid_argument|out_of_range|logic_error|length_error)",
    "string_view": r"string_view|sv\b", "thread": r"std::(?:thread|jthread|this_thread)", "tuple": r"std::(?:tuple|tie|make_tuple|get<)",
    "unordered_map": r"std::unordered_map", "unordered_set": r"std::unordered_set", "utility": r"std::(?:pair|move|swap|exchange|forward|make_pair|as_const|in_place)",
    "variant": r"std::(?:variant|visit|get_if|holds_alternative|monostate)", "vector": r"std::vector\b",
}
DECLARED = re.compile(r"^(?:template <.*> )?(?:inline |constexpr |static |explicit |extern |friend |virtual |\[\[\w+\]\] )*"
                      r"(?:class|struct|union|enum class|enum|using|namespace|[\w:<>,*&\s]+?[\s*&])\s*(\w+)\s*(?:\(|\{|=|;|final|:|\[|,)", re.M)


def names_in(text):
    """Names that a header may be included for: types, functions, constants, enumerators and members."""
    code = re.sub(r"//[^\n]*", "", text)
    return set(re.findall(r"\b(k[A-Z]\w+)\b", code)) | set(DECLARED.findall(re.sub(r"^ +", "", code, flags=re.M)))


def includes_are_used(tree):
    words = {}
    for name, headers in tree.includes.items():
        if not name.startswith((*CODE, "tests/")):
            continue
        body = re.sub(r"//[^\n]*", "", re.sub(r"^#include.*$", "", tree.text[name], flags=re.M))
        for header in headers:
            if header in STANDARD and not re.search(STANDARD[header], body):
                yield name, 1, f"uses nothing of <{header}>: do not include it"
            elif header in tree.code and unit(header) != unit(name):
                declared = words.setdefault(header, names_in(tree.text[header]))
                if not declared & set(re.findall(r"\w+", body)):
                    yield name, 1, f"uses nothing of {header}: do not include it"


LICENCE = "SPDX-License-" + "Identifier: "


def sources_name_their_licence(tree):
    for name, text in tree.text.items():
        if name.endswith((".cc", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt")) and LICENCE not in text[:200]:
            yield name, 1, "names no licence: begin it with " + LICENCE + "GPL-3.0-or-later"


def files_are_small(tree):
    for name, lines in tree.code.items():
        if not name.startswith(CODE):
            continue
        limit = MAX_MAIN if name.endswith("main.cc") else MAX_FILE
        if len(lines) - 1 > limit:
            yield name, limit, f"{len(lines) - 1} lines, at most {limit}: part it by nouns"
        if pathlib.PurePosixPath(name).stem in FORBIDDEN_NAMES:
            yield name, 1, "name it for the one noun it defines"


def functions_are_short(tree):
    for name, lines in tree.code.items():
        begin = {}
        for number, line in enumerate(lines, 1):
            indent = len(line) - len(line.lstrip())
            if line.endswith("{") and indent in (0, 2) and not re.match(r"\s*(namespace|class|struct|enum|extern|union)\b", line):
                begin[indent] = number
            elif line.lstrip() in ("}", "};") and indent in begin:
                if number - begin[indent] + 1 > MAX_FUNCTION and name.startswith(CODE):
                    yield name, begin[indent], f"{number - begin[indent] + 1} lines, at most {MAX_FUNCTION}: part it"
                del begin[indent]


def lines_are_narrow(tree):
    for name, number, line in tree.lines():
        wide = line.lstrip().startswith("//") or "///" in line or '"' in line or "/*" in line or name.startswith("tests/")
        if len(line) > (MAX_WIDE if wide else MAX_COLUMNS):
            yield name, number, f"{len(line)} columns: run clang-format, or shorten it"


def comments_say_why(tree):
    for name, lines in tree.code.items():
        if not (name.endswith(".cc") and name.startswith(CODE)) or len(lines) < SHORT_FILE:
            continue
        body = [line.strip() for line in lines if line.strip() and LICENCE not in line]
        share = sum(line.startswith("//") for line in body) / max(len(body), 1)
        if share > MAX_COMMENT_SHARE:
            yield name, 1, f"{share:.0%} comment: the contract belongs in the header, and code says what"


def nothing_forbidden(tree):
    for name, number, line in tree.lines():
        for pattern, advice in FORBIDDEN.items():
            if name.startswith(CODE) and re.search(pattern, line):
                yield name, number, f"{re.search(pattern, line).group(0).strip()}: {advice}"
        if re.search(r"\bcatch \(", line) and not matches(name, CATCHERS):
            yield name, number, "catches here: let it rise to a boundary (see CATCHERS)"


JAPANESE = re.compile(r"[\u3001-\u30ff\u4e00-\u9fff]")
# Sources that take their texts from web/strings. They may contain no Japanese of their own.
TRANSLATED = ("searchd/advice/narrowing.cc", "searchd/advice/relaxations.cc", "searchd/feed/*", "searchd/http/s*.cc", "searchd/item/*", "searchd/ledger/*",
              "searchd/ledger_view/*", "searchd/metrics/*", "searchd/minutes/*", "searchd/model/appearance.h", "searchd/model/tier.h",
              "searchd/query/interpretation.cc", "searchd/report/*", "searchd/request/*", "searchd/route/*", "searchd/study/*", "searchd/table/*",
              "searchd/view/browse.cc", "searchd/view/error.cc", "searchd/view/item_card.cc", "searchd/view/messages.cc", "searchd/view/search*.cc")
ROW = re.compile(r"([a-z0-9_]+)\t(\S|\S.*\S)")
PLACE = re.compile(r"\{\{[^}]*\}\}|\$\{[^}]*\}|\{\d\}")


def strings_of(text):
    """The rows of a table of strings: line, key, text. The key is None if a row is none."""
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        if line and not line.startswith("#"):
            row = ROW.fullmatch(line)
            yield number, row and row[1], row and row[2]


def tables_of_strings_are_whole(tree):
    """Every key has one text in each language, with the same places, and something shows it."""
    shown, plain = set(), set()
    for name, text in tree.text.items():
        if name.startswith("web/") and name.endswith((".mustache", ".js")):
            shown |= set(re.findall(r"\[\[([a-z0-9_]+)\]\]", text))
        elif name.startswith("searchd/"):
            plain |= set(re.findall(r"\bstrings::([a-z0-9_]+)", text))
    places = {}
    for name in sorted(n for n in tree.text if n.startswith("web/strings/")):
        keys = set()
        for number, key, text in strings_of(tree.text[name]):
            if not key:
                yield name, number, "is no key, tab and text without blanks at its ends"
            elif key in keys:
                yield name, number, f"{key} has a text already"
            elif key not in shown | plain:
                yield name, number, f"nothing shows {key}: remove it"
            elif key in plain and re.search(r"[<&]|\{\{|\$\{", text):
                yield name, number, f"C++ shows {key}, and escapes it: it can have no HTML and no value of a template"
            elif sorted(PLACE.findall(text)) != places.setdefault(key, sorted(PLACE.findall(text))):
                yield name, number, f"{key} has other places than in the other language"
            keys.add(key)
        for key in sorted((shown | plain) - keys):
            yield name, 1, f"has no text for {key}"


def messages_have_both_languages(tree):
    """Rows of key, Japanese and English; every value that the Japanese text has is in the English one."""
    keys = set()
    name = "dict/messages.tsv"
    for number, line in enumerate(tree.text.get(name, "").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3 or not all(cells):
            yield name, number, "is no key with a text in Japanese and in English"
            continue
        key, japanese, english = cells
        if key in keys:
            yield name, number, f"{key} has texts already"
        keys.add(key)
        if not set(re.findall(r"\{\d\}", japanese)) <= set(re.findall(r"\{\d\}", english)):
            yield name, number, f"the English text of {key} lacks a value"


def pages_speak_from_the_table(tree):
    for name, text in tree.text.items():
        if (name.startswith("web/") and name.endswith((".mustache", ".js"))) or matches(name, TRANSLATED):
            for number, line in enumerate(text.split("\n"), 1):
                if JAPANESE.search(re.sub(r"/\*.*?\*/|//.*", "", line)):
                    yield name, number, "has a text of its own: give it a key in web/strings"


def the_project_speaks_of_itself(tree):
    for name, text in tree.text.items():
        for number, line in enumerate(text.split("\n"), 1):
            if any(place in line for place in PLACES):
                yield name, number, "names a place outside the project"


RULES = [core_is_shared, programs_are_apart, libraries_are_contained, units_stand_in_listed_folders, the_top_has_listed_folders,
         layers_point_down, units_form_no_circle, types_have_one_home, includes_are_used, sources_name_their_licence, files_are_small,
         functions_are_short, lines_are_narrow, comments_say_why, nothing_forbidden, tables_of_strings_are_whole, messages_have_both_languages,
         pages_speak_from_the_table, the_project_speaks_of_itself]


def faults(root):
    tree = Tree(root)
    return [(rule.__name__, *fault) for rule in RULES for fault in rule(tree)]


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2])
    found = faults(root)
    for rule, name, number, message in found:
        print(f"{name}:{number}: {message} [{rule}]")
    print(f"{len(RULES)} rules, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
