// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/fit_names.h — what the ways to match are called on pages and in tables.
#pragma once

#include <string_view>

#include "embedded/strings.h"
#include "searchd/model/tier.h"

namespace gijiroku::search {

constexpr std::string_view name_of(Fit fit) {
  switch (fit) {
    case Fit::kLiteral:
      return strings::fit_literal;
    case Fit::kSubstring:
      return strings::fit_substring;
    case Fit::kVariant:
      return strings::fit_variant;
    case Fit::kNonContiguous:
      return strings::fit_non_contiguous;
    case Fit::kPartial:
      return strings::fit_partial;
    case Fit::kFuzzy:
      return strings::fit_fuzzy;
  }
  return {};
}

}  // namespace gijiroku::search
