// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/reply.h"

#include "embedded/strings.h"
#include "searchd/kokkai/diet_api.h"
#include "searchd/view/error.h"
#include "searchd/view/json.h"

namespace gijiroku::search {
namespace {

constexpr int kBadRequest = 400, kForbidden = 403, kNotFound = 404, kGone = 410, kMoved = 301,
              kFailed = 500, kUnavailable = 503;

Reply in_diet_form(const RefusalForm& form, int status, std::string_view route,
                   std::string_view reason = {}) {
  kokkai::DietReply out = kokkai::busy(*form.diet_query, status);
  return {status, out.type, std::move(out.body), route, 0, reason};
}

}  // namespace

Reply with_results(Reply reply, std::size_t results,
                   const std::vector<std::string>& missing_years) {
  reply.results = results;
  reply.degraded = !missing_years.empty();
  return reply;
}

Reply bad_request(const RefusalForm& form, const std::vector<Fault>& faults) {
  if (!form.json) {
    const Parameters none;
    return {kBadRequest, kHtmlType, view_faults(faults, form.site, form.typed ? *form.typed : none),
            "bad_request"};
  }
  return {kBadRequest, kJsonType,
          error_json("bad_request", std::string(strings::reply_bad_request), faults),
          "bad_request"};
}

Reply forbidden(const RefusalForm& form) {
  if (!form.json) return {kForbidden, kHtmlType, view_forbidden(form.site), "forbidden"};
  return {kForbidden, kJsonType, error_json("forbidden", std::string(strings::reply_forbidden), {}),
          "forbidden"};
}

Reply missing(const RefusalForm& form) {
  if (!form.json) return {kNotFound, kHtmlType, view_missing(form.site), "missing"};
  return {kNotFound, kJsonType, error_json("not_found", std::string(strings::reply_missing), {}),
          "missing"};
}

Reply gone(const RefusalForm& form, const std::string& day) {
  if (!form.json) return {kGone, kHtmlType, view_gone(day, form.site), "gone"};
  return {kGone, kJsonType, error_json("gone", strings::reply_gone(day), {}), "gone"};
}

Reply moved(const RefusalForm& form, const std::string& path) {
  Reply out{kMoved, kHtmlType, view_moved(path, form.site), "moved"};
  if (form.json)
    out = {kMoved, kJsonType, error_json("moved", std::string(strings::reply_moved), {}), "moved"};
  out.location = form.site.base_path + path;
  return out;
}

Reply unavailable(const RefusalForm& form, std::string_view code, const std::string& message) {
  if (form.diet_query) return in_diet_form(form, kUnavailable, "unavailable", code);
  if (!form.json)
    return {kUnavailable, kHtmlType, view_unavailable(message, form.site), "unavailable", 0, code};
  return {kUnavailable,  kJsonType, error_json(std::string(code), message, {}),
          "unavailable", 0,         code};
}

Reply withheld(const RefusalForm& form) {
  if (form.diet_query) return in_diet_form(form, kUnavailable, "withheld", "withheld");
  if (!form.json)
    return {kUnavailable, kHtmlType, view_withheld(form.site), "withheld", 0, "withheld"};
  return {kUnavailable, kJsonType, error_json("withheld", std::string(strings::reply_withheld), {}),
          "withheld",   0,         "withheld"};
}

Reply failed(const RefusalForm& form, const std::string& request) {
  if (form.diet_query) return in_diet_form(form, kFailed, "failure");
  if (!form.json) return {kFailed, kHtmlType, view_failure(request, form.site), "failure"};
  return {kFailed, kJsonType,
          error_json("internal", std::string(strings::reply_failure), {{"request", "", request}}),
          "failure"};
}

}  // namespace gijiroku::search
