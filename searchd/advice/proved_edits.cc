// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/proved_edits.h"

#include <algorithm>
#include <map>

#include "core/script.h"
#include "core/utf8.h"
#include "searchd/advice/literal_count.h"
#include "searchd/model/processor_time.h"
#include "searchd/suggest/kanji.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 24;  // characters
constexpr std::size_t kMaxPlaces = 2;                // where two characters hardly ever meet
constexpr std::size_t kLeast = 3, kMost = 1000;      // nodes that contain a text; counted up to
constexpr unsigned kAlike = 1, kExchanged = 2, kMissing = 3;

class Edits {
 public:
  Edits(std::u32string text, const Generation& generation, bool missing)
      : text_(std::move(text)), generation_(generation) {
    for (const std::size_t at : weak_places()) {
      remove(at);
      replace(at);
      replace(at + 1);
      exchange(at);
      if (missing) insert(at + 1);
    }
  }

  std::vector<NearWord> take() const {
    std::vector<NearWord> out;
    for (const auto& [text, mistake] : made_) {
      const std::size_t nodes = count_as_words(text, generation_, kMost);
      if (nodes < kLeast) continue;
      std::string printed;
      for (const char32_t c : text) append_utf8(printed, c);
      out.push_back({std::move(printed), mistake, static_cast<std::uint32_t>(nodes)});
    }
    std::stable_sort(out.begin(), out.end(), is_likelier);
    return out;
  }

 private:
  /// The first of the two characters, rarest pairs first.
  std::vector<std::size_t> weak_places() const {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;  // nodes, place
    for (std::size_t i = 0; i + 1 < text_.size(); ++i)
      pairs.emplace_back(count_pair(text_[i], text_[i + 1], generation_), i);
    std::sort(pairs.begin(), pairs.end());
    std::vector<std::size_t> out;
    for (const auto& [nodes, place] : pairs) {
      if (out.size() < kMaxPlaces) out.push_back(place);
    }
    return out;
  }

  bool meet(char32_t a, char32_t b) const { return count_pair(a, b, generation_) >= kLeast; }

  /// Whether `c` at a place, in the stead of what is there, meets its neighbors.
  bool fits(char32_t c, std::size_t before, std::size_t after) const {
    return (before >= text_.size() || meet(text_[before], c)) &&
           (after >= text_.size() || meet(c, text_[after]));
  }

  void add(std::u32string text, unsigned mistake) {
    const auto [found, fresh] = made_.emplace(std::move(text), mistake);
    if (!fresh) found->second = std::min(found->second, mistake);
  }

  void remove(std::size_t at) {
    for (const std::size_t place : {at, at + 1}) {
      const bool twice = (place > 0 && text_[place] == text_[place - 1]) ||
                         (place + 1 < text_.size() && text_[place] == text_[place + 1]);
      if (twice || text_[place] == U'ー') add(std::u32string(text_).erase(place, 1), kAlike);
    }
  }

  void replace(std::size_t at) {
    for (const char32_t c : all_alike(text_[at])) {
      spend_processor_time();
      if (!fits(c, at - 1, at + 1)) continue;
      std::u32string text = text_;
      text[at] = c;
      add(std::move(text), kAlike);
    }
  }

  void exchange(std::size_t at) {
    std::u32string text = text_;
    std::swap(text[at], text[at + 1]);
    if (text != text_) add(std::move(text), kExchanged);
  }

  void insert(std::size_t at) {
    const auto try_one = [&](char32_t c, unsigned mistake) {
      spend_processor_time();
      if (fits(c, at - 1, at)) add(std::u32string(text_).insert(at, 1, c), mistake);
    };
    try_one(U'ー', kAlike);
    for (const char32_t c : all_kanji()) try_one(c, kMissing);
    for (char32_t c = U'ぁ'; c <= U'ん'; ++c) try_one(c, kMissing);
    for (char32_t c = U'ァ'; c <= U'ヴ'; ++c) try_one(c, kMissing);
  }

  std::u32string text_;
  const Generation& generation_;
  std::map<std::u32string, unsigned> made_;
};

}  // namespace

std::vector<NearWord> proved_edits(std::string_view form, const Generation& generation,
                                   bool missing) {
  const bool remote = std::any_of(generation.shards.begin(), generation.shards.end(),
                                  [](const auto& shard) { return shard->remote; });
  std::u32string text = decode(form);
  if (remote || text.size() < kShortest || text.size() > kLongest) return {};
  return Edits(std::move(text), generation, missing).take();
}

}  // namespace gijiroku::search
