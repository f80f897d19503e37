// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/gram_file.h"

#include <algorithm>

#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

// Proving a candidate in its text costs about as much as decoding this many postings.
constexpr std::size_t kProofCost = 32;
constexpr std::size_t kPostingsPerUnit = 256;  // decoded, for spend_processor_time()

constexpr std::uint32_t kSentinel = 0xFFFFFFFF;

/// The sections of a gram file.
struct GramsInMemory {
  std::vector<GramFirst> firsts;
  std::vector<GramSecond> seconds;
  std::string postings;
  std::atomic<bool> damaged = false;
};

NodeSet nodes_of(const GramList& list) {
  NodeSet out;
  out.reserve(list.count());
  list.each([&](std::uint32_t node, std::uint32_t) { out.push_back(node); });
  return out;
}

constexpr auto section(GramSection s) { return static_cast<std::uint32_t>(s); }

}  // namespace

GramFile::GramFile(const std::filesystem::path& path, std::size_t nodes)
    : nodes_(static_cast<std::uint32_t>(nodes)) {
  const auto file = std::make_shared<const ShardFile>(
      path, kGramsMagic, section(GramSection::kCount), ShardFile::Access::kMapped);
  firsts_ = file->array<GramFirst>(section(GramSection::kFirsts));
  seconds_ = file->array<GramSecond>(section(GramSection::kSeconds));
  postings_ = file->bytes(section(GramSection::kPostings));
  damaged_ = &file->damage_flag();
  holder_ = file;
  if (firsts_.empty() || seconds_.empty()) file->fail();
}

GramFile::GramFile(const std::map<Gram, PostingList>& lists, std::size_t nodes)
    : nodes_(static_cast<std::uint32_t>(nodes)) {
  const auto memory = std::make_shared<GramsInMemory>();
  // The map has its grams in the order of the file.
  for (const auto& [gram, list] : lists) {
    if (memory->firsts.empty() || memory->firsts.back().character != gram.first)
      memory->firsts.push_back({gram.first, static_cast<std::uint32_t>(memory->seconds.size())});
    memory->seconds.push_back({gram.second, static_cast<std::uint32_t>(memory->postings.size())});
    append_gram_list(memory->postings, list);
  }
  memory->firsts.push_back({kSentinel, static_cast<std::uint32_t>(memory->seconds.size())});
  memory->seconds.push_back({kSentinel, static_cast<std::uint32_t>(memory->postings.size())});
  memory->postings.append(kGramListPadding, '\0');
  firsts_ = memory->firsts;
  seconds_ = memory->seconds;
  postings_ = memory->postings;
  damaged_ = &memory->damaged;
  holder_ = memory;
}

GramList GramFile::find(Gram gram) const {
  const Range range = grams_of(gram.first);
  const auto begin = seconds_.begin() + static_cast<std::ptrdiff_t>(range.begin),
             end = seconds_.begin() + static_cast<std::ptrdiff_t>(range.end);
  const auto second = std::lower_bound(
      begin, end, gram.second,
      [](const GramSecond& entry, char32_t character) { return entry.character < character; });
  if (second == end || second->character != gram.second) return {};
  return list_at(static_cast<std::size_t>(second - seconds_.begin()));
}

GramList GramFile::list_at(std::size_t gram) const {
  const std::size_t offset = seconds_[gram].offset;
  // An empty list is read from damaged bytes.
  return {postings_.substr(std::min(offset, postings_.size())), nodes_, *damaged_};
}

/// The sentinel at the end only bounds the range of the last character.
GramFile::Range GramFile::grams_of(char32_t character) const {
  const auto last = firsts_.end() - 1;
  const auto first =
      std::lower_bound(firsts_.begin(), last, character,
                       [](const GramFirst& entry, char32_t c) { return entry.character < c; });
  if (first == last || first->character != character) return {};
  const Range range{first->begin, (first + 1)->begin};
  if (range.begin <= range.end && range.end <= seconds_.size()) return range;
  *damaged_ = true;
  return {};
}

NodeSet GramFile::nodes_with(char32_t character) const {
  const Range range = grams_of(character);
  // A bitmap, because a node is in several of the lists.
  std::vector<bool> found;
  std::size_t count = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    spend_processor_time();
    list_at(i).each([&](std::uint32_t node, std::uint32_t) {
      if (node >= found.size()) found.resize(node + 1);
      count += !found[node];
      found[node] = true;
    });
  }
  NodeSet out;
  out.reserve(count);
  for (std::uint32_t node = 0; node < found.size(); ++node) {
    if (found[node]) out.push_back(node);
  }
  return out;
}

std::vector<GramList> GramFile::lists_of(const std::u32string& text) const {
  std::vector<GramList> lists;
  for (const Gram gram : required_grams(text)) {
    lists.push_back(find(gram));
    if (lists.back().count() == 0) return {};
  }
  std::sort(lists.begin(), lists.end(),
            [](const GramList& a, const GramList& b) { return a.count() < b.count(); });
  return lists;
}

NodeSet GramFile::candidates(const std::u32string& text, const NodeSet* among) const {
  if (text.size() == 1) {
    const NodeSet all = nodes_with(text[0]);
    return among ? intersection(all, *among) : all;
  }
  const std::vector<GramList> lists = lists_of(text);
  if (lists.empty()) return {};
  const bool few = among && among->size() < lists.front().count();
  NodeSet nodes = few ? *among : nodes_of(lists.front());
  if (among && !few) nodes = intersection(nodes, *among);
  for (std::size_t i = few ? 0 : 1; i < lists.size(); ++i) {
    // Intersecting with a longer list costs more than proving the remaining nodes.
    if (lists[i].count() >= nodes.size() * kProofCost) break;
    spend_processor_time(1 + lists[i].count() / kPostingsPerUnit);
    auto keep = nodes.begin();
    auto next = nodes.begin();
    lists[i].each([&](std::uint32_t node, std::uint32_t) {
      while (next != nodes.end() && *next < node) ++next;
      if (next != nodes.end() && *next == node) *keep++ = *next++;
    });
    nodes.erase(keep, nodes.end());
  }
  return nodes;
}

std::size_t GramFile::max_count(const std::u32string& text) const {
  if (text.size() > 1) {
    const std::vector<GramList> lists = lists_of(text);
    return lists.empty() ? 0 : lists.front().count();
  }
  // A node may be in several of the lists: the sum is too high, never too low.
  const Range range = grams_of(text[0]);
  std::size_t out = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) out += list_at(i).count();
  return out;
}

}  // namespace gijiroku::search
