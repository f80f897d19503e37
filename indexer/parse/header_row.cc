// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/header_row.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/parse/header_label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLabel = 60;  // bytes
constexpr std::string_view kCellEnds = "\t|";

constexpr std::array<std::string_view, 7> kRowMarks{"■", "◆", "□", "▼", "▽", "★", "☆"};
constexpr std::array<std::string_view, 7> kOpeners{"<", "【", "〔", "[", "《", "≪", "**"};

bool is_label_cell(std::string_view form) {
  if (form.empty() || form.size() > kLongestLabel) return false;
  if (form.find_first_of("0123456789") != form.npos) return false;
  return !contains(form, "。") && !contains(form, "□") && !contains(form, "■");
}

std::vector<std::string_view> cells_of(std::string_view raw) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at <= raw.size();) {
    const std::size_t end = std::min(raw.find_first_of(kCellEnds, at), raw.size());
    cells.push_back(trim(raw.substr(at, end - at)));
    at = end + 1;
  }
  while (cells.size() > 1 && cells.back().empty()) cells.pop_back();
  return cells;
}

HeaderRow row_of(const Line& line) {
  HeaderRow row;
  row.source = line.source;
  row.number = line.number;
  return row;
}

std::string literal(std::string_view text) { return literal_text(text); }

/// Length of the number before a label: "1 日時", "3．出席者".
std::size_t label_number(const Head& head) {
  const auto number = row_number_at(head, 0);
  return number && is_header_label(head.view().substr(number->end)) ? number->end : 0;
}

/// The words of a label cell without a number, a sign and brackets around them: ＜場所＞.
Span label_words(const Head& head) {
  const std::string_view form = head.view();
  std::size_t begin = label_number(head), end = form.size();
  if (begin == 0) begin = row_mark_at(form, 0);
  const std::size_t opener = word_at(form, begin, kOpeners);
  const auto closes = [&](std::string_view sign) { return form.ends_with(sign); };
  const auto closer = std::find_if(kLabelClosers.begin(), kLabelClosers.end(), closes);
  if (opener > 0 && closer != kLabelClosers.end()) begin += opener;
  if (closer != kLabelClosers.end() && (opener > 0 || *closer == ":")) end -= closer->size();
  return begin < end ? Span{begin, end} : Span{0, form.size()};
}

/// Label cells stand before the value; a known label that heads no group ends them.
std::optional<HeaderRow> read_tabbed(const Line& line, const HeaderRow* above) {
  const auto cells = cells_of(line.raw);
  HeaderRow row = row_of(line);
  row.tabbed = true;
  std::string so_far;
  std::size_t at = 0;
  if (cells.front().empty()) {
    if (!above || cells.size() < 2) return std::nullopt;
    row.labels.push_back(above->labels.front());
    so_far = literal(row.labels.front());
    ++at;
  }
  for (; at + 1 < cells.size(); ++at) {
    if (cells[at].empty()) continue;
    const Head head(cells[at]);
    const Span words = label_words(head);
    const std::string_view form = head.view().substr(words.begin, words.end - words.begin);
    if (!head.whole() || !is_label_cell(form)) break;
    row.labels.push_back(tidy(head.printed(words.begin, words.end)));
    so_far += form;
    if (is_header_label(so_far) && !heads_group(so_far)) {
      ++at;
      break;
    }
  }
  if (row.labels.empty()) return std::nullopt;
  while (at < cells.size() && cells[at].empty()) ++at;
  if (at >= cells.size()) return row;
  const char* end = line.text.data() + line.text.size();
  std::string_view value(cells[at].data(), static_cast<std::size_t>(end - cells[at].data()));
  while (value.ends_with('|')) value = trim(value.substr(0, value.size() - 1));
  row.lines.push_back(value);
  return row;
}

/// Length of the label in "（開催日）…", with its brackets; 0 where the words may name who speaks:
/// （事務局）.
std::size_t parenthesized_label(std::string_view form) {
  constexpr std::array<std::string_view, 8> kSpeakers{"局", "課", "庶務", "員",
                                                      "部", "署", "当",   "書記"};
  const std::size_t end = form.starts_with('(') ? form.find(')') : form.npos;
  if (end == form.npos || end > kLongestLabel) return 0;
  const std::string_view label = form.substr(1, end - 1);
  return is_header_label(label) && word_at_end(label, kSpeakers) == 0 ? end + 1 : 0;
}

