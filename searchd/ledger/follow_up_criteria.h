// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger/follow_up_criteria.h — which follow-ups a list has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/meeting.h"
#include "embedded/strings.h"

namespace gijiroku::search {

/// Whether a later place is known that keeps a promise or answers a request.
enum class FollowUpState : std::uint8_t { kOpen /*未確認*/, kReported /*報告あり*/ };
inline constexpr std::array<Named, 2> kFollowUpStates{
    {{"open", strings::follow_ups_open}, {"reported", strings::follow_ups_reported}}};
constexpr Named named(FollowUpState state) {
  return kFollowUpStates[static_cast<std::size_t>(state)];
}

/// Follow-ups that have all these values; an empty one admits any.
struct FollowUpCriteria {
  std::string body;     ///< by its present name; kUnknownBody: none
  std::string year;     ///< 年度, or kUnknownYear
  std::string office;   ///< of who promised, or of whom something was asked
  std::string meeting;  ///< id
  std::optional<FollowUpKind> kind{};
  std::optional<FollowUpState> state{};
  std::size_t page = 1, size = 50;

  bool is_filtered() const {
    return !body.empty() || !year.empty() || !office.empty() || !meeting.empty() || kind || state;
  }
};

}  // namespace gijiroku::search
