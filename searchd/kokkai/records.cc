// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/records.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search::kokkai {
namespace {

constexpr std::string_view kLineEnd = "\r\n", kWideSpace = "　", kMark = "○";

Value or_null(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

/// The houses of a parliament are its own bodies; other bodies belong to whoever runs the site.
std::string owner_of(const Meeting& meeting, const SiteSettings& site) {
  std::string house = house_of(meeting);
  if (house.empty()) house = site.operator_name;
  return house.empty() ? meeting.body : house;
}

/// The lines of `text` as paragraphs. All but the first are indented.
void put_paragraphs(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!out.empty() && !out.ends_with(kWideSpace) && !line.starts_with(kWideSpace))
      out += kWideSpace;
    out += line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
    out += kLineEnd;
  }
}

/// "○委員長（佐野）" before a speech. A name that is printed with its office already names both.
std::string spoken_head(const std::string& label, const std::string& name) {
  if (label.empty() && name.empty()) return "";
  const bool both = name.find(label) != std::string::npos;
  return std::string(kMark) + (both ? name : label + (name.empty() ? "" : "（" + name + "）"));
}

/// The pdf file that a record was read from, if the operator states where it is.
std::string pdf_of(const Meeting& meeting, const SiteSettings& site) {
  return meeting.doc.ends_with(".pdf") ? original_url(site, meeting.doc) : "";
}

void put_issue(Elements& out, const Meeting& meeting, std::int64_t search_object,
               const SiteSettings& site) {
  out.push_back({"issueID", issue_id(meeting.id)});
  out.push_back({"imageKind", std::string("会議録")});
  out.push_back({"searchObject", search_object});
  out.push_back({"session", std::int64_t{session_of(meeting)}});
  out.push_back({"nameOfHouse", owner_of(meeting, site)});
  out.push_back({"nameOfMeeting", meeting.body.empty() ? meeting.title : meeting.body});
  out.push_back({"issue", "第" + std::to_string(meeting.session) + "号"});
  out.push_back({"date", meeting.held_on ? iso(*meeting.held_on) : ""});
  out.push_back({"closing", {}});
}

/// An index does not say when a record came into it: clients sort by these times.
std::string time_of(const Meeting& meeting) {
  return meeting.held_on ? iso(*meeting.held_on) + " 00:00:00" : "1970-01-01 00:00:00";
}

}  // namespace

std::string Records::url(const Meeting& meeting, const std::string& anchor) const {
  return site_.address(record_path(meeting.id, anchor));
}

std::vector<Records::Speech> Records::speeches(const Issue& issue, bool texts,
                                               const Place* only) const {
  std::map<std::uint32_t, Speech> found;
  if (!only || only->order == 0) found[0] = {0, 0, "", std::string(kOpening), "", "", ""};
  each_node(generation_, issue, [&](std::size_t s, std::uint32_t node, std::uint32_t order) {
    if (only && order != only->order) return;
    const Shard& shard = *generation_.shards[s];
    const Columns& columns = shard.columns;
    const std::string label(columns[Field::kLabel].value(node));
    const std::string name(columns[Field::kName].value(node));
    const auto [at, fresh] = found.try_emplace(order);
    Speech& speech = at->second;
    spend_processor_time();
    if (columns.seq(node) > 0 && fresh)
      speech = {order,
                columns.page(node),
                columns.anchor(node),
                name.empty() ? label : name,
                label,
                role_of(label),
                ""};
    if (speech.page == 0) speech.page = columns.page(node);
    if (!texts) return;
    if (!speech.text.empty()) speech.text += kLineEnd;
    const std::string head = columns.seq(node) > 0 ? spoken_head(label, name) : label;
    if (!head.empty()) speech.text += head + std::string(kWideSpace);
    put_paragraphs(speech.text, shard.literal.original(node));
  });
  std::vector<Speech> out;
  for (auto& [order, speech] : found) out.push_back(std::move(speech));
  if (texts && !out.empty() && out.front().order == 0 && out.front().text.empty())
    out.front().text = issue.meeting->title;
  return out;
}

Elements Records::speech(Place place) const {
  const Issue& issue = issues_[place.issue];
  const Meeting& meeting = *issue.meeting;
  std::vector<Speech> found = speeches(issue, true, &place);
  Speech each = found.empty() ? Speech() : std::move(found.front());
  Elements out{{"speechID", speech_id(issue_id(meeting.id), place.order)}};
  put_issue(out, meeting, place.order, site_);
  out.push_back({"speechOrder", std::int64_t{place.order}});
  out.push_back({"speaker", std::move(each.speaker)});
  out.push_back({"speakerYomi", {}});
  out.push_back({"speakerGroup", {}});
  out.push_back({"speakerPosition", or_null(std::move(each.label))});
  out.push_back({"speakerRole", or_null(std::move(each.role))});
  out.push_back({"speech", std::move(each.text)});
  out.push_back({"startPage", std::int64_t{each.page}});
  out.push_back({"speechURL", url(meeting, each.anchor)});
  out.push_back({"meetingURL", url(meeting, "")});
  out.push_back({"pdfURL", or_null(pdf_of(meeting, site_))});
  return out;
}

Elements Records::with_speeches(const Meeting& meeting, std::vector<Elements> speeches) const {
  Elements out;
  put_issue(out, meeting, 0, site_);
  out.push_back({"speechRecord", std::move(speeches)});
  out.push_back({"meetingURL", url(meeting, "")});
  out.push_back({"pdfURL", or_null(pdf_of(meeting, site_))});
  return out;
}

Elements Records::meeting(std::uint32_t issue) const {
  const Meeting& meeting = *issues_[issue].meeting;
  const std::string id = issue_id(meeting.id), time = time_of(meeting);
  std::vector<Elements> list;
  for (Speech& each : speeches(issues_[issue], true)) {
    list.push_back({{"speechID", speech_id(id, each.order)},
                    {"speechOrder", std::int64_t{each.order}},
                    {"speaker", std::move(each.speaker)},
                    {"speakerYomi", {}},
                    {"speakerGroup", {}},
                    {"speakerPosition", or_null(std::move(each.label))},
                    {"speakerRole", or_null(std::move(each.role))},
                    {"speech", std::move(each.text)},
                    {"startPage", std::int64_t{each.page}},
                    {"createTime", time},
                    {"updateTime", time},
                    {"speechURL", url(meeting, each.anchor)}});
  }
  return with_speeches(meeting, std::move(list));
}

Elements Records::listed(std::uint32_t issue, const std::vector<Place>& wanted) const {
  const Meeting& meeting = *issues_[issue].meeting;
  const std::string id = issue_id(meeting.id);
  std::vector<Elements> list;
  for (Speech& each : speeches(issues_[issue], false)) {
    if (!wanted.empty() &&
        !std::binary_search(wanted.begin(), wanted.end(), Place{issue, each.order}))
      continue;
    list.push_back({{"speechID", speech_id(id, each.order)},
                    {"speechOrder", std::int64_t{each.order}},
                    {"speaker", std::move(each.speaker)},
                    {"speechURL", url(meeting, each.anchor)}});
  }
  return with_speeches(meeting, std::move(list));
}

}  // namespace gijiroku::search::kokkai
