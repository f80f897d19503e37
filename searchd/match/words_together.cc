// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/words_together.h"

#include <algorithm>

#include "core/script.h"
#include "searchd/text/find_literal.h"
#include "searchd/text/stem.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kStop = "。";

struct Place {
  Span span;
  std::size_t part;
};

/// A single kanji counts only as a word of its own: 車 in 車の, not in 自動車.
bool is_inside_word(std::string_view text, Span at) {
  return count_code_points(text.substr(at.begin, at.end - at.begin)) == 1 &&
         is_kanji(code_point_after(text, at.begin)) &&
         (is_kanji(code_point_before(text, at.begin)) || is_kanji(code_point_after(text, at.end)));
}

}  // namespace

WordsTogether::WordsTogether(const Term& term) {
  for (const Word& word : term.words) {
    std::vector<std::string> forms{std::string(stem(word.surface)), std::string(stem(word.base))};
    for (const std::string& other : word.others) forms.emplace_back(stem(other));
    add(std::move(forms), word.surface, term);
  }
  for (const JoinedWord& joined : term.joined) {
    std::vector<std::string> forms;
    for (const Variant& spelling : joined.spellings) forms.push_back(spelling.literal);
    add(std::move(forms), joined.literal, term);
  }
  std::stable_sort(parts_.begin(), parts_.end(),
                   [](const Part& a, const Part& b) { return a.span.begin < b.span.begin; });
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    most_ += parts_[i].longest;
    if (i == 0) continue;
    most_ += parts_[i - 1].span.end >= parts_[i].span.begin ? kInCompound : kBetween;
  }
}

void WordsTogether::add(std::vector<std::string> forms, std::string_view printed,
                        const Term& term) {
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  std::erase_if(forms, [](const std::string& form) { return form.empty(); });
  if (forms.empty()) return;
  Part part;
  const std::size_t at = std::min(term.literal.find(printed), term.literal.size());
  part.span = {at, std::min(at + printed.size(), term.literal.size())};
  for (const std::string& form : forms)
    part.longest = std::max(part.longest, count_code_points(form));
  part.forms = std::move(forms);
  parts_.push_back(std::move(part));
}

bool WordsTogether::occur_in(std::string_view text) const {
  std::vector<Place> places;
  std::size_t wanted = 0;  // parts that the text has
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    const std::size_t before = places.size();
    for (const std::string& form : parts_[part].forms) {
      for (std::size_t at = find_literal(text, form); at != text.npos;
           at = find_literal(text, form, at + form.size())) {
        const Span span{at, at + form.size()};
        if (!is_inside_word(text, span)) places.push_back({span, part});
      }
    }
    wanted += places.size() > before;
  }
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return a.span.begin < b.span.begin; });
  // The shortest stretch that ends with each place: from the last place at which all parts begin.
  std::vector<std::size_t> seen(parts_.size(), 0);
  std::size_t first = 0, distinct = 0;
  for (const Place& last : places) {
    distinct += seen[last.part]++ == 0;
    while (distinct == wanted && seen[places[first].part] > 1) --seen[places[first++].part];
    if (distinct < wanted) continue;
    const std::size_t begin = places[first].span.begin;
    const std::string_view stretch = text.substr(begin, last.span.end - begin);
    // Code points are counted only if the bytes allow it: none takes more than four.
    if (stretch.size() <= 4 * most_ && count_code_points(stretch) <= most_ &&
        find_literal(stretch, kStop) == stretch.npos)
      return true;
  }
  return wanted == 0;
}

}  // namespace gijiroku::search
