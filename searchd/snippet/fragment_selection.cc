// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/snippet/fragment_selection.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/kana.h"
#include "core/script.h"
#include "searchd/text/cursor.h"

namespace gijiroku::search {
namespace {

constexpr double kEqual = 1e-9;               // weights that differ by less are equal
constexpr std::size_t kEnoughHighlights = 3;  // more of them make a stretch no better
constexpr double kHiraganaWeight = 0.5;       // factor of a word all in hiragana

enum class Script { kHan, kKatakana, kLatin, kOther };

Script script(char32_t c) {
  if ((c >= 0x3400 && c <= 0x9FFF) || c == U'々' || c >= 0x20000) return Script::kHan;
  if (c >= 0x30A1 && c <= 0x30FF && c != U'・') return Script::kKatakana;
  const bool latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  const bool wide = (c >= U'ａ' && c <= U'ｚ') || (c >= U'Ａ' && c <= U'Ｚ');
  return latin || wide ? Script::kLatin : Script::kOther;
}

/// Whether two neighboring characters are probably in one word: kanji, katakana and Latin letters
/// run on. The answer only breaks ties, so a guess from the script suffices.
bool continues(char32_t a, char32_t b) {
  return script(a) != Script::kOther && script(a) == script(b);
}

bool is_free(std::string_view text, Span span) {
  const Cursor begin(text, span.begin), end(text, span.end);
  return (begin.at_begin() || !continues(begin.previous(), begin.next())) &&
         (end.at_end() || !continues(end.previous(), end.next()));
}

/// Longer words say more, but not in proportion.
double length_weight(std::string_view written) {
  const std::u32string characters = decode(written);
  const bool hiragana = std::all_of(characters.begin(), characters.end(), is_hiragana);
  return std::log2(1.0 + static_cast<double>(characters.size())) *
         (hiragana ? kHiraganaWeight : 1.0);
}

/// How well a highlight shows its term: 2 as typed, 1 in another spelling, 0 by one of its words.
int kind(const Highlight& highlight) { return highlight.typed ? 2 : highlight.word == 0 ? 1 : 0; }

/// For each term, the highlights that show it best. A text that contains a term as typed must not
/// be shown by another spelling of it.
std::vector<Highlight> best_of_each(const std::vector<Highlight>& highlights, std::size_t terms) {
  std::vector<int> best(terms);
  for (const Highlight& highlight : highlights)
    best[highlight.term] = std::max(best[highlight.term], kind(highlight));
  std::vector<Highlight> out;
  for (const Highlight& highlight : highlights) {
    if (kind(highlight) == best[highlight.term]) out.push_back(highlight);
  }
  return out;
}

}  // namespace

FragmentSelector::FragmentSelector(std::string_view text, const std::vector<Highlight>& highlights,
                                   const Query& query) {
  std::vector<std::pair<std::size_t, std::size_t>> subjects;  // term, word
  std::vector<std::size_t> counts;
  std::size_t characters = 0, counted = 0;
  // Characters are counted from one highlight to the next, so that the text is read only once.
  for (const Highlight& highlight : best_of_each(highlights, query.terms.size())) {
    characters += count_code_points(text.substr(counted, highlight.span.begin - counted));
    counted = highlight.span.begin;
    const std::size_t length =
        count_code_points(text.substr(counted, highlight.span.end - highlight.span.begin));
    const std::pair subject{highlight.term, highlight.word};
    const auto known = std::find(subjects.begin(), subjects.end(), subject);
    const auto index = static_cast<std::size_t>(known - subjects.begin());
    if (known == subjects.end()) {
      subjects.push_back(subject);
      counts.push_back(0);
    }
    ++counts[index];
    const bool free = highlight.word > 0 || is_free(text, highlight.span);
    highlights_.push_back({highlight.span, characters, characters + length, index, free});
  }
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const auto [index, word] = subjects[i];
    const Term& term = query.terms[index];
    const double length = length_weight(word > 0 ? term.word(word) : term.literal);
    // A subject with many highlights is easily met anywhere, so it should not decide where the
    // fragment lies.
    weights_.push_back(length / std::log2(1.0 + static_cast<double>(counts[i])));
  }
}

/// A stretch that begins with a highlight and ends with the last subject that is new in it.
struct FragmentSelector::Candidate {
  std::size_t begin, end;  // highlights; the one at `end` is not in it
  double weight = 0;
  std::size_t gap = 0;    // characters that its new subjects do not cover
  std::size_t parts = 0;  // highlights that are parts of longer words
  std::size_t highlights = 0;

  bool better_than(const Candidate& other) const {
    if (std::abs(weight - other.weight) > kEqual) return weight > other.weight;
    // Gaps are compared by their binary digits, so that a few characters do not decide over parts.
    return std::tuple(std::bit_width(gap), parts, kEnoughHighlights - highlights) <
           std::tuple(std::bit_width(other.gap), other.parts, kEnoughHighlights - other.highlights);
  }
};

FragmentSelector::Candidate FragmentSelector::candidate(std::size_t first, std::size_t end,
                                                        const std::vector<double>& weights) const {
  Candidate out{first, first};
  std::vector<bool> seen(weights.size());
  std::size_t last = highlights_[first].begin, highlighted = 0;
  for (std::size_t i = first; i < end; ++i) {
    const PlacedHighlight& place = highlights_[i];
    if (weights[place.subject] <= 0 || seen[place.subject]) continue;
    seen[place.subject] = true;
    out.end = i + 1;
    out.weight += weights[place.subject];
    out.parts += !place.free;
    highlighted += place.end - std::max(place.begin, std::min(last, place.end));
    last = std::max(last, place.end);
  }
  out.gap = last - highlights_[first].begin - highlighted;
  out.highlights = std::min(end - first, kEnoughHighlights);
  return out;
}

std::optional<SelectedFragment> FragmentSelector::best(std::size_t limit,
                                                       const std::vector<bool>& shown) const {
  std::vector<double> weights = weights_;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i]) weights[i] = 0;
  }
  // One stretch from each highlight on, as far as the limit reaches. Both ends only move forward.
  std::optional<Candidate> best;
  std::size_t end = 0;
  for (std::size_t i = 0; i < highlights_.size(); ++i) {
    end = std::max(end, i + 1);
    while (end < highlights_.size() && highlights_[end].end <= highlights_[i].begin + limit) ++end;
    if (weights[highlights_[i].subject] <= 0) continue;
    const Candidate here = candidate(i, end, weights);
    if (!best || here.better_than(*best)) best = here;
  }
  if (!best) return std::nullopt;
  SelectedFragment out{highlights_[best->begin].span, best->weight,
                       std::vector<bool>(weights.size())};
  for (std::size_t i = best->begin; i < best->end; ++i) {
    out.span.end = std::max(out.span.end, highlights_[i].span.end);
    out.subjects[highlights_[i].subject] = true;
  }
  return out;
}

}  // namespace gijiroku::search
