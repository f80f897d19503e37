// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/item_heading.h — whether a line of the minutes opens an agenda item, with the
// document's own evidence: what its header announces, which mark is its speakers'.
#pragma once

#include <optional>
#include <string>

#include "indexer/agenda/programme.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/lines.h"
#include "indexer/speaker/speaker.h"

namespace gijiroku::indexer {

class ItemHeadings {
 public:
  /// Both must outlive it.
  ItemHeadings(const Programme& programme, const Speakers& speakers)
      : programme_(programme), speakers_(speakers) {}

  /// The heading that `head` is, of a known kind: with a keyword; with only a number, where the
  /// programme announces it or a bare 報告事項 (`section`) came before; or behind a mark that is
  /// not the speakers' (◎会期の決定). `finished`: the text before it ended its sentence.
  std::optional<AgendaHeading> heading(const Head& head, bool finished,
                                       std::optional<AgendaKind> section) const;

  /// Whether `next` is the rest of the open item's title, cut by a line's end: joined they read as
  /// the programme has it, or close the title's bracket.
  bool completes(const AgendaItem& open, const Line& next) const;

 private:
  std::optional<AgendaHeading> marked_heading(const Head& head, bool finished) const;

  const Programme& programme_;
  const Speakers& speakers_;
};

}  // namespace gijiroku::indexer
