// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/gram_writer.h — builds the gram file of a shard in memory: which nodes contain
// which character bigrams, and how often.
//
// Postings are recorded node by node, in four or eight bytes each, and sorted by gram once at the
// end. Memory is written from front to back this way. A list per gram would cost a cache miss per
// posting.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/gram_list.h"

namespace gijiroku::indexer {

class GramWriter {
 public:
  /// Adds the literal text of the next node; nodes are numbered from 0 in the order of the calls.
  void add(std::string_view literal);

  /// Throws FileError.
  void write(const std::filesystem::path& path) const;

 private:
  struct List {
    Gram gram;
    std::uint32_t nodes = 0;  // in the list so far
  };
  struct Slot {
    Gram gram{};
    std::uint32_t place = 0;        // index in lists_, plus 1; 0: free slot
    std::uint32_t occurrences = 0;  // in the current node
  };
  std::size_t slot_of(Gram gram) const;
  void grow();
  void count(Gram gram);
  struct Lists {
    std::string bytes;
    std::vector<std::uint32_t> offsets;  // of each list in `bytes`, and the end
  };
  std::vector<std::uint32_t> sorted_lists() const;
  Lists encoded(const std::vector<std::uint32_t>& order) const;

  std::vector<List> lists_;                               // in the order of first use
  std::vector<Slot> table_ = std::vector<Slot>(1 << 16);  // open addressing by gram
  std::vector<std::size_t> touched_;                      // slots of the grams of the current node
  // For each posting: index × 2 + (occurrences > 1); then, if so, the occurrences.
  std::vector<std::uint32_t> recorded_;
  std::vector<std::size_t> ends_;  // of each node in recorded_
};

}  // namespace gijiroku::indexer
