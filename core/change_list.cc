// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change_list.h"

#include <algorithm>
#include <optional>

#include "core/seal.h"

namespace gijiroku {
namespace {

std::optional<Change> change_of(std::string_view line) {
  const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
  if (first == line.npos || second == line.npos) return std::nullopt;
  const auto day = parse_iso_date(line.substr(0, first));
  const std::string_view code = line.substr(first + 1, second - first - 1);
  const auto kind = std::find_if(kChangeKinds.begin(), kChangeKinds.end(),
                                 [&](const Named& each) { return each.code == code; });
  if (!day || kind == kChangeKinds.end()) return std::nullopt;
  return Change{*day, static_cast<ChangeKind>(kind - kChangeKinds.begin()),
                std::string(line.substr(second + 1))};
}

}  // namespace

std::string change_text(const std::vector<Change>& changes) {
  std::string out;
  for (const Change& each : changes) {
    out += iso(each.day);
    out.append("\t").append(named(each.kind).code).append("\t").append(each.meeting).append("\n");
  }
  return sealed(std::move(out));
}

std::vector<Change> changes_of(std::string_view text) {
  std::vector<Change> out;
  std::string_view rest = unsealed(text).value_or("");
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (auto change = change_of(rest.substr(0, end))) out.push_back(std::move(*change));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

Date day_in_japan(std::chrono::system_clock::time_point time) {
  constexpr std::chrono::hours kJapan{9};  // no daylight saving time
  return std::chrono::floor<std::chrono::days>(time + kJapan);
}

}  // namespace gijiroku
