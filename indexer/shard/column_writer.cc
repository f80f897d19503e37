// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/column_writer.h"

#include "core/sections.h"
#include "indexer/shard/section_writer.h"

namespace gijiroku::indexer {
namespace {

/// Writes `codes` with as few bytes each as `count` different values need.
void add_codes(SectionWriter& file, const std::vector<std::uint32_t>& codes, std::size_t count) {
  if (count <= 0x100) {
    file.add_array(std::vector<std::uint8_t>(codes.begin(), codes.end()));
  } else if (count <= 0x10000) {
    file.add_array(std::vector<std::uint16_t>(codes.begin(), codes.end()));
  } else {
    file.add_array(codes);
  }
}

/// The records in the order of their values: the code of a value is the index of its record.
std::vector<std::string> records_by_value(const std::map<std::string, std::uint32_t>& values,
                                          const std::map<std::string, std::string>& records) {
  std::vector<std::string> out;
  for (const auto& [value, code] : values) out.push_back(records.at(value));
  return out;
}

}  // namespace

void ColumnWriter::add(const Document& document, std::uint32_t length) {
  for (std::size_t f = 0; f < kSchema.size(); ++f) {
    const auto next = static_cast<std::uint32_t>(values_[f].size());
    codes_[f].push_back(values_[f].try_emplace(document.values[f], next).first->second);
  }
  seqs_.push_back(static_cast<std::uint32_t>(document.seq));
  places_.push_back(document.place);
  lengths_.push_back(length);
  lines_.push_back(document.line);
  pages_.push_back(document.page);
  ids_.push_back(document.id);
}

void ColumnWriter::write(const std::filesystem::path& path,
                         const std::map<std::string, std::string>& meeting_json,
                         const std::map<std::string, std::string>& item_json) const {
  SectionWriter file;
  for (std::size_t f = 0; f < kSchema.size(); ++f) {
    // Readers expect values sorted by byte; codes_ has them in the order of first use.
    std::vector<std::uint32_t> sorted(values_[f].size());
    std::vector<std::string> values;
    for (const auto& [value, code] : values_[f]) {
      sorted[code] = static_cast<std::uint32_t>(values.size());
      values.push_back(value);
    }
    std::vector<std::uint32_t> codes;
    codes.reserve(codes_[f].size());
    for (const std::uint32_t code : codes_[f]) codes.push_back(sorted[code]);
    add_codes(file, codes, values.size());
    file.add_strings(values);
  }
  file.add_array(seqs_);
  file.add_array(places_);
  file.add_array(lengths_);
  file.add_array(lines_);
  file.add_array(pages_);
  file.add_array(ids_);
  const auto& meetings = codes_[static_cast<std::size_t>(Field::kMeeting)];
  // The nodes of a meeting are adjacent, so its first node is enough.
  std::vector<std::uint32_t> firsts;
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    if (i == 0 || meetings[i] != meetings[i - 1]) firsts.push_back(static_cast<std::uint32_t>(i));
  }
  firsts.push_back(static_cast<std::uint32_t>(meetings.size()));
  file.add_array(firsts);
  file.add_strings(
      records_by_value(values_[static_cast<std::size_t>(Field::kMeeting)], meeting_json));
  file.add_strings(records_by_value(values_[static_cast<std::size_t>(Field::kItem)], item_json));
  file.write(path, kColumnsMagic);
}

}  // namespace gijiroku::indexer
