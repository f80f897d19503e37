#include "searchd/ranking.h"

#include <algorithm>
#include <set>

#include "core/schema.h"
#include "searchd/bm25.h"

namespace gijiroku {
namespace {

constexpr double kGramWeight = 0.5;
// Counting a gram in a node's text costs about as much as decoding so many postings.
constexpr std::size_t kCountCost = 128;

bool tells(Gram gram) { return !is_hiragana(gram.first) || !is_hiragana(gram.second); }

/// Adds the weighted frequencies of one feature: visits postings in the order of `nodes`.
class Adder {
 public:
  Adder(const NodeSet& nodes, const std::vector<double>& norms, double weight,
        std::vector<double>& scores)
      : nodes_(nodes), norms_(norms), weight_(weight), scores_(scores) {}

  void operator()(std::uint32_t node, std::uint32_t times) {
    while (at_ < nodes_.size() && nodes_[at_] < node) ++at_;
    if (at_ == nodes_.size() || nodes_[at_] != node) return;
    scores_[at_] += weight_ * saturated(times, norms_[at_]);
  }

 private:
  const NodeSet& nodes_;
  const std::vector<double>& norms_;
  double weight_;
  std::vector<double>& scores_;
  std::size_t at_ = 0;
};

}  // namespace

Ranking::Ranking(const Query& query, const Generation& generation,
                 const std::vector<Postings>& postings)
    : generation_(generation), postings_(postings) {
  std::set<std::string> words;
  std::set<Gram> grams;
  for (const Term& term : query.terms) {
    for (const Word& word : term.words) {
      if (word.base.size() <= kMaxTermBytes) words.insert(word.base);
    }
    for (const Gram gram : required_grams(term.characters)) {
      if (tells(gram)) grams.insert(gram);
    }
  }
  for (const std::string& word : words) {
    std::size_t count = 0;
    for (const Postings& shard : postings) count += shard.count(word);
    if (count > 0) words_.push_back({word, rarity(count, generation.nodes)});
  }
  for (const Gram gram : grams) {
    std::size_t count = 0;
    for (const auto& shard : generation.shards) count += shard->grams.find(gram).count();
    std::string text;
    append_utf8(text, gram.first);
    append_utf8(text, gram.second);
    if (count > 0)
      grams_.push_back({gram, std::move(text), kGramWeight * rarity(count, generation.nodes)});
  }
}

double Ranking::norm(std::size_t shard, std::uint32_t node) const {
  return length_norm(generation_.shards[shard]->columns.length(node), generation_.average_length);
}

std::vector<double> Ranking::scores(std::size_t shard, const NodeSet& nodes) const {
  std::vector<double> scores(nodes.size());
  if (nodes.empty()) return scores;
  const Shard& files = *generation_.shards[shard];
  std::vector<double> norms(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) norms[i] = norm(shard, nodes[i]);
  for (const WordFeature& word : words_)
    postings_[shard].each_among(word.term, &nodes, Adder(nodes, norms, word.weight, scores));
  for (const GramFeature& gram : grams_) {
    const GramList list = files.grams.find(gram.gram);
    Adder adder(nodes, norms, gram.weight, scores);
    if (files.remote || list.count() < nodes.size() * kCountCost) {
      list.each(adder);
      continue;
    }
    for (const std::uint32_t node : nodes) {
      const std::uint32_t times = files.literal.count(node, gram.text);
      if (times > 0) adder(node, times);
    }
  }
  return scores;
}

}  // namespace gijiroku
