// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/presider.h"

namespace gijiroku::indexer {
namespace {

bool is_speaker_of_assembly(const Node& node) {
  return node.role == Role::kChair && node.label.find("議長") != std::string::npos;
}

}  // namespace

Presider::Presider(const std::vector<AgendaItem>& agenda) {
  for (const AgendaItem& item : agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind != NodeKind::kUtterance) continue;
      speaker_ = speaker_ || is_speaker_of_assembly(node);
      chair_ = chair_ || node.role == Role::kChair;
      const bool opens = node.text.find("開会") != node.text.npos;
      if (opener_.empty() && opens) opener_ = node.label;
    }
  }
}

bool Presider::presides(const Node& node) const {
  if (node.kind != NodeKind::kUtterance) return false;
  if (speaker_) return node.label.find("議長") != std::string::npos;
  if (chair_) return node.role == Role::kChair;
  return !opener_.empty() && node.label == opener_;
}

}  // namespace gijiroku::indexer
