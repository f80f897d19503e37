// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/crawler/linked_data_json.h"

#include <nlohmann/json.hpp>

#include "core/date.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

Json organization(const std::string& name) {
  return {{"@type", "GovernmentOrganization"}, {"name", name}};
}

/// A script element ends at "</script", whatever its text means.
std::string without_tags(const std::string& json) {
  std::string out;
  for (const char c : json) {
    if (c == '<')
      out += "\\u003c";
    else
      out += c;
  }
  return out;
}

}  // namespace

std::string linked_data_of(const Meeting& meeting, const std::string& name, const std::string& path,
                           const SiteSettings& site) {
  Json event = {{"@type", "Event"}, {"name", meeting.title.empty() ? name : meeting.title}};
  if (meeting.held_on) event["startDate"] = iso(*meeting.held_on);
  if (!meeting.body.empty()) event["organizer"] = organization(meeting.body);
  if (!meeting.place.empty()) event["location"] = {{"@type", "Place"}, {"name", meeting.place}};
  Json document = {{"@context", "https://schema.org"},
                   {"@type", "DigitalDocument"},
                   {"name", name},
                   {"inLanguage", "ja"}};
  if (!site.public_url.empty()) document["url"] = site.address(path);
  if (!site.operator_name.empty()) document["publisher"] = organization(site.operator_name);
  document["about"] = std::move(event);
  return without_tags(document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace gijiroku::search
