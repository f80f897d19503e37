// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/body_groups.h — bodies as lists show them: the days of plenary sessions, which
// some archives print in place of a body, are folded into 本会議.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/facet.h"

namespace gijiroku::search {

/// Values that are chosen together: one value, or the days of a session.
struct ValueGroup {
  std::string label;
  std::vector<std::string> values;
  std::size_t count = 0;
  bool chosen = false;
  std::vector<ValueGroup> parts;  ///< sessions of 本会議; then `values` is empty
};

ValueGroup group_of(const FacetValue& value);

/// The bodies in their order. Two sessions or more are one group, latest session first, which
/// stands before the first body with fewer records. Total.
std::vector<ValueGroup> body_groups(const std::vector<FacetValue>& bodies);

}  // namespace gijiroku::search
