// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/snippet/highlights.h"

#include <algorithm>

#include "searchd/match/occurrences.h"
#include "searchd/model/processor_time.h"
#include "searchd/spelling/fuzzy.h"
#include "searchd/spelling/whole_word.h"
#include "searchd/text/cursor.h"

namespace gijiroku::search {
namespace {

/// Whether `text` is the term as it was typed, or a match of its pattern.
bool is_typed(std::string_view text, const Term& term) {
  return term.pattern || text == term.literal;
}

/// Appends the occurrences of a term in `text`; overlapping ones become one. If there is none and
/// `fuzzy` is set, appends text that differs from the term by one character.
void find_term(std::string_view text, const Term& term, std::size_t index, bool fuzzy,
               std::vector<Match>& out) {
  const std::size_t first = out.size();
  for (const Span span : occurrences_of(term, text)) {
    const bool typed = is_typed(text.substr(span.begin, span.end - span.begin), term);
    if (out.size() > first && span.begin < out.back().span.end) {
      out.back().span.end = std::max(out.back().span.end, span.end);
      out.back().typed |= typed;
    } else {
      out.push_back({span, index, 0, typed});
    }
  }
  if (out.size() > first || !fuzzy || term.exact || !allows_fuzzy(term.characters)) return;
  std::size_t at = 0;
  while (const auto found = find_fuzzy(text.substr(at), term.characters)) {
    spend_processor_time();
    out.push_back({{at + found->begin, at + found->end}, index});
    at += found->end;
  }
}

/// Appends the occurrences of other spellings of a term's words. The search finds nodes by them if
/// the words may match non-contiguously.
void find_word_spellings(std::string_view text, const Term& term, std::size_t index,
                         std::vector<Match>& out) {
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    for (const std::string& other : term.words[i].others) {
      const WholeWord word(other);
      for (std::size_t at = word.find(text, 0); at != text.npos; at = word.find(text, at + 1)) {
        spend_processor_time();
        out.push_back({{at, at + other.size()}, index, i + 1});
      }
    }
  }
}

/// Appends the occurrences of a term's joined words. Returns whether there is one of each.
bool find_joined(std::string_view text, const Term& term, std::size_t index,
                 std::vector<Match>& out) {
  bool all = true;
  for (std::size_t i = 0; i < term.joined.size(); ++i) {
    const std::size_t before = out.size();
    for (const Variant& spelling : term.joined[i].spellings) {
      const WholeWord word(spelling.literal);
      for (std::size_t at = word.find(text, 0); at != text.npos; at = word.find(text, at + 1)) {
        spend_processor_time();
        out.push_back({{at, at + spelling.literal.size()}, index, term.words.size() + i + 1});
      }
    }
    all = all && out.size() > before;
  }
  return all;
}

void sort(std::vector<Highlight>& highlights) {
  std::stable_sort(
      highlights.begin(), highlights.end(),
      [](const Highlight& a, const Highlight& b) { return a.span.begin < b.span.begin; });
}

bool touches(const Highlight& highlight, Span span) {
  return highlight.span.begin < span.end && span.begin < highlight.span.end;
}

}  // namespace

HighlightFinder::HighlightFinder(std::string_view text, const Query& query,
                                 const Tokenizer& tokenizer, Tier tier, TextInShard in_shard)
    : text_(text), parts_(tier >= Tier::kPartial), normal_(normalize(text)) {
  if (normal_.view().empty()) return;
  std::vector<Match> found;
  std::vector<std::size_t> without_occurrence;
  for (std::size_t i = 0; i < query.terms.size(); ++i) {
    const std::size_t before_it = found.size();
    find_term(normal_.view(), query.terms[i], i, tier == Tier::kFuzzy, found);
    // Words are highlighted only if they are why the text matched. They are not if the whole term
    // occurs, or if its words may not match non-contiguously.
    if (found.size() > before_it || !query.terms[i].non_contiguous || query.terms[i].exact)
      continue;
    if (find_joined(normal_.view(), query.terms[i], i, found) || parts_) {
      without_occurrence.push_back(i);
    } else {
      found.resize(before_it);
    }
  }
  for (std::size_t i = 0; i < query.terms.size(); ++i)
    find_word_spellings(normal_.view(), query.terms[i], i, found);
  if (!without_occurrence.empty())
    words_.emplace(text, normal_, query, without_occurrence, found, tokenizer, in_shard);
  for (const Match& match : found) {
    spend_processor_time();
    occurrences_.push_back(highlight(match));
  }
  sort(occurrences_);
}

/// Matches lie in the literal form. The span that a match has in the source may begin or end within
/// a character (か゛), so it is widened to whole ones.
Highlight HighlightFinder::highlight(const Match& match) const {
  return {with_whole_characters(text_, normal_.original(match.span)), match.term, match.word,
          match.typed};
}

std::vector<Highlight> HighlightFinder::with_words(std::vector<Highlight> highlights) const {
  if (!words_) return highlights;
  for (const Match& match : words_->matches(parts_)) highlights.push_back(highlight(match));
  sort(highlights);
  return highlights;
}

std::vector<Highlight> HighlightFinder::all() {
  if (words_) words_->read({0, text_.size()});
  return with_words(occurrences_);
}

std::vector<Highlight> HighlightFinder::best() {
  if (words_) words_->read_best();
  return with_words(occurrences_);
}

std::vector<Highlight> HighlightFinder::touching(Span within) {
  // Only the sentences there are tokenized, which is the expensive part (word_highlights.h).
  if (words_) words_->read(within);
  std::vector<Highlight> out;
  for (const Highlight& highlight : occurrences_) {
    if (touches(highlight, within)) out.push_back(highlight);
  }
  out = with_words(std::move(out));
  std::erase_if(out, [&](const Highlight& highlight) { return !touches(highlight, within); });
  return out;
}

Segments cut(std::string_view text, Span within, const std::vector<Highlight>& highlights) {
  Segments out;
  std::size_t at = within.begin;
  const auto put = [&](std::size_t end, bool hit) {
    if (end <= at) return;
    out.push_back({std::string(text.substr(at, end - at)), hit});
    at = end;
  };
  for (std::size_t i = 0; i < highlights.size();) {
    Span span = highlights[i].span;
    // Highlights that touch without overlapping stay separate hits.
    for (++i; i < highlights.size() && highlights[i].span.begin < span.end; ++i) {
      span.end = std::max(span.end, highlights[i].span.end);
    }
    if (span.end <= within.begin) continue;
    if (span.begin >= within.end) break;
    put(std::max(span.begin, at), false);
    put(std::min(span.end, within.end), true);
  }
  put(within.end, false);
  return out;
}

}  // namespace gijiroku::search
