// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <sstream>

#include "indexer/parse/parse.h"
#include "tests/support/golden_minutes.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t n) {
  return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
}

std::vector<std::string> golden_texts() {
  std::vector<std::string> texts;
  for (const GoldenMinutes& each : golden_minutes()) texts.push_back(each.text);
  return texts;
}

std::vector<Node> leaves(const Meeting& meeting) {
  std::vector<Node> nodes = meeting.header;
  for (const AgendaItem& item : meeting.agenda) {
    nodes.insert(nodes.end(), item.nodes.begin(), item.nodes.end());
  }
  nodes.insert(nodes.end(), meeting.materials.begin(), meeting.materials.end());
  return nodes;
}

bool is_boundary(const std::string& text, std::size_t at) {
  return at >= text.size() || (text[at] & 0xC0) != 0x80;
}

/// What is wrong with the leaves of `text`; empty where each non-whitespace byte lies in exactly
/// one.
std::string fault(const std::string& text) {
  const Parsed parsed = parse_minutes(text, "doc", role_table());
  std::size_t at = 0;
  int seq = 0;
  for (const Node& node : leaves(parsed.meeting)) {
    const Span span = node.source;
    if (span.begin >= span.end || span.end > text.size()) return "an empty or wild span";
    if (span.begin < at) return "spans overlap or are out of order at " + std::to_string(at);
    if (!is_boundary(text, span.begin) || !is_boundary(text, span.end))
      return "a span cuts a code point";
    if (!trim(std::string_view(text).substr(at, span.begin - at)).empty()) {
      return "lost text at " + std::to_string(at);
    }
    if (node.kind == NodeKind::kUtterance && node.seq != ++seq) return "seq out of order";
    if (node.kind != NodeKind::kUtterance && node.seq != 0) return "a seq on another node";
    at = span.end;
  }
  return trim(std::string_view(text).substr(at)).empty() ? "" : "lost text at the end";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines, const char* end) {
  std::string text;
  for (const std::string& line : lines) text += line + end;
  return text;
}

/// The text with lines deleted, doubled, moved or cut, and with other line ends.
std::string with_lines_moved(const std::string& text, Random& random) {
  auto lines = lines_of(text);
  for (std::size_t n = below(random, 12) + 1; n > 0 && lines.size() > 1; --n) {
    const std::size_t i = below(random, lines.size()), k = below(random, lines.size());
    const std::string line = lines[i];
    switch (below(random, 5)) {
      case 0:
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      case 1:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(k), line);
        break;
      case 2:
        std::swap(lines[i], lines[k]);
        break;
      case 3:
        lines[i] = line + lines[k];
        break;
      default:
        std::shuffle(lines.begin(), lines.end(), random);
    }
  }
  constexpr const char* kEnds[] = {"\n", "\r\n", "\r", "\f", " ", "\n\n"};
  return joined(lines, kEnds[below(random, 6)]);
}

/// The text with bytes changed, deleted or doubled, repaired as any source is.
std::string with_bytes_changed(std::string text, Random& random) {
  for (std::size_t n = below(random, 40) + 1; n > 0 && !text.empty(); --n) {
    const std::size_t i = below(random, text.size());
    const std::size_t length = std::min(below(random, 30) + 1, text.size() - i);
    switch (below(random, 4)) {
      case 0:
        text[i] = static_cast<char>(below(random, 256));
        break;
      case 1:
        text.erase(i, length);
        break;
      case 2:
        text.insert(below(random, text.size()), text.substr(i, length));
        break;
      default:
        text.insert(i, std::string(below(random, 4), "\t \n("[below(random, 4)]));
    }
  }
  return repair(text);
}

/// A text of the words that the rules look for, in any order.
std::string of_rule_words(Random& random) {
  static const std::vector<std::string> words{"委員",
                                              "委員長",
                                              "事務局",
                                              " ",
                                              "　",
                                              "\t",
                                              "\n",
                                              "\r\n",
                                              "。",
                                              "、",
                                              "議題",
                                              "議 題",
                                              "(1)",
                                              "（２）",
                                              "①",
                                              "報告事項",
                                              "その他",
                                              "[",
                                              "]",
                                              "〔",
                                              "〕",
                                              "「",
                                              "」",
                                              "開会",
                                              "閉会",
                                              "午前10時",
                                              "資料1",
                                              "・",
                                              ":",
                                              "：",
                                              "会議録",
                                              "□公開",
                                              "■非公開",
                                              "日時",
                                              "場所",
                                              "出席者",
                                              "令和5年5月1日",
                                              "㈱",
                                              "㍿",
                                              "ﾃﾞ",
                                              "⑴",
                                              "が",
                                              "です",
                                              "-",
                                              "3",
                                              "/",
                                              "○",
                                              "及び",
                                              "第1号",
                                              "\f",
                                              "説明",
                                              "公開の可否",
                                              "(質疑)",
                                              "…",
                                              "‥"};
  std::string text;
  for (std::size_t n = below(random, 200); n > 0; --n) text += words[below(random, words.size())];
  return text;
}

}  // namespace

TEST_CASE("each non-whitespace byte of a golden document lies in exactly one leaf") {
  for (const std::string& text : golden_texts()) CHECK(fault(text) == "");
}

TEST_CASE("nothing is lost from a document whose lines were moved or bytes changed") {
  Random random(20240401);
  const auto texts = golden_texts();
  for (int round = 0; round < 400; ++round) {
    std::string text = texts[below(random, texts.size())];
    if (below(random, 2) == 0) text = with_lines_moved(text, random);
    if (below(random, 2) == 0) text = with_bytes_changed(text, random);
    INFO(text);
    REQUIRE(fault(text) == "");
  }
}

TEST_CASE("nothing is lost from text of any shape") {
  Random random(7);
  for (int round = 0; round < 1500; ++round) {
    std::string text = of_rule_words(random);
    if (below(random, 3) == 0) text = with_bytes_changed(text, random);
    INFO(text);
    REQUIRE(fault(text) == "");
  }
}

TEST_CASE("a source of one long line or of many short ones takes time in proportion") {
  const auto seconds = [](const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    CHECK(fault(text) == "");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const auto repeated = [](const std::string& piece, std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < n; ++i) text += piece;
    return text;
  };
  for (const std::string piece :
       {"委員 それでよい。", "委員 それでよい。\n", "・資料1:あ", "[「", "議題 (1) あ\n",
        "日時\t令和5年\n", "(1) あ\n", "\tあ\n", "(質疑)\n", "あ、\n", "資料1\n"}) {
    CAPTURE(piece);
    const double small = seconds(repeated(piece, 4000));
    CHECK(seconds(repeated(piece, 16000)) < 10 * small + 0.5);
  }
}
