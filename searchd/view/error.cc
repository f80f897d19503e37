// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/error.h"

#include "embedded/error_mustache.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

/// The page with one section of the template on.
std::string error_page(const std::string& title, const char* section, Html content,
                       const SiteSettings& site) {
  Html data("heading", title);
  for (const char* each : {"bad", "unavailable", "missing", "forbidden", "withheld", "failure"})
    data[each] = false;
  data[section] = std::move(content);
  return render({site, title, embedded::error_mustache, std::move(data), "", {}, true});
}

}  // namespace

std::string view_faults(const std::vector<Fault>& faults, const SiteSettings& site) {
  kainjow::mustache::list shown;
  for (const Fault& fault : faults) {
    // A message that begins with the parameter's name does not need it a second time.
    const bool named = fault.message.starts_with(fault.parameter);
    Html one("parameter", optional_html(named ? "" : fault.parameter));
    one["message"] = fault.message;
    shown.push_back(std::move(one));
  }
  return error_page("この条件では検索できません", "bad", Html("faults", shown), site);
}

std::string view_unavailable(const std::string& message, const SiteSettings& site) {
  return error_page("いまは検索できません", "unavailable", message, site);
}

std::string view_missing(const SiteSettings& site) {
  return error_page("ページが見つかりません", "missing", true, site);
}

std::string view_forbidden(const SiteSettings& site) {
  return error_page("この検索は職員用です", "forbidden", true, site);
}

std::string view_withheld(const SiteSettings& site) {
  return error_page("ただいま検索を止めています", "withheld", true, site);
}

std::string view_failure(const std::string& request, const SiteSettings& site) {
  return error_page("ページを表示できませんでした", "failure", Html("request", request), site);
}

}  // namespace gijiroku::search
