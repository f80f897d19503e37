#include "searchd/rank/ranking.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/kana.h"
#include "core/schema.h"
#include "core/script.h"
#include "searchd/query/posted_terms.h"
#include "searchd/rank/bm25.h"

namespace gijiroku::search {
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

/// How often `nodes` have the spellings of a word together.
std::vector<std::uint32_t> times_of(const std::vector<std::string>& terms, const Postings& postings,
                                    const NodeSet& nodes) {
  std::vector<std::uint32_t> out(nodes.size());
  for (const std::string& term : terms) {
    std::size_t at = 0;
    postings.each_among(term, &nodes, [&](std::uint32_t node, std::uint32_t times) {
      while (nodes[at] < node) ++at;
      out[at] += times;
    });
  }
  return out;
}

}  // namespace

Ranking::Ranking(const Query& query, const Generation& generation,
                 const std::vector<Postings>& postings)
    : generation_(generation), postings_(postings) {
  std::map<std::string, std::vector<std::string>> words;  // base form: all spellings
  std::set<Gram> grams;
  for (const Term& term : query.terms) {
    for (const Word& word : term.words) {
      std::vector<std::string>& terms = words[word.base];
      for (const std::string& base : base_terms(word)) {
        if (std::find(terms.begin(), terms.end(), base) == terms.end()) terms.push_back(base);
      }
    }
    for (const Gram gram : required_grams(term.characters)) {
      if (tells(gram)) grams.insert(gram);
    }
  }
  for (auto& [base, terms] : words) {
    std::size_t nodes = 0;
    std::erase_if(terms, [&](const std::string& term) {
      const std::size_t own = count(postings, term);
      nodes += own;
      return own == 0;
    });
    if (nodes > 0) words_.push_back({std::move(terms), rarity(nodes, generation.nodes)});
  }
  for (const Gram gram : grams) {
    const std::size_t nodes = generation.count(gram);
    std::string text;
    append_utf8(text, gram.first);
    append_utf8(text, gram.second);
    if (nodes > 0)
      grams_.push_back({gram, std::move(text), kGramWeight * rarity(nodes, generation.nodes)});
  }
}

double Ranking::norm(std::size_t shard, std::uint32_t node) const {
  return length_norm(generation_.shards[shard]->columns.length(node), generation_.average_length);
}

Ranking::Scores Ranking::scores(std::size_t shard, const NodeSet& nodes) const {
  std::vector<double> scores(nodes.size());
  if (nodes.empty()) return {scores, scores};
  const Shard& files = *generation_.shards[shard];
  std::vector<double> norms(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) norms[i] = norm(shard, nodes[i]);
  for (const WordFeature& word : words_) {
    Adder adder(nodes, norms, word.weight, scores);
    if (word.terms.size() == 1) {
      postings_[shard].each_among(word.terms[0], &nodes, adder);
    } else {
      const auto times = times_of(word.terms, postings_[shard], nodes);
      for (std::size_t i = 0; i < nodes.size(); ++i) adder(nodes[i], times[i]);
    }
  }
  std::vector<double> words = scores;
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
  return {std::move(words), std::move(scores)};
}

}  // namespace gijiroku::search
