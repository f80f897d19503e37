// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/title/title_marks.h — what titles contain besides names: days, years, times, 第N回.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace gijiroku::indexer {

struct TitleMark {
  enum class Kind { kYear, kDay, kTime, kNumber };
  Kind kind = Kind::kYear;
  std::size_t size = 0;  ///< bytes
};

/// The mark at byte `at` of `form`, a text in the literal form: 令和3年度, 12月4日(水),
/// 午後1時開会, 第2回, 2020-12-04. Returns nullopt if there is none. Total, thread-safe.
std::optional<TitleMark> title_mark_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::indexer
