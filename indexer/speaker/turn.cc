// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/turn.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLabel = 90;      // bytes
constexpr std::size_t kLongestBareLabel = 60;  // bytes
constexpr std::size_t kLongestName = 30;       // bytes
constexpr std::array<std::string_view, 8> kMarks{"○", "〇", "◯", "◎", "●", "◆", "◇", "•"};
struct Brackets {
  std::string_view open, close;
};
constexpr std::array<Brackets, 6> kBrackets{
    {{"(", ")"}, {"【", "】"}, {"〔", "〕"}, {"<", ">"}, {"[", "]"}, {"《", "》"}}};
constexpr std::array<std::string_view, 11> kOffices{"課", "部",   "係", "局", "室", "所",
                                                    "班", "担当", "員", "者", "名"};
constexpr std::array<std::string_view, 5> kHonorifics{"君", "氏", "さん", "様", "議員"};
constexpr std::string_view kSeat = "番", kLost = "員";

/// "12番": the seat that stands for a member.
bool is_seat(std::string_view form) {
  std::size_t at = 0;
  while (at < form.size() && is_digit(form[at])) ++at;
  return at > 0 && form.substr(at).starts_with(kSeat);
}

/// Letters of which a label may be made: no punctuation, no digit first.
bool is_label_word(std::string_view form) {
  if (form.empty() || form.size() > kLongestLabel) return false;
  if ((is_digit(form.front()) && !is_seat(form)) || form.starts_with("・")) return false;
  int depth = 0;
  for (const char32_t c : decode(form)) {
    if (c == U'(') ++depth;
    if (c == U')') --depth;
    if (depth > 0) continue;
    const bool letter = c >= 0x3041 || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ||
                        c == U'々' || c == U'(' || c == U')' || c == U'〇';
    if (!letter || c >= 0xE000) return false;
  }
  return depth == 0;
}

/// Words that open lines without being speakers.
bool is_heading_word(std::string_view key) {
  static constexpr std::array<std::string_view, 12> kBegin{"資料", "令和", "平成",   "昭和",
                                                           "出席", "欠席", "列席",   "傍聴",
                                                           "午前", "午後", "本日の", "議事"};
  static constexpr std::array<std::string_view, 9> kEnd{"資料", "日時", "場所", "次第", "名簿",
                                                        "日程", "番号", "名称", "一覧"};
  const auto keyword = agenda_keyword_at(key, 0);
  return (keyword && keyword->word.size() == key.size()) || word_at(key, 0, kBegin) > 0 ||
         std::any_of(kEnd.begin(), kEnd.end(), [&](auto word) { return key.ends_with(word); });
}

bool opens_bracket(std::string_view form) {
  constexpr std::array<std::string_view, 5> kOpen{"〔", "[", "(", "「", "<"};
  return word_at(form, 0, kOpen) > 0;
}

/// "会長(浜田一郎君)": the parenthesis that closes is the label's end, whatever stands behind it.
bool names_person(std::string_view label) {
  constexpr std::array<std::string_view, 3> kPerson{"君)", "氏)", "議員)"};
  return std::any_of(kPerson.begin(), kPerson.end(),
                     [&](std::string_view word) { return label.ends_with(word); });
}

/// Where the first word ends: at a gap outside parentheses, or 0. Single characters set apart (本
/// 部 長) are one word where the role table knows it.
std::size_t word_end(const Head& head, std::size_t from, const RoleTable& roles) {
  const std::string_view form = head.view();
  std::size_t best = 0, pieces = 0, previous = from;
  int depth = 0;
  for (std::size_t at = from; at < std::min(form.size(), from + kLongestLabel); ++at) {
    const bool closed =
        at > from && form[at - 1] == ')' &&
        (opens_bracket(form.substr(at)) || names_person(form.substr(from, at - from)));
    if (at > from && depth == 0 && (head.gap(at) || closed)) {
      // Not "本部長 2 年…": a letter or number apart from the label is the beginning of what is
      // said.
      const bool ascii = static_cast<unsigned char>(form[at - 1]) < 0x80;
      const bool single = !ascii && count_code_points(form.substr(previous, at - previous)) == 1;
      const bool known = single && roles.classify(form.substr(from, at - from)) != Role::kUnknown;
      if (pieces == 0 || known) {
        best = at;
      } else if (!single) {
        break;
      }
      previous = at;
      if (++pieces > 5) break;
    }
    if (form[at] == '(') ++depth;
    if (form[at] == ')') --depth;
  }
  return best;
}

