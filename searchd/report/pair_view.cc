// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/pair_view.h"

#include <algorithm>

#include "embedded/pairs_mustache.h"
#include "embedded/strings.h"
#include "searchd/advice/narrowing.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/pair_request.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerHit = 32;  // for spend_processor_time()
constexpr std::size_t kShownSpeakers = 12;

Html speech_html(const Hit& hit, const std::string& text) {
  spend_processor_time(kUnitsPerHit);
  Html out("url", meeting_path(hit.meeting.id, text, hit.anchor));
  out["speaker"] = speaker_html(hit);
  out["segments"] = segments_html(hit.snippet);
  return out;
}

Html pair_html(const AnsweredQuestion& pair, const std::string& text, const SiteSettings& site) {
  const Hit& question = pair.question;
  Html out = speech_html(question, text);
  out["cite_url"] = citation_path(question.id);
  out["date"] = date_of(question.meeting);
  out["iso"] = question.meeting.held_on ? iso(*question.meeting.held_on) : "";
  out["meeting"] = short_name_of(question.meeting);
  out["body"] = body_html(question.meeting);
  out["item"] = item_html(question.item);
  out["openness"] = restriction_html(question.meeting, site.scope);
  list answers;
  for (const Hit& each : pair.answers) answers.push_back(speech_html(each, text));
  out["answers"] = answers;
  out["further"] =
      pair.further_answers > 0 ? Html(with_separators(pair.further_answers)) : Html(false);
  return out;
}

Html link_html(const PairRequest& request) { return Html("url", pairs_path(request)); }

/// The search from its first pair on.
PairRequest first_page(PairRequest request) {
  request.criteria.offset = 0;
  return request;
}

/// Who asks, who answers and the filters; each links to the pairs without it.
list chips_html(const PairRequest& request) {
  list out;
  const auto add = [&](std::string_view field, const std::string& value,
                       const PairRequest& without) {
    Html one = link_html(first_page(without));
    one["field"] = std::string(field);
    one["value"] = value;
    out.push_back(std::move(one));
  };
  PairRequest other = request;
  other.asker.clear();
  if (!request.asker.empty()) add(strings::pairs_chip_asker, request.asker, other);
  other = request;
  other.answerer.clear();
  if (!request.answerer.empty()) add(strings::pairs_chip_answerer, request.answerer, other);
  for (const Chip& chip : chips(request.criteria)) {
    other = request;
    other.criteria = chip.without;
    add(chip.field, chip.value, other);
  }
  return out;
}

list asked_whom_html(const PairRequest& request, const PairPage& page) {
  list out;
  for (const AskedWhom& each : page.asked_whom) {
    if (out.size() == kShownSpeakers) break;
    PairRequest narrowed = first_page(request);
    narrowed.asker = each.asker;
    narrowed.answerer = each.answerer;
    Html one = link_html(narrowed);
    one["asker"] = each.asker;
    one["answerer"] = each.answerer;
    one["count"] = with_separators(each.count);
    out.push_back(std::move(one));
  }
  return out;
}

Html page_html(PairRequest request, std::size_t offset, bool exists) {
  request.criteria.offset = offset;
  return exists ? link_html(request) : Html(false);
}

/// The criteria as hidden fields of the form that asks for speakers.
Html kept_html(const PairRequest& request) {
  Criteria criteria = request.criteria;
  criteria.offset = 0;
  return fields_html(parameters_of(criteria));
}

}  // namespace

std::string view_pairs(const PairRequest& request, const PairPage& page, const SiteSettings& site) {
  const Criteria& criteria = request.criteria;
  const std::size_t size = criteria.limit, offset = criteria.offset;
  const std::string typed = typed_text(request);
  const std::string heading =
      typed.empty() ? std::string(strings::pairs_here) : strings::pairs_heading(typed);
  Html data("heading", heading);
  data["total"] = with_separators(page.total);
  data["results_url"] = search_path(first_page(request).criteria);
  data["missing"] = optional_html(missing_records_message(page.missing_years));
  data["asker"] = request.asker;
  data["answerer"] = request.answerer;
  data["kept"] = kept_html(request);
  list chosen = chips_html(request);
  data["has_chips"] = !chosen.empty();
  data["chips"] = chosen;
  list pairs;
  for (const AnsweredQuestion& each : page.pairs)
    pairs.push_back(pair_html(each, criteria.text, site));
  data["some"] = !page.pairs.empty();
  data["pairs"] = pairs;
  data["first"] = std::to_string(offset + 1);
  data["sorts"] = sorts_html(criteria, [&](Sort sort) {
    PairRequest sorted = first_page(request);
    sorted.criteria.sort = sort;
    return pairs_path(sorted);
  });
  data["asked_whom"] = asked_whom_html(request, page);
  const std::size_t reachable = std::min(page.total, kMaxOffset + size);
  data["paged"] = page.total > size || offset > 0;
  data["page"] = with_separators(offset / size + 1);
  data["pages"] = with_separators((reachable + size - 1) / size);
  data["previous"] = page_html(request, offset - std::min(offset, size), offset > 0);
  data["next"] = page_html(request, offset + size, offset + size < reachable);
  data["excel_url"] = pair_table_path(request, TableFormat::kExcel);
  data["csv_url"] = pair_table_path(request, TableFormat::kCsv);
  data["tsv_url"] = pair_table_path(request, TableFormat::kTsv);
  data["jsonl_url"] = pair_table_path(request, TableFormat::kJsonLines);
  return render({site,
                 heading,
                 embedded::pairs_mustache,
                 std::move(data),
                 typed,
                 {},
                 true,
                 "",
                 "",
                 "",
                 "",
                 pairs_path(request)});
}

}  // namespace gijiroku::search
