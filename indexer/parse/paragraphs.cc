// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/paragraphs.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/date.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/parse/header_label.h"
#include "indexer/parse/long_line.h"
#include "indexer/speaker/answer_columns.h"
#include "indexer/speaker/label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLong = 600;            // bytes of a line that may hold several paragraphs
constexpr std::size_t kFewest = 2;            // turns inside long lines that show they do
constexpr std::size_t kHeaderLines = 6;       // of a document, that may hold the whole header
constexpr std::size_t kShortestHeader = 180;  // bytes of such a line
constexpr std::size_t kFewestLabels = 3;      // in it
constexpr std::size_t kMaxPieces = 4;         // lines that one label may lie on
constexpr std::size_t kPieceBytes = 45;
constexpr std::array<std::string_view, 8> kMarks{"○", "◯", "◎", "◆", "●", "〇", "△", "◇"};

/// "| 日時 | … |" without the pipes at its ends.
Line without_outer_pipes(Line line) {
  if (!line.text.starts_with('|') || line.text.size() < 2) return line;
  const std::size_t end = line.text.ends_with('|') ? line.text.size() - 1 : line.text.size();
  line.raw = line.text = trim(line.text.substr(1, end - 1));
  return line;
}

/// "2-13" at the beginning of a page that lost its lines, parted from what follows.
void part_page_mark(Line line, std::vector<Line>& out) {
  std::size_t at = 0;
  while (at < line.text.size() && line.text[at] >= '0' && line.text[at] <= '9') ++at;
  const std::size_t dash = at;
  if (at > 0 && at < 4 && line.text.substr(at).starts_with('-')) ++at;
  while (at > dash && at < line.text.size() && line.text[at] >= '0' && line.text[at] <= '9') ++at;
  const bool page = at > dash + 1 && at - dash < 5 && at < line.text.size() &&
                    static_cast<signed char>(line.text[at]) < 0;
  if (page) {
    Line mark = line;
    mark.raw = mark.text = line.text.substr(0, at);
    mark.source.end = mark.source.begin + at;
    out.push_back(mark);
    line.raw = line.text = line.text.substr(at);
    line.source.begin += at;
    line.after_blank = false;
  }
  out.push_back(line);
}

bool is_long(const Line& line) { return line.text.size() > kLong; }

/// Long, or with a speaker's mark behind its beginning.
bool may_hold_turns(const Line& line) {
  const auto marked = [&](std::string_view mark) {
    return line.text.find(mark, 1) != std::string_view::npos;
  };
  return is_long(line) || std::any_of(kMarks.begin(), kMarks.end(), marked);
}

/// `lines` with those among the first that hold several rows of the header parted into these.
std::vector<Line> with_headers_parted(const std::vector<Line>& lines, const RoleTable& roles) {
  std::vector<Line> out;
  bool before = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    before = before && i < kHeaderLines;
    if (!before || lines[i].text.size() < kShortestHeader) {
      out.push_back(lines[i]);
      continue;
    }
    const LongLine parted(lines[i], roles, is_long(lines[i]));
    before = parted.turns() == 0;
    if (parted.header_labels() < kFewestLabels && !parted.has_opening()) {
      out.push_back(lines[i]);
      continue;
    }
    const auto pieces = parted.pieces(true);
    out.insert(out.end(), pieces.begin(), pieces.end());
  }
  return out;
}

std::vector<Line> with_long_ones_parted(const std::vector<Line>& lines, const RoleTable& roles) {
  std::size_t turns = 0;
  for (const Line& line : lines) {
    if (may_hold_turns(line)) turns += LongLine(line, roles, is_long(line)).turns();
    if (turns >= kFewest) break;
  }
  if (turns < kFewest) return with_headers_parted(lines, roles);
  std::vector<Line> paged, out;
  for (const Line& line : lines) part_page_mark(line, paged);
  bool before = true;
  for (std::size_t i = 0; i < paged.size(); ++i) {
    const Line& line = paged[i];
    if (!may_hold_turns(line)) {
      if (before && i < kHeaderLines && line.text.size() >= kShortestHeader) {
        const LongLine header(line, roles, false);
        if (header.header_labels() >= kFewestLabels) {
          const auto pieces = header.pieces(true);
          out.insert(out.end(), pieces.begin(), pieces.end());
          continue;
        }
      }
      out.push_back(line);
      continue;
    }
    const LongLine parted(line, roles, true);
    const auto pieces = parted.pieces(before);
    out.insert(out.end(), pieces.begin(), pieces.end());
    before = before && parted.turns() == 0;
  }
  return out;
}

