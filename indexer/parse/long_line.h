// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/long_line.h — one line that may hold several paragraphs, and where they begin in
// it.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/line/head.h"
#include "indexer/line/lines.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// Paragraphs begin at turns ("○委員長 …", "町長(藤澤君) …", "会長 ただいまから…") and at stage
/// directions (-開会-).
/// Linear in the line.
class LongLine {
 public:
  /// `line` and `roles` must outlive it. Where it is not `whole` (a page or a document on one
  /// line), only a mark with an office opens a turn in it.
  LongLine(const Line& line, const RoleTable& roles, bool whole);

  /// How many turns begin in it.
  std::size_t turns() const { return turns_.size(); }

  /// Whether its first turn opens the meeting: ただいまから…を開会します.
  bool has_opening() const;

  /// How many header labels begin in it before the first turn.
  std::size_t header_labels() const;

  /// The pieces; `before` tells that no turn has come yet in the document, so that header labels
  /// part them too.
  std::vector<Line> pieces(bool before) const;

 private:
  void add_piece(std::string_view raw, std::vector<Line>& out) const;
  void add_headers(std::vector<std::size_t>& breaks) const;
  bool opens_row(std::size_t at) const;
  bool is_numeral(std::size_t at) const;
  bool after_stop(std::size_t at) const;
  bool opens_turn(std::size_t at) const;
  bool opens_meeting(std::size_t at) const;
  bool speaks(std::size_t at) const;
  bool opens_named_turn(std::size_t at) const;
  bool names_office(std::size_t at) const;
  bool names_parted_office(std::size_t at) const;
  std::size_t direction_end(std::size_t at) const;

  const Line& line_;
  const RoleTable& roles_;
  bool whole_;
  Head head_;
  std::string_view form_;
  std::size_t number_;  ///< bytes of the record's number before the first label
  std::vector<std::size_t> turns_, others_;
};

}  // namespace gijiroku::indexer
