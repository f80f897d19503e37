// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/turn.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/tokenizer.h"
#include "core/word_at.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestName = 30;  // bytes
constexpr std::array<std::string_view, 12> kUnits{"課", "部",   "係", "局", "室", "所",
                                                  "班", "担当", "員", "者", "名", "人"};
constexpr std::array<std::string_view, 6> kHonorifics{"君", "氏", "さん", "様", "議員", "先生"};
constexpr std::string_view kMember = "委員";
// What a record notes in brackets behind a label: （説明）, （自席から）.
constexpr std::array<std::string_view, 26> kNotes{
    "説明", "報告", "登壇", "降壇",     "自席", "続",   "代理", "欠席", "出席",
    "全員", "挨拶", "質疑", "質問",     "回答", "答弁", "意見", "朗読", "開会",
    "閉会", "公開", "傍聴", "あいさつ", "から", "より", "案",   "要旨"};

bool is_office(std::string_view form) { return role_table().classify(form) != Role::kUnknown; }

/// Bytes of the family's name, and the given one, that the dictionary knows at the beginning.
std::size_t name_size(std::string_view form) {
  thread_local const Tokenizer kTokenizer;
  return kTokenizer.person_name(form);
}

/// しらい浩, むらた: a name that the dictionary does not know, written with kana, and no word that
/// heads a part of the meeting.
bool is_kana_name(std::string_view form) {
  constexpr std::array<std::string_view, 8> kWords{"まとめ", "おわり", "終わり", "はじめ",
                                                   "始め",   "その他", "知らせ", "まとめて"};
  constexpr std::size_t kShortest = 2, kLongest = 6;
  const std::u32string chars = decode(form);
  if (chars.size() < kShortest || chars.size() > kLongest) return false;
  const auto kana = [](char32_t c) { return (c >= 0x3041 && c <= 0x3096) || is_katakana(c); };
  return std::any_of(chars.begin(), chars.end(), kana) &&
         std::all_of(chars.begin(), chars.end(),
                     [&](char32_t c) { return kana(c) || is_kanji(c); }) &&
         !contains_any(form, kWords);
}

/// A person and not an office, a system, a head count or a remark.
bool is_person(std::string_view inner) {
  if (inner.empty() || inner.size() > kLongestName) return false;
  if (inner != "議員" && ends_with_any(inner, kHonorifics)) return true;
  if (is_named_member(inner)) return true;
  if (ends_with_any(inner, kUnits) || ends_with_any(inner, kNotes) || is_office(inner))
    return false;
  const std::u32string chars = decode(inner);
  if (chars.empty()) return false;
  if (chars.size() == 1) return chars[0] != U'長' && is_kanji(chars[0]);
  const bool letters =
      std::all_of(chars.begin(), chars.end(), [](char32_t c) { return c >= 0x3041; }) &&
      std::any_of(chars.begin(), chars.end(), [](char32_t c) { return c < 0x30A0 || c >= 0x3400; });
  return letters && (chars.size() >= 3 || name_size(inner) > 0);
}

/// What stands in the brackets at a label's end, as printed.
struct Bracketed {
  std::string before, inner;
};

std::optional<Bracketed> bracketed(const std::string& label) {
  const std::size_t open = std::min(label.find('('), label.find("（"));
  if (open == std::string::npos || open == 0) return std::nullopt;
  const std::size_t from = open + (label[open] == '(' ? 1 : 3);
  const std::size_t closer = label.ends_with(')') ? 1 : 3;
  if (from + closer >= label.size()) return std::nullopt;
  return Bracketed{label.substr(0, open), label.substr(from, label.size() - closer - from)};
}

/// 大学教授小林七子 is 小林七子: an office may stand before the name in brackets.
std::string without_office(std::string name) {
  for (std::size_t at = boundary_before(name, name.size()); at > 0;
       at = boundary_before(name, at)) {
    const std::string_view office = std::string_view(name).substr(0, at);
    const bool unit = is_office(office) || office.ends_with("教授") || office.ends_with("代表");
    if (unit && name_size(std::string_view(name).substr(at)) > 0) return name.substr(at);
  }
  return name;
}

/// 課長(水野君): the person apart from the title; so are 水野(課長) and 開会(課長), where the title
/// stands in the brackets. An office's name (事務局(総務課)) is neither.
Turn with_name(Turn turn) {
  const std::size_t open = turn.key.find('(');
  if (open == std::string::npos || open == 0 || !turn.key.ends_with(')')) return turn;
  auto parts = bracketed(turn.label);
  if (!parts) return turn;
  const std::string inner = turn.key.substr(open + 1, turn.key.size() - open - 2),
                    before = turn.key.substr(0, open);
  if (is_person(inner)) {
    std::string name = without_honorific(std::move(parts->inner));
    if (is_named_member(inner) && name.ends_with(kMember))
      name.resize(name.size() - kMember.size());
    turn.name = without_office(std::move(name));
    turn.title = std::move(parts->before);
    turn.key = before;
  } else if (is_office(inner) && !is_office(before)) {
    const bool noted = ends_with_any(before, kNotes);
    const bool person = ends_with_any(before, kHonorifics) || name_size(before) > 0 ||
                        (!noted && is_kana_name(before));
    if (!person && !noted) return turn;
    if (person) turn.name = without_honorific(std::move(parts->before));
    turn.title = parts->inner;
    if (!person) turn.label = turn.title;
    if (!person) turn.key = inner;
  }
  return turn;
}

}  // namespace

std::span<const std::string_view> honorifics() { return kHonorifics; }

std::string without_honorific(std::string name) {
  for (const std::string_view word : kHonorifics) {
    if (name.size() <= word.size() || !name.ends_with(word)) continue;
    name.resize(name.size() - word.size());
    break;
  }
  return name;
}

bool is_named_member(std::string_view form) {
  if (form.size() <= kMember.size() || !form.ends_with(kMember)) return false;
  return is_name(form.substr(0, form.size() - kMember.size()));
}

bool is_name(std::string_view form) { return !form.empty() && name_size(form) == form.size(); }

bool is_sign(char32_t c) {
  return (c >= 0x25A0 && c <= 0x26FF) || (c >= 0x2700 && c <= 0x27BF) || c == U'•' || c == U'〇' ||
         c == U'◦' || c == U'⬤';
}

std::size_t mark_size(const Head& head) {
  const std::string_view form = head.view();
  std::size_t at = 0;
  while (at < form.size() && is_digit(static_cast<unsigned char>(form[at]))) ++at;
  if (at >= form.size() || (at > 0 && (at > 5 || !head.gap(at)))) return 0;
  const CodePoint sign = code_point_at(form, at);
  return is_sign(sign.value) ? at + sign.size : 0;
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

}  // namespace gijiroku::indexer
