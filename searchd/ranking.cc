#include "searchd/ranking.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/schema.h"

namespace gijiroku {
namespace {

constexpr double kK1 = 0.6, kB = 0.4;
constexpr double kGramWeight = 0.5;

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

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
    scores_[at_] += weight_ * times * (kK1 + 1) / (times + norms_[at_]);
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
    if (count > 0) words_.push_back({word, rarity(count)});
  }
  for (const Gram gram : grams) {
    std::size_t count = 0;
    for (const auto& shard : generation.shards) count += shard->grams.find(gram).count();
    if (count > 0) grams_.push_back({gram, kGramWeight * rarity(count)});
  }
}

double Ranking::rarity(std::size_t nodes_with) const {
  const auto all = static_cast<double>(generation_.nodes), with = static_cast<double>(nodes_with);
  return std::log1p(std::max(all - with, 0.0) / (with + 0.5) + 0.5 / (with + 0.5));
}

std::vector<double> Ranking::scores(std::size_t shard, const NodeSet& nodes) const {
  std::vector<double> scores(nodes.size());
  if (nodes.empty()) return scores;
  const Shard& files = *generation_.shards[shard];
  std::vector<double> norms(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    norms[i] = kK1 * (1 - kB + kB * files.columns.length(nodes[i]) / generation_.average_length);
  }
  for (const WordFeature& word : words_) {
    postings_[shard].each(word.term, Adder(nodes, norms, word.weight, scores));
  }
  for (const GramFeature& gram : grams_) {
    files.grams.find(gram.gram).each(Adder(nodes, norms, gram.weight, scores));
  }
  return scores;
}

}  // namespace gijiroku
