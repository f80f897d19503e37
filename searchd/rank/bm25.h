// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/rank/bm25.h — the parts of the BM25 formula that the rankings share.
#pragma once

#include <cmath>
#include <cstddef>

namespace gijiroku::search {

/// Both are small, because speeches are long and repeat themselves (docs/ranking.md).
inline constexpr double kK1 = 0.9, kB = 0.4;

/// The inverse document frequency of a feature that `with` of `all` nodes have.
inline double rarity(std::size_t with, std::size_t all) {
  const auto n = static_cast<double>(with);
  const double others = all > with ? static_cast<double>(all - with) : 0.0;
  return std::log1p((others + 0.5) / (n + 0.5));
}

/// The length norm of a node of `length` code points, if the average is `average`.
inline double length_norm(double length, double average) {
  return kK1 * (1 - kB + kB * length / average);
}

/// The term frequency part: the factor by which `times` occurrences multiply a feature's weight.
/// Below kK1 + 1 however many they are.
inline double saturated(double times, double norm) { return times * (kK1 + 1) / (times + norm); }

}  // namespace gijiroku::search
