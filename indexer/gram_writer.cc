#include "indexer/gram_writer.h"

#include <algorithm>

#include "core/sections.h"
#include "indexer/section_writer.h"

namespace gijiroku {
namespace {

std::uint64_t key(char32_t first, char32_t second) { return std::uint64_t{first} << 32 | second; }

}  // namespace

void GramWriter::add(std::string_view literal) {
  const std::u32string text = decode(literal);
  keys_.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    keys_.push_back(key(text[i], i + 1 < text.size() ? text[i + 1] : kEnd));
  }
  std::sort(keys_.begin(), keys_.end());
  for (std::size_t i = 0; i < keys_.size();) {
    const auto end = std::find_if(keys_.begin() + static_cast<std::ptrdiff_t>(i), keys_.end(),
                                  [&](std::uint64_t k) { return k != keys_[i]; });
    const auto times =
        static_cast<std::uint32_t>(end - keys_.begin()) - static_cast<std::uint32_t>(i);
    List& list = lists_[keys_[i]];
    const std::uint32_t gap = list.nodes == 0 ? node_ + 1 : node_ - list.last;
    append_varint(list.postings, gap << 1 | (times > 1));
    if (times > 1) append_varint(list.postings, times);
    list.last = node_;
    ++list.nodes;
    i += times;
  }
  ++node_;
}

void GramWriter::write(const std::filesystem::path& path) const {
  std::vector<std::uint64_t> keys;
  keys.reserve(lists_.size());
  for (const auto& [k, list] : lists_) keys.push_back(k);
  std::sort(keys.begin(), keys.end());

  std::vector<GramFirst> firsts;
  std::vector<GramSecond> seconds;
  std::string postings;
  for (const std::uint64_t k : keys) {
    const auto first = static_cast<std::uint32_t>(k >> 32);
    if (firsts.empty() || firsts.back().character != first) {
      firsts.push_back({first, static_cast<std::uint32_t>(seconds.size())});
    }
    seconds.push_back({static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(postings.size())});
    const List& list = lists_.at(k);
    append_varint(postings, list.nodes);
    postings += list.postings;
  }
  firsts.push_back({0xFFFFFFFF, static_cast<std::uint32_t>(seconds.size())});
  seconds.push_back({0xFFFFFFFF, static_cast<std::uint32_t>(postings.size())});

  SectionWriter file;
  file.add_array(firsts);
  file.add_array(seconds);
  file.add(std::move(postings));
  file.write(path, kGramsMagic);
}

}  // namespace gijiroku
