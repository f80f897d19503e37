// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/search_notes.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/advice/narrowing.h"
#include "searchd/request/site_path.h"
#include "searchd/select/fit_names.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

/// The number of hits for each way to match, each a link that toggles the filter.
/// Example: 入力どおり 30（うち語の一部 12）・表記ゆれ 4. A selected way is listed even without
/// hits, so that it can be removed.
Html fits_html(const Criteria& criteria, const Answer& answer) {
  list out;
  for (const NamedFit& fit : kFits) {
    const std::size_t count = answer.fits.count(fit.fit);
    const bool chosen =
        std::find(criteria.fits.begin(), criteria.fits.end(), fit.fit) != criteria.fits.end();
    if (count == 0 && !chosen) continue;
    Html one("label", std::string(name_of(fit.fit)));
    one["part"] = fit.fit == Fit::kSubstring;
    one["count"] = with_separators(count);
    one["chosen"] = chosen;
    one["url"] = search_path(toggled(criteria, fit.fit));
    out.push_back(std::move(one));
  }
  return out;
}

Html spelling_html(const Criteria& criteria, const std::string& variant, bool off) {
  Html out("variant", variant);
  out["off"] = off;
  out["url"] = search_path(toggled_variant(criteria, variant));
  return out;
}

Html related_html(const Criteria& criteria, const std::string& word) {
  Criteria other = from_offset(criteria, 0);
  other.text = word;
  Html out("word", word);
  out["url"] = search_path(other);
  return out;
}

/// 「申込」は 申し込み・申込み でも探しました: each variant can be switched off, and one link
/// searches only what was typed. For a wildcard such as 「テレ*」: the words that it matches. False
/// if no term has any of these.
Html spellings_html(const Criteria& criteria, const Answer& answer) {
  list terms, related;
  // Filters stay: only the text changes.
  Criteria exact = from_offset(criteria, 0);
  exact.text = answer.quoted_text;
  for (const SearchedTerm& term : answer.terms) {
    if (term.variants.empty() && term.excluded_variants.empty() && term.expansions.empty())
      continue;
    list others, words;
    for (const std::string& variant : term.variants)
      others.push_back(spelling_html(criteria, variant, false));
    for (const std::string& variant : term.excluded_variants)
      others.push_back(spelling_html(criteria, variant, true));
    for (const std::string& word : term.expansions) words.push_back(Html("word", word));
    Html one("lead", term_lead(term));
    one["has_others"] = !others.empty();
    one["others"] = others;
    one["has_words"] = !words.empty();
    one["words"] = words;
    one["more_words"] = optional_html(more_expansions_text(term));
    terms.push_back(std::move(one));
  }
  for (const std::string& word : related_words(answer))
    related.push_back(related_html(criteria, word));
  if (terms.empty() && related.empty()) return false;
  Html out("terms", terms);
  out["has_terms"] = !terms.empty();
  out["has_related"] = !related.empty();
  out["related"] = related;
  out["exact_url"] = search_path(exact);
  return out;
}

/// How often each part of the query occurs, with a link if it does.
Html parts_html(const Criteria& criteria, const Answer& answer) {
  list out;
  for (const PartCount& part : answer.advice.parts) {
    Html one("message", part_count_message(part, criteria.unit));
    one["is_word"] = part.is_word;
    one["url"] = part.total > 0 ? Html(search_path(part.criteria)) : Html(false);
    out.push_back(std::move(one));
  }
  return out;
}

/// Why asterisks of the query are no wildcards.
Html wildcards_html(const Answer& answer) {
  list out;
  for (const SearchedTerm& term : answer.terms) {
    const std::string message = wildcard_message(term);
    if (!message.empty()) out.push_back(Html("message", message));
  }
  return out;
}

