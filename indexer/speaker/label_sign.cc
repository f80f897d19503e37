// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/label_sign.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestNumber = 5;  // digits
constexpr std::array<std::string_view, 13> kPairs{
    "()", "【】", "〔〕", "<>", "〈〉", "≪≫", "[]", "《》", "{}", "「」", "『』", "〖〗", "****"};
constexpr std::u32string_view kOtherSigns = U"・*-―—–─";

std::string_view pair_at(std::string_view form, auto half) {
  const auto pair = std::find_if(kPairs.begin(), kPairs.end(),
                                 [&](auto each) { return begins_with(form, half(each)); });
  return pair == kPairs.end() ? std::string_view() : *pair;
}

std::size_t digits_at_begin(std::string_view form) {
  std::size_t at = 0;
  while (at < form.size() && is_digit(static_cast<unsigned char>(form[at]))) ++at;
  return at <= kLongestNumber && at < form.size() ? at : 0;
}

bool is_label_sign(char32_t c) { return is_sign(c) || kOtherSigns.find(c) != kOtherSigns.npos; }

}  // namespace

std::string_view opening(std::string_view pair) { return pair.substr(0, pair.size() / 2); }
std::string_view closing(std::string_view pair) { return pair.substr(pair.size() / 2); }

std::string_view opening_pair(std::string_view form) { return pair_at(form, opening); }

std::string_view closing_pair(std::string_view form) {
  if (form.empty() || std::string_view(")>]}\xE2\xE3").find(form[0]) == std::string_view::npos)
    return {};
  return pair_at(form, closing);
}

std::size_t record_number_size(const Head& head) {
  const std::string_view form = head.view();
  const std::size_t at = digits_at_begin(form);
  if (at == 0) return 0;
  if (form[at] == ':') return at + 1;
  const bool marked =
      is_label_sign(code_point_at(form, at).value) || !opening_pair(form.substr(at)).empty();
  return marked && head.gap(at) ? at : 0;
}

std::size_t bare_number_size(const Head& head) {
  constexpr std::string_view kSeat = "番";
  const std::size_t at = digits_at_begin(head.view());
  return at > 0 && head.gap(at) && !head.view().substr(at).starts_with(kSeat) ? at : 0;
}

std::string_view with_one_circle(std::string_view sign) {
  return sign == "〇" || sign == "◯" ? "○" : sign;
}

LabelSign sign_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  if (at >= form.size()) return {};
  const auto first = code_point_at(form, at);
  const std::size_t next = at + first.size;
  if (!is_label_sign(first.value) || next >= form.size()) return {};
  if (code_point_at(form, next).value == first.value) return {};
  return {std::string(with_one_circle(form.substr(at, first.size))), first.size};
}

std::size_t speech_kind_size(const Head& head, std::size_t at) {
  constexpr std::array<std::string_view, 15> kKinds{"質問", "質疑", "意見", "回答", "答弁",
                                                    "説明", "報告", "補足", "提案", "要望",
                                                    "応答", "答",   "問",   "q",    "a"};
  const std::string_view form = head.view();
  if (at >= form.size()) return 0;
  const std::string_view pair = opening_pair(form.substr(at));
  if (pair.empty() && form[at] != 'q' && form[at] != 'a') return 0;
  std::size_t end = at + opening(pair).size();
  const std::size_t word = word_at(form, end, kKinds);
  if (word == 0) return 0;
  end += word;
  const bool letter = word == 1;
  while (letter && end < form.size() && is_digit(static_cast<unsigned char>(form[end]))) ++end;
  constexpr std::string_view kMember = "委員";  // Ａ　委員
  if (form[end - 1] == 'a' && form.substr(end).starts_with(kMember) &&
      head.gap(std::min(end + kMember.size(), form.size() - 1)))
    return 0;
  if (pair.empty()) return letter && end < form.size() && head.gap(end) ? end - at : 0;
  return begins_with(form.substr(end), closing(pair)) ? end + closing(pair).size() - at : 0;
}

std::size_t tie_size(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 11> kTies{":", "...", "/", "-", "―", "—",
                                                   "=", "⇒",   ">", ";", "→"};
  const std::string_view rest = form.substr(std::min(at, form.size()));
  const auto tie = std::find_if(kTies.begin(), kTies.end(),
                                [&](std::string_view each) { return rest.starts_with(each); });
  if (tie == kTies.end()) return 0;
  if (*tie == ":") return 1;
  const bool last = tie->size() >= rest.size();
  return last || is_digit(static_cast<unsigned char>(rest[tie->size()])) ? 0 : tie->size();
}

bool is_wide_gap(const Head& head, std::size_t at) {
  const std::string_view blank =
      head.rest(0).substr(head.end(at) - head.begin(0), head.begin(at) - head.end(at));
  return blank.size() >= 2 * std::string_view("　").size() || blank.find('\t') != blank.npos;
}

bool is_clock(std::string_view form, std::size_t at) {
  const auto digit = [&](std::size_t i) {
    return i < form.size() && is_digit(static_cast<unsigned char>(form[i]));
  };
  return at > 0 && digit(at - 1) && digit(at + 1);
}

bool encloses_direction(std::string_view bracket) {
  return bracket == "(" || bracket == "〔" || bracket == "[";
}

}  // namespace gijiroku::indexer
