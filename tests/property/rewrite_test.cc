// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting stays the same, in the literal form, however its document is typeset: where lines wrap
// and pages end, how lines end, how wide letters are, which brackets hold the speakers, and in
// which encoding the file is.

#include <iconv.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "core/meeting_json.h"
#include "tests/support/golden_minutes.h"
#include "tests/support/readers.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;

namespace {

/// Every string in the literal form; places in the source left out.
nlohmann::json literal(const nlohmann::json& value) {
  if (value.is_string()) return literal_form(value.get<std::string>()).text;
  if (value.is_array()) {
    nlohmann::json out = nlohmann::json::array();
    for (const auto& each : value) out.push_back(literal(each));
    return out;
  }
  if (!value.is_object()) return value;
  nlohmann::json out = nlohmann::json::object();
  for (const auto& [key, each] : value.items()) {
    if (key != "source" && key != "at" && key != "line" && key != "page") out[key] = literal(each);
  }
  return out;
}

Meeting read(const std::string& bytes) {
  auto parsed = testing::read_minutes(bytes, "doc");
  REQUIRE(parsed.size() == 1);
  return std::move(parsed[0].meeting);
}

nlohmann::json form_of(const std::string& bytes) {
  return literal(nlohmann::json::parse(to_json_text(read(bytes))));
}

/// Checks that `rewritten` reads as `text` does; tells the first field that differs.
void check_same(const GoldenMinutes& document, const std::string& what,
                const std::string& rewritten) {
  const auto expected = form_of(document.text), got = form_of(rewritten);
  if (expected == got) {
    SUCCEED();
    return;
  }
  const auto patch = nlohmann::json::diff(expected, got);
  FAIL_CHECK(document.name() << ", " << what << ": " << patch.size() << " differences, first "
                             << patch[0].dump());
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Whether the line that holds byte `at` ends a sentence: running text, and no title or page mark.
bool is_running(const std::string& text, std::size_t at) {
  const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  return text.substr(begin, text.find('\n', at) - begin).find("。") != std::string::npos;
}

/// Whether a remark is all that the line has from byte `at` on. On a line of its own （再開） is a
/// stage direction, and another document.
bool leaves_remark(const std::string& text, std::size_t at) {
  const std::string_view rest = std::string_view(text).substr(at, text.find('\n', at) - at);
  return rest.starts_with("（") && rest.find("）") == rest.size() - std::string_view("）").size();
}

/// `text` with `mark` put in after every `width` characters of a line of running text.
std::string wrapped(const std::string& text, std::size_t width, const std::string& mark) {
  std::vector<Span> speech;
  for (const AgendaItem& item : read(text).agenda) {
    for (const Node& node : item.nodes)
      if (node.kind == NodeKind::kUtterance) speech.push_back(node.source);
  }
  std::string out;
  std::size_t column = 0, next = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
    while (next < speech.size() && speech[next].end <= at) ++next;
    const bool inside = next < speech.size() && speech[next].begin <= at && is_running(text, at);
    if (inside && speech[next].begin == at) column = 0;
    const std::string_view c = std::string_view(text).substr(at, end - at);
    const bool breaks = text[at] == '\n';
    const bool line_ends = end < text.size() && text[end] == '\n';
    out += c;
    column = breaks ? 0 : column + 1;
    if (inside && !breaks && !line_ends && column >= width && end < speech[next].end &&
        !leaves_remark(text, end)) {
      out += mark;
      column = 0;
    }
    at = end;
  }
  return out;
}

/// ASCII letters, digits and marks that have wide forms, the pipe and what HTML would be aside.
std::string without_filters(const std::string& text) {
  std::string out;
  for (const char32_t c : decode(text)) {
    const bool plain = (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') ||
                       (c >= U'A' && c <= U'Z') || c == U'(' || c == U')' || c == U':' ||
                       c == U',' || c == U'%';
    append_utf8(out, plain ? c - 0x20 + 0xFF00 : c);
  }
  return out;
}

std::string narrowed(const std::string& text) {
  std::string out;
  for (const char32_t c : decode(text)) {
    const bool wide = c > 0xFF00 && c < 0xFF5F && c != U'～' && c != U'｜';
    append_utf8(out, wide ? c - 0xFF00 + 0x20 : c);
  }
  return out;
}

/// The bytes in another encoding; empty where it cannot hold the text.
std::string encoded(std::string text, const char* encoding) {
  iconv_t converter = iconv_open(encoding, "UTF-8");
  REQUIRE(converter != iconv_t(-1));
  std::string out(text.size() * 4 + 16, '\0');
  char* from = text.data();
  char* to = out.data();
  std::size_t left = text.size(), room = out.size();
  const bool held = iconv(converter, &from, &left, &to, &room) == 0 &&
                    iconv(converter, nullptr, nullptr, &to, &room) == 0;
  iconv_close(converter);
  out.resize(held ? out.size() - room : 0);
  return out;
}

}  // namespace

TEST_CASE("running text may wrap anywhere, and pages may end in it") {
  std::mt19937 random(20261124);
  for (const GoldenMinutes& document : golden_minutes()) {
    for (int round = 0; round < 6; ++round) {
      const std::size_t width = 20 + random() % 41;
      const std::string columns = std::to_string(width) + " columns";
      check_same(document, columns, wrapped(document.text, width, "\n"));
      check_same(document, columns + ", pages", wrapped(document.text, width, "\n\f"));
      check_same(document, columns + ", numbered pages",
                 wrapped(document.text, width, "\n- 2 -\n\f"));
    }
  }
}

TEST_CASE("lines may end as any system has them") {
  for (const GoldenMinutes& document : golden_minutes()) {
    std::string dos = document.text, mac = document.text;
    replace_all(dos, "\n", "\r\n");
    replace_all(mac, "\n", "\r");
    check_same(document, "CR LF", dos);
    check_same(document, "CR", mac);
  }
}

TEST_CASE("letters may be wide or narrow") {
  for (const GoldenMinutes& document : golden_minutes()) {
    check_same(document, "wide", without_filters(document.text));
    check_same(document, "narrow", narrowed(document.text));
  }
}

TEST_CASE("speakers may stand in any brackets") {
  for (const GoldenMinutes& document : golden_minutes()) {
    if (document.name().find("brackets") == std::string::npos) continue;
    for (const auto& [open, close] :
         {std::pair{"【", "】"}, {"（", "）"}, {"〔", "〕"}, {"＜", "＞"}}) {
      std::string text;
      std::istringstream lines(document.text);
      for (std::string line; std::getline(lines, line);) {
        for (const auto& [from, to] : {std::pair{"（", "）"}, {"＜", "＞"}, {"<", ">"}}) {
          const std::size_t end = line.find(to);
          if (!line.starts_with(from) || end == line.npos) continue;
          line.replace(end, std::string_view(to).size(), close);
          line.replace(0, std::string_view(from).size(), open);
          break;
        }
        text += line + "\n";
      }
      check_same(document, std::string("brackets ") + open, text);
    }
  }
}

TEST_CASE("the file may be in any encoding that can hold it") {
  for (const GoldenMinutes& document : golden_minutes()) {
    check_same(document, "UTF-8 with BOM", "\xEF\xBB\xBF" + document.text);
    for (const char* encoding : {"CP932", "EUC-JP", "ISO-2022-JP", "UTF-16"}) {
      const std::string bytes = encoded(document.text, encoding);
      if (!bytes.empty()) check_same(document, encoding, bytes);
    }
  }
}
