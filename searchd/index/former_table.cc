// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/former_table.h"

#include <algorithm>

#include "core/file.h"

namespace gijiroku::search {

FormerTable::FormerTable(const std::string& side)
    : all_(former_addresses(read_file_if_readable(side + "/" + std::string(kFormerFile)))
               .value_or(std::vector<FormerAddress>())) {}

const FormerAddress* FormerTable::find(std::string_view address) const {
  const auto found = std::lower_bound(
      all_.begin(), all_.end(), address,
      [](const FormerAddress& each, std::string_view sought) { return each.former < sought; });
  return found == all_.end() || found->former != address ? nullptr : &*found;
}

}  // namespace gijiroku::search
