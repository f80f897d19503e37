#include "searchd/searcher.h"

#include <algorithm>
#include <map>

#include "core/meeting_json.h"
#include "core/tokenizer.h"
#include "searchd/coverage.h"
#include "searchd/facets.h"
#include "searchd/filter_set.h"
#include "searchd/generation.h"
#include "searchd/marks.h"
#include "searchd/matches.h"
#include "searchd/meeting_list.h"
#include "searchd/query_reading.h"
#include "searchd/ranking.h"
#include "searchd/snippet.h"
#include "searchd/variants.h"

namespace gijiroku {
namespace {

constexpr std::size_t kFew = 10;  // nodes that hold the whole query, for a ranking

/// A node that matches, with what its place in the order depends on.
struct Candidate {
  std::size_t shard;
  std::uint32_t node;
  bool speech;
  Tier tier;
  double score;
  std::int32_t day;
};

struct Selection {
  std::vector<Candidate> candidates;
  std::size_t matched = 0;  // nodes, before any filter
  std::size_t utterances = 0;
  FitCounts fits;
  FacetCounts facets;
};

bool fits_any(Tier tier, const std::vector<Fit>& chosen) {
  return chosen.empty() ||
         std::any_of(chosen.begin(), chosen.end(), [&](Fit fit) { return fits(tier, fit); });
}

}  // namespace

struct Searcher::State {
  explicit State(std::shared_ptr<const Generation> opened) : generation(std::move(opened)) {
    for (const auto& shard : generation->shards) {
      postings.emplace_back(shard->folder + "/" + std::string(kXapianFolder));
    }
  }

  std::shared_ptr<const Generation> generation;
  std::vector<Postings> postings;
  Tokenizer tokenizer;

  const Columns& columns(const Candidate& c) const { return generation->shards[c.shard]->columns; }

  Selection select(const Criteria& criteria, const Query& query, std::size_t enough) const;
  Selection select(const Criteria& criteria, const Query& query, const Coverage* coverage) const;
  bool before(const Candidate& a, const Candidate& b, Sort sort) const;
  Hit hit(const Candidate& candidate, const Query& query, bool whole) const;
  std::vector<Candidate> nodes_of(std::string_view meeting) const;
  std::vector<std::string> spellings(const Term& term) const;
};

/// What holds the whole query; where that is less than `enough` nodes, also what holds part of it.
Selection Searcher::State::select(const Criteria& criteria, const Query& query,
                                  std::size_t enough) const {
  Selection whole = select(criteria, query, nullptr);
  if (whole.matched >= enough || query.terms.empty()) return whole;
  const Coverage coverage(query, *generation, postings);
  return coverage.loosens() ? select(criteria, query, &coverage) : std::move(whole);
}

Selection Searcher::State::select(const Criteria& criteria, const Query& query,
                                  const Coverage* coverage) const {
  Selection out;
  const bool scored = !query.terms.empty() && criteria.sort == Sort::kRelevance;
  const Ranking ranking(query, *generation, postings);
  for (std::size_t s = 0; s < generation->shards.size(); ++s) {
    const Shard& shard = *generation->shards[s];
    Matches matches = find_matches(query, shard, postings[s]);
    if (coverage) matches = with_some(matches, coverage->nodes(s), query, shard, postings[s]);
    out.matched += matches.nodes.size();
    const FilterSet filters(criteria, shard.columns);
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
    out.facets.add(shard.columns, fitting, failed);
    const std::vector<double> scores =
        scored ? ranking.scores(s, nodes) : std::vector<double>(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const bool speech = shard.columns.is_utterance(nodes[i]);
      out.utterances += speech;
      out.candidates.push_back(
          {s, nodes[i], speech, tiers[i], scores[i], shard.columns.day(nodes[i])});
    }
  }
  return out;
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

Searcher::Searcher(std::shared_ptr<const Generation> generation)
    : state_(std::make_unique<State>(std::move(generation))) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;

Answer Searcher::search(const Criteria& criteria) const {
  const Query query = parse_query(criteria.text, state_->tokenizer);
  Selection selection = state_->select(criteria, query, 1);
  Answer answer;
  answer.total = selection.candidates.size();
  answer.utterances = selection.utterances;
  answer.fits = selection.fits;
  answer.reading = reading_of(query);
  answer.quoted_text = quoted_text(query);
  for (const Term& term : query.terms)
    answer.terms.push_back({term.printed, term.exact, state_->spellings(term)});
  answer.facets = selection.facets.facets(criteria);
  answer.empty_text = query.hollow;
  answer.generation = generation();

  auto& found = selection.candidates;
  const std::size_t end = std::min(found.size(), criteria.offset + criteria.limit);
  std::partial_sort(
      found.begin(), found.begin() + static_cast<std::ptrdiff_t>(end), found.end(),
      [&](const Candidate& a, const Candidate& b) { return state_->before(a, b, criteria.sort); });
  for (std::size_t i = criteria.offset; i < end; ++i)
    answer.hits.push_back(state_->hit(found[i], query, false));
  return answer;
}

std::vector<std::string> Searcher::rank(std::string_view text, std::size_t limit) const {
  Criteria criteria;
  criteria.text = text;
  criteria.filters.push_back({Field::kNode, {std::string(named(NodeKind::kUtterance).code)}});
  auto found = state_->select(criteria, parse_query(text, state_->tokenizer), kFew).candidates;
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), limit));
  std::partial_sort(found.begin(), end, found.end(), [&](const Candidate& a, const Candidate& b) {
    return state_->before(a, b, Sort::kRelevance);
  });
  std::map<std::string_view, std::string> docs;  // by meeting
  std::vector<std::string> out;
  for (auto it = found.begin(); it != end; ++it) {
    const Columns& columns = state_->columns(*it);
    const auto [doc, fresh] = docs.try_emplace(columns[Field::kMeeting].value(it->node));
    if (fresh) doc->second = meeting_from_json(columns.meeting_json(it->node)).doc;
    out.push_back(doc->second + "#" + std::to_string(columns.seq(it->node)));
  }
  return out;
}

std::optional<ShownMeeting> Searcher::meeting(std::string_view id, std::string_view text) const {
  const std::vector<Candidate> nodes = state_->nodes_of(id);
  if (nodes.empty()) return std::nullopt;
  const Query query = parse_query(text, state_->tokenizer);
  ShownMeeting out;
  for (const Candidate& node : nodes) out.nodes.push_back(state_->hit(node, query, true));
  out.meeting = out.nodes.front().meeting;
  out.generation = generation();
  return out;
}

MeetingList Searcher::meetings(const std::string& body, const std::string& year) const {
  return list_meetings(state_->generation->meetings, body, year);
}

std::size_t Searcher::utterances() const { return state_->generation->utterances; }
std::string Searcher::generation() const { return state_->generation->id; }

}  // namespace gijiroku
