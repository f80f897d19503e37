// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/title/title_parts.h — a title of minutes taken apart: the name in it, and what surrounds
// the name.
//
// "令和3年度　第2回　みどり市図書館協議会（臨時会）会議録（要旨）" is the name
// みどり市図書館協議会. The year, 第2回, the day, times, words for minutes and notes in brackets
// are not part of it.
#pragma once

#include <string>
#include <string_view>

#include "indexer/title/name_kind.h"

namespace gijiroku::indexer {

struct TitleParts {
  std::string name;  ///< without whitespace between Japanese characters; may be empty
  NameKind kind = NameKind::kNone;
  bool numbered = false;  ///< 第N回 is in the title
  bool minutes = false;   ///< a word for minutes is in the title: 会議録, 議事要旨
  bool dated = false;     ///< a day or a month is in the title
};

/// Takes `title` apart. Reads at most the first 600 bytes. Total, thread-safe.
TitleParts title_parts(std::string_view title);

/// The last part of a path of pages: "ホーム > 会議 > 第2回審議会" is 第2回審議会. All of `line` if
/// it is no path. Total, thread-safe.
std::string_view without_path(std::string_view line);

}  // namespace gijiroku::indexer
