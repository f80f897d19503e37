// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/schedule.h — the lists of items before the meeting: 議題, 議事日程, 次第,
// 会議に付した事件, wherever they are printed.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "indexer/agenda/programme.h"
#include "indexer/line/lines.h"

namespace gijiroku::indexer {

struct Schedule {
  Programme programme;  ///< the expected items, in order, each once
  /// The label or heading with which the record begins, if a title without a list is followed by
  /// speech or text.
  std::optional<std::size_t> first_heading;
  std::vector<bool> listed;  ///< for each line: whether it belongs to a list and opens no item

  bool is_listed(std::size_t line) const { return line < listed.size() && listed[line]; }
};

/// Reads the lists in `lines` [0, end). `speaks(i)` returns whether line i opens a turn. A list is
/// a run of lines with numbers, bullets or titles below a label (議題, 次第 …), or a run that
/// begins with 日程第1 or a bill. A title that text or speech follows directly is a heading and is
/// not listed. Total, linear.
Schedule read_schedule(const std::vector<Line>& lines, std::size_t end,
                       const std::function<bool(std::size_t)>& speaks);

}  // namespace gijiroku::indexer
