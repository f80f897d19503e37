// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/evidence.h — how much speaks for a label in its line and in those around it.
//
// Each observation has a weight; a label's weights are added. The weights are set by hand, in the
// table of evidence.cc; form_evidence.h adds what the whole document tells.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/line/lines.h"
#include "indexer/line/role_table.h"
#include "indexer/speaker/label.h"

namespace gijiroku::indexer {

/// What speaks for a label or against it.
enum class LabelReason : std::uint8_t {
  kWho,      ///< an office, a person, any word
  kLook,     ///< sign, bracket and break
  kPlace,    ///< the words themselves and the line above
  kSpeech,   ///< sentences behind it
  kForm,     ///< the document repeats its form
  kRepeats,  ///< the document repeats its words
  kListed    ///< the words are before the first speech: a roster
};
constexpr std::size_t kLabelReasons = 7;

/// A reading of a line as a label, with the evidence of its own line and those around it.
struct LabelCandidate {
  Label label;
  std::size_t line = 0;  ///< its place among the lines
  bool said = false;     ///< a sentence ends behind it
  double own = 0;
  double whole = 0;                             ///< with the evidence of the document
  std::array<double, kLabelReasons> weights{};  ///< by LabelReason; their sum is `whole`
};

/// Whether a sentence ends in `text`.
bool has_sentence(std::string_view text);

/// Every candidate of a document by line, with its own evidence. Linear, total.
std::vector<LabelCandidate> candidates(const std::vector<Line>& lines, const RoleTable& roles);

/// The weight of a name that neither the dictionary nor the roster knows.
constexpr double kGuessedName = -1.6;

/// From which weight on a candidate is taken for a label.
constexpr double kEnough = 3.0;

}  // namespace gijiroku::indexer
