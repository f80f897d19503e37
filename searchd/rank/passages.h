// searchd/rank/passages.h — how well the best passage of a text answers a query: a second look at
// the candidates that rank first.
//
// A speech of thirty pages holds most words of any question somewhere; it answers one where many of
// them, and the same runs of characters, stand within a passage (docs/ranking.md has the evidence).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/query/query.h"
#include "searchd/rank/respelling.h"
#include "searchd/text/prefix_prefilter.h"

namespace gijiroku::search {

class Passages {
 public:
  /// Reads how rare the runs of two characters of the query's terms are. Runs are as the query
  /// spells them (rank/respelling.h).
  Passages(const Query& query, const Generation& generation);

  /// Whether the query has runs enough for passages to differ in.
  bool discriminates() const { return features_.size() > kFewest; }

  struct Score {
    double runs = 0;  ///< BM25 of the runs over the whole text
    /// Rarity of the runs within the best passage: more than in proportion where it holds most of
    /// them, less where it is the best of many.
    double passage = 0;
    /// Rarity of the runs within the best subject that the text announces: what a sentence has
    /// before について (次に、防災について伺います).
    double subject = 0;
  };
  /// The rarity of all runs.
  double all() const { return all_; }

  /// Of a text in N0 of a node with the length norm `norm` (Ranking). O(length of the text).
  Score score(std::string_view text, double norm) const;

 private:
  struct Feature {
    double worth;    // of the run in the whole text
    double passage;  // and in a passage
  };
  static constexpr std::size_t kFewest = 2;
  static constexpr std::uint16_t kNone = 0xFFFF;

  std::map<Gram, std::size_t> respelt(const Generation& generation) const;
  void add(std::u32string_view run, Feature feature);
  std::uint16_t next_state(std::uint16_t state, char32_t c) const {
    return c < ids_.size() && ids_[c] != kNone ? states_[state * characters_ + ids_[c]] : kNone;
  }

  /// Calls `found` with the feature of each run that stands at byte `at` of `text`.
  template <class Found>
  void each_at(std::string_view text, std::size_t at, const Found& found) const;
  /// The rarity of the runs within `text`.
  double rarity_within(std::string_view text) const;
  /// Score::subject.
  double subject(std::string_view text) const;

  /// Of a text as it stands; nullopt where a stretch is spelt otherwise in it, unless it
  /// `was_respelt`.
  std::optional<Score> read(std::string_view text, double norm, bool was_respelt) const;

  Respelling respelling_;
  std::size_t half_;                // characters of half a passage
  PrefixPrefilter prefilter_;       // of runs and of spellings
  std::vector<std::uint16_t> ids_;  // of each code point of the query: a number from 0
  std::size_t characters_ = 0;
  std::vector<std::uint16_t> states_;      // a trie of the runs: state × character → state
  std::vector<std::uint16_t> feature_of_;  // by state
  std::vector<Feature> features_;
  double all_ = 0;
};

}  // namespace gijiroku::search
