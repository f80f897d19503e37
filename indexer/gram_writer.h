// indexer/gram_writer.h — builds the gram file of a shard in memory: which nodes hold which
// character bigrams, and how often.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/grams.h"

namespace gijiroku {

class GramWriter {
 public:
  /// Adds the literal text of the next node; nodes are numbered from 0 in the order of the calls.
  void add(std::string_view literal);

  /// Throws FileError.
  void write(const std::filesystem::path& path) const;

 private:
  struct List {
    std::string postings;
    std::uint32_t nodes = 0, last = 0;
  };
  std::unordered_map<std::uint64_t, List> lists_;  // by first << 32 | second
  std::vector<std::uint64_t> keys_;                // of the node at hand
  std::uint32_t node_ = 0;
};

}  // namespace gijiroku
