// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/alignment.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "core/utf8.h"

namespace gijiroku::indexer {
namespace {

using Places = std::vector<std::size_t>;

constexpr std::size_t kBand = 64;               // utterances to each side of the diagonal
constexpr std::size_t kMaxMovedPairs = 40'000;  // compared at the end

/// Sorted, with repetitions.
using Bigrams = std::vector<std::uint64_t>;

Bigrams bigrams_of(const std::string& text) {
  const std::u32string characters = decode(text);
  Bigrams out;
  for (std::size_t i = 0; i + 1 < characters.size(); ++i)
    out.push_back(std::uint64_t{characters[i]} << 32 | characters[i + 1]);
  std::sort(out.begin(), out.end());
  return out;
}

double likeness(const Bigrams& a, const Bigrams& b) {
  if (a.empty() || b.empty()) return 0;
  const auto most = static_cast<double>(2 * std::min(a.size(), b.size()));
  const auto all = static_cast<double>(a.size() + b.size());
  if (most / all < kNearlySame) return 0;
  std::size_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    common += *x == *y;
    const bool next_x = *x <= *y, next_y = *y <= *x;
    x += next_x;
    y += next_y;
  }
  return 2 * static_cast<double>(common) / all;
}

/// Distinct numbers for distinct utterances, the same in both lists.
class Numbers {
 public:
  std::vector<std::size_t> of(const std::vector<Spoken>& all) {
    std::vector<std::size_t> out;
    for (const Spoken& each : all)
      out.push_back(known_.emplace(each.speaker + "\n" + each.text, known_.size()).first->second);
    return out;
  }

 private:
  std::unordered_map<std::string, std::size_t> known_;
};

class Alignment {
 public:
  Alignment(const std::vector<Spoken>& before, const std::vector<Spoken>& after)
      : before_(before), after_(after), out_(before.size()), taken_(after.size()) {
    Numbers numbers;
    old_ = numbers.of(before);
    new_ = numbers.of(after);
    old_bigrams_.resize(before.size());
    new_bigrams_.resize(after.size());
  }

  std::vector<std::optional<std::size_t>> take() {
    match_in_order();
    match_moved();
    for_each_gap([this](const Places& old, const Places& fresh) { match_near(old, fresh); });
    match_moved_near();
    return std::move(out_);
  }

 private:
  void match(std::size_t a, std::size_t b) {
    out_[a] = b;
    taken_[b] = true;
  }

  /// Utterances that occur once in each list, in their order, and equal ones next to these.
  void match_in_order() {
    std::unordered_map<std::size_t, std::pair<std::size_t, std::size_t>> once;  // count, place
    for (std::size_t b = 0; b < new_.size(); ++b) once[new_[b]] = {once[new_[b]].first + 1, b};
    std::unordered_map<std::size_t, std::size_t> old_counts;
    for (const std::size_t number : old_) ++old_counts[number];
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < old_.size(); ++a) {
      const auto found = once.find(old_[a]);
      if (found != once.end() && found->second.first == 1 && old_counts[old_[a]] == 1)
        pairs.emplace_back(a, found->second.second);
    }
    for (const auto& [a, b] : longest_ascent(pairs)) match(a, b);
    for (std::size_t a = 0; a < old_.size(); ++a) {
      const std::size_t b = a == 0 ? 0 : out_[a - 1] ? *out_[a - 1] + 1 : new_.size();
      if (!out_[a] && b < new_.size() && !taken_[b] && old_[a] == new_[b]) match(a, b);
    }
    for (std::size_t a = old_.size(); a-- > 0;) {
      const bool last = a + 1 == old_.size();
      const std::size_t next = last ? new_.size() : out_[a + 1].value_or(0);
      if (!out_[a] && next > 0 && !taken_[next - 1] && old_[a] == new_[next - 1])
        match(a, next - 1);
    }
  }

