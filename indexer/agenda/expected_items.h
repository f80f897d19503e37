// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/expected_items.h — the items of the programme, as the words of a chair may name
// them.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/agenda/announcement.h"
#include "indexer/agenda/item_title.h"
#include "indexer/agenda/programme.h"
#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

struct Expected {
  const AnnouncedItem* item;
  TitleForm title;
  std::vector<std::string> bills;
  bool covered = false;  ///< a heading opened it, or words did
  bool headed = false;   ///< a heading opened it
  bool written = false;  ///< add_written added it
  /// Words opened it together with the item that is in the agenda.
  const Expected* opened_with = nullptr;
};

/// Whether the two lists have a bill in common.
bool share_any(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// The bills that a printed title names.
std::vector<std::string> bills_of_title(std::string_view title);

class ExpectedItems {
 public:
  ExpectedItems() = default;

  /// Adds the items of `programme`, which must outlive it. After 400 items nothing is added.
  void add(const Programme& programme);

  /// The same for headings that were printed a moment before or after they are called. Of several
  /// items with one number, the one that was added last is called.
  void add_written(const Programme& programme);

  bool empty() const { return items_.empty(); }

  /// Marks the items that a heading with this title and these bills opens.
  void cover(std::string_view title, const std::vector<std::string>& bills);

  /// The item that the words call: by its bill, its number or its title. nullptr if there is none.
  Expected* called(const Announcement& words);

  /// The item that has one of `bills`; nullptr if there is none.
  Expected* with_bill(const std::vector<std::string>& bills);

  /// Marks the items that a sentence calls together with `first` (一括して議題とします). Returns
  /// their bills.
  std::vector<std::string> cover_called_with(const Expected& first, const Announcement& words);

 private:
  Expected* numbered(const Announcement& words);
  Expected* titled(std::string_view form);
  bool has_bill(const Expected& each, const std::vector<std::string>& bills) const;

  std::deque<Expected> items_;         // the last programme first
  std::vector<std::string> keywords_;  // of the programme
  bool titles_have_bills_ = false;
};

/// The word that opens an item's heading, and its line.
struct KeywordLine {
  std::string word;
  std::size_t line = 0;
};

/// "mixed-notation" at the first heading that says 議案 where the programme says 議題, or the other
/// way round. Total.
std::optional<Diagnostic> mixed_notation(const std::vector<KeywordLine>& headings,
                                         const Programme& programme);

}  // namespace gijiroku::indexer
