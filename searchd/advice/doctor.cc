#include "searchd/advice/doctor.h"

#include <algorithm>
#include <map>

#include "core/kana.h"
#include "core/text.h"
#include "searchd/advice/narrowing.h"
#include "searchd/query/days.h"
#include "searchd/select/grouped_search.h"
#include "searchd/spelling/date.h"
#include "searchd/spelling/fuzzy.h"
#include "searchd/spelling/standing_word.h"
#include "searchd/suggest/nearest.h"

namespace gijiroku {
namespace {

constexpr std::size_t kMostCorrected = 4;  // terms
constexpr std::size_t kHardly = 2;         // nodes that hold a word which may be another misspelt

/// Whether hardly any node holds `term`. Of a shard elsewhere its bigrams tell.
bool is_hardly_held(const Term& term, const Generation& generation) {
  std::size_t holding = 0;
  for (const auto& shard : generation.shards) {
    const std::size_t most = shard->grams.at_most(term.characters);
    if (holding + most <= kHardly || shard->remote) {
      holding += most;
    } else {
      for (const std::uint32_t node : shard->grams.candidates(term.characters, nullptr)) {
        holding += shard->literal.holds(node, term.literal);
        if (holding > kHardly) return false;
      }
    }
    if (holding > kHardly) return false;
  }
  return true;
}

/// Whether `text` (N0) is made of kana, or of letters that may spell kana.
bool is_phonetic(const std::u32string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return kana_of(c) != 0 && !(c >= U'0' && c <= U'9'); });
}

bool stands(const std::string& spelling, const Shard& shard, const NodeSet& among) {
  const StandingWord word(spelling);
  const NodeSet nodes = shard.grams.candidates(decode(spelling), &among);
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](std::uint32_t node) { return word.stands_in(shard.literal, node); });
}

bool covers(const Criteria& criteria, const Meeting& meeting) {
  const std::string& body = meeting.known_as.empty() ? meeting.body : meeting.known_as;
  return std::all_of(criteria.filters.begin(), criteria.filters.end(), [&](const Filter& filter) {
    return filter.field != Field::kBody ||
           std::find(filter.values.begin(), filter.values.end(), body) != filter.values.end();
  });
}

/// The days that `term` names: one, or those of a month.
std::optional<Days> days_named(const Term& term) {
  if (term.exact || !is_date(term.literal)) return std::nullopt;
  const auto named = days_of(term.literal, today());
  const bool month = named && named->first && named->last &&
                     named->first->year() == named->last->year() &&
                     named->first->month() == named->last->month();
  return month ? named : std::nullopt;
}

Days month_of(Date day) {
  const std::chrono::year_month month = day.year() / day.month();
  return {Date(month / 1), Date(month / std::chrono::last)};
}

std::string told(const Days& days) {
  const std::string first = japanese(*days.first);
  constexpr std::string_view kMonth = "月";
  return days.first == days.last ? first : first.substr(0, first.find(kMonth) + kMonth.size());
}

/// The days of meetings nearest to `days`: before, on them, and behind.
struct Around {
  std::optional<Date> before, on, behind;
};
Around around(const Days& days, const Criteria& criteria, const Generation& generation) {
  Around out;
  for (const MeetingSummary& each : generation.meetings) {
    const auto& day = each.meeting.held_on;
    if (!day || !covers(criteria, each.meeting)) continue;
    if (*day < *days.first) {
      out.before = std::max(out.before.value_or(*day), *day);
    } else if (*day > *days.last) {
      out.behind = std::min(out.behind.value_or(*day), *day);
    } else {
      out.on = day;
    }
  }
  return out;
}

}  // namespace

DayOffers day_offers(const Criteria& criteria, const Query& query, const IndexReader& index) {
  DayOffers out;
  if (criteria.from || criteria.until) return out;
  const auto& clauses = query.root.clauses;
  const auto clause = std::find_if(clauses.begin(), clauses.end(), [&](const Clause& each) {
    return each.kind == Clause::Kind::kTerm && !each.excluded && days_named(query.terms[each.term]);
  });
  if (clause == clauses.end()) return out;
  const Days days = *days_named(query.terms[clause->term]);
  const auto rest = without_clause(query, static_cast<std::size_t>(clause - clauses.begin()));
  if (!rest) return out;
  const auto offer = [&](const Days& then) {
    Criteria there = reworded(criteria, *rest);
    there.from = then.first;
    there.until = then.last;
    const std::size_t total = count_found(there, *rest, index);
    if (total > 0) out.offers.push_back({told(then), std::move(there), total});
  };
  const Around meetings = around(days, criteria, index.generation);
  if (meetings.on) {
    offer(days);
    return out;
  }
  out.no_meeting = told(days);
  if (days.first == days.last) offer(month_of(*days.first));
  for (const auto& day : {meetings.before, meetings.behind}) {
    if (day) offer({day, day});
  }
  return out;
}

std::optional<Widening> vaguer(const Criteria& criteria, const Query& query,
                               const IndexReader& index) {
  const bool may = std::any_of(query.terms.begin(), query.terms.end(), [](const Term& term) {
    return !term.exact && !term.pattern && may_be_vague(term.characters);
  });
  if (!may) return std::nullopt;
  Criteria vague = paged(criteria, 0);
  vague.vague = true;
  const std::size_t found = count_found(vague, query, index);
  return found > 0 ? std::optional(Widening{"", std::move(vague), found}) : std::nullopt;
}

std::vector<Correction> corrections(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, const Tokenizer& tokenizer,
                                    bool little) {
  std::vector<Correction> out;
  for (std::size_t i = 0; i < std::min(query.terms.size(), kMostCorrected); ++i) {
    const Term& term = query.terms[i];
    if (term.exact || term.pattern || term.question) continue;
    if (!little && !is_phonetic(term.characters)) continue;
    if (!is_hardly_held(term, index.generation)) continue;
    for (const std::string& word : nearest(term.literal, *index.generation.vocabulary, tokenizer)) {
      if (term.is_searched_as(literal_form(word).text)) continue;
      Query corrected = query;
      corrected.terms[i].printed = word;
      out.push_back({term.printed, word, reworded(criteria, corrected)});
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
    if (!covers(criteria, each.meeting)) continue;
    ++out.meetings;
    if (!each.meeting.year) continue;
    out.first_year = std::min(out.first_year.value_or(*each.meeting.year), *each.meeting.year);
    out.last_year = std::max(out.last_year.value_or(*each.meeting.year), *each.meeting.year);
  }
  return out;
}

}  // namespace gijiroku
