// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/advice.h — other searches to suggest when a search finds little or nothing.
//
// Each suggested search finds at least one hit. Suggestions with a `total` say how many.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searchd/model/criteria.h"

namespace gijiroku::search {

/// A search that asks for less.
struct Relaxation {
  std::string dropped;  ///< what it does not ask for: 「混雑」, or the field of a filter: 年度
  Criteria criteria;    ///< the whole search
  std::size_t total = 0;  ///< hits, at least one
  bool partial = false;   ///< they are partial matches
};

/// A part of a query of which nothing matches the whole.
struct PartCount {
  std::string text;       ///< as typed, or a word of a term
  Criteria criteria;      ///< the search for this part alone
  std::size_t total = 0;  ///< hits; may be none
  bool is_word = false;   ///< a word of the part before it that is no word
};

/// もしかして: the same search with a word of the index in place of a rare term.
struct Correction {
  std::string term, word;  ///< as typed; as the index prints it
  Criteria criteria;
};

/// The search without a word that names a day or a month, limited to meetings of these days.
struct DateSuggestion {
  std::string days;             ///< 令和3年8月15日, 令和3年8月
  std::vector<Filter> filters;  ///< by the other words of the query that are values of fields
  Criteria criteria;            ///< `from` and `until` are the first and the last day
  std::size_t total = 0;
};

/// The search without words that are values of fields, with filters by these values instead.
struct FieldSuggestion {
  std::vector<Filter> filters;  ///< values as printed; several if a name is printed in several ways
                                ///< (髙橋, 高橋)
  Criteria criteria;
  std::size_t total = 0;
};

/// The agenda items with the result that the query names (否決された議案).
struct OutcomeSuggestion {
  std::string word;        ///< that names the result: 否決
  std::string rest;        ///< what else they contain, as a query; empty: the query names no more
  bool has_result = true;  ///< false: none has the result, and these have any
  Criteria criteria;       ///< of items, newest first
  std::size_t total = 0;   ///< at least one
};

/// A value in a filter or a field term of the search that no record has.
struct UnknownValue {
  struct Alternative {
    std::string value;
    Criteria criteria;  ///< the search with this value instead
  };
  Field field;
  std::string value;
  std::vector<Alternative> others;  ///< values that records have, likeliest first
};

/// All advice for one search.
struct Advice {
  /// If nothing matches the whole query: how often each of its parts occurs. Empty for one part.
  std::vector<PartCount> parts;
  std::vector<Relaxation> relaxations;  ///< most hits first
  std::vector<Correction> corrections;
  std::vector<UnknownValue> unknown_values;
  std::optional<Relaxation> fuzzy;  ///< the same search, with fuzzy matches
  std::vector<OutcomeSuggestion> outcomes;
  std::vector<FieldSuggestion> fields;
  std::vector<DateSuggestion> dates;
  std::string no_meeting;  ///< the day or month in the query if no meeting was held then; `dates`
                           ///< are then near it. Or a plenary session that the archive lacks
};

}  // namespace gijiroku::search
