// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/rank/passages.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

#include "core/kana.h"
#include "core/script.h"
#include "searchd/rank/bm25.h"
#include "searchd/text/find_literal.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortest = 2, kLongest = 4;  // characters of a run
constexpr std::size_t kMaxCharacters = 400;         // of a query; the rest is ignored
// Characters of half a passage, plus two for every five of the query: a long question is answered
// in more words than a short one.
constexpr std::size_t kHalf = 30;
// A query of so many characters, and of so many terms after its first, is about several subjects.
constexpr std::size_t kShortestBroad = 16;
constexpr double kMoreSubjects = 2;
// A sentence after another term counts as this much of a subject.
constexpr double kSentence = 0.25;
constexpr std::size_t kLongestSubject = 180;  // bytes
// Factors of a run's rarity: of two characters, of three or four, and what a word of the query adds
// to them in a passage. docs/ranking.md has the measurements for these and the next two.
constexpr double kShortWeight = 0.5, kLongWeight = 0.25, kWordWeight = 2;

// A passage that contains the share s of the query is worth kWhole × s more than its runs.
constexpr double kWhole = 0.33;
// The best of many passages is good by chance. A text loses this share of the query's worth each
// time its number of passages grows by the factor e.
constexpr double kChance = 0.01;

double weight(std::size_t length) { return length == kShortest ? kShortWeight : kLongWeight; }

bool is_text(char32_t c) {
  constexpr std::u32string_view kMarks = U"、。「」『』()〔〕・,.!?[]";
  return kMarks.find(c) == kMarks.npos;
}

bool is_informative(std::u32string_view run) {
  return std::all_of(run.begin(), run.end(), is_text) &&
         !std::all_of(run.begin(), run.end(), is_hiragana);
}

/// The part of a sentence of `text` before `end`. Empty if it is longer than kLongestSubject.
std::string_view sentence_before(std::string_view text, std::size_t end) {
  constexpr std::string_view kEnd = "。";
  const std::size_t from = end - std::min(end, kLongestSubject + kEnd.size());
  const std::string_view near = text.substr(from, end - from);
  const std::size_t mark = near.rfind(kEnd);
  if (mark != near.npos) return near.substr(mark + kEnd.size());
  return end <= kLongestSubject ? near : std::string_view();
}

/// Characters of half a passage.
std::size_t half_of(const Query& query) {
  const auto characters = std::accumulate(
      query.terms.begin(), query.terms.end(), std::size_t{0},
      [](std::size_t sum, const Term& term) { return sum + term.characters.size(); });
  return kHalf + 2 * std::min(characters, kMaxCharacters) / 5;
}

/// Whether a term after another says something about what that one names: 公園の整備 計画は何か。
bool is_sentence(const Term& term) { return term.question || term.literal.ends_with("。"); }

double breadth_of(const Query& query) {
  std::size_t characters = 0;
  double more = 0;  // subjects after the first
  for (std::size_t i = 0; i < query.terms.size(); ++i) {
    characters += query.terms[i].characters.size();
    if (i > 0) more += is_sentence(query.terms[i]) ? kSentence : 1;
  }
  return characters < kShortestBroad ? 0 : std::min(1.0, more / kMoreSubjects);
}

using Runs = std::set<std::u32string>;

std::u32string respelt(std::string_view text, const Respelling& respelling) {
  return decode(respelling.respell(text).value_or(std::string(text)));
}

/// The runs of two to four characters of a query.
Runs runs_of(const Query& query, const Respelling& respelling) {
  Runs out;
  std::size_t seen = 0;
  for (const Term& term : query.terms) {
    if (term.pattern) continue;
    const std::u32string text = respelt(term.literal, respelling);
    for (std::size_t at = 0; at < text.size() && seen < kMaxCharacters; ++at, ++seen) {
      for (std::size_t size = kShortest; size <= kLongest && at + size <= text.size(); ++size) {
        if (is_informative(text.substr(at, size))) out.insert(text.substr(at, size));
      }
    }
  }
  return out;
}

