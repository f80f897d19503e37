// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/gram_file.h"

#include <algorithm>

#include "core/error.h"
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
};

NodeSet nodes_of(const GramList& list) {
  NodeSet out;
  out.reserve(list.count());
  list.each([&](std::uint32_t node, std::uint32_t) { out.push_back(node); });
  return out;
}

constexpr auto section(GramSection s) { return static_cast<std::uint32_t>(s); }

}  // namespace

GramFile::GramFile(const std::filesystem::path& path) {
  const auto file =
      std::make_shared<const MappedFile>(path, kGramsMagic, section(GramSection::kCount));
  firsts_ = file->array<GramFirst>(section(GramSection::kFirsts));
  seconds_ = file->array<GramSecond>(section(GramSection::kSeconds));
  postings_ =
      reinterpret_cast<const unsigned char*>(file->bytes(section(GramSection::kPostings)).data());
  holder_ = file;
  if (firsts_.empty() || seconds_.empty())
    throw IndexError(path.string() + " is damaged: index again");
}

GramFile::GramFile(const std::map<Gram, PostingList>& lists) {
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
  postings_ = reinterpret_cast<const unsigned char*>(memory->postings.data());
  holder_ = memory;
}

GramList GramFile::find(Gram gram) const {
  const GramFirst* const first = first_of(gram.first);
  if (!first) return {};
  const auto begin = seconds_.begin() + first->begin, end = seconds_.begin() + (first + 1)->begin;
  const auto second = std::lower_bound(
      begin, end, gram.second,
      [](const GramSecond& entry, char32_t character) { return entry.character < character; });
  if (second == end || second->character != gram.second) return {};
  return GramList(postings_ + second->offset);
}

/// The sentinel at the end only bounds the range of the last character.
const GramFirst* GramFile::first_of(char32_t character) const {
  const auto first =
      std::lower_bound(firsts_.begin(), firsts_.end() - 1, character,
                       [](const GramFirst& entry, char32_t c) { return entry.character < c; });
  return first == firsts_.end() - 1 || first->character != character ? nullptr : &*first;
}

NodeSet GramFile::nodes_with(char32_t character) const {
  const GramFirst* const first = first_of(character);
  if (!first) return {};
  // A bitmap, because a node is in several of the lists.
  std::vector<bool> found;
  std::size_t count = 0;
  for (std::uint32_t i = first->begin; i < (first + 1)->begin; ++i) {
    spend_processor_time();
    GramList(postings_ + seconds_[i].offset).each([&](std::uint32_t node, std::uint32_t) {
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
  const auto first = first_of(text[0]);
  std::size_t out = 0;
  for (std::uint32_t i = first ? first->begin : 0; first && i < (first + 1)->begin; ++i)
    out += GramList(postings_ + seconds_[i].offset).count();
  return out;
}

}  // namespace gijiroku::search
