// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/searcher.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/anchor.h"
#include "searchd/advice/advisor.h"
#include "searchd/engine/hits.h"
#include "searchd/engine/item_nodes.h"
#include "searchd/engine/searcher_state.h"
#include "searchd/engine/shown_hits.h"
#include "searchd/engine/shown_items.h"
#include "searchd/engine/shown_pairs.h"
#include "searchd/index/item_head.h"
#include "searchd/model/processor_time.h"
#include "searchd/query/interpretation.h"
#include "searchd/select/grouped_search.h"
#include "searchd/select/meeting_list.h"
#include "searchd/study/tally.h"
#include "searchd/thread/matter_thread.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kEnoughToRank = 20;  // whole matches; rank() then needs no partial ones
constexpr std::chrono::milliseconds kAdviceTime{100};  // no relaxation is tried after it

bool is_highlighted(const Hit& node) {
  return std::ranges::any_of(node.snippet, &Segment::hit) ||
         std::ranges::any_of(node.label_segments, &Segment::hit);
}

/// How many whole matches make partial ones unnecessary. The answer to a question need not contain
/// all its words; whoever types words means all of them.
std::size_t enough(const Query& query) {
  return std::ranges::any_of(query.terms, &Term::question) ? kFewHits : 1;
}

/// What `criteria` select, with the first `first` units.
Selection select(const Criteria& criteria, const Query& query, const IndexReader& index,
                 const QueryReader& reader, std::size_t first) {
  return criteria.unit == Unit::kUtterance
             ? select_nodes(criteria, query, index, {enough(query), &reader}, first)
             : select_grouped(criteria, query, index, reader, first);
}

/// The query of `criteria` as a search reads it. All texts must be on this machine.
Query local_query(const Criteria& criteria, const SearcherState& state) {
  if (has_remote_shards(*state.generation))
    throw ExportUnsupported("the index has shards on other machines");
  return parse_query(criteria.text, state.tokenizer,
                     {today(), criteria.excluded_variants, *state.variants});
}

/// What is highlighted of `query` in nodes that contain only parts of it.
Query highlighted_in_parts(const Query& query, const QueryReader& reader,
                           const IndexReader& index) {
  if (has_remote_shards(index.generation)) return query;
  return loose_search(query, reader, index, false, false).highlighted.value_or(query);
}

/// As SearcherState::check_shards(), before a result that must be whole.
void require_complete(const SearcherState& state) {
  state.check_shards();
  if (!state.missing_years().empty()) throw IncompleteError("records are missing: see /healthz");
}

/// No record has this address. Throws IncompleteError if it may be in a damaged shard.
std::nullopt_t nothing_at(std::string_view address, const Generation& generation) {
  if (!generation.damaged.empty() && !former_address(std::string(address), generation))
    throw IncompleteError("the record may be in a shard that is damaged");
  return std::nullopt;
}

}  // namespace

Searcher::Searcher(std::shared_ptr<const Generation> generation,
                   std::shared_ptr<const VariantTable> variants)
    : state_(std::make_unique<SearcherState>(std::move(generation), std::move(variants))) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;

Answer Searcher::search(const Criteria& criteria) const {
  const Deadline until = std::chrono::steady_clock::now() + kAdviceTime;
  const QueryReader reader{state_->tokenizer,
                           {today(), criteria.excluded_variants, *state_->variants}};
  const Query query = reader.read(criteria.text);
  const IndexReader index = state_->reader(query, &reader);
  const std::size_t first = criteria.offset + criteria.limit;
  // With remote shards the selection is repeated until all texts that decide it are here.
  Selection selection = state_->select_with_texts(
      criteria.offset, [&] { return select(criteria, query, index, reader, first); });
  Answer answer;
  answer.total = selection.total;
  answer.utterances = selection.utterances;
  answer.fits = selection.fits;
  answer.scattered = selection.scattered;
  answer.approximate = selection.approximate;
  answer.facets_approximate = selection.facets_approximate;
  answer.missing_years = state_->missing_years();
  if (!selection.reranked) answer.dropped.emplace_back("reranking");
  try {
    const ProcessorTimeLimit limit(ProcessorTimeLimit::half_of_rest());  // the rest is for hits
    // Partial matches do not count: an answer that has only these needs advice.
    answer.advice = advise({criteria, query, index, reader}, selection.parts,
                           answer.total - answer.fits.partial, until);
  } catch (const ProcessorTimeExceeded&) {
    answer.dropped.emplace_back("advice");
  }
  answer.holdings = holdings_of(criteria, index.generation);
  answer.interpretation = interpretation_of(query);
  answer.quoted_text = quoted_query_text(query);
  for (const Term& term : query.terms)
    answer.terms.push_back(searched_term(term, index, *state_->variants, selection.nodes));
  answer.hits = shown_hits(selection, criteria, query, index, state_->tokenizer);
  answer.leading = leading_items(answer.advice.outcomes, criteria, index, reader);
  answer.facets = std::move(selection.facets);
  answer.no_searchable_terms = query.no_searchable_terms;
  answer.generation = index.generation.id;
  state_->check_shards();
  return answer;
}

