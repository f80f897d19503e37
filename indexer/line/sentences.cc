// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/sentences.h"

#include <array>

#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

constexpr std::array<std::string_view, 6> kStops{"。", "？", "！", "?", "!", "\n"};
constexpr std::array<std::string_view, 14> kEnds{"。", "?",  "!",  "」", "』", ")", "]",
                                                 "〕", "】", "「", "『", "(",  "[", "〔"};

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
  const std::string form = literal_form(printed).text;
  const bool marked = form.ends_with('?') || form.ends_with("?」");
  Sentence sentence{span, without_ends(form), marked};
  sentence.asks = sentence.asks || sentence.form.ends_with("か");
  if (!sentence.form.empty()) out.push_back(std::move(sentence));
}

}  // namespace

std::vector<Sentence> sentences_of(std::string_view text) {
  std::vector<Sentence> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool inner = is_continuation(text[at]);
    const std::size_t stop = inner ? 0 : word_at(text, at, kStops);
    at += stop > 0 ? stop : 1;
    if (stop == 0) continue;
    add(text, {begin, at}, out);
    begin = at;
  }
  add(text, {begin, text.size()}, out);
  return out;
}

}  // namespace gijiroku::indexer
