// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meeting.h"

#include <numeric>

#include "core/digest.h"

namespace gijiroku {
namespace {

// Each array is in the order of its enumeration. The codes are values of columns and filter terms
// in an index, and are part of URLs and JSON: they must not change.
constexpr std::array<Named, 5> kNodeKinds{{{"utterance", "発言"},
                                           {"note", "注記"},
                                           {"heading", "見出し"},
                                           {"header", "表題部"},
                                           {"material", "資料"}}};
constexpr std::array<Named, 7> kRoles{{{"chair", "委員長・議長"},
                                       {"vice_chair", "副委員長・副議長"},
                                       {"member", "委員・議員"},
                                       {"executive", "説明員・理事者"},
                                       {"secretariat", "事務局"},
                                       {"guest", "参考人・来賓"},
                                       {"unknown", "不明"}}};
constexpr std::array<Named, 4> kAgendaKinds{
    {{"proposal", "議案"}, {"report", "報告事項"}, {"other", "その他"}, {"none", "前置き"}}};
constexpr std::array<Named, 4> kOpennesses{
    {{"open", "公開"}, {"partly", "一部非公開"}, {"closed", "非公開"}, {"unstated", "記載なし"}}};
constexpr std::array<Named, 12> kOutcomes{{{"passed", "可決"},
                                           {"amended", "修正可決"},
                                           {"rejected", "否決"},
                                           {"approved", "承認"},
                                           {"acknowledged", "了承"},
                                           {"decided", "決定"},
                                           {"adopted", "採択"},
                                           {"not_adopted", "不採択"},
                                           {"continued", "継続審査"},
                                           {"withdrawn", "撤回"},
                                           {"reported", "報告のみ"},
                                           {"unknown", "不明"}}};
constexpr std::array<Named, 3> kFollowUps{
    {{"promise", "後日回答"}, {"request", "要望"}, {"document", "資料要求"}}};

/// Matches both names, because users may type either in a field term (種別:議案, kind:proposal).
template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<Named, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i].code == name || names[i].japanese == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

Named named(NodeKind kind) { return kNodeKinds[static_cast<std::size_t>(kind)]; }
Named named(Role role) { return kRoles[static_cast<std::size_t>(role)]; }
Named named(AgendaKind kind) { return kAgendaKinds[static_cast<std::size_t>(kind)]; }
Named named(Openness openness) { return kOpennesses[static_cast<std::size_t>(openness)]; }

Named named(Outcome outcome) { return kOutcomes[static_cast<std::size_t>(outcome)]; }
Named named(FollowUpKind kind) { return kFollowUps[static_cast<std::size_t>(kind)]; }

std::optional<NodeKind> node_kind(std::string_view name) {
  return find<NodeKind>(kNodeKinds, name);
}
std::optional<Role> role(std::string_view name) { return find<Role>(kRoles, name); }
std::optional<AgendaKind> agenda_kind(std::string_view name) {
  return find<AgendaKind>(kAgendaKinds, name);
}
std::optional<Openness> openness(std::string_view name) {
  return find<Openness>(kOpennesses, name);
}
std::optional<Outcome> outcome(std::string_view name) { return find<Outcome>(kOutcomes, name); }
std::optional<FollowUpKind> follow_up_kind(std::string_view name) {
  return find<FollowUpKind>(kFollowUps, name);
}

/// 64 bits of the hash keep URLs short.
std::string meeting_id(std::string_view doc) {
  return sha256("meeting\n" + std::string(doc)).substr(0, 16);
}

std::size_t text_bytes(const Meeting& meeting) {
  const auto sum = [](std::size_t n, const Node& node) { return n + node.text.size(); };
  std::size_t n =
      std::accumulate(meeting.header.begin(), meeting.header.end(), std::size_t{0}, sum);
  for (const AgendaItem& item : meeting.agenda)
    n = std::accumulate(item.nodes.begin(), item.nodes.end(), n, sum);
  return std::accumulate(meeting.materials.begin(), meeting.materials.end(), n, sum);
}

std::size_t count_utterances(const Meeting& meeting) {
  std::size_t n = 0;
  // Headers and materials contain no utterances.
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) n += node.kind == NodeKind::kUtterance;
  }
  return n;
}

}  // namespace gijiroku
