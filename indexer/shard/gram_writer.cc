// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/gram_writer.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/sections.h"
#include "indexer/shard/section_writer.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kPrefetchDistance = 8;  // in grams, from the prefetch of a slot to its use

std::size_t hash(Gram gram) {
  const std::uint64_t key = std::uint64_t{gram.first} << 32 | gram.second;
  return (key * 0x9E3779B97F4A7C15U) >> 32;
}

}  // namespace

/// The slot of `gram`, or the free slot for it.
std::size_t GramWriter::slot_of(Gram gram) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash(gram) & mask;
  while (table_[at].place != 0 && table_[at].gram != gram) at = (at + 1) & mask;
  return at;
}

void GramWriter::grow() {
  const std::vector<Slot> before = std::exchange(table_, std::vector<Slot>(table_.size() * 2));
  for (const Slot& slot : before) {
    if (slot.place != 0) table_[slot_of(slot.gram)] = slot;
  }
  // Grams of the current node have moved.
  for (std::size_t& at : touched_) at = slot_of(before[at].gram);
}

void GramWriter::count(Gram gram) {
  std::size_t at = slot_of(gram);
  if (table_[at].place == 0) {
    if (lists_.size() * 2 >= table_.size()) {
      grow();
      at = slot_of(gram);
    }
    lists_.push_back({gram});
    table_[at] = {gram, static_cast<std::uint32_t>(lists_.size())};
  }
  if (table_[at].occurrences++ == 0) touched_.push_back(at);
}

void GramWriter::add(std::string_view literal) {
  const std::u32string text = decode(literal);
  const auto gram = [&](std::size_t i) {
    return Gram{text[i], i + 1 < text.size() ? text[i + 1] : kEnd};
  };
  touched_.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i + kPrefetchDistance < text.size())
      __builtin_prefetch(&table_[hash(gram(i + kPrefetchDistance)) & (table_.size() - 1)]);
    count(gram(i));
  }
  for (const std::size_t at : touched_) {
    Slot& slot = table_[at];
    const std::uint32_t place = slot.place - 1, occurrences = std::exchange(slot.occurrences, 0);
    recorded_.push_back(place << 1 | (occurrences > 1));
    if (occurrences > 1) recorded_.push_back(occurrences);
    ++lists_[place].nodes;
  }
  ends_.push_back(recorded_.size());
}

/// Indexes in lists_, sorted by gram.
std::vector<std::uint32_t> GramWriter::sorted_lists() const {
  std::vector<std::uint32_t> order(lists_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [this](std::uint32_t a, std::uint32_t b) { return lists_[a].gram < lists_[b].gram; });
  return order;
}

/// A counting sort: the length of every list is known, so each posting goes directly to its place.
/// Nodes are read in order, so every list comes out sorted by node.
GramWriter::Lists GramWriter::encoded(const std::vector<std::uint32_t>& order) const {
  std::vector<std::size_t> ends(
      lists_.size());  // of each list in `postings`, as far as it is filled
  std::size_t all = 0;
  for (const std::uint32_t place : order) {
    ends[place] = all;
    all += lists_[place].nodes;
  }
  PostingList postings(all);
  std::size_t i = 0;
  for (std::uint32_t node = 0; node < ends_.size(); ++node) {
    while (i < ends_[node]) {
      const std::uint32_t recorded = recorded_[i++];
      postings[ends[recorded >> 1]++] = {node, (recorded & 1U) != 0 ? recorded_[i++] : 1};
    }
  }

  Lists out;
  for (const std::uint32_t place : order) {
    out.offsets.push_back(static_cast<std::uint32_t>(out.bytes.size()));
    const std::uint32_t nodes = lists_[place].nodes;
    append_gram_list(out.bytes, {&postings[ends[place] - nodes], nodes});
  }
  out.offsets.push_back(static_cast<std::uint32_t>(out.bytes.size()));
  out.bytes.append(kGramListPadding, '\0');
  return out;
}

void GramWriter::write(const std::filesystem::path& path) const {
  const std::vector<std::uint32_t> order = sorted_lists();
  Lists lists = encoded(order);

  std::vector<GramFirst> firsts;
  std::vector<GramSecond> seconds;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Gram gram = lists_[order[i]].gram;
    if (firsts.empty() || firsts.back().character != gram.first) {
      firsts.push_back({gram.first, static_cast<std::uint32_t>(i)});
    }
    seconds.push_back({gram.second, lists.offsets[i]});
  }
  // Sentinels, so that readers need not treat the last gram differently.
  firsts.push_back({0xFFFFFFFF, static_cast<std::uint32_t>(seconds.size())});
  seconds.push_back({0xFFFFFFFF, lists.offsets.back()});

  SectionWriter file;
  file.add_array(firsts);
  file.add_array(seconds);
  file.add(std::move(lists.bytes));
  file.write(path, kGramsMagic);
}

}  // namespace gijiroku::indexer
