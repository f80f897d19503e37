// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/programme.h — the items that the header announces under 議題.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/agenda_heading.h"

namespace gijiroku::indexer {

struct Programme {
  std::vector<AnnouncedItem> items;
  std::vector<std::string>
      keywords;  ///< the words for kinds that it uses, in the literal form: 議案, 報告事項
};

/// Parts the value of a 議題 row into items. A number begins an item where it is the one that must
/// come next and stands outside parentheses; a keyword before a number begins a kind. Without any
/// number the whole is one item, numbered 0. Total, linear.
Programme read_programme(std::string_view text);

/// The better of two readings of the same programme: the one with more plausible titles; `header`
/// if both have as many. Titles that are no items (開会, 議事) are left out. Total.
Programme better_programme(Programme header, Programme scheduled);

}  // namespace gijiroku::indexer
