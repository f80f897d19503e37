// indexer/shard/gram_writer.h — builds the gram file of a shard in memory: which nodes hold which
// character bigrams, and how often.
//
// Postings are noted node by node, as four bytes or eight, and brought into the order of the grams
// once at the end: memory is then written from front to back, where a list a gram would be a cache
// miss a posting.
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
    std::uint32_t nodes = 0;  // of the list so far
  };
  struct Slot {
    Gram gram{};
    std::uint32_t place = 0;  // in lists_, + 1; 0 of a free slot
    std::uint32_t times = 0;  // in the node at hand
  };
  std::size_t slot_of(Gram gram) const;
  void grow();
  void count(Gram gram);
  struct Lists {
    std::string bytes;
    std::vector<std::uint32_t> offsets;  // of each list, and the end
  };
  std::vector<std::uint32_t> in_order() const;
  Lists encoded(const std::vector<std::uint32_t>& order) const;

  std::vector<List> lists_;                               // in the order of first use
  std::vector<Slot> table_ = std::vector<Slot>(1 << 16);  // open addressing by gram
  std::vector<std::size_t> found_;                        // slots of the grams of the node at hand
  std::vector<std::uint32_t> noted_;  // of each node: place × 2 + (times > 1), then times if so
  std::vector<std::size_t> ends_;     // of each node in noted_
};

}  // namespace gijiroku::indexer
