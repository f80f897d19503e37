// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/vocabulary.h"

#include <algorithm>
#include <deque>
#include <tuple>

#include "core/text.h"
#include "searchd/text/romaji.h"

namespace gijiroku::search {
namespace {

constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

struct Item {
  std::string_view literal;
  WordRecord record;
};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// A noun or phrase differs from its literal form only in capitals. Values of a column may differ
/// in other ways.
std::string literal_of(WordKind kind, std::string_view text) {
  if (kind != WordKind::kWord) return literal_text(text);
  std::string out(text);
  for (char& c : out) {
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool precedes(const Item& a, const Item& b) {
  return std::tie(a.literal, a.record.text) < std::tie(b.literal, b.record.text);
}

/// The records of all shards, sorted. `made` keeps the literal forms that differ from the text; it
/// is a deque because the records have views of its strings.
std::vector<Item> items_of(WordKind kind, const std::vector<std::vector<WordRecord>>& shards,
                           std::deque<std::string>& made) {
  std::vector<Item> items;
  std::vector<std::size_t> bounds{0};
  for (const auto& records : shards) {
    for (const WordRecord& record : records) {
      const bool plain = kind == WordKind::kWord &&
                         std::none_of(record.text.begin(), record.text.end(), is_capital);
      items.push_back(
          {plain ? record.text : made.emplace_back(literal_of(kind, record.text)), record});
    }
    bounds.push_back(items.size());
  }
  const auto place = [&](std::size_t bound) {
    return items.begin() + static_cast<std::ptrdiff_t>(bounds[std::min(bound, bounds.size() - 1)]);
  };
  // Each shard is sorted already, so neighbors are merged pair by pair.
  for (std::size_t step = 1; step < bounds.size(); step *= 2) {
    for (std::size_t i = 0; i + step < bounds.size(); i += 2 * step)
      std::inplace_merge(place(i), place(i + step), place(i + 2 * step), precedes);
  }
  return items;
}

/// Keeps each word once, with the spelling and the reading of the shard that contains it most
/// often.
void merge_duplicates(WordKind kind, std::vector<Item>& items) {
  std::size_t last = 0;
  std::uint32_t most = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    WordRecord& record = items[last].record;
    const WordRecord next = items[i].record;
    if (i > 0 && items[i].literal == items[last].literal &&
        (kind == WordKind::kWord || next.text == record.text)) {
      const std::uint32_t nodes = record.nodes + next.nodes;
      if (next.nodes > most && !next.reading.empty()) record = next;
      most = std::max(most, next.nodes);
      record.nodes = nodes;
    } else {
      last += i > 0;
      items[last] = items[i];
      most = next.nodes;
    }
  }
  if (!items.empty()) items.resize(last + 1);
}

void sort(std::vector<KeyOrder::Key>& keys) {
  std::sort(keys.begin(), keys.end(), [](const KeyOrder::Key& a, const KeyOrder::Key& b) {
    return std::tie(a.text, a.entry) < std::tie(b.text, b.entry);
  });
}

}  // namespace

WordList::WordList(WordKind kind, const std::vector<std::vector<WordRecord>>& shards) {
  std::deque<std::string> made;
  std::vector<Item> items = items_of(kind, shards, made);
  merge_duplicates(kind, items);
  std::vector<KeyOrder::Key> literals, readings, shortened;
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t entry = 0; entry < items.size(); ++entry) {
    const auto& [literal, record] = items[entry];
    literals.push_back({literal, entry});
    nodes.push_back(record.nodes);
    if (record.text != literal) texts_.emplace(entry, record.text);
    if (record.reading.empty()) continue;
    readings.push_back({record.reading, entry});
    std::string without = without_long_vowels(record.reading);
    if (without != record.reading)
      shortened.push_back({made.emplace_back(std::move(without)), entry});
  }
  sort(readings);
  sort(shortened);
  by_literal_ = KeyOrder(literals, nodes);
  by_reading_ = KeyOrder(readings, nodes);
  by_short_reading_ = KeyOrder(shortened, nodes);
  reading_rows_.assign(items.size(), kNoRow);
  for (std::uint32_t row = 0; row < readings.size(); ++row)
    reading_rows_[readings[row].entry] = row;
}

std::string_view WordList::text(std::uint32_t entry) const {
  const auto found = texts_.find(entry);
  return found == texts_.end() ? literal(entry) : std::string_view(found->second);
}

std::string_view WordList::reading(std::uint32_t entry) const {
  const std::uint32_t row = reading_rows_[entry];
  return row == kNoRow ? std::string_view() : by_reading_.key(row);
}

std::optional<std::uint32_t> WordList::find(std::string_view literal) const {
  const KeyOrder::Rows rows = by_literal_.with_prefix(literal);
  if (rows.size() == 0 || by_literal_.key(rows.begin) != literal) return std::nullopt;
  return rows.begin;
}

Vocabulary::Vocabulary(std::vector<std::shared_ptr<const WordFile>> files)
    : files_(std::move(files)) {}

const WordList& Vocabulary::operator[](WordKind kind) const {
  Merged& merged = lists_[static_cast<std::size_t>(kind)];
  // If a file is damaged, the exception leaves the flag unset and the next call tries again.
  std::call_once(merged.once, [&] {
    std::vector<std::vector<WordRecord>> shards;
    for (const auto& file : files_) shards.push_back(file->records(kind));
    merged.list = WordList(kind, shards);
  });
  return merged.list;
}

}  // namespace gijiroku::search
