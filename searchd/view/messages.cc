// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/messages.h"

#include <algorithm>
#include <cstdlib>

#include "core/utf8.h"
#include "embedded/strings.h"
#include "searchd/advice/narrowing.h"
#include "searchd/select/facets.h"
#include "searchd/select/plenary_session.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxNames = 5;       // of ignored parameters, and of filters in a heading
constexpr std::size_t kMaxNamedParts = 4;  // of a query, in one sentence
constexpr std::size_t kLongestNamed = 40;  // characters of a term, in one sentence
constexpr std::size_t kFewMatches = 10;    // below this a search says what the archive contains

/// 2015〜2018年度、2020年度、年度不明. `years` is sorted; consecutive ones are joined.
std::string years_text(const std::vector<std::string>& years) {
  std::string out;
  for (std::size_t i = 0; i < years.size();) {
    std::size_t end = i + 1;
    // atoi() reads 不明 as 0, so no year follows it.
    const auto follows = [&](std::size_t at) {
      return years[at] == std::to_string(std::atoi(years[at - 1].c_str()) + 1);
    };
    while (end < years.size() && follows(end)) ++end;
    if (!out.empty()) out += strings::list_comma;
    if (years[i] == kUnknownYear) {
      out += strings::year_unknown;
    } else {
      out +=
          end - i > 1 ? strings::year_range(years[i], years[end - 1]) : strings::year_one(years[i]);
    }
    i = end;
  }
  return out;
}

/// The parts of the query that are words of a term, or those that are not.
std::vector<std::string> part_texts(const Answer& answer, bool words) {
  std::vector<std::string> out;
  for (const PartCount& part : answer.advice.parts) {
    if (part.is_word == words) out.push_back(part.text);
  }
  return out;
}

/// What a hit is: 発言, 議題, 会議.
std::string_view kind_of_hit(Unit unit) {
  return unit == Unit::kUtterance ? strings::kind_speech : unit_name(unit);
}

/// That no hit of this kind contains all parts of a query.
std::string nothing_text(const std::vector<std::string>& parts, std::string_view kind) {
  if (parts.size() == 1) return strings::nothing_one(parts[0], kind);
  if (parts.size() == 2) return strings::nothing_both(parts[0], parts[1], kind);
  std::string named;
  for (const std::string& part : parts) named += strings::part_quoted(part);
  const bool all = parts.empty() || parts.size() > kMaxNamedParts;
  return strings::nothing_all(all ? strings::search_word : named, kind);
}

/// 会議体を厚生委員会、役職を区長
std::string offered_filters(const std::vector<Filter>& filters) {
  std::string out;
  for (const Filter& filter : filters) {
    std::string values;
    // The days of a session go by its name. Other values are ways to print one name: 髙橋・高橋.
    const auto session = filter.field == Field::kBody && filter.values.size() > 1
                             ? plenary_session(filter.values[0])
                             : std::nullopt;
    for (const std::string& value : filter.values)
      (values += values.empty() ? "" : strings::list_dot) += japanese_value(filter.field, value);
    if (session) values = session->name;
    (out += out.empty() ? "" : strings::list_comma) +=
        strings::offer_field(spec(filter.field).japanese, values);
  }
  return out;
}

}  // namespace

std::string term_lead(const SearchedTerm& term) { return strings::term_lead(term.text); }

std::string more_expansions_text(const SearchedTerm& term) {
  if (term.more_expansions == 0) return {};
  return strings::more_expansions(with_separators(term.more_expansions));
}

std::string wildcard_message(const SearchedTerm& term) {
  switch (term.pattern_fault) {
    case PatternFault::kTooShort:
      return strings::wildcard_short(term.text);
    case PatternFault::kOtherScript:
      return strings::wildcard_script(term.text);
    default:
      return {};
  }
}

