// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/pair_search.h"

#include <algorithm>
#include <map>
#include <optional>

#include "searchd/exchange/pair_leaves.h"
#include "searchd/exchange/speaker_filter.h"
#include "searchd/match/filter_set.h"
#include "searchd/match/unproved.h"
#include "searchd/model/processor_time.h"
#include "searchd/rank/ranking.h"
#include "searchd/select/candidate.h"

namespace gijiroku::search {
namespace {

constexpr double kSecondNode = 0.5;  // share of its score in that of a pair

/// The nodes of an exchange that are in `nodes`.
NodeSet nodes_among(const QuestionAndAnswers& exchange, const NodeSet& nodes) {
  NodeSet all = exchange.answers;
  all.insert(all.begin(), exchange.question);
  return intersection(all, nodes);
}

/// Who speaks in the nodes of a shard, as numbers: the label, or the name where there is none.
class Speakers {
 public:
  explicit Speakers(const Columns& columns)
      : labels_(columns[Field::kLabel]), names_(columns[Field::kName]) {}

  std::uint32_t speaker(std::uint32_t node) const {
    const std::uint32_t label = labels_.code(node);
    if (!labels_.values()[label].empty()) return label;
    return static_cast<std::uint32_t>(labels_.values().size()) + names_.code(node);
  }
  std::string text(std::uint32_t speaker) const {
    const std::size_t labels = labels_.values().size();
    return std::string(speaker < labels ? labels_.values()[speaker]
                                        : names_.values()[speaker - labels]);
  }

 private:
  const Column &labels_, &names_;
};

/// How many pairs each asker and answerer have, in one shard.
using Counts = std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t>;

/// Counts a pair once for each different speaker who answers.
void count(const QuestionAndAnswers& pair, const Speakers& speakers, const SpeakerFilter& answerers,
           Counts& counts) {
  const std::uint32_t asker = speakers.speaker(pair.question);
  std::vector<std::uint32_t> counted;
  for (const std::uint32_t node : pair.answers) {
    const std::uint32_t answerer = speakers.speaker(node);
    if (!answerers.admits(node) || std::ranges::find(counted, answerer) != counted.end()) continue;
    ++counts[{asker, answerer}];
    counted.push_back(answerer);
  }
}

class PairSearch {
 public:
  PairSearch(const PairRequest& request, const Query& query, const IndexReader& index)
      : request_(request), query_(query), index_(index), book_(exchanges_of(index.generation)) {
    if (!query.terms.empty() && request.criteria.sort == Sort::kRelevance)
      ranking_.emplace(query, index);
  }

  PairSelection take(std::size_t first) {
    const Generation& generation = index_.generation;
    const Sort sort = request_.criteria.sort;
    TopCandidates top(first, sort, generation);
    matching_.resize(generation.shards.size());
    if (!query_.no_searchable_terms) {
      for (std::size_t s = 0; s < generation.shards.size(); ++s) read(s, top);
    }
    std::vector<Candidate> best = top.take();
    std::sort(best.begin(), best.end(), [&](const Candidate& a, const Candidate& b) {
      return comes_before(a, b, sort, generation);
    });
    for (const Candidate& each : best) {
      const QuestionAndAnswers& exchange = book_.shards[each.shard].all()[each.unit];
      out_.first.push_back(
          {each.shard, exchange, each.tier, nodes_among(exchange, matching_[each.shard])});
    }
    for (const auto& [speakers, count] : asked_whom_)
      out_.asked_whom.push_back({speakers.first, speakers.second, count});
    std::stable_sort(out_.asked_whom.begin(), out_.asked_whom.end(),
                     [](const AskedWhom& a, const AskedWhom& b) { return a.count > b.count; });
    return std::move(out_);
  }

 private:
  void read(std::size_t s, TopCandidates& top) {
    const Shard& shard = *index_.generation.shards[s];
    const Criteria& criteria = request_.criteria;
    const auto leaves = leaves_of(query_, {shard, index_.postings[s]}, criteria.fuzzy);
    const PairLeaves pair_leaves(*leaves, book_.shards[s], shard.hidden);
    const Matches found = evaluate(query_.root, pair_leaves);
    matching_[s] = pair_leaves.matched_nodes().nodes;
    const std::vector<double> scores =
        ranking_ ? ranking_->scores(s, matching_[s]).all : std::vector<double>(matching_[s].size());
    const FilterSet filters(criteria.filters, {criteria.from, criteria.until}, shard.columns,
                            shard.meetings);
    const SpeakerFilter askers(request_.asker, shard), answerers(request_.answerer, shard);
    const Speakers speakers(shard.columns);
    Counts counts;
    for (std::size_t i = 0; i < found.nodes.size(); ++i) {
      const QuestionAndAnswers& pair = book_.shards[s].all()[found.nodes[i]];
      spend_processor_time();
      const auto answers = [&](std::uint32_t node) { return answerers.admits(node); };
      if (!askers.admits(pair.question) || std::ranges::none_of(pair.answers, answers)) continue;
      if (!filters.empty() && !passes(pair, s, filters)) continue;
      ++out_.total;
      count(pair, speakers, answerers, counts);
      top.offer({s, pair.question, true, found.tiers[i], ranking_ ? score(pair, s, scores) : 0,
                 shard.columns.day(pair.question), found.nodes[i]});
    }
    for (const auto& [pair, number] : counts)
      asked_whom_[{speakers.text(pair.first), speakers.text(pair.second)}] += number;
  }

  bool passes(const QuestionAndAnswers& pair, std::size_t s, const FilterSet& filters) const {
    return std::ranges::any_of(nodes_among(pair, matching_[s]),
                               [&](std::uint32_t node) { return filters.failed(node) == 0; });
  }

  /// The best node and half of the second: a question and an answer that both match are better,
  /// many answers are not.
  double score(const QuestionAndAnswers& pair, std::size_t s,
               const std::vector<double>& scores) const {
    double best = 0, second = 0;
    const auto add = [&](std::uint32_t node) {
      const auto at = std::ranges::lower_bound(matching_[s], node);
      if (at == matching_[s].end() || *at != node) return;
      const double own = scores[static_cast<std::size_t>(at - matching_[s].begin())];
      second = std::max(second, std::min(best, own));
      best = std::max(best, own);
    };
    add(pair.question);
    std::ranges::for_each(pair.answers, add);
    return best + kSecondNode * second;
  }

  const PairRequest& request_;
  const Query& query_;
  const IndexReader& index_;
  const ExchangeBook& book_;
  std::optional<Ranking> ranking_;
  std::vector<NodeSet> matching_;  // by shard
  std::map<std::pair<std::string, std::string>, std::size_t> asked_whom_;
  PairSelection out_;
};

}  // namespace

PairSelection select_pairs(const PairRequest& request, const Query& query, const IndexReader& index,
                           std::size_t first) {
  return PairSearch(request, query, index).take(first);
}

}  // namespace gijiroku::search