Html units_html(const Criteria& criteria) {
  list out;
  const auto add = [&](std::string_view name, Unit unit) {
    Criteria other = from_offset(criteria, 0);
    other.unit = unit;
    Html one("label", std::string(name));
    one["url"] = search_path(other);
    one["current"] = criteria.unit == unit;
    out.push_back(std::move(one));
  };
  add(strings::search_by_speech, Unit::kUtterance);
  add(strings::search_by_item, Unit::kItem);
  add(strings::search_by_meeting, Unit::kMeeting);
  return out;
}

/// A list of suggested searches: `name` is the text that `text_of` returns, `url` its address.
template <typename Suggested, typename TextOf>
Html links_html(const std::string& name, const std::vector<Suggested>& suggested,
                const TextOf& text_of) {
  list out;
  for (const Suggested& each : suggested) {
    Html one(name, text_of(each));
    one["url"] = search_path(each.criteria);
    out.push_back(std::move(one));
  }
  return out;
}

Html unknown_html(const Answer& answer) {
  list out;
  for (const UnknownValue& each : answer.advice.unknown_values) {
    Html one("sentence", unknown_value_message(each) +
                             (each.others.empty() ? "" : std::string(strings::known_values) + " "));
    one["others"] = links_html("value", each.others,
                               [](const UnknownValue::Alternative& other) { return other.value; });
    out.push_back(std::move(one));
  }
  return out;
}

Html fuzzy_html(const Answer& answer) {
  if (!answer.advice.fuzzy) return false;
  Html out("offer", fuzzy_message(*answer.advice.fuzzy));
  out["url"] = search_path(answer.advice.fuzzy->criteria);
  return out;
}

}  // namespace

Html search_notes_html(const Criteria& criteria, const Answer& answer) {
  const bool asked = !criteria.text.empty();
  Html out("interpretation", optional_html(interpretation_message(answer)));
  out["has_relaxations"] = !answer.advice.relaxations.empty();
  out["relaxations"] = links_html("offer", answer.advice.relaxations, relaxation_message);
  out["has_corrections"] = !answer.advice.corrections.empty();
  out["corrections"] = links_html("word", answer.advice.corrections,
                                  [](const Correction& each) { return each.word; });
  out["wildcards"] = wildcards_html(answer);
  out["unknown"] = unknown_html(answer);
  out["no_meeting"] = no_meeting_message(answer);
  out["has_dates"] = !answer.advice.dates.empty() || !answer.advice.no_meeting.empty();
  out["dates"] = links_html("offer", answer.advice.dates, date_suggestion_message);
  out["has_outcomes"] = !answer.advice.outcomes.empty();
  out["outcomes"] = links_html("offer", answer.advice.outcomes, outcome_suggestion_message);
  out["has_fields"] = !answer.advice.fields.empty();
  out["fields"] = links_html("offer", answer.advice.fields, field_suggestion_message);
  out["fuzzy_relaxation"] = fuzzy_html(answer);
  out["holdings"] = optional_html(holdings_message(criteria, answer));
  out["units"] = units_html(criteria);
  out["unit_name"] = std::string(unit_name(criteria.unit));
  out["only_apart"] = optional_html(only_apart_message(criteria, answer));
  out["nothing_whole"] = optional_html(nothing_whole_message(criteria, answer));
  out["has_parts"] = !answer.advice.parts.empty();
  out["parts"] = parts_html(criteria, answer);
  out["approximate"] = answer.approximate;
  out["facets_approximate"] = answer.facets_approximate;
  out["missing"] = optional_html(missing_years_message(answer));
  out["dropped"] = optional_html(dropped_message(answer));
  out["ignored_parameters"] = optional_html(ignored_parameters_message(criteria));
  Html fits = fits_html(criteria, answer);
  // If all hits are partial matches, their heading has the number, and a filter would change
  // nothing.
  const bool all_partial = answer.total == answer.fits.partial && criteria.fits.empty();
  out["has_fits"] = asked && !all_partial && fits.is_non_empty_list();
  out["fits"] = std::move(fits);
  out["spellings"] = spellings_html(criteria, answer);
  return out;
}

}  // namespace gijiroku::search
