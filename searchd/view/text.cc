// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/text.h"

#include <utility>

#include "embedded/strings.h"
#include "searchd/advice/narrowing.h"
#include "searchd/select/fit_names.h"
#include "searchd/suggest/typed_query.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

std::string marked(const Segments& segments) {
  std::string out;
  for (const Segment& segment : segments)
    out += segment.hit ? "【" + segment.text + "】" : segment.text;
  return out;
}

std::string heading(const Hit& hit) {
  std::string out = hit.meeting.held_on ? iso(*hit.meeting.held_on) + "  " : "";
  out += hit.meeting.title.empty() ? hit.meeting.doc : hit.meeting.title;
  if (!hit.item.title.empty())
    out += "  " + std::string(named(hit.item.kind).japanese) + strings::quoted(hit.item.title);
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

/// Nothing for an empty text: most notes are empty for most searches.
std::string line(const std::string& text) { return text.empty() ? "" : text + "\n"; }

/// 1,036 件（うち発言 1,030 件）, or that nothing was found. Partial matches are not counted here.
std::string total_text(const Criteria& criteria, const Answer& answer) {
  std::string nothing_whole = nothing_whole_message(criteria, answer);
  if (!nothing_whole.empty()) return nothing_whole;
  if (answer.total == 0) return no_match_message(criteria);
  if (answer.fits.partial > 0)
    return count_text(answer.total - answer.fits.partial, answer.approximate, criteria.unit);
  return count_text(answer.total, answer.approximate, criteria.unit) +
         utterances_text(criteria.unit, answer);
}

/// 入力どおり 30（うち語の一部 12）・表記ゆれ 4
std::string fits_text(const Criteria& criteria, const Answer& answer) {
  if (criteria.text.empty()) return {};
  std::vector<std::string> out;
  for (const NamedFit& fit : kFits) {
    const std::size_t count = answer.fits.count(fit.fit);
    if (count == 0) continue;
    const std::string text = std::string(name_of(fit.fit)) + " " + with_separators(count);
    // The count of kLiteral, which comes first, includes kSubstring. So `out` is not empty here.
    if (fit.fit == Fit::kSubstring) {
      out.back() = strings::terminal_part(out.back(), text);
    } else {
      out.push_back(text);
    }
  }
  return joined(out, strings::list_dot);
}

std::string chips_text(const Criteria& criteria) {
  std::vector<std::string> out;
  for (const Chip& chip : chips(criteria)) out.push_back(chip.field + " " + chip.value);
  return out.empty() ? "" : strings::terminal_narrowing(joined(out, strings::list_dot));
}

/// Variants, expansions and related words of each term, and the query that searches only what was
/// typed.
std::string spellings_text(const Answer& answer) {
  std::string out;
  bool others = false;
  for (const SearchedTerm& term : answer.terms) {
    out += line(wildcard_message(term));
    others = others || !term.variants.empty();
    if (!term.variants.empty())
      out += line(term_lead(term) + " " + joined(term.variants, strings::list_dot) + " " +
                  std::string(strings::also_searched));
    if (!term.expansions.empty())
      out += line(term_lead(term) + " " + joined(term.expansions, strings::list_dot) + " " +
                  more_expansions_text(term) + std::string(strings::matched_by_pattern));
  }
  const std::vector<std::string> related = related_words(answer);
  if (!related.empty())
    out += line(std::string(strings::related_words) + " " + joined(related, strings::list_dot));
  return others ? out + line(strings::terminal_exact(answer.quoted_text)) : out;
}

/// The days as a field term of the query: 日付:2021-08-15, 日付:2021-08-01..2021-08-31.
std::string date_term(const Criteria& criteria) {
  const std::string from = iso(*criteria.from), until = iso(*criteria.until);
  return "日付:" + from + (from == until ? "" : ".." + until);
}

/// Filters as field terms of the query: 会議体:"総務 委員会", 発言者:髙橋 発言者:高橋.
std::string field_terms(const std::vector<Filter>& filters) {
  std::vector<std::string> out;
  for (const Filter& filter : filters) {
    for (const std::string& value : filter.values) {
      out.push_back(std::string(spec(filter.field).japanese) + ":" +
                    as_query(value).value_or(value));
    }
  }
  return joined(out, " ");
}

/// The suggested searches. Where a page has a link, the terms to type are in brackets.
std::string advice_text(const Criteria& criteria, const Answer& answer) {
  std::string out;
  for (const UnknownValue& each : answer.advice.unknown_values) {
    std::vector<std::string> others;
    for (const UnknownValue::Alternative& other : each.others) others.push_back(other.value);
    out += line(unknown_value_message(each) + (others.empty()
                                                   ? ""
                                                   : std::string(strings::known_values) + " " +
                                                         joined(others, strings::list_dot)));
  }
  for (const OutcomeSuggestion& each : answer.advice.outcomes)
    out += outcome_suggestion_message(each) + "\n";
  for (const FieldSuggestion& each : answer.advice.fields)
    out += line(strings::with_note(field_suggestion_message(each), field_terms(each.filters)));
  out += line(no_meeting_message(answer));
  for (const DateSuggestion& each : answer.advice.dates) {
    std::string terms = field_terms(each.filters);
    if (!terms.empty()) terms += " ";
    out +=
        line(strings::with_note(date_suggestion_message(each), terms + date_term(each.criteria)));
  }
  std::vector<std::string> words;
  for (const Correction& each : answer.advice.corrections) words.push_back(each.word);
  if (!words.empty())
    out += line(std::string(strings::did_you_mean) + " " + joined(words, strings::list_dot));
  for (const Relaxation& each : answer.advice.relaxations) out += line(relaxation_message(each));
  if (answer.advice.fuzzy)
    out += line(strings::with_note(fuzzy_message(*answer.advice.fuzzy), "--fuzzy"));
  return out + line(holdings_message(criteria, answer));
}

std::string hit_text(const Hit& hit) {
  const std::string speaker = hit.name.empty() ? hit.label : hit.name;
  return "\n" + heading(hit) + "  " + hit.meeting.doc +
         (hit.seq > 0 ? "#" + std::to_string(hit.seq) : "") + "\n  " +
         (speaker.empty() ? std::string(named(hit.node).japanese) : speaker) + "  " +
         marked(hit.snippet) + "\n";
}

}  // namespace

std::string view_text(const Criteria& criteria, const Answer& answer) {
  if (answer.no_searchable_terms) return line(std::string(strings::no_searchable_terms));
  std::string out = line(only_apart_message(criteria, answer));
  out += line(total_text(criteria, answer));
  out += line(missing_years_message(answer));
  out += line(dropped_message(answer));
  out += line(interpretation_message(answer));
  out += line(chips_text(criteria));
  for (const PartCount& part : answer.advice.parts)
    out += line((part.is_word ? "  " : "") + part_count_message(part, criteria.unit));
  out += advice_text(criteria, answer);
  out += line(fits_text(criteria, answer));
  out += spellings_text(answer);
  bool partial = false;  // the heading of partial matches is out
  for (const Hit& hit : answer.hits) {
    if (hit.tier == Tier::kPartial && !std::exchange(partial, true))
      out += "\n" + line(partial_heading(criteria, answer));
    out += hit_text(hit);
  }
  return out;
}

}  // namespace gijiroku::search