Searcher::AllHits Searcher::all_hits(const Criteria& criteria) const {
  const QueryReader reader{state_->tokenizer,
                           {today(), criteria.excluded_variants, *state_->variants}};
  const Query query = reader.read(criteria.text);
  const IndexReader index = state_->reader(query, &reader);
  Selection found = select(criteria, query, index, reader, std::numeric_limits<std::size_t>::max());
  require_complete(*state_);
  return {state_->generation, std::move(found.first)};
}

Counts Searcher::count(const CountRequest& request) const {
  std::vector<Query> queries{local_query(request.criteria, *state_)};
  if (request.compared) queries.push_back(local_query(*request.compared, *state_));
  Counts out = tally(request, queries, state_->reader(queries[0]));
  out.missing_years = state_->missing_years();
  out.generation = state_->generation->id;
  state_->check_shards();
  return out;
}

PairPage Searcher::pairs(const PairRequest& request) const {
  const Query query = local_query(request.criteria, *state_);
  PairPage out = pair_page(request, query, state_->reader(query), state_->tokenizer);
  out.missing_years = state_->missing_years();
  state_->check_shards();
  return out;
}

Searcher::AllPairs Searcher::all_pairs(const PairRequest& request) const {
  const Query query = local_query(request.criteria, *state_);
  PairSelection found =
      select_pairs(request, query, state_->reader(query), std::numeric_limits<std::size_t>::max());
  require_complete(*state_);
  return {state_->generation, std::move(found.first)};
}

Searcher::AllLines Searcher::all_lines(const LineRequest& request) const {
  const Query query = local_query(request.criteria, *state_);
  LinePlaces found = line_places(request.criteria, query, state_->reader(query), request.order);
  order_places(found.places, request.order, *state_->generation, 0, found.places.size());
  require_complete(*state_);
  return {state_->generation, std::move(found)};
}

std::optional<LinePage> Searcher::lines(const LineRequest& request) const {
  const Criteria& criteria = request.criteria;
  const Query query = local_query(criteria, *state_);
  LinePlaces found = line_places(criteria, query, state_->reader(query), request.order);
  if (found.too_many) return std::nullopt;
  const Generation& generation = *state_->generation;
  order_places(found.places, request.order, generation, criteria.offset, criteria.limit);
  LinePage out{found.places.size(), found.nodes, found.others};
  const std::size_t end = std::min(found.places.size(), criteria.offset + criteria.limit);
  for (std::size_t i = criteria.offset; i < end; ++i)
    out.lines.push_back(line_of(*generation.shards[found.places[i].shard], found.places[i]));
  out.missing_years = state_->missing_years();
  out.generation = generation.id;
  state_->check_shards();
  return out;
}

std::vector<std::string> Searcher::rank(std::string_view text, std::size_t limit) const {
  const Generation& generation = *state_->generation;
  Criteria criteria;
  criteria.text = text;
  criteria.filters.push_back({Field::kNode, {std::string(named(NodeKind::kUtterance).code)}});
  const Query query = parse_query(text, state_->tokenizer, {today(), {}, *state_->variants});
  const IndexReader index = state_->reader(query);
  const Selection found = state_->select_with_texts(limit, [&] {
    return select_nodes(criteria, query, index, {std::min(limit, kEnoughToRank)}, limit);
  });
  std::map<std::string_view, std::string> docs;  // by meeting id, so that its JSON is parsed once
  std::vector<std::string> out;
  for (const Candidate& each : found.first) {
    const Shard& shard = *generation.shards[each.shard];
    const Columns& columns = shard.columns;
    const auto [doc, fresh] = docs.try_emplace(columns[Field::kMeeting].value(each.node));
    if (fresh) doc->second = shard.meeting_of(each.node).doc;
    out.push_back(doc->second + "#" + std::to_string(columns.seq(each.node)));
  }
  state_->check_shards();
  return out;
}

