// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/item_heading.h — which lines of the minutes open agenda items, by the evidence of
// the whole document: what its programme announces, how its numbers run, what follows a line.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/agenda/item_title.h"
#include "indexer/agenda/programme.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/lines.h"
#include "indexer/speaker/turns.h"

namespace gijiroku::indexer {

/// A line that changes the agenda.
struct FoundHeading {
  AgendaHeading heading;
  TitleClass type = TitleClass::kItem;
  std::size_t lines = 1;  ///< 2 if the number has a line of its own
};

/// Reads the lines of one document in order. It remembers the numbers and levels that it has seen.
class ItemHeadings {
 public:
  /// All must outlive it.
  ItemHeadings(const std::vector<Line>& lines, const Programme& programme, const Turns& turns);

  /// What line `i`, read as `head`, opens. A keyword with a number opens an item (議題 1,
  /// 議案第1号). A number alone does if the programme has the title, or if it continues the numbers
  /// of its level, its words are a title, and speech or text follows. `finished`: the text before
  /// the line ended its sentence. `speaking`: that text is speech.
  std::optional<FoundHeading> read(std::size_t i, const Head& head, bool finished, bool speaking);

  /// Whether line `i` is a number alone over the title of a heading. It is no page number.
  bool is_number_alone(std::size_t i, const Head& head) const {
    return split_heading(i, head).has_value();
  }

  /// Whether `next` is the rest of the open item's title, cut by a line's end: the programme has
  /// the joined title, it closes a bracket of the title, or the heading was a bill number alone.
  bool completes(const AgendaItem& open, std::size_t next) const;

 private:
  std::optional<FoundHeading> marked_heading(const Head& head, bool finished) const;
  std::optional<FoundHeading> noted_heading(std::size_t i, const Head& head, bool finished) const;
  std::optional<FoundHeading> split_heading(std::size_t i, const Head& head) const;
  std::optional<FoundHeading> below_number(std::size_t i, AgendaHeading heading,
                                           bool finished) const;
  std::optional<FoundHeading> plain_title(std::size_t i, const Head& head, bool finished) const;
  std::optional<FoundHeading> numbered(std::size_t i, AgendaHeading heading, bool finished,
                                       bool speaking);
  const AnnouncedItem* announced(const AgendaHeading& heading) const;
  FoundHeading opened(AgendaHeading heading, TitleClass type, std::size_t lines = 1);
  bool runs_on(const AgendaHeading& heading) const;
  bool is_nested(const AgendaHeading& heading) const;
  FoundHeading titled(std::string_view title) const;
  bool speaks(std::size_t i) const;
  bool titles_turn(std::size_t i) const;
  bool has_text(std::size_t i) const;

  const std::vector<Line>& lines_;
  const Programme& programme_;
  const Turns& turns_;
  std::set<std::string_view> running_;  // short lines that are there often
  std::vector<TitleForm> titles_;       // of the programme
  std::size_t longest_title_ = 0;       // bytes of a line that may be one
  std::optional<AgendaKind> section_;
  std::optional<HeadingForm> item_form_;  // of the open item
  std::set<HeadingForm> outer_;           // levels at which sections were seen
  std::map<HeadingForm, int> last_;       // the last number of each level
  std::map<HeadingForm, int> all_last_;   // the same, also of levels that a section ended
  std::set<HeadingForm> called_;          // levels whose headings open turns
};

}  // namespace gijiroku::indexer