bool ends_with_honorific(std::string_view form) {
  return std::any_of(kHonorifics.begin(), kHonorifics.end(),
                     [&](std::string_view word) { return form.ends_with(word); });
}

/// Behind a marked first word that ends at `end`: the second half of a label in two words, "塩田
/// 委員長", "議長 須藤安通君"; else `end`.
std::size_t second_word_end(const Head& head, std::size_t mark, std::size_t end,
                            const RoleTable& roles) {
  const std::string_view form = head.view();
  if (end == 0 || end > mark + kLongestName) return end;
  std::size_t next = word_end(head, end, roles);
  if (next == 0 && head.whole() && form.size() <= end + kLongestLabel) next = form.size();
  if (next == 0) return end;
  const std::string_view first = form.substr(mark, end - mark),
                         second = form.substr(end, next - end);
  if (!is_label_word(second)) return end;
  const bool office = roles.classify(first) != Role::kUnknown;
  const bool behind = !office && roles.classify(second) != Role::kUnknown;
  const bool name = office && second.size() <= kLongestName && second.ends_with("君");
  return behind || name ? next : end;
}

std::string without_honorific(std::string name) {
  for (const std::string_view word : kHonorifics) {
    if (name.size() > word.size() && name.ends_with(word)) {
      name.resize(name.size() - word.size());
      break;
    }
  }
  return name;
}

/// A person and not an office, a system or a head count.
bool is_person(std::string_view inner) {
  if (inner.empty() || inner.size() > kLongestName) return false;
  if (ends_with_honorific(inner)) return true;
  if (std::any_of(kOffices.begin(), kOffices.end(),
                  [&](std::string_view word) { return inner.ends_with(word); })) {
    return false;
  }
  const std::u32string chars = decode(inner);
  return std::all_of(chars.begin(), chars.end(), [](char32_t c) { return c >= 0x3041; }) &&
         std::any_of(chars.begin(), chars.end(),
                     [](char32_t c) { return c < 0x30A0 || c >= 0x3400; });
}

/// 課長(水野君): the person apart from the title; an office's name (事務局(総務課)) is neither.
Turn with_name(Turn turn) {
  const std::size_t open = turn.key.find('(');
  if (open == std::string::npos || open == 0 || !turn.key.ends_with(')')) return turn;
  const std::size_t printed = std::min(turn.label.find('('), turn.label.find("（"));
  if (printed == std::string::npos ||
      !is_person(turn.key.substr(open + 1, turn.key.size() - open - 2)))
    return turn;
  turn.name = turn.label.substr(printed);
  turn.name.erase(0, turn.name.starts_with('(') ? 1 : 3);
  turn.name.erase(turn.name.size() - (turn.name.ends_with(')') ? 1 : 3));
  turn.name = without_honorific(std::move(turn.name));
  turn.title = turn.label.substr(0, printed);
  turn.key.erase(open);
  return turn;
}

/// "(委員)…", "【委員長】…", "・(事務局)…".
std::optional<Turn> read_bracketed(const Head& head) {
  const std::string_view form = head.view();
  const std::size_t bullet = bullet_size(form);
  for (const Brackets& brackets : kBrackets) {
    if (!form.substr(bullet).starts_with(brackets.open)) continue;
    const std::size_t close = form.find(brackets.close);
    if (close == form.npos) return std::nullopt;
    const Span label{bullet + brackets.open.size(), close};
    if (!is_label_word(form.substr(label.begin, label.end - label.begin))) return std::nullopt;
    Turn turn = turn_of(head, label, close + brackets.close.size());
    turn.mark = form.substr(0, label.begin);
    return turn;
  }
  return std::nullopt;
}