  /// The longest part of `pairs` in which the second numbers ascend, as the first ones do.
  static std::vector<std::pair<std::size_t, std::size_t>> longest_ascent(
      const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    Places ends, before(pairs.size());  // ends[k]: the least end of an ascent of k + 1 pairs
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto at = std::lower_bound(
          ends.begin(), ends.end(), pairs[i].second,
          [&](std::size_t end, std::size_t value) { return pairs[end].second < value; });
      before[i] = at == ends.begin() ? pairs.size() : *(at - 1);
      at == ends.end() ? ends.push_back(i) : void(*at = i);
    }
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t i = ends.empty() ? pairs.size() : ends.back(); i < pairs.size(); i = before[i])
      out.push_back(pairs[i]);
    std::reverse(out.begin(), out.end());
    return out;
  }

  void match_moved() {
    std::unordered_map<std::size_t, Places> free;
    for (std::size_t b = new_.size(); b-- > 0;) {
      if (!taken_[b]) free[new_[b]].push_back(b);
    }
    for (std::size_t a = 0; a < old_.size(); ++a) {
      const auto found = out_[a] ? free.end() : free.find(old_[a]);
      if (found == free.end() || found->second.empty()) continue;
      match(a, found->second.back());
      found->second.pop_back();
    }
  }

  /// Visits the unmatched ones between neighbors that are matched in their order.
  template <typename Visit>
  void for_each_gap(Visit visit) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < old_.size(); ++a) {
      if (out_[a]) pairs.emplace_back(a, *out_[a]);
    }
    std::vector<std::pair<std::size_t, std::size_t>> fixed = longest_ascent(pairs);
    fixed.emplace_back(old_.size(), new_.size());
    std::size_t a = 0, b = 0;
    for (const auto& [end_a, end_b] : fixed) {
      Places old, fresh;
      for (; a < end_a; ++a) {
        if (!out_[a]) old.push_back(a);
      }
      for (; b < end_b; ++b) {
        if (!taken_[b]) fresh.push_back(b);
      }
      if (!old.empty() && !fresh.empty()) visit(old, fresh);
      a = end_a + 1;
      b = end_b + 1;
    }
  }

  double likeness_of(std::size_t a, std::size_t b) {
    if (before_[a].text == after_[b].text) return 1;
    if (old_bigrams_[a].empty()) old_bigrams_[a] = bigrams_of(before_[a].text);
    if (new_bigrams_[b].empty()) new_bigrams_[b] = bigrams_of(after_[b].text);
    return likeness(old_bigrams_[a], new_bigrams_[b]);
  }

  /// The alignment in order with the greatest sum of likenesses, near the diagonal.
  void match_near(const Places& old, const Places& fresh) {
    const std::size_t width = fresh.size() + 1;
    // A stretch of many utterances is compared near its diagonal only; a row has its columns from
    // `first` on.
    const auto diagonal = [&](std::size_t i) { return i * fresh.size() / old.size(); };
    const auto first = [&](std::size_t i) { return diagonal(i) - std::min(diagonal(i), kBand); };
    const auto last = [&](std::size_t i) {
      return std::min(diagonal(i) + kBand + 1, fresh.size());
    };
    std::vector<double> row(width), above(width);
    std::vector<std::vector<bool>> taken(old.size());  // in the best alignment up to here
    std::vector<std::vector<bool>> skips(old.size());  // the old one is left out
    for (std::size_t i = 0; i < old.size(); ++i) {
      row.assign(width, 0);
      taken[i].resize(last(i) - first(i));
      skips[i].resize(last(i) - first(i));
      for (std::size_t j = 0; j < fresh.size(); ++j) {
        const bool near = j >= first(i) && j < last(i);
        const double like = near ? likeness_of(old[i], fresh[j]) : 0;
        const double both = like >= kNearlySame ? above[j] + like : 0;
        row[j + 1] = std::max({both, row[j], above[j + 1]});
        if (!near) continue;
        taken[i][j - first(i)] = both > 0 && both >= row[j + 1];
        skips[i][j - first(i)] = above[j + 1] >= row[j + 1];
      }
      std::swap(row, above);
    }
    for (std::size_t i = old.size(), j = fresh.size(); i > 0 && j > 0;) {
      const bool right = j > last(i - 1), left = j <= first(i - 1);
      const std::size_t at = right || left ? 0 : j - 1 - first(i - 1);
      if (!right && !left && taken[i - 1][at] && !skips[i - 1][at]) {
        match(old[--i], fresh[--j]);
      } else if (left || (!right && skips[i - 1][at])) {
        --i;
      } else {
        --j;
      }
    }
  }

  void match_moved_near() {
    Places old, fresh;
    for (std::size_t a = 0; a < old_.size(); ++a) {
      if (!out_[a]) old.push_back(a);
    }
    for (std::size_t b = 0; b < new_.size(); ++b) {
      if (!taken_[b]) fresh.push_back(b);
    }
    if (old.size() * fresh.size() > kMaxMovedPairs) return;
    for (const std::size_t a : old) {
      double best = 0;
      std::size_t place = 0;
      for (const std::size_t b : fresh) {
        const double like = taken_[b] ? 0 : likeness_of(a, b);
        if (like > best) {
          best = like;
          place = b;
        }
      }
      if (best >= kNearlySame) match(a, place);
    }
  }

  const std::vector<Spoken>&before_, &after_;
  std::vector<std::optional<std::size_t>> out_;
  std::vector<bool> taken_;
  std::vector<std::size_t> old_, new_;  // numbers of the utterances
  std::vector<Bigrams> old_bigrams_, new_bigrams_;
};

}  // namespace

std::vector<std::optional<std::size_t>> aligned(const std::vector<Spoken>& before,
                                                const std::vector<Spoken>& after) {
  return Alignment(before, after).take();
}

}  // namespace gijiroku::indexer