bool is_sign_alone(std::string_view text) {
  const Head head(text, 16);
  return head.whole() && mark_size(head) == head.view().size();
}

/// A label with nothing behind it that names an office: a person may follow on the next line.
bool is_office_alone(std::string_view text, const RoleTable& roles) {
  if (text.size() > kPieceBytes) return false;
  const Head head(text);
  const bool open = head.view().ends_with('(');
  if (mark_size(head) == 0)
    return open && roles.classify(head.view().substr(0, head.view().size() - 1)) != Role::kUnknown;
  if (open) return true;
  const auto turn = read_turn(head, roles);
  return turn && turn->text.empty() && turn->name.empty() &&
         roles.classify(turn->key) != Role::kUnknown;
}

/// "大島健一君", "（渡部一夫君）", or the rest of it behind a bracket.
bool is_person_alone(std::string_view text) {
  if (text.size() > kPieceBytes) return false;
  const Head head(text);
  std::string_view form = head.view();
  while (form.ends_with(')')) form.remove_suffix(1);
  constexpr std::array<std::string_view, 5> kHonorifics{"君", "氏", "さん", "議員", "先生"};
  return !contains(form, "。") && !contains(form, "、") && ends_with_any(form, kHonorifics);
}

/// "○委員長（" over "渡部一夫君）　始めます。".
bool closes_label(std::string_view label, std::string_view below) {
  constexpr std::size_t kLongestPerson = 45;  // bytes
  if (!label.ends_with("（") && !label.ends_with('(')) return false;
  const Head head(below, kLongestPerson);
  const std::size_t close = head.view().find(')');
  const std::string_view person = head.view().substr(0, close);
  return close != head.view().npos && close > 0 && person.find('(') == person.npos &&
         !contains(person, "。") && !contains(person, "、");
}

/// "○", "高村", "部会長" on lines of their own; "○教育長" over "笹川忠彦君": how many lines one
/// label lies on.
std::size_t pieces_of_label(const std::vector<Line>& lines, std::size_t i, const RoleTable& roles) {
  std::size_t count = 1;
  std::string label(lines[i].text);
  if (is_sign_alone(label)) {
    for (std::size_t k = i + 1; k < std::min(lines.size(), i + 1 + kMaxPieces); ++k) {
      label += lines[k].text;
      const auto turn = read_turn(Head(label), roles);
      const bool office = turn && roles.classify(turn->key) != Role::kUnknown;
      if (office) count = k + 1 - i;
      if (office || lines[k].text.size() > kPieceBytes || is_finished(lines[k].text)) break;
    }
    if (count == 1) return 1;
  }
  const bool more =
      i + count < lines.size() && is_office_alone(label, roles) &&
      (is_person_alone(lines[i + count].text) || closes_label(label, lines[i + count].text));
  return count + more;
}

/// Bytes of "## " before a heading in Markdown; 0 if there are none.
std::size_t markdown_heading(std::string_view text) {
  constexpr std::size_t kDeepest = 6;
  const std::size_t level = text.find_first_not_of('#');
  const bool heading = level != text.npos && level > 0 && level <= kDeepest && text[level] == ' ';
  return heading ? level + 1 : 0;
}

bool is_markdown(const std::vector<Line>& lines) {
  constexpr std::ptrdiff_t kLeast = 2;  // headings
  return std::count_if(lines.begin(), lines.end(),
                       [](const Line& line) { return markdown_heading(line.text) > 0; }) >= kLeast;
}

/// A heading without its signs, and a label of a list (- 日時：…, - **日時**：…) without its
/// bullet.
Line without_markdown(Line line) {
  constexpr std::size_t kLongestLabel = 60;  // bytes
  constexpr std::array<std::string_view, 2> kBullets{"- ", "* "};
  const std::string_view label = line.text.substr(0, kLongestLabel);
  const bool row = label.find("：") != label.npos || label.find(':') != label.npos;
  const std::size_t bullet = row ? word_at(line.text, 0, kBullets) : 0;
  line.text = trim(line.text.substr(std::max(markdown_heading(line.text), bullet)));
  return line;
}