/// "日 時：…", "1 日時 …", "1 日時平成…", "【日時】…", "公開の可否 会議 □公開 …".
std::optional<HeaderRow> read_spaced(const Line& line) {
  const Head head(line.text);
  const std::string_view form = head.view();
  if (const std::size_t size = parenthesized_label(form)) {
    HeaderRow row = row_of(line);
    row.labels.push_back(tidy(head.printed(1, size - 1)));
    if (size < form.size() || !head.whole()) row.lines.push_back(head.rest(size));
    return row;
  }
  std::size_t at = word_at(form, 0, kOpeners) > 0 ? 0 : row_mark_at(form, 0);  // **場所**
  const std::size_t bracket = word_at(form, at, kOpeners);
  at += bracket;
  std::size_t length =
      header_label_at(head, at, bracket > 0 ? LabelTie::kBracketed : LabelTie::kParted,
                      bracket == 0 && word_at(form, 0, kRowMarks) > 0);
  if (length == 0 && bracket == 0) {
    const auto number = row_number_at(head, at);
    if (!number) return std::nullopt;
    at = number->end;
    length = header_label_at(head, at, LabelTie::kGlued, true);
  }
  HeaderRow row = row_of(line);
  while (length > 0) {
    const bool group = heads_group(form.substr(at, length));
    row.labels.push_back(tidy(head.printed(at, at + length)));
    at += length;
    at += gloss_at(head, at);
    while (const std::size_t closer = word_at(form, at, kLabelClosers)) at += closer;
    length = group && row.labels.size() == 1 ? header_label_at(head, at, LabelTie::kParted) : 0;
  }
  if (row.labels.empty()) return std::nullopt;
  if (const auto value = head.rest(at); at < form.size() || !head.whole())
    row.lines.push_back(value);
  return row;
}

constexpr bool is_stroke(char32_t c) { return c >= U'─' && c <= U'╿'; }

bool is_framed(const Line& line) {
  return !line.text.empty() && is_stroke(code_point_at(line.text, 0).value);
}

/// The texts between the strokes of a framed line; the first and the last stroke are its frame.
std::vector<std::string_view> framed_cells(std::string_view text) {
  std::vector<std::string_view> cells;
  std::size_t begin = text.size();
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_stroke(c.value)) {
      if (begin < at) cells.push_back(trim(text.substr(begin, at - begin)));
      begin = at + c.size;
    }
    at += c.size;
  }
  if (begin < text.size()) cells.push_back(trim(text.substr(begin)));
  return cells;
}

}  // namespace

std::optional<RuledRow> read_ruled_row(const std::vector<Line>& lines, std::size_t i,
                                       std::size_t end) {
  if (!is_framed(lines[i]) || is_table_rule(lines[i])) return std::nullopt;
  RuledRow out;
  out.row = row_of(lines[i]);
  out.row.tabbed = true;
  std::string label;
  for (std::size_t k = i; k < end && is_framed(lines[k]) && !is_table_rule(lines[k]); ++k) {
    const auto cells = framed_cells(lines[k].text);
    if (!cells.empty()) label += tidy(cells.front());
    for (std::size_t n = 1; n < cells.size(); ++n) {
      if (!cells[n].empty()) (n == 1 ? out.row.lines : out.row.aside).push_back(cells[n]);
    }
    out.row.source.end = lines[k].source.end;
    ++out.lines;
  }
  const Head head(label);
  if (!head.whole() || !is_label_cell(head.view())) return std::nullopt;
  out.row.labels.push_back(label);
  return out;
}

bool is_table_rule(const Line& line) {
  std::size_t at = 0;
  while (at < line.text.size()) {
    const CodePoint c = code_point_at(line.text, at);
    if (!is_stroke(c.value) && !is_whitespace(c.value)) return false;
    at += c.size;
  }
  return is_framed(line);
}

std::string HeaderRow::label() const {
  std::string plain, parted;
  for (const std::string& part : labels) {
    plain += part;
    parted += (parted.empty() ? "" : "/") + part;
  }
  return is_header_label(literal(plain)) ? plain : parted;
}

std::string HeaderRow::text() const {
  std::string joined;
  for (const std::string_view line : lines) joined = join_wrapped(std::move(joined), line);
  for (const char end : kCellEnds) std::replace(joined.begin(), joined.end(), end, ' ');
  return joined;
}

std::string HeaderRow::whole_text() const {
  std::string whole = text();
  for (const std::string_view cell : aside) (whole += ' ') += cell;
  return whole;
}

std::optional<HeaderRow> read_header_row(const Line& line, const HeaderRow* above) {
  if (line.raw.find_first_of(kCellEnds) != line.raw.npos) {
    if (auto row = read_tabbed(line, above)) return row;
  }
  return read_spaced(line);
}

HeaderRow continued(HeaderRow row, const Line& line) {
  row.lines.push_back(line.text);
  row.source.end = line.source.end;
  return row;
}

}  // namespace gijiroku::indexer
