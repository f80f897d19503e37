// searchd/advice/advice.h — what else could be asked where a search finds little or nothing, as
// values. Every offer is a search of its own that finds something.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searchd/model/criteria.h"

namespace gijiroku::search {

/// A search that asks for less, and what it finds.
struct Relaxation {
  std::string dropped;  ///< 「混雑」, or the field of a filter: 年度
  Criteria criteria;
  std::size_t total = 0;  ///< nodes, at least one
};

/// もしかして: the same search with a word of the index in place of one that is hardly there.
struct Correction {
  std::string term, word;
  Criteria criteria;
};

/// The search without a word that names days, among the meetings of these days.
struct DateSuggestion {
  std::string days;   ///< 令和3年8月15日, 令和3年8月
  Criteria criteria;  ///< from, until: the days
  std::size_t total = 0;
};

/// The search without words that are values of fields, filtered by these fields.
struct FieldSuggestion {
  std::vector<Filter> filters;  ///< the values that each word names, as printed: 髙橋, 高橋
  Criteria criteria;
  std::size_t total = 0;
};

/// A value that the search asks of a field and that no record has.
struct UnknownValue {
  struct Other {
    std::string value;
    Criteria criteria;  ///< with this value in its place
  };
  Field field;
  std::string value;
  std::vector<Other> others;  ///< values of records, likeliest first
};

struct Advice {
  std::vector<Relaxation> relaxations;  ///< most hits first
  std::vector<Correction> corrections;
  std::vector<UnknownValue> unknown_values;
  std::optional<Relaxation> fuzzy;  ///< the same search for text that is nearly the query's
  std::vector<FieldSuggestion> fields;
  std::vector<DateSuggestion> dates;
  std::string no_meeting;  ///< the day or month that the query names, if no meeting was held then;
                           ///< `dates` are then the nearest
};

}  // namespace gijiroku::search
