// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/label_word.h — the words of which labels are made, in the literal form: offices,
// persons, seats, letters. All functions are total and thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "indexer/line/role_table.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {

/// What the words of a label name.
enum class Who {
  kOfficeAndPerson,  ///< 議長（須藤安通君）, 会長 青葉一郎
  kSeat,             ///< 4番
  kOffice,           ///< 部員, 塩田委員長, 委員Ａ
  kHonored,          ///< 本間君, 川瀬さん
  kUnitLike,         ///< ends as offices do: 広報担当, 参事官
  kLetter,           ///< Ａ, 甲
  kWord              ///< any other
};

Who who_is(const Turn& turn, const RoleTable& roles);

constexpr std::size_t kLongestSpeaker = 90;  ///< bytes of a label behind a sign or in brackets

/// Whether `form` begins with a seat: 12番, 十二番.
bool is_seat(std::string_view form);

/// Length of "22番、" at the beginning of 22番、筒井議員; 0 if there is none.
std::size_t seat_and_comma(std::string_view form);

/// Whether `form` has only letters of which a label may be made: no punctuation outside brackets.
bool is_label_word(std::string_view form);

/// Whether `form` opens lines without being a speaker: 資料, 令和2年, 日時.
bool is_heading_word(std::string_view form);

/// Whether `form` is as long as a family and a given name and has only kanji and kana. The
/// dictionary need not know it.
bool may_be_name(std::string_view form);

/// A word with 君 or 議員 or the like, or a name that the dictionary knows whole. `marked`: a sign
/// is before the label, so that the name may have one character.
bool is_person_word(std::string_view form, bool marked);

/// 田中 of 田中委員, as it stands behind a seat (3番).
std::string without_member(std::string name);

/// Bytes of the office in 会長よりあいさつ or 事務局から説明; 0 if `words` does not end so. Its
/// holder says what follows.
std::size_t acting_office_size(std::string_view words, const RoleTable& roles);

/// Whether `form` is nothing but an act in round brackets, noted instead of the words: (説明).
bool is_noted_act(std::string_view form);

/// Whether `label` ends with a person in brackets: 町長(藤澤君).
bool is_person_in_brackets(std::string_view label);

}  // namespace gijiroku::indexer