/// Bytes of the text of the label over the record that its first turn follows on the same line:
/// 8 会議の内容|係長（水島剛君）…. 0 if there is none.
std::size_t glued_record_label(const Head& head, std::size_t number, const RoleTable& roles) {
  constexpr std::size_t kLongestLabel = 48;  // bytes
  const std::string_view form = head.view();
  for (std::size_t end = number + 1; end < std::min(form.size(), kLongestLabel); ++end) {
    if (is_continuation(form[end]) || !begins_record(Head(head.printed(0, end)))) continue;
    const auto turn = read_turn(Head(head.rest(end)), roles);
    if (turn && !turn->name.empty() && roles.classify(turn->key) != Role::kUnknown)
      return head.begin(end);
  }
  return 0;
}

/// The label that nothing parts from its value in 開催日時令和6年… or 1 日時令和6年….
struct GluedLabel {
  std::size_t size = 0;  // bytes of the text
  bool dated = false;
};

GluedLabel glued_label(const Line& line) {
  const Head head(line.text);
  const auto number = row_number_at(head, 0);
  const std::size_t at = number ? number->end : 0;
  const bool cells = line.raw.find_first_of("\t|") != line.raw.npos;
  if (cells || header_label_at(head, at, LabelTie::kParted, number.has_value()) > 0) return {};
  const std::size_t size = header_label_at(head, at, LabelTie::kGlued, number.has_value());
  const std::size_t end = at + size;
  if (size == 0 || end >= head.view().size() || head.view()[end] == '(') return {};
  return {head.begin(end), find_date(head.rest(end)).has_value()};
}

/// `lines` with labels parted from what is glued to them, where several rows, the day's among them,
/// are printed so.
std::vector<Line> with_labels_parted(std::vector<Line> lines, const RoleTable& roles) {
  constexpr std::size_t kFront = 40, kFewestRows = 3;      // lines
  std::vector<std::pair<std::size_t, std::size_t>> glued;  // lines and bytes
  std::size_t rows = 0;
  bool dated = false;
  for (std::size_t i = 0; i < std::min(lines.size(), kFront); ++i) {
    const GluedLabel label = glued_label(lines[i]);
    const Head head(lines[i].text);
    const auto number = row_number_at(head, 0);
    rows += label.size > 0;
    dated = dated || label.dated;
    const std::size_t size = number ? glued_record_label(head, number->end, roles) : label.size;
    if (size > 0) glued.emplace_back(i, size);
  }
  if (rows < kFewestRows || !dated) return lines;
  for (; !glued.empty(); glued.pop_back()) {
    const auto [i, size] = glued.back();
    Line value = lines[i];
    value.raw = value.text = trim(value.text.substr(size));
    value.source.begin = value.source.end - value.text.size();
    value.after_blank = false;
    lines[i].raw = lines[i].text = trim(lines[i].text.substr(0, size));
    lines[i].source.end = lines[i].source.begin + lines[i].text.size();
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, value);
  }
  return lines;
}

}  // namespace

std::vector<Line> mend_lines(std::vector<Line> lines, const RoleTable& roles) {
  if (is_markdown(lines)) {
    for (Line& line : lines) line = without_markdown(line);
  }
  lines = with_labels_parted(with_long_ones_parted(lines, roles), roles);
  std::vector<Line> out;
  for (std::size_t i = 0; i < lines.size();) {
    const std::size_t count = pieces_of_label(lines, i, roles);
    Line line = lines[i];
    const Line& last = lines[i + count - 1];
    const char* end = last.text.data() + last.text.size();
    line.text = {line.text.data(), static_cast<std::size_t>(end - line.text.data())};
    if (count > 1) line.raw = line.text;
    line.source.end = last.source.end;
    out.push_back(without_outer_pipes(line));
    i += count;
  }
  return with_answers_parted(std::move(out));
}

}  // namespace gijiroku::indexer
