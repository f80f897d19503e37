#include "searchd/doctor.h"

#include <algorithm>
#include <map>

#include "searchd/nearest.h"
#include "searchd/query_reading.h"
#include "searchd/standing_word.h"
#include "searchd/unit_selection.h"
#include "searchd/vague.h"

namespace gijiroku {
namespace {

constexpr std::size_t kMostCorrected = 4;  // terms
constexpr std::size_t kHardly = 2;         // nodes that hold a word which may be another misspelt
constexpr std::size_t kMostWidenings = 8;  // clauses that are dropped one at a time

bool stands(const std::string& spelling, const Shard& shard, const NodeSet& among) {
  const StandingWord word(spelling);
  const NodeSet nodes = shard.grams.candidates(decode(spelling), &among);
  return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t node) {
    return word.find(shard.literal.text(node), 0) != std::string_view::npos;
  });
}

/// What a search would count: nodes or units.
std::size_t count_found(const Criteria& criteria, const Query& query, const IndexReader& index) {
  return criteria.unit == Unit::kUtterance ? count_nodes(criteria, query, index)
                                           : count_units(criteria, query, index);
}

}  // namespace

std::vector<Widening> widenings(const Criteria& criteria, const Query& query,
                                const IndexReader& index, Deadline until) {
  std::vector<Widening> out;
  const auto add = [&](const std::string& dropped, Criteria wider, const Query& asked) {
    wider.offset = 0;
    if (std::chrono::steady_clock::now() > until) return;
    const std::size_t total = count_found(wider, asked, index);
    if (total > 0) out.push_back({dropped, std::move(wider), total});
  };
  const std::size_t clauses = query.root.clauses.size();
  for (std::size_t i = 0; clauses > 1 && i < std::min(clauses, kMostWidenings); ++i) {
    const Query asked = without_clause(query, i);
    Criteria wider = criteria;
    wider.text = typed_text(asked);
    add(told(query, query.root.clauses[i]), std::move(wider), asked);
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

std::optional<Widening> vaguer(const Criteria& criteria, const Query& query,
                               const IndexReader& index) {
  const bool may = std::any_of(query.terms.begin(), query.terms.end(), [](const Term& term) {
    return !term.exact && !term.pattern && may_be_vague(term.characters);
  });
  if (!may) return std::nullopt;
  Criteria vague = criteria;
  vague.vague = true;
  vague.offset = 0;
  const std::size_t found = count_found(vague, query, index);
  return found > 0 ? std::optional(Widening{"", std::move(vague), found}) : std::nullopt;
}

std::vector<Correction> corrections(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, const Tokenizer& tokenizer) {
  std::vector<Correction> out;
  for (std::size_t i = 0; i < std::min(query.terms.size(), kMostCorrected); ++i) {
    const Term& term = query.terms[i];
    if (term.exact || term.pattern || term.question) continue;
    std::size_t nodes = 0;
    for (const auto& shard : index.generation.shards)
      nodes += shard->grams.at_most(term.characters);
    if (nodes > kHardly) continue;
    for (const std::string& word :
         nearest(term.literal, index.generation.vocabulary(), tokenizer)) {
      Query corrected = query;
      corrected.terms[i].printed = word;
      Criteria there = criteria;
      there.text = typed_text(corrected);
      there.offset = 0;
      out.push_back({term.printed, word, std::move(there)});
    }
  }
  return out;
}

std::vector<std::string> spellings(const Term& term, const IndexReader& index,
                                   const std::vector<NodeSet>& nodes) {
  std::vector<std::string> out;
  const auto name_if_found = [&](const std::string& spelling, bool as_word) {
    if (std::find(out.begin(), out.end(), spelling) != out.end()) return;
    for (std::size_t s = 0; s < nodes.size(); ++s) {
      if ((as_word && index.postings[s].any_among(spelling, nodes[s])) ||
          stands(spelling, *index.generation.shards[s], nodes[s]))
        return out.push_back(spelling);
    }
  };
  for (const Variant& variant : term.variants) name_if_found(variant.literal, false);
  for (const Word& word : term.words) {
    for (const std::string& other : word.others) name_if_found(other, true);
  }
  return out;
}

MatchedWords matched_words(const Pattern& pattern, const Generation& generation) {
  std::map<std::string, std::size_t, std::less<>> nodes;
  const std::u32string fixed = decode(pattern.fixed());
  for (const auto& shard : generation.shards) {
    for (const std::uint32_t node : shard->grams.candidates(fixed, nullptr)) {
      const std::string_view text = shard->literal.text(node);
      for (auto found = pattern.find(text, 0); found; found = pattern.find(text, found->end))
        ++nodes[std::string(text.substr(found->begin, found->end - found->begin))];
    }
  }
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [word, count] : nodes) order.emplace_back(count, word);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  MatchedWords out;
  for (std::size_t i = 0; i < std::min(order.size(), kMostWords); ++i)
    out.words.push_back(std::move(order[i].second));
  out.more = order.size() - out.words.size();
  return out;
}

Archive archive_of(const Criteria& criteria, const Generation& generation) {
  Archive out;
  for (const Filter& filter : criteria.filters) {
    if (filter.field == Field::kBody) out.bodies = filter.values;
  }
  for (const MeetingSummary& each : generation.meetings) {
    const std::string& body =
        each.meeting.known_as.empty() ? each.meeting.body : each.meeting.known_as;
    if (!out.bodies.empty() &&
        std::find(out.bodies.begin(), out.bodies.end(), body) == out.bodies.end())
      continue;
    ++out.meetings;
    if (!each.meeting.year) continue;
    out.first_year = std::min(out.first_year.value_or(*each.meeting.year), *each.meeting.year);
    out.last_year = std::max(out.last_year.value_or(*each.meeting.year), *each.meeting.year);
  }
  return out;
}

}  // namespace gijiroku
