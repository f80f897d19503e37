// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/search.h"

#include <algorithm>

#include "embedded/search_mustache.h"
#include "embedded/strings.h"
#include "searchd/advice/narrowing.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/count_request.h"
#include "searchd/request/feed_path.h"
#include "searchd/request/follow_up_request.h"
#include "searchd/request/line_request.h"
#include "searchd/request/pair_request.h"
#include "searchd/request/request.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"
#include "searchd/view/item_card.h"
#include "searchd/view/messages.h"
#include "searchd/view/search_facets.h"
#include "searchd/view/search_notes.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerLink = 16;  // for spend_processor_time()
constexpr std::size_t kPagesAround = 2;    // links to pages on each side of the current one
constexpr std::size_t kShownPartners = 3;  // questions or answers of a hit

/// Links to the utterances that ask what a hit answers, or answer what it asks. False without any.
Html partners_html(const std::vector<SpeechRef>& partners, const Hit& hit,
                   const std::string& text) {
  if (partners.empty()) return false;
  list links;
  for (const SpeechRef& each : partners) {
    if (links.size() == kShownPartners) break;
    Html one("who", numbered_speaker(each));
    one["url"] = meeting_path(hit.meeting.id, text, each.anchor);
    links.push_back(std::move(one));
  }
  Html out("links", links);
  const std::size_t further = partners.size() - links.size();
  out["further"] = further > 0 ? Html(std::to_string(further)) : Html(false);
  return out;
}

Html hit_html(const Hit& hit, const Criteria& criteria, const SiteSettings& site) {
  const bool speech = hit.node == NodeKind::kUtterance;
  spend_processor_time(kUnitsPerLink);
  Html out("url", meeting_path(hit.meeting.id, criteria.text, hit.anchor));
  out["speech"] = speech;
  out["cite_url"] = citation_path(hit.id);
  out["speaker"] = speaker_html(hit);
  out["node_name"] = std::string(named(hit.node).japanese);
  out["node_label"] =
      speech || !hit.label_segments.empty() ? Html(false) : optional_html(hit.label);
  out["row_label"] = segments_html(hit.label_segments);
  out["has_row_label"] = !hit.label_segments.empty();
  out["date"] = date_of(hit.meeting);
  out["iso"] = hit.meeting.held_on ? iso(*hit.meeting.held_on) : "";
  out["meeting"] = short_name_of(hit.meeting);
  out["body"] = body_html(hit.meeting);
  out["source_page"] = hit.page > 0 ? Html(std::to_string(hit.page)) : Html(false);
  out["item"] = item_html(hit.item);
  out["openness"] = restriction_html(hit.meeting, site.scope);
  out["segments"] = segments_html(hit.snippet);
  list more;
  for (const Hit& each : hit.more) {
    spend_processor_time(kUnitsPerLink);
    Html one("url", meeting_path(each.meeting.id, criteria.text, each.anchor));
    one["speaker"] = speaker_html(each);
    one["segments"] = segments_html(each.snippet);
    more.push_back(std::move(one));
  }
  out["has_more"] = !more.empty();
  out["more"] = more;
  out["questions"] = partners_html(hit.questions, hit, criteria.text);
  out["answers"] = partners_html(hit.answers, hit, criteria.text);
  out["card"] = has_card(hit) ? item_card_html(hit, criteria.text) : Html(false);
  // Without a text no part of the item is more to the point than another.
  out["excerpt"] = !criteria.text.empty();
  return out;
}

Html chips_html(const Criteria& criteria) {
  list out;
  for (const Chip& chip : chips(criteria)) {
    Html one("field", chip.field);
    one["value"] = chip.value;
    one["url"] = search_path(chip.without);
    out.push_back(std::move(one));
  }
  return out;
}

Html page_html(const Criteria& criteria, std::size_t page) {
  Criteria there = criteria;
  there.offset = (page - 1) * criteria.limit;
  Html out("number", std::to_string(page));
  out["url"] = search_path(there);
  out["current"] = there.offset == criteria.offset;
  return out;
}

Html pager_html(const Criteria& criteria, std::size_t total) {
  // Pages beyond kMaxOffset would be refused, so they get no links; `limited` says why.
  const std::size_t size = criteria.limit;
  const std::size_t reachable = std::min((total + size - 1) / size, kMaxOffset / size + 1);
  const std::size_t page = criteria.offset / size + 1;
  list pages;
  const std::size_t first = page > kPagesAround ? page - kPagesAround : 1;
  for (std::size_t p = first; p <= std::min(page + kPagesAround, reachable); ++p) {
    pages.push_back(page_html(criteria, p));
  }
  Html out("pages", pages);
  out["needed"] = reachable > 1;
  out["previous"] = page > 1 ? page_html(criteria, page - 1) : Html(false);
  out["next"] = page < reachable ? page_html(criteria, page + 1) : Html(false);
  out["limited"] = page >= reachable && reachable * size < total;
  return out;
}

/// The form of the days. Its hidden fields keep everything else that was asked.
Html range_html(const Criteria& criteria) {
  Criteria others = criteria;
  others.from = others.until = std::nullopt;
  others.offset = 0;
  Html out("from", criteria.from ? japanese(*criteria.from) : "");
  out["until"] = criteria.until ? japanese(*criteria.until) : "";
  out["kept"] = fields_html(parameters_of(others));
  return out;
}

/// What a new query in the search box keeps: everything but the text and the page.
Parameters kept(const Criteria& criteria) {
  Criteria others = criteria;
  others.offset = 0;
  Parameters out = parameters_of(others);
  std::erase_if(out, [](const auto& parameter) { return parameter.first == "q"; });
  return out;
}

