// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/label_forms.h — the forms of labels that a document may use, how many lines have
// each, and the evidence for it: what --explain shows of the choice of speakers.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "indexer/speaker/evidence.h"
#include "indexer/speaker/label.h"

namespace gijiroku::indexer {

/// One form with the best reading of each line that has it.
struct LabelFormUse {
  LabelForm form;
  std::size_t lines = 0, turns = 0;             ///< those that were chosen are turns
  std::size_t silent = 0;                       ///< lost: no sentence follows
  std::size_t weak = 0;                         ///< lost: less than kEnough speaks for them
  std::size_t unmarked = 0;                     ///< lost: the document's speakers have a mark
  std::string example;                          ///< a label, of a turn if there is one
  std::array<double, kLabelReasons> weights{};  ///< mean over the turns, or over all lines
};

/// The forms of `best`, which has at most one candidate a line. `is_turn`: whether it was chosen.
/// Forms with turns come first, then the others by their weight; ties by form. Linear.
std::vector<LabelFormUse> uses_of_forms(const std::vector<LabelCandidate>& best,
                                        const std::function<bool(const LabelCandidate&)>& is_turn);

}  // namespace gijiroku::indexer
