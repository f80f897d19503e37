// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/error.h"

#include "embedded/error_mustache.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

std::string error_page(const std::string& title, Html data, Scope scope) {
  data["heading"] = title;
  return render({scope, title, embedded::error_mustache, std::move(data), "", {}, true});
}

/// Every section of the template off; the caller turns one on.
Html empty_error() {
  Html out("faults", kainjow::mustache::list());
  for (const char* kind : {"bad", "unavailable", "missing", "forbidden", "withheld", "failure"})
    out[kind] = false;
  return out;
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
  Html data = empty_error();
  data["bad"] = true;
  data["faults"] = shown;
  return error_page("この条件では検索できません", std::move(data), scope);
}

std::string view_unavailable(const std::string& message, Scope scope) {
  Html data = empty_error();
  data["unavailable"] = message;
  return error_page("いまは検索できません", std::move(data), scope);
}

std::string view_missing(Scope scope) {
  Html data = empty_error();
  data["missing"] = true;
  return error_page("ページが見つかりません", std::move(data), scope);
}

std::string view_forbidden(Scope scope) {
  Html data = empty_error();
  data["forbidden"] = true;
  return error_page("この検索は職員用です", std::move(data), scope);
}

std::string view_withheld(Scope scope) {
  Html data = empty_error();
  data["withheld"] = true;
  return error_page("ただいま検索を止めています", std::move(data), scope);
}

std::string view_failure(const std::string& request, Scope scope) {
  Html data = empty_error();
  data["failure"] = Html("request", request);
  return error_page("ページを表示できませんでした", std::move(data), scope);
}

}  // namespace gijiroku::search
