// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/turn.h — a line that could open a speaker's turn, by its shape alone.
//
// Layouts mark speakers in many ways: ○ and its kin, brackets, a colon, or nothing but a word at a
// line's beginning; names stand before the office (小林環境課長), behind it (議長（須藤安通君）) or
// not at all. What a shape means in a document is for speaker/speaker.h to decide.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "indexer/line/head.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

struct Turn {
  std::string key;        ///< the label in the literal form, without a name in parentheses
  std::string label;      ///< as printed, without mark, brackets and spaces
  std::string name;       ///< the person, where parentheses or 君 tell: 須藤安通
  std::string title;      ///< the label without that person; empty where it names nobody
  std::string_view text;  ///< what is said; may be empty (the label stands alone)
  std::string mark;       ///< ○, ( or : where more than a space tells that it is a label
  bool marked() const { return !mark.empty(); }
};

/// The turn whose label is bytes [mark, end) of the head.
Turn turn_of(const Head& head, Span label, std::size_t text);

/// What follows a person's name: 君, 氏, 議員 …
std::span<const std::string_view> honorifics();

std::string without_honorific(std::string name);

/// Whether the dictionary knows the whole of `form` as a person's name, of the family or with a
/// given one.
bool is_name(std::string_view form);

/// 瀬川誠司委員, and not 監査委員.
bool is_named_member(std::string_view form);

/// A sign that may stand before a label or a heading: neither letter, digit, bracket, punctuation
/// nor bullet.
bool is_sign(char32_t c);

/// Length in bytes of the bullet (・, •) that `form` begins with; 0 where there is none.
std::size_t bullet_size(std::string_view form);

/// Length in bytes of the mark (○, ◎, ◆ …) that `form` begins with, the number of a record before
/// it included; 0 where there is none.
std::size_t mark_size(const Head& head);

}  // namespace gijiroku::indexer
