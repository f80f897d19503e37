#include "searchd/searcher_state.h"

#include <algorithm>
#include <optional>

#include "core/meeting_json.h"
#include "searchd/coverage.h"
#include "searchd/filter_set.h"
#include "searchd/marks.h"
#include "searchd/matches.h"
#include "searchd/query_reading.h"
#include "searchd/ranking.h"
#include "searchd/snippet.h"
#include "searchd/variants.h"

namespace gijiroku {
namespace {

constexpr std::size_t kMostWidenings = 8;  // words that are dropped one at a time

bool fits_any(Tier tier, const std::vector<Fit>& chosen) {
  return chosen.empty() ||
         std::any_of(chosen.begin(), chosen.end(), [&](Fit fit) { return fits(tier, fit); });
}

}  // namespace

Selection Searcher::State::select(const Criteria& criteria, const Query& query,
                                  std::size_t enough) const {
  const auto& shards = generation->shards;
  std::vector<Matches> found;
  std::size_t whole = 0;
  for (std::size_t s = 0; s < shards.size(); ++s) {
    found.push_back(find_matches(query, *shards[s], postings[s]));
    whole += found.back().nodes.size();
  }
  if (whole < enough && !query.terms.empty()) {
    const Coverage coverage(query, *generation, postings);
    for (std::size_t s = 0; coverage.loosens() && s < shards.size(); ++s)
      found[s] = with_some(found[s], coverage.nodes(s), query, *shards[s], postings[s]);
  }
  std::optional<Ranking> ranking;
  if (!query.terms.empty() && criteria.sort == Sort::kRelevance)
    ranking.emplace(query, *generation, postings);
  Selection out;
  for (std::size_t s = 0; s < shards.size(); ++s) {
    const Columns& columns = shards[s]->columns;
    const Matches& matches = found[s];
    const FilterSet filters(criteria, columns);
    std::vector<std::uint32_t> failed;
    failed.reserve(matches.nodes.size());
    NodeSet fitting, nodes;
    std::vector<Tier> tiers;
    for (std::size_t i = 0; i < matches.nodes.size(); ++i) {
      const std::uint32_t fails = filters.failed(matches.nodes[i]);
      if (fails == 0) out.fits.add(matches.tiers[i]);
      if (!fits_any(matches.tiers[i], criteria.fits)) continue;
      fitting.push_back(matches.nodes[i]);
      failed.push_back(fails);
      if (fails != 0) continue;
      nodes.push_back(matches.nodes[i]);
      tiers.push_back(matches.tiers[i]);
    }
    out.facets.add(columns, fitting, failed);
    const auto scores = ranking ? ranking->scores(s, nodes) : std::vector<double>(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const bool speech = columns.is_utterance(nodes[i]);
      out.utterances += speech;
      out.candidates.push_back({s, nodes[i], speech, tiers[i], scores[i], columns.day(nodes[i])});
    }
  }
  return out;
}

std::size_t Searcher::State::count(const Criteria& criteria, const Query& query) const {
  std::size_t total = 0;
  for (std::size_t s = 0; s < generation->shards.size(); ++s) {
    const Shard& shard = *generation->shards[s];
    const Matches matches = find_matches(query, shard, postings[s]);
    const FilterSet filters(criteria, shard.columns);
    for (std::size_t i = 0; i < matches.nodes.size(); ++i)
      total += fits_any(matches.tiers[i], criteria.fits) && filters.failed(matches.nodes[i]) == 0;
  }
  return total;
}

bool Searcher::State::before(const Candidate& a, const Candidate& b, Sort sort) const {
  if (a.speech != b.speech) return a.speech;
  if (sort == Sort::kRelevance) {
    // A long speech that holds all the words somewhere says no more than one that holds most.
    const Tier tier_a = std::min(a.tier, Tier::kApart), tier_b = std::min(b.tier, Tier::kApart);
    if (tier_a != tier_b) return tier_a < tier_b;
    if (a.score != b.score) return a.score > b.score;
  }
  if (a.day != b.day) {
    if (a.day == Columns::kNoDay || b.day == Columns::kNoDay) return b.day == Columns::kNoDay;
    return sort == Sort::kOldest ? a.day < b.day : a.day > b.day;
  }
  const std::string_view meeting_a = columns(a)[Field::kMeeting].value(a.node);
  const std::string_view meeting_b = columns(b)[Field::kMeeting].value(b.node);
  if (meeting_a != meeting_b) return meeting_a < meeting_b;
  return columns(a).place(a.node) < columns(b).place(b.node);
}

Hit Searcher::State::hit(const Candidate& candidate, const Query& query, bool whole) const {
  const Columns& own = columns(candidate);
  const std::uint32_t node = candidate.node;
  Hit out;
  out.anchor = own.anchor(node);
  out.meeting = meeting_from_json(own.meeting_json(node));
  out.id = out.meeting.id + "-" + out.anchor;
  ItemRecord record = item_from_json(own.item_json(node));
  AgendaItem& item = record.item;
  out.item = {std::string(own[Field::kItem].value(node)),
              item.kind,
              std::move(item.numbers),
              std::move(item.title),
              std::move(item.bills),
              std::move(item.proposer),
              item.outcome,
              std::move(record.decision),
              std::move(record.anchor)};
  out.follow_up = follow_up_kind(own[Field::kFollowUp].value(node));
  out.node = node_kind(own[Field::kNode].value(node)).value_or(NodeKind::kNote);
  out.role = role(own[Field::kRole].value(node)).value_or(Role::kUnknown);
  out.label = own[Field::kLabel].value(node);
  out.name = own[Field::kName].value(node);
  out.seq = static_cast<int>(own.seq(node));
  out.line = own.line(node);
  out.page = own.page(node);
  out.score = candidate.score;
  const std::string text = postings[candidate.shard].text(node);
  const std::vector<Mark> marks = find_marks(text, query, tokenizer);
  out.snippet = whole ? cut(text, {0, text.size()}, marks) : snippet(text, marks);
  if (out.node == NodeKind::kHeader) {
    out.label_segments =
        cut(out.label, {0, out.label.size()}, find_marks(out.label, query, tokenizer));
  }
  return out;
}

std::vector<Widening> Searcher::State::widenings(const Criteria& criteria,
                                                 const Query& query) const {
  std::vector<Widening> out;
  const auto add = [&](const std::string& dropped, Criteria wider, const Query& asked) {
    wider.offset = 0;
    const std::size_t total = count(wider, asked);
    if (total > 0) out.push_back({dropped, std::move(wider), total});
  };
  for (std::size_t i = 0; query.groups.size() > 1 && i < query.groups.size(); ++i) {
    if (i == kMostWidenings) break;
    const Query asked = without_group(query, i);
    Criteria wider = criteria;
    wider.text = typed_text(asked);
    add(named_group(query, i), std::move(wider), asked);
  }
  for (std::size_t i = 0; i < criteria.filters.size(); ++i) {
    Criteria wider = criteria;
    wider.filters.erase(wider.filters.begin() + static_cast<std::ptrdiff_t>(i));
    add(std::string(spec(criteria.filters[i].field).japanese), std::move(wider), query);
  }
  if (criteria.from || criteria.until) {
    Criteria wider = criteria;
    wider.from = wider.until = std::nullopt;
    add("開催日", std::move(wider), query);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Widening& a, const Widening& b) { return a.total > b.total; });
  return out;
}

