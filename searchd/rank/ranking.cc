// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/rank/ranking.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/kana.h"
#include "core/schema.h"
#include "core/script.h"
#include "searchd/model/processor_time.h"
#include "searchd/query/posted_terms.h"
#include "searchd/rank/bm25.h"

namespace gijiroku::search {
namespace {

constexpr double kGramWeight = 0.5;  // of a bigram; a word has 1
// Counting a bigram in a node's text costs about as much as decoding so many postings.
constexpr std::size_t kCountCost = 128;
constexpr std::size_t kNodesPerUnit = 64;  // scored or decoded, for spend_processor_time()

/// Two hiragana say little about a subject: most of them are grammar.
bool is_informative(Gram gram) { return !is_hiragana(gram.first) || !is_hiragana(gram.second); }

/// Adds one feature to `scores`. Takes its postings in the order of the nodes, and skips those of
/// nodes that are not in `nodes`.
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

/// How often each of `nodes` contains a word, all its spellings added up.
std::vector<std::uint32_t> total_times(const std::vector<std::string>& terms,
                                       const Postings& postings, const NodeSet& nodes) {
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

Ranking::Ranking(const Query& query, const IndexReader& index) : index_(index) {
  std::map<std::string, std::vector<std::string>> words;  // base form: all spellings
  std::set<Gram> grams;
  for (const Term& term : query.terms) {
    // All spellings of a word are one feature: 取組 is as rare as 取組 and 取り組み together.
    for (const Word& word : term.words) {
      std::vector<std::string>& terms = words[word.base];
      for (const std::string& base : base_terms(word)) {
        if (std::find(terms.begin(), terms.end(), base) == terms.end()) terms.push_back(base);
      }
    }
    // Numbers within joined words have postings of their own, which still order the records found.
    for (const Piece& piece : term.pieces) {
      if (piece.part != NounPart::kNumber) continue;
      std::string number = term.literal.substr(piece.span.begin, piece.span.end - piece.span.begin);
      if (words[number].empty() && number.size() <= kMaxTermBytes) words[number].push_back(number);
    }
    for (const Gram gram : required_grams(term.characters)) {
      if (is_informative(gram)) grams.insert(gram);
    }
  }
  for (auto& [base, terms] : words) {
    // Spellings that no node has are dropped: with one list left, scores() needs no addition.
    std::size_t nodes = 0;
    std::erase_if(terms, [&](const std::string& term) {
      const std::size_t own = count(index.postings, term);
      nodes += own;
      return own == 0;
    });
    if (nodes > 0) words_.push_back({std::move(terms), rarity(nodes, index.generation.nodes)});
  }
  for (const Gram gram : grams) {
    const std::size_t nodes = index.generation.count(gram);
    std::string text;
    append_utf8(text, gram.first);
    append_utf8(text, gram.second);
    if (nodes > 0)
      grams_.push_back(
          {gram, std::move(text), kGramWeight * rarity(nodes, index.generation.nodes)});
  }
}

double Ranking::norm(std::size_t shard, std::uint32_t node) const {
  return length_norm(index_.generation.shards[shard]->columns.length(node),
                     index_.generation.average_length);
}

Ranking::Scores Ranking::scores(std::size_t shard, const NodeSet& nodes) const {
  std::vector<double> scores(nodes.size());
  if (nodes.empty()) return {scores, scores};
  const Shard& files = *index_.generation.shards[shard];
  std::vector<double> norms(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) norms[i] = norm(shard, nodes[i]);
  for (const WordFeature& word : words_) {
    spend_processor_time(1 + nodes.size() / kNodesPerUnit);
    Adder adder(nodes, norms, word.weight, scores);
    // Occurrences of all spellings are added up before they saturate.
    if (word.terms.size() == 1) {
      index_.postings[shard].each_among(word.terms[0], &nodes, adder);
    } else {
      const auto times = total_times(word.terms, index_.postings[shard], nodes);
      for (std::size_t i = 0; i < nodes.size(); ++i) adder(nodes[i], times[i]);
    }
  }
  std::vector<double> words = scores;
  for (const GramFeature& gram : grams_) {
    const GramList list = files.grams.find(gram.gram);
    Adder adder(nodes, norms, gram.weight, scores);
    // For few nodes it is quicker to count a frequent bigram in their texts than to decode its
    // whole list. A shard on another machine has no texts here.
    if (files.remote || list.count() < nodes.size() * kCountCost) {
      spend_processor_time(1 + list.count() / kNodesPerUnit);
      list.each(adder);
      continue;
    }
    for (const std::uint32_t node : nodes) {
      spend_processor_time();
      const std::uint32_t times = files.literal.count(node, gram.text);
      if (times > 0) adder(node, times);
    }
  }
  return {std::move(words), std::move(scores)};
}

}  // namespace gijiroku::search
