// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/json/terms_json.h"

#include <nlohmann/json.hpp>

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

/// Null if every asterisk of the term is a wildcard, or if it has none.
Json wildcard_fault(const SearchedTerm& term) {
  switch (term.pattern_fault) {
    case PatternFault::kTooShort:
      return "too_short";
    case PatternFault::kOtherScript:
      return "other_script";
    default:
      return nullptr;
  }
}

}  // namespace

void put_terms(Json& out, const Answer& answer) {
  out["terms"] = Json::array();
  for (const SearchedTerm& term : answer.terms)
    out["terms"].push_back({{"text", term.text},
                            {"exact", term.exact},
                            {"variants", term.variants},
                            {"excluded_variants", term.excluded_variants},
                            {"related", term.related},
                            {"expansions", term.expansions},
                            {"more_expansions", term.more_expansions},
                            {"wildcard_fault", wildcard_fault(term)}});
}

}  // namespace gijiroku::search
