// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/clause_matches.h"

#include <algorithm>
#include <optional>

#include "searchd/match/filter_set.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

// Set operations take some nanoseconds a node; a unit of spend_processor_time() is a microsecond.
constexpr std::size_t kNodesPerUnit = 128;

/// Walks a clause tree. Each part is evaluated only over the nodes (`among`) for which it can still
/// change the result.
class Evaluation {
 public:
  explicit Evaluation(const Leaves& leaves) : leaves_(leaves) {}

  Matches matches(const Clause& clause, bool excluded, const NodeSet* among) const {
    spend_processor_time(1 + (among ? among->size() : leaves_.nodes()) / kNodesPerUnit);
    switch (clause.kind) {
      case Clause::Kind::kAll:
        return all(clause, excluded, among);
      case Clause::Kind::kAny:
        return any(clause, excluded, among);
      default:
        return leaves_.matches(clause, excluded, among);
    }
  }

 private:
  Matches any(const Clause& clause, bool excluded, const NodeSet* among) const {
    Matches out;
    for (const Clause& part : clause.clauses) {
      const auto rest = unsettled(out, among);
      out = either(out, matches(part, excluded || part.excluded, rest ? &*rest : among));
    }
    return out;
  }

  /// The nodes of `among` that another alternative may still add or move to a better tier. Nullopt
  /// if these are most of them, because a restriction that excludes few nodes does not pay. Thirty
  /// single kanji as alternatives take 380 ms instead of 550 over 77,000 records.
  std::optional<NodeSet> unsettled(const Matches& found, const NodeSet* among) const {
    const std::size_t all = among ? among->size() : leaves_.nodes();
    if (leaves_.nodes() == 0 || 2 * found.nodes.size() < all) return std::nullopt;
    NodeSet settled;  // literal matches: no alternative gives a better tier
    for (std::size_t i = 0; i < found.nodes.size(); ++i) {
      if (found.tiers[i] == Tier::kLiteral) settled.push_back(found.nodes[i]);
    }
    if (2 * settled.size() < all) return std::nullopt;
    return difference(among ? *among : all_nodes(all), settled);
  }

  /// Evaluates the rarest part first and every other part only over what is left. Exclusions come
  /// last, over the fewest nodes.
  Matches all(const Clause& clause, bool excluded, const NodeSet* among) const {
    std::vector<std::pair<std::size_t, const Clause*>> required;  // estimate, part
    for (const Clause& part : clause.clauses) {
      if (!part.excluded) required.emplace_back(estimated_nodes(part, excluded), &part);
    }
    std::stable_sort(required.begin(), required.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    Matches out =
        required.empty() ? leaves_.everything() : matches(*required[0].second, excluded, among);
    for (std::size_t i = 1; i < required.size() && !out.nodes.empty(); ++i)
      out = both(out, matches(*required[i].second, excluded, &out.nodes));
    for (const Clause& part : clause.clauses) {
      if (!part.excluded || out.nodes.empty()) continue;
      const NodeSet left_out = matches(part, true, &out.nodes).nodes;
      out = difference(std::move(out), left_out);
    }
    return out;
  }

  std::size_t estimated_nodes(const Clause& clause, bool excluded) const {
    const bool all = clause.kind == Clause::Kind::kAll;
    if (!all && clause.kind != Clause::Kind::kAny) return leaves_.estimated_nodes(clause, excluded);
    std::size_t out = all ? static_cast<std::size_t>(-1) : 0;
    for (const Clause& part : clause.clauses) {
      if (part.excluded) continue;
      const std::size_t own = estimated_nodes(part, excluded);
      out = all ? std::min(out, own) : out + own;
    }
    return out;
  }

  const Leaves& leaves_;
};

}  // namespace

Matches evaluate(const Clause& root, const Leaves& leaves) {
  return Evaluation(leaves).matches(root, false, nullptr);
}