std::optional<ShownMeeting> Searcher::meeting(std::string_view id, std::string_view text) const {
  std::vector<Candidate> nodes = nodes_of(id, *state_->generation);
  if (nodes.empty()) return nothing_at(id, *state_->generation);
  const QueryReader reader{state_->tokenizer, {today(), {}, *state_->variants}};
  Query query = reader.read(text);
  const IndexReader index = state_->reader_of_texts(nodes);
  ShownMeeting out;
  NodeRecords records(index.generation);
  // If no node contains all of the text, parts of it are highlighted.
  for (const Tier tier : {Tier::kNonContiguous, Tier::kPartial}) {
    out.nodes.clear();
    if (tier == Tier::kPartial) query = highlighted_in_parts(query, reader, index);
    for (Candidate& node : nodes) {
      node.tier = tier;
      out.nodes.push_back(hit_of(node, {query, index, state_->tokenizer, records}, Shown::kWhole));
    }
    if (query.terms.empty() || std::any_of(out.nodes.begin(), out.nodes.end(), is_highlighted))
      break;
  }
  out.meeting = out.nodes.front().meeting;
  out.generation = generation();
  out.missing_years = state_->missing_years();
  state_->check_shards();
  return out;
}

std::optional<ShownItem> Searcher::item(std::string_view id, std::string_view text) const {
  const Generation& generation = *state_->generation;
  const std::vector<ItemNode> nodes = nodes_of_item(id, generation);
  if (nodes.empty()) return nothing_at(id, generation);
  const std::vector<ItemNode> materials = materials_of(nodes, generation);
  std::vector<Candidate> read;
  for (const auto* list : {&nodes, &materials}) {
    for (const ItemNode& each : *list)
      read.push_back({each.shard, each.node, true, Tier::kLiteral, 0, 0, 0});
  }
  const QueryReader reader{state_->tokenizer, {today(), {}, *state_->variants}};
  const Query query = reader.read(text);
  ShownItem out =
      shown_item(nodes, materials, query, state_->reader_of_texts(read), state_->tokenizer);
  out.thread = thread_of(id, catalog_of(generation), state_->reader_of_texts(read), reader);
  out.missing_years = state_->missing_years();
  state_->check_shards();
  return out;
}

std::optional<Searcher::Record> Searcher::record(std::string_view id) const {
  const auto found = find_record(id, *state_->generation);
  if (!found) return nothing_at(id, *state_->generation);
  const Shard& shard = *state_->generation->shards[found->shard];
  const std::uint32_t node = found->node;
  Record out{hit_without_text(shard, node, shard.meeting_of(node), item_head_of(shard, node)),
             found->is_item};
  state_->check_shards();
  return out;
}

std::optional<ShownUtterance> Searcher::utterance(std::string_view id, std::uint64_t node) const {
  const Generation& generation = *state_->generation;
  const auto found = find_utterance(id, node, generation);
  if (!found) return nothing_at(std::string(id) + "/u/" + node_id_text(node), generation);
  const Query nothing = parse_query("", state_->tokenizer, {today(), {}, *state_->variants});
  const IndexReader index = state_->reader_of_texts({found->node});
  NodeRecords records(generation);
  Hit hit = hit_of(found->node, {nothing, index, state_->tokenizer, records}, Shown::kWhole);
  state_->check_shards();
  return ShownUtterance{std::move(hit), found->before, found->after};
}

std::optional<FormerAddress> Searcher::former(const std::string& address) const {
  return former_address(address, *state_->generation);
}

MeetingList Searcher::meetings(const std::string& body, const std::string& year) const {
  MeetingList out = list_meetings(state_->generation->meetings, body, year);
  out.missing_years = missing_years();
  return out;
}

FollowUpList Searcher::follow_ups(const FollowUpCriteria& criteria) const {
  FollowUpList out = list_follow_ups(state_->generation, criteria);
  out.missing_years = missing_years();
  return out;
}

std::vector<std::string> Searcher::missing_years() const { return state_->missing_years(); }

std::size_t Searcher::utterances() const { return state_->generation->utterances; }
std::string Searcher::generation() const { return state_->generation->id; }

}  // namespace gijiroku::search
