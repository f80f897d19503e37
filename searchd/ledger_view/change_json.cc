// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger_view/change_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "searchd/json/text_json.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/change_request.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kUnitsPerObject = 16;  // for spend_processor_time()

Json entry_json(const ChangeEntry& entry) {
  spend_processor_time(kUnitsPerObject);
  Json out{{"day", iso(entry.change.day)},
           {"change", named(entry.change.kind).code},
           {"id", entry.change.meeting},
           {"meeting", nullptr}};
  if (entry.meeting == nullptr) return out;
  const Meeting& meeting = *entry.meeting;
  out["meeting"] = {{"id", meeting.id}, {"title", meeting.title}, {"body", meeting.body}};
  out["meeting"]["date"] = meeting.held_on ? Json(iso(*meeting.held_on)) : Json();
  out["meeting"]["year"] = meeting.year ? Json(*meeting.year) : Json();
  out["meeting"]["url"] = meeting_path(meeting.id, "", "");
  return out;
}

}  // namespace

std::string changes_json(const ChangeCriteria& criteria, const ChangeLog& log,
                         const SiteSettings& site) {
  const std::size_t total = log.entries.size();
  const std::size_t begin = std::min((criteria.page - 1) * criteria.size, total);
  const std::size_t end = std::min(begin + criteria.size, total);
  Json out{{"total", total}, {"page", criteria.page}, {"size", criteria.size}};
  out["changes"] = Json::array();
  for (std::size_t i = begin; i < end; ++i) out["changes"].push_back(entry_json(log.entries[i]));
  out["generation"] = log.generation->id;
  return json_text(std::move(out), site);
}

std::string change_feed_json(const ChangeFeedCriteria& criteria, const ChangeLog& log,
                             const SiteSettings& site) {
  const std::vector<ChangeEntry> found = changes_after(log, criteria);
  const std::size_t shown = std::min(criteria.size, found.size());
  Json out{{"remaining", found.size() - shown}, {"next_cursor", nullptr}};
  if (shown < found.size()) out["next_cursor"] = change_cursor(found[shown - 1].change);
  out["changes"] = Json::array();
  for (std::size_t i = 0; i < shown; ++i) out["changes"].push_back(entry_json(found[i]));
  out["generation"] = log.generation->id;
  return json_text(std::move(out), site);
}

}  // namespace gijiroku::search
