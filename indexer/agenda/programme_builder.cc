// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/programme_builder.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "indexer/agenda/item_title.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMostItems = 400;

}  // namespace

void ProgrammeBuilder::add(AnnouncedItem item) {
  if (item.title.empty() || class_of_title(item.title) != TitleClass::kItem) return;
  if (programme_.items.size() >= kMostItems) return;
  cores_.insert(title_core(item.title));
  if (forms_.insert(literal_text(item.title)).second) programme_.items.push_back(std::move(item));
}

void ProgrammeBuilder::add_keyword(std::string word) {
  auto& words = programme_.keywords;
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

}  // namespace gijiroku::indexer
