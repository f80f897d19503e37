// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/field_limit.h"

#include <string_view>

#include "core/utf8.h"

namespace gijiroku::indexer {

std::string cut_field(std::string value) {
  constexpr std::string_view kEllipsis = "…";
  if (value.size() <= kMaxFieldBytes) return value;
  value.resize(boundary_at_or_before(value, kMaxFieldBytes - kEllipsis.size()));
  return value.append(kEllipsis);
}

}  // namespace gijiroku::indexer
