#include "searchd/engine/searcher.h"

#include <algorithm>
#include <map>

#include "core/meeting_json.h"
#include "searchd/advice/doctor.h"
#include "searchd/advice/field_offers.h"
#include "searchd/advice/unknown_values.h"
#include "searchd/advice/widenings.h"
#include "searchd/engine/hits.h"
#include "searchd/engine/searcher_state.h"
#include "searchd/query/reading.h"
#include "searchd/select/grouped_search.h"
#include "searchd/select/meeting_list.h"

namespace gijiroku {
namespace {

constexpr std::size_t kFew = 100;  // nodes that hold the whole query, for a ranking
constexpr std::chrono::milliseconds kPatience{100};  // a longer search offers no other ones
constexpr std::size_t kLittle = 10;                  // hits, where more is offered
constexpr std::size_t kHardlyAny = 3;                // hits, where asking for less is offered

bool is_marked(const Hit& node) {
  const auto any = [](const Segments& segments) {
    return std::any_of(segments.begin(), segments.end(), [](const Segment& s) { return s.hit; });
  };
  return any(node.snippet) || any(node.label_segments);
}

/// A question wants answers, which need not hold all its words; words are searched as they are.
std::size_t enough(const Query& query) {
  const bool asks = std::any_of(query.terms.begin(), query.terms.end(),
                                [](const Term& term) { return term.question; });
  return asks ? kLittle : 1;
}

SearchedTerm searched(const Term& term, const IndexReader& index, const VariantTable& variants,
                      const std::vector<NodeSet>& found) {
  SearchedTerm out{term.printed, term.exact, spellings(term, index, found), term.unspelt, {},
                   {},           0};
  for (const std::string_view word : variants.related(term.literal)) {
    if (!term.is_searched_as(word)) out.related.emplace_back(word);
  }
  if (term.pattern) {
    MatchedWords matched = matched_words(*term.pattern, index.generation);
    out.words = std::move(matched.words);
    out.more_words = matched.more;
  }
  return out;
}

}  // namespace

Searcher::Searcher(std::shared_ptr<const Generation> generation,
                   std::shared_ptr<const VariantTable> variants)
    : state_(std::make_unique<State>(std::move(generation), std::move(variants))) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;

Answer Searcher::search(const Criteria& criteria) const {
  const Deadline until = std::chrono::steady_clock::now() + kPatience;
  const Query query =
      parse_query(criteria.text, state_->tokenizer, {today(), criteria.unspelt, *state_->variants});
  const IndexReader index = state_->reader(query);
  const Generation& generation = index.generation;
  const std::size_t first = criteria.offset + criteria.limit;
  Selection selection = state_->settled(criteria.offset, [&] {
    return criteria.unit == Unit::kUtterance
               ? select_nodes(criteria, query, index, enough(query), first)
               : select_units(criteria, query, index, first);
  });
  Answer answer;
  answer.total = selection.total;
  answer.utterances = selection.utterances;
  answer.fits = selection.fits;
  answer.about = selection.about;
  answer.facets_about = selection.facets_about;
  answer.missing_years = state_->missing_years();
  const std::size_t whole = answer.total - answer.fits.some;
  if (whole < kHardlyAny) answer.widenings = widenings(criteria, query, index, whole, until);
  if (whole == 0 && !criteria.vague && std::chrono::steady_clock::now() < until)
    answer.vaguer = vaguer(criteria, query, index);
  answer.corrections = corrections(criteria, query, index, state_->tokenizer, whole < kLittle);
  answer.unknown = unknown_values(criteria, query, generation);
  answer.fields = field_offers(criteria, query, index, state_->tokenizer);
  DayOffers days = day_offers(criteria, query, index);
  answer.days = std::move(days.offers);
  answer.no_meeting = std::move(days.no_meeting);
  answer.archive = archive_of(criteria, generation);
  answer.reading = reading_of(query);
  answer.quoted_text = quoted_text(query);
  for (const Term& term : query.terms)
    answer.terms.push_back(searched(term, index, *state_->variants, selection.nodes));
  answer.facets = std::move(selection.facets);
  answer.empty_text = query.hollow;
  answer.generation = generation.id;
  const bool seeks_follow_ups =
      std::any_of(criteria.filters.begin(), criteria.filters.end(),
                  [](const Filter& filter) { return filter.field == Field::kFollowUp; });
  const auto shown = [&](Candidate node) {
    // What a unit holds, one of its nodes may hold in part.
    if (criteria.unit != Unit::kUtterance) node.tier = std::max(node.tier, Tier::kSome);
    return hit_of(node, query, index, state_->tokenizer,
                  seeks_follow_ups ? Shown::kFollowUp : Shown::kSnippet);
  };
  for (std::size_t i = criteria.offset; i < selection.first.size(); ++i) {
    answer.hits.push_back(shown(selection.first[i]));
    if (selection.more.empty()) continue;
    for (const Candidate& node : selection.more[i]) answer.hits.back().more.push_back(shown(node));
  }
  return answer;
}

std::vector<std::string> Searcher::rank(std::string_view text, std::size_t limit) const {
  const Generation& generation = *state_->generation;
  Criteria criteria;
  criteria.text = text;
  criteria.filters.push_back({Field::kNode, {std::string(named(NodeKind::kUtterance).code)}});
  const Query query = parse_query(text, state_->tokenizer, {today(), {}, *state_->variants});
  const IndexReader index = state_->reader(query);
  const Selection found = state_->settled(
      limit, [&] { return select_nodes(criteria, query, index, std::min(limit, kFew), limit); });
  std::map<std::string_view, std::string> docs;  // by meeting
  std::vector<std::string> out;
  for (const Candidate& each : found.first) {
    const Columns& columns = generation.shards[each.shard]->columns;
    const auto [doc, fresh] = docs.try_emplace(columns[Field::kMeeting].value(each.node));
    if (fresh) doc->second = meeting_from_json(columns.meeting_json(each.node)).doc;
    out.push_back(doc->second + "#" + std::to_string(columns.seq(each.node)));
  }
  return out;
}

std::optional<ShownMeeting> Searcher::meeting(std::string_view id, std::string_view text) const {
  std::vector<Candidate> nodes = nodes_of(id, *state_->generation);
  if (nodes.empty()) return std::nullopt;
  const Query query = parse_query(text, state_->tokenizer, {today(), {}, *state_->variants});
  const IndexReader index = state_->whole(nodes);
  ShownMeeting out;
  for (const Tier tier : {Tier::kApart, Tier::kSome}) {  // where nothing holds all, what holds some
    out.nodes.clear();
    for (Candidate& node : nodes) {
      node.tier = tier;
      out.nodes.push_back(hit_of(node, query, index, state_->tokenizer, Shown::kWhole));
    }
    if (query.terms.empty() || std::any_of(out.nodes.begin(), out.nodes.end(), is_marked)) break;
  }
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
