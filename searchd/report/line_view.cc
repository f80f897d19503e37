// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/line_view.h"

#include <algorithm>

#include "embedded/kwic_mustache.h"
#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/count_request.h"
#include "searchd/request/line_request.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerLine = 32;  // for spend_processor_time()

Html one_line_html(const ConcordanceLine& line, const std::string& text) {
  spend_processor_time(kUnitsPerLine);
  const Hit& hit = line.hit;
  Html out("before", line.before);
  out["key"] = line.key;
  out["after"] = line.after;
  out["url"] = meeting_path(hit.meeting.id, text, hit.anchor);
  out["date"] =
      hit.meeting.held_on ? iso(*hit.meeting.held_on) : std::string(strings::date_unknown);
  out["speech"] = hit.node == NodeKind::kUtterance;
  out["speaker"] = speaker_html(hit);
  out["node_name"] = std::string(named(hit.node).japanese);
  out["meeting"] = short_name_of(hit.meeting);
  return out;
}

Html orders_html(const LineRequest& request) {
  list out;
  for (const NamedLineOrder& each : kLineOrders) {
    LineRequest other = request;
    other.order = each.order;
    other.criteria.offset = 0;
    Html one("label", std::string(each.name));
    one["url"] = line_path(other);
    one["current"] = request.order == each.order;
    out.push_back(std::move(one));
  }
  return out;
}

Html page_html(const LineRequest& request, std::size_t offset, bool exists) {
  if (!exists) return false;
  LineRequest other = request;
  other.criteria.offset = offset;
  return Html("url", line_path(other));
}

/// The search whose lines are shown, from its first hit.
Criteria hits_of(Criteria criteria) {
  criteria.offset = 0;
  criteria.limit = kDefaultSize;
  return criteria;
}

std::string heading(const Criteria& criteria) {
  return criteria.text.empty() ? std::string(strings::lines_heading_empty)
                               : strings::lines_heading(criteria.text);
}

}  // namespace

std::string view_lines(const LineRequest& request, const LinePage& page, const SiteSettings& site) {
  const Criteria& criteria = request.criteria;
  const std::size_t size = criteria.limit, offset = criteria.offset;
  Html data("heading", heading(criteria));
  data["asked"] = !criteria.text.empty();
  data["total"] = with_separators(page.total);
  data["nodes"] = with_separators(page.nodes);
  data["some"] = page.total > 0;
  data["others"] = page.others > 0 ? Html(with_separators(page.others)) : Html(false);
  data["missing"] = optional_html(missing_records_message(page.missing_years));
  list lines;
  for (const ConcordanceLine& each : page.lines)
    lines.push_back(one_line_html(each, criteria.text));
  data["lines"] = lines;
  data["orders"] = orders_html(request);
  data["paged"] = page.total > size || offset > 0;
  data["page"] = with_separators(offset / size + 1);
  data["pages"] = with_separators((page.total + size - 1) / size);
  data["previous"] = page_html(request, offset - std::min(offset, size), offset > 0);
  data["next"] = page_html(request, offset + size, offset + size < page.total);
  data["results_url"] = search_path(hits_of(criteria));
  data["count_url"] = count_path(criteria);
  data["excel_url"] = line_table_path(request, TableFormat::kExcel);
  data["csv_url"] = line_table_path(request, TableFormat::kCsv);
  data["jsonl_url"] = line_table_path(request, TableFormat::kJsonLines);
  data["json_url"] = line_table_path(request, std::nullopt);
  return render({site,
                 heading(criteria),
                 embedded::kwic_mustache,
                 std::move(data),
                 criteria.text,
                 {},
                 true,
                 "",
                 "",
                 "",
                 "",
                 line_path(request)});
}

}  // namespace gijiroku::search
