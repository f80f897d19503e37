// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/alignment.h — which utterance of a corrected record is which of the one before.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gijiroku::indexer {

/// An utterance as it is compared.
struct Spoken {
  std::string speaker;
  std::string text;  ///< in the literal form
};

/// The least share of common bigrams (Dice) with which two texts are nearly the same.
inline constexpr double kNearlySame = 0.5;

/// For each of `before`, its index in `after`; nullopt if it was removed. No two have the same one.
///
/// Equal ones are found first, in their order and then moved ones. Of the rest, those between the
/// same neighbors that share at least kNearlySame of their bigrams are aligned in their order, and
/// last those that were moved and changed. Total. O(n log n) for n utterances and their bytes, if
/// most are equal; of a stretch where none is, each is compared with the nearest 64.
std::vector<std::optional<std::size_t>> aligned(const std::vector<Spoken>& before,
                                                const std::vector<Spoken>& after);

}  // namespace gijiroku::indexer
