// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/columns.h"

#include <algorithm>
#include <chrono>

#include "core/anchor.h"
#include "core/meeting.h"
#include "core/utf8.h"

namespace gijiroku::search {
namespace {

constexpr std::uint32_t kPerField = 3;  // sections: codes, value offsets, values
constexpr std::uint32_t kFieldSections = kPerField * static_cast<std::uint32_t>(kSchema.size());
constexpr std::uint32_t kNoCode = 0xFFFFFFFF;

constexpr std::uint32_t section(ColumnSection s) {
  return kFieldSections + static_cast<std::uint32_t>(s);
}

StringTable strings(const ShardFile& file, std::uint32_t first) {
  return {file.array<std::uint32_t>(first), file.bytes(first + 1)};
}

/// Dates are parsed once for each value of the column, not for each node.
std::int32_t day_of(std::string_view text) {
  const auto date = parse_iso_date(text);
  return date ? static_cast<std::int32_t>(std::chrono::sys_days(*date).time_since_epoch().count())
              : Columns::kNoDay;
}

}  // namespace

/// The file does not state the width of the codes: it follows from their size.
Column::Column(std::string_view codes, std::size_t nodes, StringTable values)
    : codes_(codes), width_(nodes > 0 ? codes.size() / nodes : 1), values_(values) {}

std::optional<std::uint32_t> Column::find(std::string_view value) const {
  std::uint32_t low = 0, high = static_cast<std::uint32_t>(values_.size());
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (values_[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == values_.size() || values_[low] != value) return std::nullopt;
  return low;
}

Columns::Columns(const std::filesystem::path& path)
    : file_(std::make_shared<const ShardFile>(path, kColumnsMagic, section(ColumnSection::kCount),
                                              ShardFile::Access::kCopied)),
      seqs_(file_->array<std::uint32_t>(section(ColumnSection::kSeq))),
      places_(file_->array<std::uint32_t>(section(ColumnSection::kPlace))),
      lengths_(file_->array<std::uint32_t>(section(ColumnSection::kLength))),
      lines_(file_->array<std::uint32_t>(section(ColumnSection::kLine))),
      pages_(file_->array<std::uint32_t>(section(ColumnSection::kPage))),
      meeting_firsts_(file_->array<std::uint32_t>(section(ColumnSection::kMeetingFirst))),
      ids_(file_->array<std::uint64_t>(section(ColumnSection::kId))),
      meetings_(strings(*file_, section(ColumnSection::kMeetingOffsets))),
      items_(strings(*file_, section(ColumnSection::kItemOffsets))) {
  for (std::size_t field = 0; field < kSchema.size(); ++field) columns_.push_back(column(field));
  if (!is_whole()) file_->fail();
  const StringTable& dates = (*this)[Field::kDate].values();
  for (std::size_t i = 0; i < dates.size(); ++i) days_.push_back(day_of(dates[i]));
  // Without utterances no node has this code.
  utterance_ = (*this)[Field::kNode].find(named(NodeKind::kUtterance).code).value_or(kNoCode);
  // Ranking needs the totals of all shards, for each query.
  for (std::uint32_t node = 0; node < nodes(); ++node) {
    utterances_ += is_utterance(node);
    total_length_ += lengths_[node];
  }
}

Column Columns::column(std::size_t field) const {
  const auto first = kPerField * static_cast<std::uint32_t>(field);
  return {file_->bytes(first), seqs_.size(), strings(*file_, first + 1)};
}

bool Columns::is_whole(std::size_t field) const {
  const std::size_t bytes = file_->bytes(kPerField * static_cast<std::uint32_t>(field)).size();
  const StringTable& values = columns_[field].values();
  if ((bytes != nodes() && bytes != nodes() * 2 && bytes != nodes() * 4) || !values.is_whole())
    return false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!is_utf8(values[i])) return false;
  }
  std::uint32_t highest = 0;
  columns_[field].with_codes([&](const auto* codes) {
    for (std::size_t node = 0; node < nodes(); ++node)
      highest = std::max<std::uint32_t>(highest, codes[node]);
  });
  return nodes() == 0 || highest < values.size();
}

bool Columns::is_whole() const {
  const auto& firsts = meeting_firsts_;
  for (std::size_t field = 0; field < kSchema.size(); ++field) {
    if (!is_whole(field)) return false;
  }
  return places_.size() == nodes() && lengths_.size() == nodes() && lines_.size() == nodes() &&
         pages_.size() == nodes() && ids_.size() == nodes() && !firsts.empty() &&
         firsts.front() == 0 && firsts.back() == nodes() &&
         std::is_sorted(firsts.begin(), firsts.end()) && meetings_.is_whole() &&
         items_.is_whole() && meetings_.size() == (*this)[Field::kMeeting].values().size() &&
         items_.size() == (*this)[Field::kItem].values().size();
}

std::string Columns::anchor(std::uint32_t node) const {
  return anchor_of(is_utterance(node), ids_[node]);
}

}  // namespace gijiroku::search
