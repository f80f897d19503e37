// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/minutes/roster.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "core/text.h"
#include "embedded/strings.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kRoles = static_cast<std::size_t>(Role::kUnknown) + 1;

/// A speaker of the record, in the form in which names are compared.
struct RosterSpeaker {
  std::string label, name;
  Role role;
  auto operator<=>(const RosterSpeaker&) const = default;
};

/// Names are printed with blanks or without: 山本　太郎. The literal form has none.
std::string comparable(const std::string& name) { return literal_text(name); }

std::set<RosterSpeaker> speakers_of(const std::vector<Hit>& nodes) {
  std::set<std::tuple<std::string, std::string, Role>> printed;
  for (const Hit& node : nodes) {
    if (node.node == NodeKind::kUtterance && node.role != Role::kUnknown)
      printed.insert({node.label, node.name, node.role});
  }
  std::set<RosterSpeaker> out;
  for (const auto& [label, name, role] : printed)
    out.insert({comparable(label), comparable(name), role});
  return out;
}

/// The role that most speakers of a group have.
Role role_of(const AttendeeGroup& group, const std::set<RosterSpeaker>& speakers) {
  const std::string label = comparable(group.label);
  std::vector<std::string> members;
  for (const std::string& member : group.members) members.push_back(comparable(member));
  std::array<std::size_t, kRoles> votes{};
  for (const RosterSpeaker& speaker : speakers) {
    const bool named = !speaker.name.empty() &&
                       std::any_of(members.begin(), members.end(), [&](const std::string& member) {
                         return member.find(speaker.name) != member.npos;
                       });
    if (named || (!label.empty() && speaker.label == label))
      ++votes[static_cast<std::size_t>(speaker.role)];
  }
  const auto most = std::max_element(votes.begin(), votes.end());
  return *most == 0 ? Role::kUnknown : static_cast<Role>(most - votes.begin());
}

Html group_html(const AttendeeGroup& group, Role role) {
  list members;
  for (const std::string& member : group.members) members.push_back(Html("member", member));
  Html out("group", std::string(group.label.empty() ? strings::meeting_present : group.label));
  out["members"] = members;
  out["size"] = std::to_string(group.members.size());
  out["role"] = std::string(named(role).code);
  out["role_name"] = role == Role::kUnknown ? Html(false) : Html(std::string(named(role).japanese));
  return out;
}

}  // namespace

Html roster_html(const ShownMeeting& shown) {
  const std::set<RosterSpeaker> speakers = speakers_of(shown.nodes);
  std::vector<std::pair<Role, const AttendeeGroup*>> groups;
  for (const AttendeeGroup& group : shown.meeting.attendees)
    groups.emplace_back(role_of(group, speakers), &group);
  std::stable_sort(groups.begin(), groups.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  list out;
  for (const auto& [role, group] : groups) out.push_back(group_html(*group, role));
  return out;
}

}  // namespace gijiroku::search
