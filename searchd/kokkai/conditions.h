// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/conditions.h — reads a query of the Diet's API: its parameters, their limits and
// the faults of their values.
//
// Unlike the site's own API it ignores unknown parameters and empty values, and of a repeated one
// the last value counts, because its clients rely on that.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/date.h"
#include "searchd/kokkai/issue_id.h"
#include "searchd/kokkai/refusal.h"

namespace gijiroku::search::kokkai {

/// What an answer consists of: speeches, meetings with all their speeches, or meetings with the
/// ids of their speeches.
enum class Endpoint { kSpeech, kMeeting, kMeetingList };

inline constexpr std::array<std::string_view, 3> kHouses{"衆議院", "参議院", "両院"};
inline constexpr std::array<std::string_view, 3> kRoles{"証人", "参考人", "公述人"};

/// First and last number, inclusive.
using Range = std::pair<int, int>;

/// All conditions must be met. Texts are in N0. Of a list of names one suffices; an empty list
/// accepts all.
struct Conditions {
  std::size_t start = 1, maximum = 30;
  std::optional<std::string> house;
  std::vector<std::string> meeting_names;
  std::vector<std::string> words;          ///< one speech must contain all of them
  bool in_opening = true, in_body = true;  ///< where: in speech 0, in others
  std::vector<std::string> speakers;
  std::optional<Date> from, until;
  bool only_other_kinds = false;  ///< only 目次, 索引, 追録, 附録 or 閉会中: nothing here is one
  std::optional<unsigned> order;
  std::string position, group, role;  ///< empty: any
  std::optional<SpeechId> speech;
  std::optional<std::string> issue;
  std::optional<Range> session, number;  ///< of years and of 第N回

  /// Whether something else than the meeting decides which speeches are selected.
  bool select_speeches() const {
    return !words.empty() || !speakers.empty() || order || !position.empty() || !group.empty() ||
           !role.empty() || speech;
  }
};

struct Request {
  Packing packing = Packing::kXml;
  std::variant<Conditions, Refusal> content{};
};

/// Reads the query part of a target, as it was sent. A query without '=' that contains %3D is
/// percent-encoded as a whole. Total.
Request read_request(std::string_view query, Endpoint endpoint);

}  // namespace gijiroku::search::kokkai
