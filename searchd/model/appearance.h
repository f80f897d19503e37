// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/appearance.h — a meeting in which a matter was dealt with: one entry of its thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/meeting.h"
#include "embedded/strings.h"

namespace gijiroku::search {

/// What happened to the matter there.
enum class Stage : std::uint8_t {
  kReferred /*付託*/,
  kDiscussed /*審議*/,
  kChairReport /*委員長報告*/,
  kDecided /*議決*/,
  kReported /*報告*/
};
inline constexpr std::array<Named, 5> kStages{{{"referred", strings::stage_referred},
                                               {"discussed", strings::stage_discussed},
                                               {"chair_report", strings::stage_chair_report},
                                               {"decided", strings::stage_decided},
                                               {"reported", strings::stage_reported}}};
constexpr Named named(Stage stage) { return kStages[static_cast<std::size_t>(stage)]; }

/// Why it counts as the same matter.
enum class Likeness : std::uint8_t { kBill, kTitle, kSimilarTitle, kMention };
inline constexpr std::array<Named, 4> kLikenesses{
    {{"bill", strings::likeness_bill},
     {"title", strings::likeness_title},
     {"similar_title", strings::likeness_similar_title},
     {"mention", strings::likeness_mention}}};
constexpr Named named(Likeness likeness) { return kLikenesses[static_cast<std::size_t>(likeness)]; }

struct Appearance {
  Meeting meeting;          ///< without its nodes
  std::string item, title;  ///< of the agenda item; both empty for a mention outside every item
  AgendaKind kind = AgendaKind::kNone;
  Outcome outcome = Outcome::kUnknown;
  std::string decision;  ///< the sentence that states the outcome
  std::string anchor;    ///< of the item's first node, or of the node that mentions the matter
  Stage stage = Stage::kDiscussed;
  Likeness likeness = Likeness::kTitle;
  bool current = false;  ///< it is the item whose thread this is
};

}  // namespace gijiroku::search
