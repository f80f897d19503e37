// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/long_line.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/line/numbering.h"
#include "indexer/parse/header_label.h"
#include "indexer/speaker/label.h"
#include "indexer/speaker/label_sign.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLabelBytes = 75;  // before a name in parentheses
constexpr std::size_t kNameBytes = 30;
constexpr std::size_t kDirectionBytes = 60;
constexpr WordTable kStops({"。", "!", "?", "」", "』", ")", "]", "〕", "】", "-", "挨拶",
                            "あいさつ"});
constexpr std::array<std::string_view, 3> kHonorifics{"君)", "氏)", "議員)"};
constexpr std::array<std::string_view, 16> kHeaders{
    "日時",     "場所",     "出席", "欠席", "会議録署名", "地方自治法", "説明のため", "事務のため",
    "議事日程", "会議次第", "傍聴", "議題", "次第",       "配布資料",   "配付資料",   "議事"};

constexpr std::array<std::string_view, 6> kCircles{"○", "◯", "◎", "◆", "●", "〇"};

/// Bytes of a speaker's mark at `at`.
std::size_t mark_at(std::string_view form, std::size_t at) {
  if (at >= form.size()) return 0;
  const CodePoint sign = code_point_at(form, at);
  return is_sign(sign.value) || sign.value == U'◯' ? sign.size : 0;
}

}  // namespace

LongLine::LongLine(const Line& line, const RoleTable& roles, bool whole)
    : line_(line),
      roles_(roles),
      whole_(whole),
      head_(line.text, line.text.size()),
      form_(head_.view()),
      number_(record_number_size(head_)) {
  for (std::size_t at = 1; at < form_.size(); ++at) {
    if (is_continuation(form_[at])) continue;
    if (opens_turn(at)) {
      turns_.push_back(at);
    } else if (const std::size_t end = whole ? direction_end(at) : 0) {
      others_.push_back(at);
      if (end < form_.size()) others_.push_back(end);
      at = end - 1;
    }
  }
  if ((whole || number_ > 0) && opens_turn(0)) turns_.push_back(0);
}

/// The pieces; `before` tells that no turn has come yet, so that header labels part them too.
std::vector<Line> LongLine::pieces(bool before) const {
  std::vector<std::size_t> breaks = turns_;
  breaks.insert(breaks.end(), others_.begin(), others_.end());
  if (before) add_headers(breaks);
  breaks.push_back(0);
  std::sort(breaks.begin(), breaks.end());
  breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
  std::vector<Line> out;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const std::size_t from = head_.begin(breaks[i]);
    const std::size_t to = i + 1 < breaks.size() ? head_.begin(breaks[i + 1]) : line_.text.size();
    const std::size_t count = out.size();
    add_piece(line_.text.substr(from, to - from), out);
    // No sentence of the header goes on where the chair opens the meeting.
    if (out.size() > count && opens_meeting(breaks[i])) out.back().after_blank = true;
  }
  return out;
}

void LongLine::add_piece(std::string_view raw, std::vector<Line>& out) const {
  Line piece;
  piece.number = line_.number;
  piece.after_blank = out.empty() && line_.after_blank;
  piece.raw = raw;
  piece.text = trim(raw);
  if (piece.text.empty()) return;
  piece.source.begin =
      line_.source.begin + static_cast<std::size_t>(piece.text.data() - line_.text.data());
  piece.source.end = piece.source.begin + piece.text.size();
  out.push_back(piece);
}

bool LongLine::after_stop(std::size_t at) const {
  return word_at_end(form_.substr(0, at), kStops) > 0;
}