std::string count_text(std::size_t count, bool about, Unit unit) {
  const std::string number = with_separators(count);
  return about ? strings::count_about(number, unit_name(unit))
               : strings::count_exact(number, unit_name(unit));
}

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::kItem:
      return strings::unit_item;
    case Unit::kMeeting:
      return strings::unit_meeting;
    default:
      return strings::unit_record;
  }
}

std::string utterances_text(Unit unit, const Answer& answer) {
  if (unit == Unit::kUtterance && answer.utterances == answer.total) return {};
  const std::string count = count_text(answer.utterances, answer.approximate, Unit::kUtterance);
  return unit == Unit::kUtterance ? strings::count_speeches(count)
                                  : strings::count_all_speeches(count);
}

std::string no_match_message(const Criteria& criteria) {
  if (criteria.text.empty()) return std::string(strings::no_record);
  return criteria.is_filtered() ? strings::no_match_narrowed(criteria.text)
                                : strings::no_match(criteria.text);
}

std::string ignored_parameters_message(const Criteria& criteria) {
  const std::vector<std::string>& names = criteria.ignored_parameters;
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kMaxNames); ++i)
    out += strings::quoted(names[i]);
  if (names.size() > kMaxNames) out = strings::ignored_many(out, std::to_string(names.size()));
  return out.empty() ? out : strings::ignored_parameters(out);
}

std::string interpretation_message(const Answer& answer) {
  return answer.interpretation.empty() ? "" : strings::interpretation(answer.interpretation);
}

std::string missing_years_message(const Answer& answer) {
  if (answer.missing_years.empty()) return {};
  return strings::missing_years(years_text(answer.missing_years));
}

std::string missing_records_message(const std::vector<std::string>& missing_years) {
  if (missing_years.empty()) return {};
  return strings::missing_records(years_text(missing_years));
}

std::string dropped_message(const Answer& answer) {
  std::string out;
  for (const std::string& each : answer.dropped) {
    if (!out.empty()) out += strings::list_comma;
    out += each == "advice" ? strings::dropped_advice : strings::dropped_ranking;
  }
  return out.empty() ? out : strings::dropped(out);
}

std::string nothing_whole_message(const Criteria& criteria, const Answer& answer) {
  const std::size_t whole = answer.total - answer.fits.partial;
  if (whole > 0 || criteria.text.empty()) return {};
  if (answer.advice.parts.empty() && answer.fits.partial == 0) return {};
  // The words of a term are named only if the term is the whole query.
  std::vector<std::string> parts = part_texts(answer, false);
  if (parts.empty()) parts = part_texts(answer, true);
  const std::string none = nothing_text(parts, kind_of_hit(criteria.unit));
  return criteria.is_filtered() ? strings::in_narrowing(none) : none;
}

std::string only_apart_message(const Criteria& criteria, const Answer& answer) {
  const FitCounts& fits = answer.fits;
  const std::string_view kind = kind_of_hit(criteria.unit);
  if (fits.literal + fits.variant > 0) return answer.scattered ? strings::far_apart(kind) : "";
  if (criteria.text.empty() || fits.non_contiguous == 0) return {};
  const bool one =
      answer.terms.size() == 1 && count_code_points(answer.terms[0].text) <= kLongestNamed;
  const std::string apart =
      strings::only_apart(one ? strings::part_quoted(answer.terms[0].text) : strings::search_word,
                          kind, count_text(fits.non_contiguous, answer.approximate, criteria.unit));
  return criteria.is_filtered() ? strings::in_narrowing(apart) : apart;
}

std::string partial_heading(const Criteria& criteria, const Answer& answer) {
  return strings::partial_heading(
      kind_of_hit(criteria.unit),
      count_text(answer.fits.partial, answer.approximate, criteria.unit));
}

std::string part_count_message(const PartCount& part, Unit unit) {
  return strings::part_count(part.text, count_text(part.total, false, unit));
}

