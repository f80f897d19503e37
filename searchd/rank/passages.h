// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/rank/passages.h — how well the best passage of a text answers a query. Used to rerank the
// first candidates.
//
// A speech of thirty pages contains most words of any question somewhere. It answers a question if
// many of these words, and the same runs of characters, occur within one passage (docs/ranking.md
// has the evidence).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/query/query.h"
#include "searchd/rank/respelling.h"
#include "searchd/text/prefix_prefilter.h"

namespace gijiroku::search {

class Passages {
 public:
  /// The features are runs of two to four characters of the query's terms, and their words. Reads
  /// how rare they are. Texts are read in the spelling of the query (rank/respelling.h).
  Passages(const Query& query, const Generation& generation);

  /// Whether the query has enough runs for passages to differ.
  bool discriminates() const { return features_.size() > kFewest; }

  struct Score {
    double runs = 0;  ///< BM25 of the runs over the whole text
    /// Rarity of the runs in the best passage. Worth more than in proportion if the passage
    /// contains most of the query, and less if it is the best of many.
    double passage = 0;
    /// Rarity of the runs in the best subject that the text announces; for a query about several,
    /// in all of them together. A subject is the part of a sentence before について
    /// (次に、防災について伺います).
    double subject = 0;
    /// Rarity of the runs in the whole text, each counted once. 0 unless breadth() is positive.
    double coverage = 0;
  };
  /// The rarity of all runs together.
  double all() const { return all_; }

  /// How far the query is about several subjects rather than one, from 0 to 1: a half for two
  /// terms, 1 for three or more, 0 for a few short words. A sentence after a term counts a quarter.
  double breadth() const { return breadth_; }

  /// Scores the text (N0) of a node with the length norm `norm` (Ranking). O(length of the text).
  Score score(std::string_view text, double norm) const;

 private:
  struct Feature {
    double worth;    // of the run in the whole text
    double passage;  // of the run in a passage
  };
  static constexpr std::size_t kFewest = 2;
  static constexpr std::uint16_t kNone = 0xFFFF;

  std::map<Gram, std::size_t> other_spelling_counts(const Generation& generation) const;
  void add(std::u32string_view run, Feature feature);
  std::uint16_t next_state(std::uint16_t state, char32_t c) const {
    return c < ids_.size() && ids_[c] != kNone ? states_[state * characters_ + ids_[c]] : kNone;
  }

  /// Calls `found` with the feature of each run that begins at byte `at` of `text`.
  template <class Found>
  void each_at(std::string_view text, std::size_t at, const Found& found) const;
  using Features = std::set<std::uint16_t>;
  double rarity_of(const Features& features) const;
  /// Adds the features of the runs in `text`.
  void add_runs(std::string_view text, Features& features) const;
  /// Score::subject.
  double subject(std::string_view text) const;

  /// Scores a text as it is. Nullopt if it contains another spelling of a stretch, unless it
  /// `was_respelt`.
  std::optional<Score> read(std::string_view text, double norm, bool was_respelt) const;

  Respelling respelling_;
  std::size_t half_;                // characters of half a passage
  PrefixPrefilter prefilter_;       // of runs and of spellings
  std::vector<std::uint16_t> ids_;  // by code point: a number from 0 if the query has it
  std::size_t characters_ = 0;
  std::vector<std::uint16_t> states_;      // a trie of the runs: state × character → state
  std::vector<std::uint16_t> feature_of_;  // by state
  std::vector<Feature> features_;
  double all_ = 0;
  double breadth_ = 0;
};

}  // namespace gijiroku::search
