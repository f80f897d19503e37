// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/occurrences.h"

#include <algorithm>

#include "searchd/model/processor_time.h"
#include "searchd/spelling/whole_word.h"
#include "searchd/text/find_literal.h"

namespace gijiroku::search {

std::vector<Span> occurrences_of(const Term& term, std::string_view text) {
  std::vector<Span> out;
  if (term.pattern) {
    for (auto found = term.pattern->find(text, 0); found;
         found = term.pattern->find(text, found->end)) {
      spend_processor_time();
      out.push_back(*found);
    }
    return out;
  }
  for (std::size_t at = find_literal(text, term.literal); at != text.npos;
       at = find_literal(text, term.literal, at + 1)) {
    spend_processor_time();
    out.push_back({at, at + term.literal.size()});
  }
  // The literal counts anywhere, as typed. A variant must be a word there (WholeWord).
  for (const Variant& variant : term.variants) {
    const WholeWord word(variant.literal);
    for (std::size_t at = word.find(text, 0); at != text.npos; at = word.find(text, at + 1)) {
      spend_processor_time();
      out.push_back({at, at + variant.literal.size()});
    }
  }
  std::sort(out.begin(), out.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return out;
}

std::optional<Span> next_occurrence(const Term& term, std::string_view text, std::size_t from) {
  if (term.pattern) return term.pattern->find(text, from);
  std::optional<Span> out;
  const auto take = [&](std::size_t at, std::size_t size) {
    if (at != text.npos && (!out || at < out->begin)) out = Span{at, at + size};
  };
  take(find_literal(text, term.literal, from), term.literal.size());
  for (const Variant& variant : term.variants)
    take(WholeWord(variant.literal).find(text, from), variant.literal.size());
  return out;
}

}  // namespace gijiroku::search
