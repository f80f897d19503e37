// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/row_shape.h"

#include <algorithm>
#include <array>

#include "core/date.h"
#include "core/script.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/parse/header_label.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLabel = 14;  // characters
constexpr std::size_t kLongestBlock = 8;   // labels
constexpr std::size_t kMostNumbers = 3;    // on lines of their own, one below the other
constexpr std::array<std::string_view, 17> kSigns{"○", "〇", "◎", "●", "■", "◆", "□", "▲", "△",
                                                  "▪", "▶",  "◇", "▼", "▽", "★", "☆", "・"};
constexpr std::array<std::string_view, 7> kOpeners{"<", "【", "〔", "[", "《", "≪", "("};
constexpr std::array<std::string_view, 7> kClosers{">", "】", "〕", "]", "》", "≫", ")"};

/// Where words that may be a label end: before a bracket, a colon, a blank or the line's end.
std::size_t words_end(const Head& head, std::size_t at, bool bracketed) {
  const std::string_view form = head.view();
  std::size_t end = at;
  while (end < form.size()) {
    if (word_at(form, end, kClosers) > 0 || form[end] == ':') break;
    if (!bracketed && end > at && !is_continuation(form[end]) && head.gap(end)) {
      // 会　場: characters of a label are apart, too.
      std::size_t next = end + 1;
      while (next < form.size() && is_continuation(form[next])) ++next;
      if (!(head.gap(next) && next < form.size()) && end - at > 3) break;
    }
    ++end;
  }
  return end;
}

bool reads_like_label(std::string_view words) {
  const std::u32string chars = decode(words);
  if (chars.size() < 2 || chars.size() > kLongestLabel) return false;
  if (words.ends_with("ついて") || words.ends_with("の件")) return false;
  return std::all_of(chars.begin(), chars.end(), [](char32_t c) {
    return is_kanji_or_repeat(c) || is_hiragana(c) || is_katakana(c) || c == U'(' || c == U')';
  });
}

HeaderRow row_of(const Line& line, const RowShape& shape) {
  const Head head(line.text);
  HeaderRow row;
  row.source = line.source;
  row.number = line.number;
  row.labels.push_back(tidy(head.printed(shape.label_begin, shape.label_end)));
  if (const auto value = head.rest(shape.value); shape.value < head.view().size())
    row.lines.push_back(value);
  return row;
}

bool is_day_label(std::string_view label) {
  constexpr std::array<std::string_view, 5> kDays{"日時", "期日", "開催日", "年月日", "招集日"};
  return contains_any(label, kDays);
}

}  // namespace

std::optional<RowShape> row_shape(const Line& line) {
  const Head head(line.text);
  const std::string_view form = head.view();
  RowShape shape;
  std::size_t at = 0;
  if (const std::size_t sign = word_at(form, 0, kSigns)) {
    shape.kind = RowShape::Kind::kSign;
    shape.sign = form.substr(0, sign);
    at = sign;
  } else if (const std::size_t opener = word_at(form, 0, kOpeners);
             opener > 0 && !(form.front() == '(' && row_number_at(head, 0))) {
    shape.kind = RowShape::Kind::kBracket;
    shape.sign = form.substr(0, opener);
    at = opener;
  } else if (const auto number = row_number_at(head, 0)) {
    shape.kind = RowShape::Kind::kNumber;
    shape.number = number->value;
    at = number->end;
    const bool bracket = form.front() == '(';
    const bool dot = !bracket && form[at - 1] == '.';
    shape.sign = bracket ? "(" : dot ? "." : "";
  }
  shape.label_begin = at;
  shape.label_end = words_end(head, at, shape.kind == RowShape::Kind::kBracket);
  const std::string_view rest = form.substr(shape.label_end);
  const std::size_t closer = word_at(rest, 0, kClosers);
  if (shape.kind == RowShape::Kind::kBracket && closer == 0) return std::nullopt;
  std::size_t value = shape.label_end + closer;
  const bool colon = form.substr(value).starts_with(':');
  if (shape.kind == RowShape::Kind::kColon && !colon) return std::nullopt;
  shape.value = value + colon;
  if (!reads_like_label(form.substr(at, shape.label_end - at))) return std::nullopt;
  return shape;
}