/// The words of a query, as runs. Two neighboring words of one character each are a run as well:
/// they are often one word that the dictionary does not know (木塀), and the subject of the
/// question.
Runs words_of(const Query& query, const Respelling& respelling) {
  Runs out;
  for (const Term& term : query.terms) {
    std::u32string before;
    for (const Word& word : term.words) {
      const std::u32string run = respelt(word.surface, respelling);
      const std::u32string pair = before + run;
      const bool was_split = before.size() == 1 && run.size() == 1 &&
                             respelt(term.literal, respelling).find(pair) != pair.npos;
      if (was_split && is_informative(pair)) out.insert(pair);
      if (run.size() >= kShortest && is_informative(run)) out.insert(run);
      before = run;
    }
    for (const JoinedWord& joined : term.joined) {
      const std::u32string run = respelt(joined.literal, respelling);
      if (run.size() >= kShortest && is_informative(run)) out.insert(run);
    }
  }
  return out;
}

}  // namespace

/// For each bigram of a stretch: about how many nodes contain another spelling of the stretch.
/// These nodes count as containing the bigram, because texts are read in the query's spelling.
std::map<Gram, std::size_t> Passages::other_spelling_counts(const Generation& generation) const {
  std::map<Gram, std::size_t> out;
  for (const Respelling::Pair& pair : respelling_.pairs()) {
    const std::u32string other = decode(pair.other);
    if (pair.other == pair.stretch || other.size() < 2) continue;
    std::size_t nodes = generation.nodes;
    for (const Gram gram : required_grams(other)) nodes = std::min(nodes, generation.count(gram));
    for (const Gram gram : required_grams(decode(pair.stretch))) out[gram] += nodes;
  }
  return out;
}

Passages::Passages(const Query& query, const Generation& generation)
    : respelling_(query), half_(half_of(query)), breadth_(breadth_of(query)) {
  for (const Respelling::Pair& pair : respelling_.pairs()) prefilter_.add(decode(pair.other));
  const Runs words = words_of(query, respelling_);
  Runs runs = runs_of(query, respelling_);
  runs.insert(words.begin(), words.end());
  std::set<char32_t> characters;
  for (const std::u32string& run : runs) characters.insert(run.begin(), run.end());
  if (characters.empty()) return;
  ids_.assign(*characters.rbegin() + 1, kNone);
  for (const char32_t c : characters) ids_[c] = static_cast<std::uint16_t>(characters_++);
  states_.assign(characters_, kNone);
  feature_of_.assign(1, kNone);
  std::map<Gram, std::size_t> nodes = other_spelling_counts(generation);
  std::set<Gram> counted;
  for (const std::u32string& run : runs) {
    double rarity = 0;  // a run is as rare as its rarest bigram
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
      const Gram pair{run[i], run[i + 1]};
      if (counted.insert(pair).second) nodes[pair] += generation.count(pair);
      rarity = std::max(rarity, search::rarity(nodes[pair], generation.nodes));
    }
    // A word of more than four characters counts only in passages.
    const double worth = run.size() <= kLongest ? weight(run.size()) * rarity : 0;
    add(run, {worth, worth + (words.contains(run) ? kWordWeight * rarity : 0)});
  }
}

void Passages::add(std::u32string_view run, Feature feature) {
  std::uint16_t state = 0;
  prefilter_.add(run);
  for (const char32_t c : run) {
    const std::size_t at = state * characters_ + ids_[c];
    if (states_[at] == kNone) {
      states_[at] = static_cast<std::uint16_t>(feature_of_.size());
      states_.resize(states_.size() + characters_, kNone);
      feature_of_.push_back(kNone);
    }
    state = states_[at];
  }
  feature_of_[state] = static_cast<std::uint16_t>(features_.size());
  features_.push_back(feature);
  all_ += feature.passage;
}

