// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/materials.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLine = 4000;  // bytes; longer lines are not parted
constexpr std::array<std::string_view, 11> kBullets{"・", "•", "·", "◦", "○", "●",
                                                    "■",  "◆", "*", "-", "▪"};
constexpr std::array<std::string_view, 7> kNouns{"資料",     "参考資料", "当日資料", "追加資料",
                                                 "配布資料", "配付資料", "別紙"};
constexpr std::array<std::string_view, 4> kAnnexes{"別紙", "別添", "別表", "参考"};
// Longer ones come before their beginnings.
constexpr std::array<std::string_view, 20> kHeadings{
    "提出された資料等", "提出された資料", "提出資料",   "当日配付資料", "当日配布資料",
    "配付資料一覧",     "配布資料一覧",   "配付資料等", "配布資料等",   "配付資料",
    "配布資料",         "会議資料一覧",   "会議資料",   "添付資料一覧", "添付資料",
    "添付書類",         "別添資料",       "関係資料",   "資料一覧",     "資料"};

std::size_t digits_at(std::string_view form, std::size_t at) {
  std::size_t n = 0;
  while (at + n < form.size() && form[at + n] >= '0' && form[at + n] <= '9') ++n;
  return n;
}

/// A material's number: 資料2-1, 資料1別紙, 参考資料3, 資料A.
struct Mark {
  bool bullet = false;
  Span label;  // in the literal form
};

/// The end of "2-1", "第1号", "1別紙" at `at`; `at` where none stands there.
std::size_t number_end(std::string_view form, std::size_t at) {
  constexpr std::string_view kOrdinal = "第", kPiece = "号";
  std::size_t end = at + (form.substr(at).starts_with(kOrdinal) ? kOrdinal.size() : 0);
  const bool letter = end < form.size() && form[end] >= 'a' && form[end] <= 'z';
  const std::size_t digits = letter ? 1 : digits_at(form, end);
  if (digits == 0 || digits > 3) return at;
  end += digits;
  if (form.substr(end).starts_with(kPiece)) end += kPiece.size();
  while (end < form.size()) {
    constexpr std::array<std::string_view, 3> kJoints{"-", "の", "ー"};
    const std::size_t joint = word_at(form, end, kJoints);
    const std::size_t more = joint > 0 ? digits_at(form, end + joint) : 0;
    if (more == 0) break;
    end += joint + more;
  }
  if (const std::size_t annex = word_at(form, end, kAnnexes)) {
    end += annex;
    end += digits_at(form, end);
  }
  return end;
}

std::optional<Mark> mark_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  const std::size_t bullet = word_at(form, at, kBullets);
  const std::size_t noun = word_at(form, at + bullet, kNouns);
  if (noun == 0) return std::nullopt;
  const std::size_t number = at + bullet + noun;
  const std::size_t end = number_end(form, number);
  const bool numbered = end > number;
  // 参考資料 needs no number before its title; alone it is a heading.
  if (!numbered && (noun == kNouns.front().size() || end == form.size())) return std::nullopt;
  const bool closed = head.gap(end) || form.substr(end).starts_with(':') ||
                      form.substr(end).starts_with('(') || form.substr(end).starts_with("「") ||
                      form.substr(end).starts_with('.') || form.substr(end).starts_with("、");
  if (!closed && (bullet == 0 || !numbered)) return std::nullopt;
  return Mark{bullet > 0, {at + bullet, end}};
}

/// 資料 with its number in the usual letters: 資料2-1, 資料A.
std::string label_of(const Head& head, Span label) {
  std::string out(head.view().substr(label.begin, label.end - label.begin));
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

bool is_heading(const Head& head) {
  std::string_view form = head.view();
  form.remove_prefix(word_at(form, 0, kBullets));
  constexpr std::array<std::string_view, 7> kOpeners{"[", "【", "〔", "<", "(", "《", "≪"};
  constexpr std::array<std::string_view, 8> kClosers{"]", "】", "〕", ">", ")", "》", "≫", ":"};
  if (const std::size_t open = word_at(form, 0, kOpeners)) form.remove_prefix(open);
  const std::size_t word = word_at(form, 0, kHeadings);
  if (word == 0 || !head.whole()) return false;
  const std::string_view rest = form.substr(word);
  return rest.empty() || word_at(rest, 0, kClosers) == rest.size();
}

Node node_of(NodeKind kind, std::string label, std::string_view text, Span source) {
  Node node;
  node.kind = kind;
  node.label = std::move(label);
  node.text = std::string(text);
  node.source = source;
  return node;
}

/// The materials that one line holds; empty where it begins none.
std::vector<Node> read_line(const Line& line) {
  const Head head(line.text, kLongestLine);
  const std::string_view form = head.view();
  std::vector<Node> nodes;
  const auto first = mark_at(head, 0);
  if (!first) return nodes;
  struct Part {
    std::size_t begin, text;
    std::string label;
  };
  std::vector<Part> parts{{0, head.begin(first->label.begin), label_of(head, first->label)}};
  for (std::size_t at = first->label.end; at < form.size(); ++at) {
    if (is_continuation(form[at])) continue;
    const auto mark = mark_at(head, at);
    // In the middle of a line only a bullet, a number and a colon together part two materials.
    if (!mark || !mark->bullet || !form.substr(mark->label.end).starts_with(':')) continue;
    parts.push_back({head.begin(at), head.begin(mark->label.begin), label_of(head, mark->label)});
    at = mark->label.end - 1;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 < parts.size() ? parts[i + 1].begin : line.text.size();
    const std::string_view text = trim(line.text.substr(parts[i].text, end - parts[i].text));
    const auto offset = static_cast<std::size_t>(text.data() + text.size() - line.text.data());
    nodes.push_back(node_of(NodeKind::kMaterial, parts[i].label, text,
                            {line.source.begin + parts[i].begin, line.source.begin + offset}));
  }
  return nodes;
}

}  // namespace

std::size_t find_materials(const std::vector<Line>& lines, std::size_t from) {
  for (std::size_t i = from; i < lines.size(); ++i) {
    const Head head(lines[i].text);
    if (is_heading(head) || mark_at(head, 0)) return i;
  }
  return lines.size();
}

std::vector<Node> read_materials(const std::vector<Line>& lines, std::size_t begin) {
  std::vector<Node> nodes;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const Head head(line.text);
    std::vector<Node> found = read_line(line);
    if (!found.empty()) {
      std::move(found.begin(), found.end(), std::back_inserter(nodes));
    } else if (is_heading(head)) {
      nodes.push_back(node_of(NodeKind::kHeading, {}, line.text, line.source));
    } else if (const std::size_t bullet = word_at(head.view(), 0, kBullets)) {
      nodes.push_back(node_of(NodeKind::kMaterial, {}, head.rest(bullet), line.source));
    } else if (nodes.empty() || nodes.back().kind != NodeKind::kMaterial ||
               read_direction(head, line.text) == Direction::kWhole || is_page_mark(head) ||
               head.view() == "以上" || is_finished(line.text)) {
      nodes.push_back(node_of(NodeKind::kNote, {}, line.text, line.source));
    } else {
      nodes.back().text = join_wrapped(std::move(nodes.back().text), line.text);
      nodes.back().source.end = line.source.end;
    }
  }
  return nodes;
}

}  // namespace gijiroku::indexer