/// The variants of a term that stand in the index.
std::vector<std::string> Searcher::State::spellings(const Term& term) const {
  std::vector<std::string> out;
  for (const Variant& variant : term.variants) {
    const auto& shards = generation->shards;
    const bool stands = std::any_of(shards.begin(), shards.end(), [&](const auto& shard) {
      const NodeSet nodes = shard->grams.candidates(variant.characters);
      return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t node) {
        return find_variant(shard->literal.text(node), variant.literal, 0) !=
               std::string_view::npos;
      });
    });
    if (stands) out.push_back(variant.literal);
  }
  return out;
}

std::vector<Candidate> Searcher::State::nodes_of(std::string_view meeting) const {
  std::vector<Candidate> out;
  std::size_t parts = 0;
  for (std::size_t s = 0; s < generation->shards.size(); ++s) {
    const Shard& shard = *generation->shards[s];
    const Column& column = shard.columns[Field::kMeeting];
    const auto code = column.find(meeting);
    if (!code) continue;
    ++parts;
    for (std::uint32_t node = 0; node < shard.columns.nodes(); ++node) {
      if (column.code(node) != *code ||
          std::binary_search(shard.hidden.begin(), shard.hidden.end(), node))
        continue;
      out.push_back({s, node, shard.columns.is_utterance(node), Tier::kLiteral, 0, 0});
    }
  }
  if (parts > 1) {  // parts of different visibility: titles first, then speech by its own order
    std::stable_sort(out.begin(), out.end(), [&](const Candidate& a, const Candidate& b) {
      return columns(a).seq(a.node) < columns(b).seq(b.node);
    });
  }
  return out;
}

}  // namespace gijiroku