template <class Found>
void Passages::each_at(std::string_view text, std::size_t at, const Found& found) const {
  std::uint16_t state = next_state(0, next_code_point(text, at));
  for (; state != kNone; state = next_state(state, next_code_point(text, at))) {
    if (feature_of_[state] != kNone) found(feature_of_[state]);
    if (at == text.size()) break;
  }
}

double Passages::rarity_of(const Features& features) const {
  return std::accumulate(
      features.begin(), features.end(), 0.0,
      [&](double sum, std::uint16_t feature) { return sum + features_[feature].passage; });
}

void Passages::add_runs(std::string_view text, Features& features) const {
  for (PrefixPrefilter::Place at; (at = prefilter_.next(text, at)).byte < text.size();
       next_code_point(text, at.byte))
    each_at(text, at.byte, [&](std::uint16_t feature) { features.insert(feature); });
}

double Passages::subject(std::string_view text) const {
  constexpr std::string_view kAbout = "について";
  double best = 0;
  Features all;
  for (std::size_t at = find_literal(text, kAbout); at != text.npos;
       at = find_literal(text, kAbout, at + kAbout.size())) {
    // A speech that raises all subjects of the query announces them one by one.
    if (breadth_ == 0) all.clear();
    add_runs(sentence_before(text, at), all);
    if (breadth_ == 0) best = std::max(best, rarity_of(all));
  }
  return breadth_ == 0 ? best : rarity_of(all);
}

Passages::Score Passages::score(std::string_view text, double norm) const {
  if (features_.empty()) return {};
  // Respelling copies the text, so it waits until read() has seen another spelling.
  if (const auto score = read(text, norm, false)) return *score;
  return *read(respelling_.respell(text).value_or(std::string(text)), norm, true);
}

/// Passages are all pairs of neighboring halves, so that each stretch of half a passage lies within
/// one. A run counts once a passage and belongs to the half that it begins in.
std::optional<Passages::Score> Passages::read(std::string_view text, double norm,
                                              bool was_respelt) const {
  constexpr auto kNever = static_cast<std::size_t>(-2);
  std::vector<std::uint32_t> times(features_.size());
  std::vector<std::size_t> last(features_.size(), kNever);  // by feature: the last half with it
  std::vector<double> passage(text.size() / half_ + 2);     // by half: with the half before it
  const auto count_run = [&](std::uint16_t feature, std::size_t half) {
    ++times[feature];
    if (last[feature] == half) return;
    const double worth = features_[feature].passage;
    if (last[feature] + 1 != half) passage[half] += worth;
    passage[half + 1] += worth;
    last[feature] = half;
  };
  std::size_t checked_until = 0;  // up to this byte no other spelling can begin
  PrefixPrefilter::Place at;
  while ((at = prefilter_.next(text, at)).byte < text.size()) {
    if (!was_respelt && at.byte >= checked_until) {
      const Respelling::Standing standing = respelling_.standing_at(text, at.byte);
      if (standing.other) return std::nullopt;
      checked_until = at.byte + standing.bytes;
    }
    const std::size_t half = at.character / half_;
    each_at(text, at.byte, [&](std::uint16_t feature) { count_run(feature, half); });
    next_code_point(text, at.byte);
    ++at.character;
  }
  Score out;
  const double best = *std::max_element(passage.begin(), passage.end());
  const std::size_t halves = at.character / half_ + 1;
  out.passage =
      best * (1 + kWhole * best / all_) - kChance * all_ * std::log(static_cast<double>(halves));
  out.subject = subject(text);
  for (std::size_t f = 0; f < features_.size(); ++f) {
    if (times[f] == 0) continue;
    out.runs += features_[f].worth * saturated(times[f], norm);
    if (breadth_ > 0) out.coverage += features_[f].passage;
  }
  return out;
}

}  // namespace gijiroku::search
