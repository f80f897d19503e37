// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/label_sign.h — what stands before a label: the number of a record, a sign, the
// opening half of a bracket. All functions are total and thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/line/head.h"

namespace gijiroku::indexer {

/// The halves of a pair of brackets: "(" and ")" of "()".
std::string_view opening(std::string_view pair);
std::string_view closing(std::string_view pair);

/// The pair whose opening bracket `form` begins with; empty if there is none.
std::string_view opening_pair(std::string_view form);

/// The pair whose closing bracket `form` begins with; empty if there is none.
std::string_view closing_pair(std::string_view form);

/// Bytes of "12" before a sign or a bracket, or "7:" before anything.
std::size_t record_number_size(const Head& head);

/// Bytes of "12" apart from the word behind it, which is no 番.
std::size_t bare_number_size(const Head& head);

/// `sign`, with a circle of any size as ○.
std::string_view with_one_circle(std::string_view sign);

struct LabelSign {
  std::string sign;      ///< ○, ・, - …; circles of every size are one; empty if there is none
  std::size_t size = 0;  ///< bytes in the literal form
};

/// The sign at byte `at`. ○○ is a name that was taken out, and no sign.
LabelSign sign_at(const Head& head, std::size_t at);

/// Bytes of the words at byte `at` that tell what kind of speech a label opens: (質問) of
/// （質問）塩見委員, Ｑ of Ｑ　塩見委員. 0 if there are none.
std::size_t speech_kind_size(const Head& head, std::size_t at);

/// Bytes of the sign at byte `at` that parts a label from the words after it: a colon, or a sign
/// that some use in its place (会長／本日は, 会長…本日は, 会長 － 本日は). 0 if there is none.
std::size_t tie_size(std::string_view form, std::size_t at);

/// Whether the blank before byte `at` has a tab, or the width of two kanji.
bool is_wide_gap(const Head& head, std::size_t at);

/// Whether byte `at` is the colon of 10:00.
bool is_clock(std::string_view form, std::size_t at);

/// Whether stage directions have this bracket, too.
bool encloses_direction(std::string_view bracket);

}  // namespace gijiroku::indexer
