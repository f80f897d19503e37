// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/exchange/pairs.h — questions with their answers (問答), as a search asks for them and
// finds them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searchd/model/criteria.h"
#include "searchd/model/hit.h"

namespace gijiroku::search {

/// Which pairs. Each part of the text must match the question or one of its answers, and one of the
/// nodes that match must pass the filters. The criteria's unit and ways to match are unused; their
/// offset and limit count pairs.
struct PairRequest {
  Criteria criteria{};
  std::string asker{}, answerer{};  ///< a role, a label or the beginning of a name; empty: anybody
};

/// A question with the answers to it, in the order of the record. Hits have snippets.
struct AnsweredQuestion {
  Hit question;
  /// The first kShownAnswers, and then those that match, at most kMostAnswers.
  std::vector<Hit> answers{};
  std::size_t further_answers = 0;  ///< those that are not shown
};

inline constexpr std::size_t kShownAnswers = 3, kMostAnswers = 10;

/// How many pairs have a question and an answer of speakers with these labels.
struct AskedWhom {
  std::string asker, answerer;
  std::size_t count = 0;
};

struct PairPage {
  std::size_t total = 0;                     ///< pairs of all pages
  std::vector<AnsweredQuestion> pairs{};     ///< of the page
  std::vector<AskedWhom> asked_whom{};       ///< most frequent first
  std::vector<std::string> missing_years{};  ///< 年度 with damaged shards, so pairs may be missing
  std::string generation{};
};

}  // namespace gijiroku::search
