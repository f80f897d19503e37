// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/site_path.h"

#include <algorithm>

namespace gijiroku::search {
namespace {

std::string with_query(const std::string& path, const Parameters& parameters) {
  return parameters.empty() ? path : path + "?" + query_string(parameters);
}

}  // namespace

std::string meeting_path(const std::string& id, const std::string& text,
                         const std::string& anchor) {
  Parameters parameters;
  if (!text.empty()) parameters.emplace_back("q", text);
  if (!anchor.empty()) parameters.emplace_back("at", anchor);
  const std::string fragment = anchor.empty() ? "" : "#" + percent_encode(anchor);
  return with_query("/meetings/" + percent_encode(id), parameters) + fragment;
}

std::string part_path(const std::string& id, const std::string& text, std::size_t part) {
  Parameters parameters;
  if (!text.empty()) parameters.emplace_back("q", text);
  if (part == 0) {
    parameters.emplace_back("whole", "1");
  } else if (part > 1) {
    parameters.emplace_back("part", std::to_string(part));
  }
  return with_query("/meetings/" + percent_encode(id), parameters);
}

std::string item_path(const std::string& id, const std::string& text) {
  return "/items/" + percent_encode(id) + (text.empty() ? "" : "?" + query_string({{"q", text}}));
}

std::string utterance_path(const std::string& id, const std::string& anchor) {
  return "/meetings/" + percent_encode(id) + "/u/" + percent_encode(anchor.substr(1));
}

std::string record_path(const std::string& id, const std::string& anchor) {
  if (anchor.starts_with('u')) return utterance_path(id, anchor);
  return meeting_path(id, "", "") + (anchor.empty() ? "" : "#" + percent_encode(anchor));
}

std::string citation_path(const std::string& id) { return "/cite/" + percent_encode(id); }

std::string search_path(const Criteria& criteria) {
  return "/search?" + query_string(parameters_of(criteria));
}

std::string table_path(const Criteria& criteria, TableFormat format) {
  Criteria all = criteria;
  all.offset = 0;
  all.limit = kDefaultSize;
  Parameters parameters = parameters_of(all);
  parameters.emplace_back("format", named(format).code);
  return "/api/v1/search?" + query_string(parameters);
}

std::string browse_path(const Browse& browse) {
  Parameters parameters;
  if (!browse.body.empty()) parameters.emplace_back("body", browse.body);
  if (!browse.year.empty()) parameters.emplace_back("year", browse.year);
  if (browse.page > 1) parameters.emplace_back("page", std::to_string(browse.page));
  return with_query("/meetings", parameters);
}

std::string original_url(const SiteSettings& site, const std::string& doc) {
  const std::pair<std::string, std::string>* best = nullptr;
  for (const auto& each : site.originals) {
    const bool whole = each.first.empty() || each.first.ends_with('/') || each.first == doc;
    if (whole && doc.starts_with(each.first) &&
        (best == nullptr || each.first.size() > best->first.size()))
      best = &each;
  }
  if (best == nullptr) return "";
  std::string out = best->second;
  for (std::size_t at = best->first.size(); at < doc.size();) {
    const std::size_t end = std::min(doc.find('/', at), doc.size());
    out += percent_encode(std::string_view(doc).substr(at, end - at));
    if (end < doc.size()) out += '/';
    at = end + 1;
  }
  return out;
}

}  // namespace gijiroku::search
