// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/programme_builder.h — collects the items of a programme from several lists.
#pragma once

#include <set>
#include <string>

#include "indexer/agenda/programme.h"

namespace gijiroku::indexer {

class ProgrammeBuilder {
 public:
  /// Adds an item that has a title, unless the title is no item's (開会) or was added before. After
  /// 400 items nothing is added: they would make every comparison slow.
  void add(AnnouncedItem item);

  void add_keyword(std::string word);

  /// Whether an item with these words was added; `core` as title_core returns it.
  bool has(const std::string& core) const { return cores_.contains(core); }

  Programme take() { return std::move(programme_); }

 private:
  Programme programme_;
  std::set<std::string> forms_, cores_;
};

}  // namespace gijiroku::indexer
