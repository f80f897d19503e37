#include "searchd/searcher.h"

#include <algorithm>
#include <map>

#include "core/meeting_json.h"
#include "searchd/meeting_list.h"
#include "searchd/query_reading.h"
#include "searchd/searcher_state.h"

namespace gijiroku {
namespace {

constexpr std::size_t kFew = 10;  // nodes that hold the whole query, for a ranking

}  // namespace

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
  if (answer.total == answer.fits.some) answer.widenings = state_->widenings(criteria, query);
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
