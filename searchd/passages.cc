#include "searchd/passages.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "searchd/bm25.h"

namespace gijiroku {
namespace {

constexpr std::size_t kShortest = 2, kLongest = 4;  // characters of a run
constexpr std::size_t kMostCharacters = 400;        // of a query; further ones are not looked at
constexpr std::size_t kBlock = 200;                 // characters; a passage is two
constexpr double kShortWeight = 0.5, kLongWeight = 0.25;

double weight(std::size_t length) { return length == kShortest ? kShortWeight : kLongWeight; }

bool is_text(char32_t c) {
  constexpr std::u32string_view kMarks = U"、。「」『』()〔〕・,.!?[]";
  return kMarks.find(c) == kMarks.npos;
}

bool tells(std::u32string_view run) {
  return std::all_of(run.begin(), run.end(), is_text) &&
         !std::all_of(run.begin(), run.end(), is_hiragana);
}

}  // namespace

Passages::Passages(const Query& query, const Generation& generation) {
  std::set<std::u32string> runs;
  std::set<char32_t> characters;
  std::size_t seen = 0;
  for (const Term& term : query.terms) {
    if (term.pattern) continue;
    const std::u32string_view text = term.characters;
    for (std::size_t at = 0; at < text.size() && seen < kMostCharacters; ++at, ++seen) {
      for (std::size_t size = kShortest; size <= kLongest && at + size <= text.size(); ++size) {
        if (tells(text.substr(at, size))) runs.emplace(text.substr(at, size));
      }
    }
  }
  for (const std::u32string& run : runs) characters.insert(run.begin(), run.end());
  if (characters.empty()) return;
  ids_.assign(*characters.rbegin() + 1, kNone);
  for (const char32_t c : characters) ids_[c] = static_cast<std::uint16_t>(characters_++);
  states_.assign(characters_, kNone);
  feature_of_.assign(1, kNone);
  for (const std::u32string& run : runs) {
    double rarity = 0;  // a run is as rare as its rarest pair
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
      std::size_t nodes = 0;
      for (const auto& shard : generation.shards)
        nodes += shard->grams.find({run[i], run[i + 1]}).count();
      rarity = std::max(rarity, gijiroku::rarity(nodes, generation.nodes));
    }
    add(run, rarity);
  }
}

void Passages::add(std::u32string_view run, double rarity) {
  std::uint16_t state = 0;
  for (const char32_t c : run) {
    const std::size_t at = state * characters_ + ids_[c];
    if (states_[at] == kNone) {
      states_[at] = static_cast<std::uint16_t>(feature_of_.size());
      states_.resize(states_.size() + characters_, kNone);
      feature_of_.push_back(kNone);
    }
    state = states_[at];
  }
  feature_of_[state] = static_cast<std::uint16_t>(features_.size());
  features_.push_back({run.size(), rarity});
}

double Passages::all() const {
  return std::accumulate(features_.begin(), features_.end(), 0.0,
                         [](double sum, const Feature& feature) {
                           return sum + weight(feature.length) * feature.rarity;
                         });
}

Passages::Score Passages::of(std::string_view text, double norm) const {
  std::vector<std::uint16_t> ids;
  ids.reserve(text.size() / 3 + 1);
  for (std::size_t at = 0; at < text.size();) ids.push_back(character(next_code_point(text, at)));
  const std::size_t blocks = ids.size() / kBlock + 1;
  std::vector<std::uint32_t> times(features_.size());
  std::vector<std::size_t> last(features_.size(), static_cast<std::size_t>(-1));  // block, + 1
  std::vector<double> passage(blocks);  // that of the block and the one before it
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::size_t block = i / kBlock;
    std::uint16_t state = 0;
    for (std::size_t k = i; k < ids.size() && ids[k] != kNone; ++k) {
      state = next(state, ids[k]);
      if (state == kNone) break;
      const std::uint16_t f = feature_of_[state];
      if (f == kNone) continue;
      ++times[f];
      if (last[f] == block) continue;
      const double worth = weight(features_[f].length) * features_[f].rarity;
      if (last[f] == static_cast<std::size_t>(-1) || last[f] + 1 != block) passage[block] += worth;
      if (block + 1 < blocks) passage[block + 1] += worth;
      last[f] = block;
    }
  }
  Score out;
  out.passage = *std::max_element(passage.begin(), passage.end());
  for (std::size_t f = 0; f < features_.size(); ++f) {
    if (times[f] > 0 && features_[f].length > kShortest)
      out.runs += kLongWeight * features_[f].rarity * saturated(times[f], norm);
  }
  return out;
}

}  // namespace gijiroku