std::string heading(const Criteria& criteria) {
  if (!criteria.text.empty()) return strings::search_heading(criteria.text);
  const std::string filters = filters_text(criteria);
  const std::string_view what =
      criteria.unit == Unit::kUtterance ? strings::search_records : unit_name(criteria.unit);
  return filters.empty() ? strings::search_heading_all(what)
                         : strings::search_heading_of(filters, what);
}

/// The hits of the page: items with the result that is the query, those that match the whole query,
/// then partial matches under a heading.
list groups_html(const Criteria& criteria, const Answer& answer, const SiteSettings& site) {
  list out;
  const auto add = [&](bool partial, const Html& title) {
    list hits;
    std::size_t first = 0;  // of the group, on this page
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
      if ((answer.hits[i].tier == Tier::kPartial) != partial) continue;
      if (hits.empty()) first = criteria.offset + i + 1;
      hits.push_back(hit_html(answer.hits[i], criteria, site));
    }
    if (hits.empty()) return;
    Html group("title", title);
    group["all_url"] = false;
    group["first"] = std::to_string(first);
    group["hits"] = hits;
    out.push_back(std::move(group));
  };
  if (!answer.leading.empty() && !answer.advice.outcomes.empty()) {
    const OutcomeSuggestion& offer = answer.advice.outcomes.front();
    list items;
    for (const Hit& hit : answer.leading) items.push_back(hit_html(hit, offer.criteria, site));
    Html group("title", outcome_suggestion_message(offer));
    group["first"] = std::string("1");
    group["hits"] = items;
    group["all_url"] =
        offer.total > answer.leading.size() ? Html(search_path(offer.criteria)) : Html(false);
    out.push_back(std::move(group));
  }
  add(false, answer.leading.empty() ? Html(false) : Html(std::string(strings::search_leading)));
  add(true, partial_heading(criteria, answer));
  return out;
}

/// Whether a hit shows what was read by rules: the result of its item, or who answered whom. A card
/// says so itself.
bool shows_derived(const Criteria& criteria, const Answer& answer) {
  const auto derived = [](const Hit& hit) {
    return hit.item.outcome != Outcome::kUnknown || !hit.questions.empty() || !hit.answers.empty();
  };
  return criteria.unit != Unit::kItem && std::ranges::any_of(answer.hits, derived);
}

/// The list of hits, or why it is empty.
Html results_html(const Criteria& criteria, const Answer& answer, const SiteSettings& site) {
  Html out("groups", groups_html(criteria, answer, site));
  out["some"] = answer.total > 0;
  out["derived"] = shows_derived(criteria, answer);
  out["no_searchable_terms"] =
      answer.no_searchable_terms ? Html(std::string(strings::no_searchable_terms)) : Html(false);
  const bool none = answer.total == 0 && !answer.no_searchable_terms;
  out["none"] = none;
  const bool is_said = !nothing_whole_message(criteria, answer).empty();
  out["none_message"] = is_said ? Html(false) : Html(no_match_message(criteria));
  out["past_end"] = answer.total > 0 && answer.hits.empty();
  out["first_url"] = search_path(from_offset(criteria, 0));
  out["narrowed"] = criteria.is_filtered();
  out["asked"] = !criteria.text.empty();
  out["widened_url"] = search_path(without_filters(criteria));
  return out;
}

}  // namespace

std::string view_search(const Criteria& criteria, const Answer& answer, const SiteSettings& site) {
  Html data = results_html(criteria, answer, site);
  Html chosen = chips_html(criteria);
  data["heading"] = heading(criteria);
  const std::size_t whole = answer.total - answer.fits.partial;
  data["whole"] = whole > 0;
  data["total"] = with_separators(whole);
  data["spoken"] =
      answer.fits.partial == 0 ? Html(utterances_text(criteria.unit, answer)) : Html(false);
  data["notes"] = search_notes_html(criteria, answer);
  data["has_chips"] = chosen.is_non_empty_list();
  data["chip_count"] = std::to_string(chosen.list_value().size());
  data["chips"] = std::move(chosen);
  data["facets"] = facets_html(criteria, answer);
  data["has_facets"] = !answer.no_searchable_terms;
  data["sorts"] = sorts_html(criteria, [&](Sort sort) {
    Criteria sorted = from_offset(criteria, 0);
    sorted.sort = sort;
    return search_path(sorted);
  });
  data["pager"] = pager_html(criteria, answer.total);
  data["range"] = range_html(criteria);
  data["count_url"] = count_path(criteria);
  data["lines_url"] = line_path(criteria);
  data["pairs_url"] = pairs_path(criteria);
  data["csv_url"] = table_path(criteria, TableFormat::kCsv);
  data["excel_url"] = table_path(criteria, TableFormat::kExcel);
  data["jsonl_url"] = table_path(criteria, TableFormat::kJsonLines);
  Criteria longest = from_offset(criteria, 0);
  longest.limit = kMaxSize;
  const bool more = answer.total > criteria.limit && criteria.limit < kMaxSize;
  data["longest_url"] = more ? Html(search_path(longest)) : Html(false);
  data["longest"] = std::to_string(kMaxSize);
  data["follow_ups_url"] = follow_ups_path(follow_ups_within(criteria));
  return render({site, heading(criteria), embedded::search_mustache, std::move(data), criteria.text,
                 kept(criteria), true, "", "", "", search_feed_path(criteria),
                 search_path(criteria)});
}

}  // namespace gijiroku::search
