// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/closed_mark.h — words of the record that close a part of the minutes to the
// public or open them again: ここから非公開, 〔秘密会に入る〕, （非公開）, 〔公開に復する〕.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gijiroku::indexer {

enum class ClosedMark : std::uint8_t {
  kNone,
  kHere,      ///< 【非公開】: the item that it is written in
  kFromHere,  ///< 以下非公開: all that follows
  kReopen     ///< 公開に復する, 非公開ここまで
};

/// Reads a line or the inside of brackets that consists of such words and of nothing else, except a
/// time of day and what it is about (議案第3号は非公開). Words that say that the minutes omit the
/// part (非公開につき省略) are kNone: what follows them is public. Total, linear, thread-safe.
ClosedMark read_closed_mark(std::string_view line);

/// The last mark in brackets within a text: …です。〔以下非公開〕. Brackets around a lone 非公開
/// say something of the word before them, so that they are kNone. Total, linear, thread-safe.
ClosedMark last_closed_mark(std::string_view text, bool& any_closed);

/// Whether a heading says of its item that it was not public: 職員の処分について（非公開）,
/// 【非公開】 職員の処分について, 非公開議題. Total, thread-safe.
bool heads_closed_item(std::string_view heading);

/// A heading without the brackets that close its item: 職員の処分について of
/// 職員の処分について（非公開）. In the literal form. Total, thread-safe.
std::string without_closed_mark(std::string_view heading);

}  // namespace gijiroku::indexer
