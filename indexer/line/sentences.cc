// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/sentences.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/lines.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"

namespace gijiroku::indexer {
namespace {

constexpr std::array<std::string_view, 14> kEnds{"。", "?",  "!",  "」", "』", ")", "]",
                                                 "〕", "】", "「", "『", "(",  "[", "〔"};

/// Size of the stop at byte `at` of `text`; 0 if there is none.
std::size_t stop_at(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '?':
    case '!':
    case '\n':
      return 1;
    case '\xE3': {
      constexpr std::string_view kStop = "。";
      return begins_with(text.substr(at), kStop) ? kStop.size() : 0;
    }
    case '\xEF': {
      constexpr std::array<std::string_view, 2> kWide{"？", "！"};
      return word_at(text, at, kWide);
    }
    default:
      return 0;
  }
}

std::string without_ends(std::string form) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view end : kEnds) {
      if (ends_in(form, end)) form.resize(form.size() - end.size()), cut = true;
      if (begins_with(form, end)) form.erase(0, end.size()), cut = true;
    }
  }
  return form;
}

void add(std::string_view text, Span span, std::vector<Sentence>& out) {
  const std::string_view printed = text.substr(span.begin, span.end - span.begin);
  if (trim(printed).empty()) return;
  const std::string form = literal_text(printed);
  const bool marked = form.ends_with('?') || form.ends_with("?」");
  Sentence sentence{span, without_ends(form), marked};
  sentence.asks = sentence.asks || sentence.form.ends_with("か");
  if (!sentence.form.empty()) out.push_back(std::move(sentence));
}

/// Size of a remark in brackets at byte `at`: （異議なし）, （10:05）. 0 if there is none.
std::size_t remark_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 60;  // bytes
  static constexpr std::array<std::string_view, 3> kOpeners{"（", "(", "〔"};
  static constexpr std::array<std::string_view, 3> kClosers{"）", ")", "〕"};
  std::size_t end = at + word_at(text, at, kOpeners);
  if (end == at) return 0;
  for (; end < text.size() && end - at < kLongest; ++end) {
    if (is_continuation(text[end])) continue;
    if (const std::size_t closer = word_at(text, end, kClosers)) return end + closer - at;
    if (stop_at(text, end) > 0 || word_at(text, end, kOpeners) > 0) return 0;
  }
  return 0;
}

}  // namespace

std::vector<Sentence> sentences_of(std::string_view text) {
  std::vector<Sentence> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t stop = stop_at(text, at);
    if (at == begin) stop = std::max(stop, remark_at(text, at));
    at += stop > 0 ? stop : code_point_at(text, at).size;
    if (stop == 0) continue;
    add(text, {begin, at}, out);
    begin = at;
  }
  add(text, {begin, text.size()}, out);
  return out;
}

std::string with_titles_in_sentences(std::string_view text) {
  constexpr std::string_view kObject = "を";
  const std::string_view wrapped = "\nを";
  if (text.find(wrapped) == text.npos) return std::string(text);
  std::string out;
  std::size_t sentence = 0;  // where the unfinished lines begin in `out`
  for (const Line& line : split_lines(text)) {
    if (is_rule_line(Head(line.text).view())) continue;
    if (line.text.starts_with(kObject))
      out.erase(std::remove(out.begin() + static_cast<std::ptrdiff_t>(sentence), out.end(), '\n'),
                out.end());
    out += line.text;
    out += '\n';
    if (is_finished(line.text)) sentence = out.size();
  }
  return out;
}

}  // namespace gijiroku::indexer
