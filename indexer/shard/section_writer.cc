// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/section_writer.h"

#include <algorithm>
#include <cstring>

#include "core/error.h"
#include "core/schema.h"
#include "core/sections.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kWordBits = 64;

std::vector<std::uint64_t> words_of(const std::vector<bool>& bits) {
  std::vector<std::uint64_t> words((bits.size() + kWordBits - 1) / kWordBits);
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits[i]) words[i / kWordBits] |= std::uint64_t{1} << (i % kWordBits);
  }
  return words;
}

}  // namespace

void SectionWriter::add_strings(const std::vector<std::string>& strings) {
  std::vector<std::uint32_t> offsets{0};
  std::string bytes;
  for (const std::string& s : strings) {
    bytes += s;
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  add_array(offsets);
  add(std::move(bytes));
}

void SectionWriter::add_bits(const std::vector<bool>& bits) { add_array(words_of(bits)); }

void SectionWriter::add_sparse_bits(const std::vector<bool>& bits) {
  std::vector<bool> present;
  std::vector<std::uint64_t> words;
  std::vector<std::uint32_t> ranks;
  for (const std::uint64_t word : words_of(bits)) {
    // A rank per 64 words lets a reader find any word without scanning.
    if (present.size() % kWordBits == 0) ranks.push_back(static_cast<std::uint32_t>(words.size()));
    present.push_back(word != 0);
    if (word != 0) words.push_back(word);
  }
  add_bits(present);
  add_array(ranks);
  add_array(words);
}

void SectionWriter::write(const std::filesystem::path& path, std::string_view magic) const {
  SectionsHeader header{};
  std::copy(magic.begin(), magic.end(), header.magic.begin());
  header.version = kSchemaVersion;
  header.count = static_cast<std::uint32_t>(sections_.size());

  // Sections are read in place from a memory map, as arrays of up to 8-byte integers.
  const auto aligned = [](std::uint64_t n) { return (n + 7) / 8 * 8; };
  std::vector<SectionPlace> places;
  std::uint64_t at = aligned(sizeof(header) + sections_.size() * sizeof(SectionPlace));
  for (const std::string& section : sections_) {
    places.push_back({at, section.size()});
    at = aligned(at + section.size());
  }

  std::string file(at, '\0');
  std::memcpy(file.data(), &header, sizeof(header));
  std::memcpy(file.data() + sizeof(header), places.data(), places.size() * sizeof(SectionPlace));
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    std::memcpy(file.data() + places[i].offset, sections_[i].data(), sections_[i].size());
  }
  write_file(path, file);
}

}  // namespace gijiroku::indexer