/// Whether 〇 at `at` is a zero: 二〇年, 〇・五.
bool LongLine::is_numeral(std::size_t at) const {
  constexpr std::string_view kZero = "〇";
  if (!form_.substr(at).starts_with(kZero)) return false;
  static constexpr std::array<std::string_view, 14> kDigits{
      "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "・", ".", "年"};
  return word_at(form_, at + kZero.size(), kDigits) > 0;
}

/// "○委員長 …" behind a gap or a sentence, "町長(藤澤君) …" behind a sentence.
bool LongLine::opens_turn(std::size_t at) const {
  if (at > 0 && at == number_) return false;
  const std::size_t sign = at == 0 ? number_ : at, mark = mark_at(form_, sign);
  if (mark == 0 && !whole_) return false;
  const bool stopped = at == 0 || after_stop(at);
  if (!stopped && !head_.gap(at)) return false;
  if (mark > 0) {
    // ○非公開: a box of the header.
    constexpr std::array<std::string_view, 4> kOptions{"一部非公開", "一部公開", "非公開", "公開"};
    const std::size_t option = word_at(form_, sign + mark, kOptions);
    if (option > 0 && (head_.gap(sign + mark + option) || mark_at(form_, sign + mark + option) > 0))
      return false;
    if (mark_at(form_, sign + mark) > 0 || is_numeral(sign)) return false;
    if (word_at(form_, sign, kCircles) > 0) return whole_ || names_office(sign);
    return names_parted_office(sign) && speaks(sign + mark);
  }
  if (!whole_) return false;
  return (stopped && opens_named_turn(at)) || opens_meeting(at);
}

/// Whether a sentence ends after `at` before another mark.
bool LongLine::speaks(std::size_t at) const {
  constexpr std::size_t kSentenceBytes = 300;
  for (const std::size_t end = std::min(form_.size(), at + kSentenceBytes); at < end; ++at) {
    if (is_continuation(form_[at])) continue;
    if (form_.substr(at).starts_with("。")) return true;
    if (mark_at(form_, at) > 0) return false;
  }
  return false;
}

/// Whether the meeting is opened in the words of the first turn.
bool LongLine::has_opening() const {
  constexpr std::array<std::string_view, 5> kNow{"ただいま", "ただ今", "只今", "これより", "定刻"};
  constexpr std::array<std::string_view, 5> kOpened{"開会", "開催", "開議", "開きます", "開く"};
  constexpr std::size_t kOpeningBytes = 240;
  if (turns_.empty()) return false;
  const std::string_view words =
      form_.substr(*std::min_element(turns_.begin(), turns_.end())).substr(0, kOpeningBytes);
  const auto within = [&](std::string_view word) { return contains(words, word); };
  return std::any_of(kNow.begin(), kNow.end(), within) &&
         std::any_of(kOpened.begin(), kOpened.end(), within);
}

/// "会長 ただいまから…" behind a gap.
bool LongLine::opens_meeting(std::size_t at) const {
  constexpr std::array<std::string_view, 6> kOpenings{"ただいま", "ただ今",   "只今",
                                                      "定刻",     "それでは", "皆さん"};
  if (at > 0 && !head_.gap(at)) return false;
  std::size_t end = at + 1;
  while (end < form_.size() && end - at <= kNameBytes && !head_.gap(end)) ++end;
  return end < form_.size() && head_.gap(end) && word_at(form_, end, kOpenings) > 0 &&
         roles_.classify(form_.substr(at, end - at)) != Role::kUnknown;
}

/// Whether the label behind the mark at `at` is an office's.
bool LongLine::names_office(std::size_t at) const {
  const Head head(head_.rest(at));
  const auto turn = read_turn(head, roles_);
  return turn && !turn->text.empty() && roles_.classify(turn->key) != Role::kUnknown;
}

/// The same, and a gap, a bracket or a colon ends the label.
bool LongLine::names_parted_office(std::size_t at) const {
  const auto labels = read_labels(Head(head_.rest(at)), roles_);
  return std::any_of(labels.begin(), labels.end(), [](const Label& label) {
    return label.who <= Who::kOffice && label.form.end != Break::kTied;
  });
}

/// "町長(藤澤君) …".
bool LongLine::opens_named_turn(std::size_t at) const {
  const std::string_view rest = form_.substr(at, kLabelBytes + kNameBytes + 4);
  const std::size_t open = rest.find('(');
  if (open == rest.npos || open == 0 || open > kLabelBytes) return false;
  const std::size_t close = rest.find(')', open);
  if (close == rest.npos || close - open > kNameBytes) return false;
  if (rest.substr(0, close).find_first_of(".,:-") != rest.npos) return false;
  const std::string_view label = rest.substr(0, open);
  if (contains(label, "挨拶") || contains(label, "あいさつ")) return false;
  if (contains(label, "。") || contains(label, "、")) return false;
  const std::string_view inner = rest.substr(open, close + 1 - open);
  const bool person = ends_with_any(inner, kHonorifics);
  const bool gap = head_.gap(at + close + 1);
  const bool office = roles_.classify(label) != Role::kUnknown;
  return person && (gap || office) && (office || gap);
}

/// The end of "-開会 9時11分-" that begins at `at`; 0 where none does.
std::size_t LongLine::direction_end(std::size_t at) const {
  if (form_[at] != '-' || !after_stop(at)) return 0;
  const std::size_t close = form_.find('-', at + 1);
  if (close == form_.npos || close - at < 4 || close - at > kDirectionBytes) return 0;
  const std::string_view inner = form_.substr(at + 1, close - at - 1);
  const bool words = !contains(inner, "。") && static_cast<signed char>(inner.front()) < 0;
  return words ? close + 1 : 0;
}

/// "日時 …" and "■出席者 …" after a gap, "欠席者：…" anywhere.
bool LongLine::opens_row(std::size_t at) const {
  constexpr std::array<std::string_view, 7> kRowMarks{"■", "◆", "□", "▼", "▽", "★", "●"};
  constexpr std::size_t kShortestGlued =
      9;  // bytes of a label that nothing parts from the value before
  const std::size_t mark = word_at(form_, at, kRowMarks);
  const std::size_t size = header_label_at(head_, at + mark, LabelTie::kParted);
  // 1. 開会 and ( 議題 ) are within lists.
  const std::string_view label = form_.substr(at + mark, size);
  const bool listed = label == "開会" || label == "閉会" || (at > 0 && form_[at - 1] == '(');
  if (size == 0 || listed) return false;
  if (head_.gap(at)) return true;
  return mark == 0 && size >= kShortestGlued && form_.substr(at + size).starts_with(':') &&
         word_at(form_, at, kHeaders) > 0;
}

std::size_t LongLine::header_labels() const {
  const std::size_t first =
      turns_.empty() ? form_.size() : *std::min_element(turns_.begin(), turns_.end());
  std::size_t count = 0;
  for (std::size_t at = 0; at < first; ++at) {
    if (!is_continuation(form_[at]) && opens_row(at)) ++count;
  }
  return count;
}

/// "1.出席議員", "〃 2", "平成30年… 開会" before the first turn.
void LongLine::add_headers(std::vector<std::size_t>& breaks) const {
  const std::size_t first =
      turns_.empty() ? form_.size() : *std::min_element(turns_.begin(), turns_.end());
  for (std::size_t at = 1; at < first; ++at) {
    if (is_continuation(form_[at])) continue;
    const bool digit_before = form_[at - 1] >= '0' && form_[at - 1] <= '9';
    const auto number = digit_before ? std::nullopt : numbering_at(form_, at);
    if (number) {
      const bool dot = form_.substr(number->end).starts_with('.');
      if (word_at(form_, number->end + dot, kHeaders) > 0) breaks.push_back(at);
    }
    if (opens_row(at)) breaks.push_back(at);
    constexpr std::array<std::string_view, 2> kItems{"〃", "日程第1"};
    constexpr std::array<std::string_view, 3> kEraNames{"令和", "平成", "昭和"};
    if (word_at(form_, at, kItems) > 0) breaks.push_back(at);
    const std::string_view before = form_.substr(0, at);
    if (word_at(form_, at, kEraNames) > 0 &&
        (before.ends_with("会議録") || before.ends_with("議事録"))) {
      breaks.push_back(at);
    }
  }
}

}  // namespace gijiroku::indexer