/// "○(伊藤議長) …": a mark and brackets.
std::optional<Turn> read_enclosed(const Head& head, std::size_t mark) {
  const std::string_view form = head.view();
  const std::size_t close = form.find(')', mark);
  if (close == form.npos || close < mark + 2) return std::nullopt;
  if (!is_label_word(form.substr(mark + 1, close - mark - 1))) return std::nullopt;
  Turn turn = turn_of(head, {mark + 1, close}, close + 1);
  turn.mark = std::string(form.substr(0, mark));
  return is_heading_word(turn.key) ? std::nullopt : std::optional(turn);
}

}  // namespace

std::size_t mark_size(const Head& head) {
  const std::string_view form = head.view();
  std::size_t at = 0;
  while (at < form.size() && is_digit(form[at])) ++at;
  if (at > 0 && (at > 5 || !head.gap(at))) return 0;
  const std::size_t mark = word_at(form, at, kMarks);
  return mark > 0 ? at + mark : 0;
}

std::size_t bullet_size(std::string_view form) {
  constexpr std::array<std::string_view, 2> kBullets{"・", "•"};
  return word_at(form, 0, kBullets);
}

Turn turn_of(const Head& head, Span label, std::size_t text) {
  Turn turn;
  turn.key = std::string(head.view().substr(label.begin, label.end - label.begin));
  turn.label = tidy(head.printed(label.begin, label.end));
  if (text < head.view().size() || !head.whole()) turn.text = head.rest(text);
  return with_name(std::move(turn));
}

std::optional<Turn> read_turn(const Head& head, const RoleTable& roles) {
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(head);
  if (mark == 0) {
    if (auto turn = read_bracketed(head)) {
      // A word that lost its first character (員 for 委員) is a label too.
      const bool known = roles.classify(turn->key) != Role::kUnknown || !turn->name.empty() ||
                         (turn->key.ends_with(kLost) && !turn->text.empty());
      return known && !is_heading_word(turn->key) ? turn : std::nullopt;
    }
  }
  if (mark > 0 && form.substr(mark).starts_with('(')) return read_enclosed(head, mark);
  const std::size_t colon = form.substr(0, kLongestBareLabel).find(':');
  std::size_t end = word_end(head, mark, roles);
  if (mark > 0) end = second_word_end(head, mark, end, roles);
  if (colon != form.npos && (end == 0 || colon < end)) end = colon;
  if (end == 0 && head.whole() && form.size() <= kLongestBareLabel) end = form.size();
  if (end <= mark || !is_label_word(form.substr(mark, end - mark))) return std::nullopt;
  if (mark == 0 && end > kLongestBareLabel) return std::nullopt;
  const bool has_colon = form.substr(end).starts_with(':');
  Turn turn = turn_of(head, {mark, end}, end + (has_colon ? 1 : 0));
  turn.mark = mark > 0 ? std::string(form.substr(0, mark)) : has_colon ? ":" : "";
  if (count_code_points(turn.key) < 2 || is_heading_word(turn.key)) return std::nullopt;
  return turn;
}

std::optional<Turn> read_tied_turn(const Head& head, const RoleTable& roles) {
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(head);
  if (mark == 0) return std::nullopt;
  for (std::size_t end = mark + 6; end <= std::min(form.size(), mark + kLongestBareLabel); ++end) {
    if (end < form.size() && is_continuation(form[end])) continue;
    const std::string_view key = form.substr(mark, end - mark);
    if (!is_label_word(key)) continue;
    if (roles.classify(key) == Role::kUnknown || is_heading_word(key)) continue;
    Turn turn = turn_of(head, {mark, end}, end);
    if (turn.text.empty() || goes_on(turn.text)) continue;
    turn.mark = std::string(form.substr(0, mark));
    return turn;
  }
  return std::nullopt;
}

}  // namespace gijiroku::indexer
