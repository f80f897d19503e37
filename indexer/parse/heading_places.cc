// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/heading_places.h"

#include "core/text.h"
#include "indexer/agenda/item_title.h"
#include "indexer/line/head.h"

namespace gijiroku::indexer {

std::string heading_key(const AgendaHeading& heading) {
  return std::to_string(heading.numbers.empty() ? 0 : heading.numbers.front()) + "\n" +
         literal_text(heading.title).substr(0, 24);
}

HeadingPlaces::HeadingPlaces(const std::vector<Line>& lines) : lines_(lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text.size() > Head::kBytes) continue;  // too long for a heading
    const auto heading = read_agenda_heading(Head(lines[i].text));
    if (!heading || heading->numbers.empty()) continue;
    if (without_resumption(heading->title).size() < heading->title.size()) continue;
    places_.emplace(heading_key(*heading), std::pair(i, i)).first->second.second = i;
  }
}

std::pair<std::size_t, std::size_t> HeadingPlaces::of(std::size_t i) const {
  const auto heading = read_agenda_heading(Head(lines_[i].text));
  const auto found = heading ? places_.find(heading_key(*heading)) : places_.end();
  return found == places_.end() ? std::pair(i, i) : found->second;
}

}  // namespace gijiroku::indexer
