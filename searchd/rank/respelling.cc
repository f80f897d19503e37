// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/rank/respelling.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace gijiroku::search {

Respelling::Respelling(const Query& query) {
  std::set<std::string_view> known;
  for (const Term& term : query.terms) {
    for (const SpellingStretch& stretch : term.stretches) {
      if (!known.insert(stretch.literal).second) continue;
      // The stretch replaces itself: a shorter spelling may begin it and must not be replaced
      // there.
      pairs_.push_back({stretch.literal, stretch.literal});
      for (const std::string& other : stretch.others) {
        if (known.insert(other).second) pairs_.push_back({other, stretch.literal});
      }
    }
  }
  // Entries refer to the strings of pairs_, which does not change from here on.
  for (const Pair& pair : pairs_) {
    const char32_t first = code_point_at(pair.other, 0).value;
    entries_.push_back({first, pair.other, pair.stretch, WholeWord(pair.other)});
    prefilter_.add(decode(pair.other));
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tuple(a.first, b.spelling.size(), a.spelling) <
           std::tuple(b.first, a.spelling.size(), b.spelling);
  });
}

/// Entries with one first character are longest first, so the first that fits is the longest. A
/// spelling counts only if it is a word there (WholeWord), not a piece of another.
const Respelling::Entry* Respelling::entry_at(std::string_view text, std::size_t at) const {
  if (entries_.empty()) return nullptr;
  const char32_t first = code_point_at(text, at).value;
  auto it = std::partition_point(entries_.begin(), entries_.end(),
                                 [&](const Entry& entry) { return entry.first < first; });
  for (; it != entries_.end() && it->first == first; ++it) {
    if (text.substr(at).starts_with(it->spelling) && it->word.is_word_at(text, at)) return &*it;
  }
  return nullptr;
}

Respelling::Standing Respelling::standing_at(std::string_view text, std::size_t at) const {
  const Entry* const entry = entry_at(text, at);
  if (!entry) return {};
  return {entry->spelling.size(), entry->spelling != entry->stretch};
}

std::optional<std::string> Respelling::respell(std::string_view text) const {
  if (entries_.empty()) return std::nullopt;
  std::string out;
  std::size_t copied = 0;  // bytes of `text` that `out` covers
  for (PrefixPrefilter::Place at; (at = prefilter_.next(text, at)).byte < text.size();) {
    const std::size_t begin = at.byte;
    const Entry* entry = entry_at(text, begin);
    if (!entry) {
      next_code_point(text, at.byte);
      continue;
    }
    // The query's own spelling is passed over whole, too, so that no shorter one in it is replaced.
    at.byte = begin + entry->spelling.size();
    if (entry->spelling == entry->stretch) continue;
    out += text.substr(copied, begin - copied);
    out += entry->stretch;
    copied = at.byte;
  }
  if (copied == 0) return std::nullopt;
  out += text.substr(copied);
  return out;
}

}  // namespace gijiroku::search
