// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/error.h"

#include "embedded/error_mustache.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

/// The page with one section of the template on.
std::string error_page(const std::string& title, const char* section, Html content, Scope scope) {
  Html data("heading", title);
  for (const char* each : {"bad", "unavailable", "missing", "forbidden", "withheld", "failure"})
    data[each] = false;
  data[section] = std::move(content);
  return render({scope, title, embedded::error_mustache, std::move(data), "", {}, true});
}

}  // namespace

std::string view_faults(const std::vector<Fault>& faults, Scope scope) {
  kainjow::mustache::list shown;
  for (const Fault& fault : faults) {
    // A message that begins with the parameter's name does not need it a second time.
    const bool named = fault.message.starts_with(fault.parameter);
    Html one("parameter", optional_html(named ? "" : fault.parameter));
    one["message"] = fault.message;
    shown.push_back(std::move(one));
  }
  return error_page("この条件では検索できません", "bad", Html("faults", shown), scope);
}

std::string view_unavailable(const std::string& message, Scope scope) {
  return error_page("いまは検索できません", "unavailable", message, scope);
}

std::string view_missing(Scope scope) {
  return error_page("ページが見つかりません", "missing", true, scope);
}

std::string view_forbidden(Scope scope) {
  return error_page("この検索は職員用です", "forbidden", true, scope);
}

std::string view_withheld(Scope scope) {
  return error_page("ただいま検索を止めています", "withheld", true, scope);
}

std::string view_failure(const std::string& request, Scope scope) {
  return error_page("ページを表示できませんでした", "failure", Html("request", request), scope);
}

}  // namespace gijiroku::search
