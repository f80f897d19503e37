// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/named_items.h — the agenda items that a sentence or a row names: 議題2及び3,
// 議案第5号.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

struct NamedItems {
  std::vector<int> numbers;
  std::vector<std::string> bills;  ///< in the literal form
};

/// The items that `form`, a text in the literal form, names. Total, linear, thread-safe.
NamedItems items_in(std::string_view form);

/// The items that a row about disclosure closes: 公開(ただし、議題2は非公開), 議題2を除き公開.
/// Total, linear, thread-safe.
NamedItems closed_items_in(std::string_view form);

/// Whether `item` has one of these numbers or bills.
bool names_item(const NamedItems& named, const AgendaItem& item);

}  // namespace gijiroku::indexer
