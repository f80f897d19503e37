// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/presider.h"

#include <algorithm>
#include <map>

#include "core/word_at.h"
#include "indexer/line/word_finder.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLeads = 2;  // speeches that make their speaker preside

bool is_speaker_of_assembly(const Node& node) {
  return node.role == Role::kChair && contains(node.label, "議長");
}

/// Whether the speech puts items before the meeting, as a chair does.
bool leads(const Node& node) {
  static const WordFinder kWords(
      {"質疑に移", "議事に移", "議事に入", "異議ございません", "継続審議とさせて", "議題と",
       "議題に供", "説明を求め", "説明をお願い", "お諮り", "異議ありません", "異議がない", "日程第",
       "次の議題に", "異議なしと認め", "賛成の方", "採決いたします", "することとしてよろしい"});
  return kWords.any(node.text);
}

}  // namespace

Presider::Presider(const std::vector<AgendaItem>& agenda) {
  std::map<std::string, std::size_t> led;
  std::size_t speaker_led = 0, chairs_led = 0;  // speeches of 議長, and of other chairs
  bool speaker_speaks = false;
  for (const AgendaItem& item : agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind != NodeKind::kUtterance) continue;
      const bool of_assembly = is_speaker_of_assembly(node);
      speaker_speaks = speaker_speaks || of_assembly;
      chair_ = chair_ || node.role == Role::kChair;
      if (opener_.empty() && contains(node.text, "開会")) opener_ = node.label;
      if (node.label.empty() || !leads(node)) continue;
      ++led[node.label];
      if (node.role == Role::kChair) ++(of_assembly ? speaker_led : chairs_led);
    }
  }
  // The 議長 may be a guest of a committee, and chairs of committees report to a plenary sitting.
  speaker_ = speaker_speaks && speaker_led >= chairs_led;
  if (speaker_) return;
  const auto most = std::max_element(
      led.begin(), led.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const bool another = most != led.end() && most->second >= kLeads;
  chair_ = chair_ && (speaker_led + chairs_led > 0 || !another);
  guest_ = speaker_speaks;
  if (chair_ || most == led.end()) return;
  // 事務局 may open the meeting that 教育長 presides over.
  if (opener_.empty() || most->second > led[opener_]) opener_ = most->first;
}

bool Presider::presides(const Node& node) const {
  if (node.kind != NodeKind::kUtterance) return false;
  if (speaker_) return contains(node.label, "議長");
  if (chair_) return node.role == Role::kChair && !(guest_ && is_speaker_of_assembly(node));
  return !opener_.empty() && node.label == opener_;
}

}  // namespace gijiroku::indexer
