// SPDX-License-Identifier: GPL-3.0-or-later
// core/change_list.h — the file CHANGES of one visibility of an index: which meetings were added,
// corrected or withdrawn, by day.
//
// A line is "2020-12-14 TAB added TAB 0123456789abcdef", and the last line is a seal (core/seal.h).
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/meeting.h"

namespace gijiroku {

inline constexpr const char* kChangesFile = "CHANGES";
inline constexpr std::size_t kMaxChangesBytes = std::size_t{64} << 20;  ///< a larger file is none

enum class ChangeKind : std::uint8_t {
  kAdded /*追加*/,
  kCorrected /*訂正*/,
  kWithdrawn /*取り下げ*/
};
inline constexpr std::array<Named, 3> kChangeKinds{
    {{"added", "追加"}, {"corrected", "訂正"}, {"withdrawn", "取り下げ"}}};
constexpr Named named(ChangeKind kind) { return kChangeKinds[static_cast<std::size_t>(kind)]; }

struct Change {
  Date day;  ///< in Japan
  ChangeKind kind = ChangeKind::kAdded;
  std::string meeting;  ///< id
  friend bool operator==(const Change&, const Change&) = default;
};

/// The text of the file.
std::string change_text(const std::vector<Change>& changes);

/// The changes in the text of a file, in its order; none if the text is damaged. Total.
std::vector<Change> changes_of(std::string_view text);

/// The day in Japan at that moment, so that a list does not depend on the machine's time zone.
Date day_in_japan(std::chrono::system_clock::time_point time);

}  // namespace gijiroku