std::optional<HeaderRow> row_between(const Line& line, const Line& before, const Line& after) {
  const auto shape = row_shape(line);
  if (!shape) return std::nullopt;
  const auto above = row_shape(before), below = row_shape(after);
  const auto alike = [&](const std::optional<RowShape>& other) {
    return other && other->kind == shape->kind && other->sign == shape->sign;
  };
  if (!alike(above) || !alike(below)) return std::nullopt;
  const bool ordered = above->number < shape->number && shape->number < below->number;
  if (shape->kind == RowShape::Kind::kNumber && !ordered) return std::nullopt;
  return row_of(line, *shape);
}

void SignedRows::count(const Line& row) {
  const Head head(row.text);
  const std::string_view sign = head.view().substr(0, mark_size(head));
  rows_ = sign == sign_ ? rows_ + 1 : 1;
  sign_ = sign;
}

std::optional<HeaderRow> SignedRows::row(const Line& line) const {
  constexpr std::size_t kLeast = 2;
  if (sign_.empty() || rows_ < kLeast) return std::nullopt;
  constexpr std::array<std::string_view, 16> kListed{
      "案件", "事件", "題目", "執行部", "理事者", "説明員", "出席者", "議員",
      "委員", "職員", "氏名", "名簿",   "書記",   "会議録", "資料",   "担当者"};
  const auto shape = row_shape(line);
  if (!shape || shape->kind != RowShape::Kind::kSign || shape->sign != sign_) return std::nullopt;
  const Head head(line.text);
  const std::string_view form = head.view();
  const std::string_view label =
      form.substr(shape->label_begin, shape->label_end - shape->label_begin);
  if (word_at_end(label, kListed) == 0) return std::nullopt;
  return row_of(line, *shape);
}

std::optional<HeaderRow> label_alone(const Line& line, const Line& first) {
  if (auto row = read_header_row(line, nullptr)) return row->lines.empty() ? row : std::nullopt;
  const auto shape = row_shape(line), above = row_shape(first);
  const bool alike = shape && above && shape->kind == above->kind && shape->sign == above->sign;
  if (!alike || shape->kind == RowShape::Kind::kColon ||
      shape->value < Head(line.text).view().size())
    return std::nullopt;
  return row_of(line, *shape);
}

std::size_t label_block_at(const std::vector<Line>& lines, std::size_t i, std::size_t end) {
  const auto row_at = [&](std::size_t k) { return read_header_row(lines[k], nullptr); };
  std::vector<std::string> labels;
  while (i + labels.size() < end && labels.size() < kLongestBlock) {
    const auto row = label_alone(lines[i + labels.size()], lines[i]);
    if (!row) break;
    labels.push_back(literal_text(row->labels.back()));
  }
  const std::size_t count = labels.size();
  if (count < 2 || i + 2 * count > end) return 0;
  bool dated = false;
  for (std::size_t k = 0; k < count; ++k) {
    const Line& value = lines[i + count + k];
    const bool day = find_date(Head(value.text).rest(0)).has_value();
    if (row_at(i + count + k) || is_finished(value.text) || day != is_day_label(labels[k]))
      return 0;
    dated = dated || day;
  }
  return dated ? count : 0;
}

bool is_number_alone(const Line& line) {
  const Head head(line.text, 16);
  const auto number = head.whole() ? numbering_at(head.view(), 0) : std::nullopt;
  return number && head.view().size() - number->end <= 1 && number->value < 40;
}

bool numbers_row_below(const std::vector<Line>& lines, std::size_t i, std::size_t end) {
  if (!is_number_alone(lines[i])) return false;
  std::size_t next = i + 1;
  while (next < end && next < i + kMostNumbers && is_number_alone(lines[next])) ++next;
  return next < end && read_header_row(lines[next], nullptr).has_value();
}

}  // namespace gijiroku::indexer
