// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/literal_count.h"

#include "core/utf8.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {

namespace {

/// The nodes of local shards for which counts(texts, node, literal) is true, up to `limit`.
template <typename Counts>
std::size_t count_local(const std::u32string& text, const Generation& generation, std::size_t limit,
                        const Counts& counts) {
  std::string literal;
  for (const char32_t c : text) append_utf8(literal, c);
  std::size_t nodes = 0;
  for (const auto& shard : generation.shards) {
    if (shard->remote || shard->grams.max_count(text) == 0) continue;
    for (const std::uint32_t node : shard->grams.candidates(text, nullptr)) {
      spend_processor_time();
      nodes += counts(shard->literal, node, literal);
      if (nodes >= limit) return limit;
    }
  }
  return nodes;
}

}  // namespace

std::size_t count_nodes(const std::u32string& text, const Generation& generation,
                        std::size_t limit) {
  std::size_t nodes = 0;
  for (const auto& shard : generation.shards) {
    if (shard->remote) nodes += shard->grams.max_count(text);
  }
  if (nodes >= limit) return limit;
  return nodes +
         count_local(text, generation, limit - nodes,
                     [](const LiteralFile& texts, std::uint32_t node, const std::string& literal) {
                       return texts.contains(node, literal);
                     });
}

std::size_t count_as_words(const std::u32string& text, const Generation& generation,
                           std::size_t limit) {
  return count_local(text, generation, limit,
                     [](const LiteralFile& texts, std::uint32_t node, const std::string& literal) {
                       return texts.find(node, literal) == Occurrence::kWords;
                     });
}

std::size_t count_pair(char32_t first, char32_t second, const Generation& generation) {
  std::size_t nodes = 0;
  for (const auto& shard : generation.shards) nodes += shard->grams.find({first, second}).count();
  return nodes;
}

}  // namespace gijiroku::search
