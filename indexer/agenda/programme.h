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

/// The announced item that `heading` opens: the same number and a title that begins alike, or the
/// same kind and number; nullptr where there is none.
const AnnouncedItem* announced(const Programme& programme, const AgendaHeading& heading);

/// Whether the titles are one title, or one is the beginning of the other (a title cut by a line's
/// end).
bool same_title(std::string_view a, std::string_view b);

}  // namespace gijiroku::indexer