std::string relaxation_message(const Relaxation& relaxation) {
  const bool field = std::ranges::find(kSchema, relaxation.dropped, &FieldSpec::japanese) !=
                     std::ranges::end(kSchema);
  const std::string what = field ? strings::relaxed_field(relaxation.dropped) : relaxation.dropped;
  const std::string total = with_separators(relaxation.total);
  return relaxation.partial ? strings::relaxation_partial(what, total)
                            : strings::relaxation(what, total);
}

std::string fuzzy_message(const Relaxation& fuzzy_relaxation) {
  return strings::offer_fuzzy(with_separators(fuzzy_relaxation.total));
}

std::string unknown_value_message(const UnknownValue& unknown) {
  return strings::unknown_value(spec(unknown.field).japanese, unknown.value);
}

std::string no_meeting_message(const Answer& answer) {
  return answer.advice.no_meeting.empty() ? "" : strings::no_meeting(answer.advice.no_meeting);
}

std::string date_suggestion_message(const DateSuggestion& offer) {
  std::string fields = offered_filters(offer.filters);
  if (!fields.empty()) fields += strings::list_comma;
  return strings::offer_fields(fields + strings::offer_days(offer.days),
                               with_separators(offer.total));
}

std::string field_suggestion_message(const FieldSuggestion& offer) {
  return strings::offer_fields(offered_filters(offer.filters), with_separators(offer.total));
}

std::string outcome_suggestion_message(const OutcomeSuggestion& offer) {
  const std::string count = with_separators(offer.total);
  if (offer.rest.empty()) return strings::offer_outcome(offer.word, count);
  if (offer.has_result) return strings::offer_outcome_of(offer.rest, offer.word, count);
  return strings::offer_no_outcome(offer.rest, offer.word, count);
}

std::string holdings_message(const Criteria& criteria, const Answer& answer) {
  // Partial matches are no reason to believe that the archive has what was sought.
  if (criteria.text.empty() || answer.total - answer.fits.partial >= kFewMatches) return {};
  const Holdings& holdings = answer.holdings;
  if (holdings.meetings == 0) return {};
  // Filters by body limit what is counted. Without a dated meeting there are no years.
  const std::size_t undated = holdings.first_year ? holdings.undated : 0;
  const std::string count = with_separators(holdings.meetings - undated);
  std::string what = strings::holdings_meetings(count);
  if (holdings.first_year && holdings.first_year == holdings.last_year) {
    what = strings::holdings_year(std::to_string(*holdings.first_year), count);
  } else if (holdings.first_year) {
    what = strings::holdings_years(std::to_string(*holdings.first_year),
                                   std::to_string(*holdings.last_year), count);
  }
  if (undated > 0) what = strings::holdings_undated(what, with_separators(undated));
  return holdings.bodies.empty() ? strings::holdings_search(what) : strings::holdings_body(what);
}

std::vector<std::string> related_words(const Answer& answer) {
  std::vector<std::string> out;
  const auto is_searched = [&](const std::string& word) {
    return std::any_of(answer.terms.begin(), answer.terms.end(), [&](const SearchedTerm& term) {
      return term.text == word ||
             std::find(term.variants.begin(), term.variants.end(), word) != term.variants.end();
    });
  };
  for (const SearchedTerm& term : answer.terms) {
    for (const std::string& word : term.related) {
      if (!is_searched(word) && std::find(out.begin(), out.end(), word) == out.end())
        out.push_back(word);
    }
  }
  return out;
}

std::string filters_text(const Criteria& criteria) {
  std::string out, last;
  std::size_t named = 0;
  for (const Chip& chip : chips(criteria)) {
    if (named++ == kMaxNames) return strings::filters_more(out);
    if (chip.field == last) {
      (out += strings::list_dot) += strings::quoted(chip.value);
    } else {
      (out += out.empty() ? "" : strings::list_comma) +=
          strings::filter_value(chip.field, chip.value);
    }
    last = chip.field;
  }
  return out;
}

std::string with_separators(std::size_t number) {
  std::string out = std::to_string(number);
  // From the end, so that positions before it stay valid.
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

}  // namespace gijiroku::search
