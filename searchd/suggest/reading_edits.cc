// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/reading_edits.h"

#include <algorithm>
#include <string>

#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

constexpr std::uint32_t kFew = 256;  // so many readings are compared one by one

/// Whether `a` and `b` differ by one byte added, missing or replaced, or by two neighboring bytes
/// exchanged.
bool one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1) return false;
  const auto at =
      static_cast<std::size_t>(std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin());
  const std::string_view rest = a.substr(at), other = b.substr(at);
  if (a.size() > b.size()) return rest.substr(1) == other;
  if (rest.empty()) return false;
  if (rest.substr(1) == other.substr(1)) return true;
  return rest.size() > 1 && rest[0] == other[1] && rest[1] == other[0] &&
         rest.substr(2) == other.substr(2);
}

/// Collects the entries whose reading is one edit away from `reading`. Walks the sorted readings
/// along the bytes of `reading`, and at each byte looks up what follows in some reading. So it
/// needs no list of all possible edits. Once few readings share the beginning, it compares them
/// all.
class Neighbours {
 public:
  Neighbours(const KeyOrder& order, std::string_view reading) : order_(order), reading_(reading) {
    KeyOrder::Rows rows = order.all();
    for (std::size_t at = 0; rows.size() > kFew && at <= reading.size(); ++at) {
      edit(at, rows);
      if (at < reading.size()) rows = order.with_prefix(reading.substr(0, at + 1), rows, at);
    }
    if (rows.size() > kFew) return;
    for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
      if (one_edit_apart(order.key(row), reading)) found_.push_back(order[row]);
    }
  }

  std::vector<WeightedEntry> take() { return std::move(found_); }

 private:
  /// Looks up the readings with an edit at byte `at`. All of `rows` begin with the bytes before it.
  void edit(std::size_t at, KeyOrder::Rows rows) {
    const std::string before(reading_.substr(0, at));
    const std::string rest(reading_.substr(at));
    if (!rest.empty()) look_up(before + rest.substr(1), rows, at);
    if (rest.size() > 1) {
      std::string exchanged = rest;
      std::swap(exchanged[0], exchanged[1]);
      if (exchanged != rest) look_up(before + exchanged, rows, at);
    }
    // Each byte that some reading has here, in turn: it replaces a byte, or is added before it.
    for (std::uint32_t row = rows.begin; row < rows.end;) {
      spend_processor_time();
      const std::string_view key = order_.key(row);
      if (key.size() == at) {
        ++row;
        continue;
      }
      const std::string other(key.substr(0, at + 1));
      const KeyOrder::Rows those = order_.with_prefix(other, {row, rows.end}, at);
      row = those.end;
      if (rest.starts_with(other.back())) continue;
      if (!rest.empty()) look_up(other + rest.substr(1), those, at + 1);
      look_up(other + rest, those, at + 1);
    }
  }

  void look_up(const std::string& key, KeyOrder::Rows rows, std::size_t known) {
    rows = order_.with_prefix(key, rows, known);
    for (std::uint32_t row = rows.begin; row < rows.end && order_.key(row) == key; ++row)
      found_.push_back(order_[row]);
  }

  const KeyOrder& order_;
  std::string_view reading_;
  std::vector<WeightedEntry> found_;
};

}  // namespace

std::vector<WeightedEntry> one_edit_away(const KeyOrder& order, std::string_view reading) {
  return Neighbours(order, reading).take();
}

}  // namespace gijiroku::search
