// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/announcement.h — the words by which a chair takes up an item.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// What one sentence calls. At least one of numbers and bills is not empty, or only `form` counts.
struct Announcement {
  std::string form;                ///< the sentence in the literal form
  std::string keyword;             ///< 日程, 議題 …; empty if no number is called
  std::vector<int> numbers;        ///< of the programme: 日程第4 から 第6 gives 4, 5, 6
  std::vector<std::string> bills;  ///< 議案第1号
  std::string title;               ///< the words after the number; may be empty
  bool report = false;             ///< a report is asked for
  bool strong = false;  ///< を議題とします: an item that was open before may open again
  bool titled = false;  ///< `title` is a whole title, which the sentence makes the topic
};

/// The sentences of `text` that take something up, in order. Sentences that decide, look back or
/// look ahead are left out. Total, linear.
std::vector<Announcement> announcements_in(std::string_view text);

/// The places in 議事日程 that a sentence in the literal form names: 日程第4から日程第6まで. Total.
std::vector<int> days_in(std::string_view form);

}  // namespace gijiroku::indexer
