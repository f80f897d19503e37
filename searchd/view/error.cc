// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/error.h"

#include <algorithm>

#include "core/schema.h"
#include "embedded/error_mustache.h"
#include "embedded/strings.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

struct ParameterName {
  std::string_view parameter, shown;
};
constexpr ParameterName kNames[]{{"q", strings::search_word},
                                 {"from", strings::day_from},
                                 {"until", strings::day_until},
                                 {"page", strings::pager},
                                 {"size", strings::parameter_size},
                                 {"sort", strings::parameter_sort},
                                 {"unit", strings::parameter_unit},
                                 {"tier", strings::search_fits},
                                 {"fuzzy", strings::parameter_fuzzy},
                                 {"since", strings::day_from},
                                 {"compare", strings::parameter_compare},
                                 {"by", strings::count_groups},
                                 {"period", strings::count_periods},
                                 {"measure", strings::count_measures},
                                 {"state", strings::follow_ups_later},
                                 {"office", strings::follow_ups_office},
                                 {"part", strings::meeting_parts}};

/// What people call a parameter; its own name if it is none of the site's.
std::string name_of_parameter(const std::string& parameter) {
  for (const ParameterName& each : kNames) {
    if (each.parameter == parameter) return std::string(each.shown);
  }
  for (const FieldSpec& field : kSchema) {
    if (field.name == parameter) return std::string(field.japanese);
  }
  return parameter;
}

/// The page with one section of the template on.
std::string error_page(std::string_view heading, const char* section, Html content,
                       const SiteSettings& site, const std::string& text = "",
                       const Parameters& kept = {}) {
  const std::string title(heading);
  Html data("heading", title);
  for (const char* each :
       {"bad", "unavailable", "missing", "gone", "moved", "forbidden", "withheld", "failure"})
    data[each] = false;
  data[section] = std::move(content);
  return render({site, title, embedded::error_mustache, std::move(data), text, kept, true});
}

/// The value of the first parameter of that name.
std::string typed_value(const Parameters& typed, std::string_view name) {
  for (const auto& [parameter, value] : typed) {
    if (parameter == name) return value;
  }
  return "";
}

/// What the next search keeps: all but the text, the place in the results and what is wrong.
Parameters kept_parameters(const std::vector<Fault>& faults, Parameters typed) {
  std::erase_if(typed, [&](const auto& parameter) {
    return parameter.first == "q" || parameter.first == "page" ||
           std::ranges::any_of(
               faults, [&](const Fault& fault) { return fault.parameter == parameter.first; });
  });
  return typed;
}

/// The form of both days; false if they are not at fault.
Html days_html(const std::vector<Fault>& faults, const Parameters& typed) {
  const auto is_wrong = [&](std::string_view name) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const Fault& fault) { return fault.parameter == name; });
  };
  const bool from = is_wrong("from"), until = is_wrong("until");
  if (typed.empty() || (!from && !until)) return false;
  Parameters others = typed;
  std::erase_if(others, [](const auto& parameter) {
    return parameter.first == "from" || parameter.first == "until" || parameter.first == "page";
  });
  Html out("from", typed_value(typed, "from"));
  out["until"] = typed_value(typed, "until");
  out["from_wrong"] = from;
  out["until_wrong"] = until;
  out["kept"] = fields_html(others);
  return out;
}

}  // namespace

std::string view_faults(const std::vector<Fault>& faults, const SiteSettings& site,
                        const Parameters& typed) {
  kainjow::mustache::list shown;
  for (const Fault& fault : faults) {
    const std::string name = name_of_parameter(fault.parameter);
    // A message may begin with the parameter as programs call it, or with its Japanese name.
    const bool coded = !fault.parameter.empty() && fault.message.starts_with(fault.parameter + " ");
    const std::string message =
        coded ? name + fault.message.substr(fault.parameter.size() + 1) : fault.message;
    Html one("parameter", optional_html(message.starts_with(name) ? "" : name));
    one["message"] = message;
    shown.push_back(std::move(one));
  }
  Html bad("faults", shown);
  bad["days"] = days_html(faults, typed);
  return error_page(strings::error_bad_title, "bad", std::move(bad), site, typed_value(typed, "q"),
                    kept_parameters(faults, typed));
}

std::string view_unavailable(const std::string& message, const SiteSettings& site) {
  return error_page(strings::error_unavailable_title, "unavailable", message, site);
}

std::string view_missing(const SiteSettings& site) {
  return error_page(strings::error_missing_title, "missing", true, site);
}

std::string view_gone(const std::string& day, const SiteSettings& site) {
  return error_page(strings::error_gone_title, "gone", Html("day", day), site);
}

std::string view_moved(const std::string& path, const SiteSettings& site) {
  return error_page(strings::error_moved_title, "moved", Html("path", path), site);
}

std::string view_forbidden(const SiteSettings& site) {
  return error_page(strings::error_forbidden_title, "forbidden", true, site);
}

std::string view_withheld(const SiteSettings& site) {
  return error_page(strings::error_withheld_title, "withheld", true, site);
}

std::string view_failure(const std::string& request, const SiteSettings& site) {
  return error_page(strings::error_failure_title, "failure", Html("request", request), site);
}

}  // namespace gijiroku::search
