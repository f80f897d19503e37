// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/record_reader.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "indexer/system/parallel.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxAnswerBytes = std::size_t{512} << 20;
constexpr std::size_t kLeastBytes = std::size_t{1} << 18;  // that are worth another reader
// A file may have any size, and the processor time of a reader has a limit.
constexpr std::size_t kBatchesOfReader = 64;

std::size_t bytes_of(std::span<const std::string> lines) {
  std::size_t out = 0;
  for (const std::string& line : lines) out += line.size();
  return out;
}

}  // namespace

std::vector<JsonLine> RecordReader::operator()(std::vector<std::string> lines) {
  if (++batches_ % kBatchesOfReader == 0)
    for (auto& reader : readers_) reader.reset();
  const std::span<const std::string> all(lines);
  const std::size_t parts = std::min(readers_.size(), bytes_of(all) / kLeastBytes + 1);
  std::vector<std::vector<JsonLine>> read(parts);
  parallel_for(parts, parts, [&](std::size_t i) {
    const std::size_t begin = all.size() * i / parts, end = all.size() * (i + 1) / parts;
    const auto part = all.subspan(begin, end - begin);
    if (!readers_[i]) readers_[i].emplace(starter_.start());
    read[i] = json_lines_of(readers_[i]->ask(Question::kRecords, to_wire(part), kMaxAnswerBytes),
                            part.size());
  });
  std::vector<JsonLine> out = std::move(read[0]);
  for (std::size_t i = 1; i < parts; ++i)
    std::move(read[i].begin(), read[i].end(), std::back_inserter(out));
  return out;
}

}  // namespace gijiroku::indexer
