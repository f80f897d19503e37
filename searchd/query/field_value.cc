// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/field_value.h"

#include <algorithm>

#include "core/date.h"
#include "core/meeting.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxValueBytes = 512;
constexpr int kRoles = static_cast<int>(Role::kUnknown) + 1;

/// The class of speakers with that code or name. A part of the name is enough: 説明員 for
/// 説明員・理事者.
std::optional<Role> role_named(const std::string& value) {
  const std::string between = "・";
  for (int i = 0; i < kRoles; ++i) {
    const auto each = static_cast<Role>(i);
    const std::string names = between + std::string(named(each).japanese) + between;
    if (names.find(between + value + between) != names.npos) return each;
  }
  return role(value);
}

}  // namespace

std::optional<std::string> canonical_value(Field field, const std::string& value) {
  const auto code = [](const auto& found) -> std::optional<std::string> {
    if (!found) return std::nullopt;
    return std::string(named(*found).code);
  };
  switch (field) {
    case Field::kNode:
      return code(node_kind(value));
    case Field::kRole:
      return code(role_named(value));
    case Field::kKind:
      return code(agenda_kind(value));
    case Field::kOutcome:
      return code(outcome(value));
    case Field::kFollowUp:
      // The name of promises before 後日回答 is in queries that people kept.
      return code(follow_up_kind(value == "約束" ? "promise" : value));
    case Field::kYear: {
      if (value == kUnknownYear) return value;
      const auto digit = [](char c) { return c >= '0' && c <= '9'; };
      if (value.size() == 4 && std::all_of(value.begin(), value.end(), digit)) return value;
      const auto year = find_fiscal_year(value);
      return year ? std::optional(std::to_string(*year)) : std::nullopt;
    }
    default:
      // The other fields have values as printed, so anything short is possible.
      if (value.size() > kMaxValueBytes) return std::nullopt;
      return value;
  }
}

}  // namespace gijiroku::search