Matches NodeLeaves::matches(const Clause& leaf, bool excluded, const NodeSet* among) const {
  if (leaf.kind == Clause::Kind::kField) return field(leaf.field, among);
  if (leaf.kind == Clause::Kind::kNear) return near(leaf, excluded, among);
  const Term& wanted = term(leaf, excluded);
  // An exclusion removes only nodes that contain the term as typed, not its other spellings.
  if (excluded) return all_of_tier(literal_nodes(wanted, reader_, among), Tier::kLiteral);
  Matches found = term_matches(wanted, reader_, among);
  return fuzzy_ && !wanted.exact ? either(found, fuzzy_matches(wanted, reader_)) : found;
}

/// The clause read as AND gives nodes and tiers; the texts of these nodes decide the distance. So
/// the tier may come from an occurrence that is not near the others.
Matches NodeLeaves::near(const Clause& leaf, bool excluded, const NodeSet* among) const {
  Clause all = leaf;
  all.kind = Clause::Kind::kAll;
  const Matches found = Evaluation(*this).matches(all, excluded, among);
  std::vector<Alternatives> terms;
  for (const Clause& part : leaf.clauses) {
    Alternatives& some = terms.emplace_back();
    if (part.kind == Clause::Kind::kTerm) some.push_back(&term(part, excluded));
    for (const Clause& one : part.clauses) some.push_back(&term(one, excluded));
  }
  return intersection(found, near_nodes(terms, leaf.distance, reader_, found.nodes));
}

Matches NodeLeaves::field(const FieldTerm& term, const NodeSet* among) const {
  const Columns& columns = reader_.shard.columns;
  std::vector<Filter> filters;
  if (term.filter) filters.push_back(*term.filter);
  const FilterSet wanted(filters, term.days.value_or(Days{}), columns, reader_.shard.meetings);
  const Column& meeting = columns[Field::kMeeting];
  // Title and attendees belong to the meeting, so they are compared once a meeting, not once a
  // node.
  std::vector<bool> met;  // by code of the meeting
  for (const MeetingWords& words : reader_.shard.meetings) {
    met.push_back(words.titled.find(term.titled) != std::string::npos &&
                  words.attended.find(term.attended) != std::string::npos);
  }
  NodeSet out;
  for (const std::uint32_t node : among ? *among : all_nodes(columns.nodes())) {
    if (met[meeting.code(node)] && wanted.failed(node) == 0) out.push_back(node);
  }
  return all_of_tier(std::move(out), Tier::kLiteral);
}

Matches NodeLeaves::everything() const { return all_of_tier(all_nodes(nodes()), Tier::kLiteral); }

// Only a question may have its words in different nodes of a unit. A term must match within one.
std::vector<Matches> NodeLeaves::words(const Clause& leaf) const {
  std::vector<Matches> out;
  if (leaf.kind != Clause::Kind::kTerm || !term(leaf, false).question) return out;
  for (const Word& word : term(leaf, false).words)
    out.push_back(all_of_tier(word_nodes(word, reader_), Tier::kPartial));
  for (const JoinedWord& joined : term(leaf, false).joined)
    out.push_back(all_of_tier(joined_nodes(joined, reader_, nullptr), Tier::kPartial));
  return out;
}

std::size_t NodeLeaves::estimated_nodes(const Clause& leaf, bool excluded) const {
  if (leaf.kind == Clause::Kind::kField) return reader_.shard.columns.nodes();
  if (leaf.kind == Clause::Kind::kTerm) return literal_upper_bound(term(leaf, excluded), reader_);
  return 0;  // NEAR: evaluated before all other parts
}

bool is_relaxable(const Clause& part, const Query& query) {
  return part.kind == Clause::Kind::kTerm && !part.excluded && !query.terms[part.term].exact;
}

Matches relaxed(const Query& query, const Leaves& leaves, const NodeSet& candidates) {
  Clause required = query.root;
  std::erase_if(required.clauses, [&](const Clause& part) { return is_relaxable(part, query); });
  const NodeSet matching = evaluate(required, leaves).nodes;
  return all_of_tier(intersection(matching, candidates), Tier::kPartial);
}

}  // namespace gijiroku::search
