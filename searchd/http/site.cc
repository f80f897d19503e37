// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/site.h"

#include <algorithm>

#include "core/schema.h"
#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/route/route_table.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kApi = "/api/", kFeed = ".atom", kSearch = "/search";
constexpr std::string_view kReports[]{"/count", "/kwic", "/pairs"};  // pages over a whole search
constexpr std::string_view kMeeting = "/meetings/", kApiMeeting = "/api/v1/meetings/";
constexpr std::string_view kItem = "/items/", kApiItem = "/api/v1/items/";

bool is_of(Route::Kind kind, std::string_view path) {
  const Route* const route = find_route(path);
  return route != nullptr && route->kind == kind;
}

RefusalForm form_for(const Target& target, const SiteSettings& site) {
  return {target.path.starts_with(kApi), site,
          is_of(Route::kDiet, target.path) ? &target.query : nullptr};
}

/// Whether a parameter means the same on every page that searches.
bool is_of_every_search(std::string_view name) {
  return name == "q" || name == "from" || name == "until" ||
         std::ranges::any_of(kSchema, [&](const FieldSpec& field) { return field.name == name; });
}

/// What a user typed into the forms of a page that searches, without what no field of the page of
/// results can contain.
Parameters typed_parameters(const Target& target) {
  const bool results = target.path == kSearch;
  if (!results && std::ranges::find(kReports, target.path) == std::end(kReports)) return {};
  Parameters out = decode_parameters(target.query);
  std::erase_if(out, [&](const auto& each) {
    return !is_plain_text(each.first) || !is_plain_text(each.second) ||
           !(results || is_of_every_search(each.first));
  });
  return out;
}

}  // namespace

Reply bounded(Reply reply, std::string_view path) {
  // Of the Diet's API only an answer with whole meetings can be so large.
  const bool meeting = path.starts_with(kMeeting) || path.starts_with(kApiMeeting) ||
                       path.starts_with(kItem) || path.starts_with(kApiItem) ||
                       is_of(Route::kDiet, path);
  if (reply.body.size() <= (meeting ? kMaxMeetingBytes : kMaxBytes)) return reply;
  throw BadRequest({{"too_large", "",
                     meeting ? std::string(strings::fault_large_meeting)
                             : std::string(strings::fault_large_result)}});
}

void Site::replace(SiteOptions options) {
  options.settings.scope = pool_.scope();
  const std::scoped_lock lock(mutex_);
  options_ = std::make_shared<const SiteOptions>(std::move(options));
}

std::shared_ptr<const SiteOptions> Site::options() const {
  const std::scoped_lock lock(mutex_);
  return options_;
}

Reply Site::reply(std::string_view raw_target, std::string_view token) const {
  const std::shared_ptr<const SiteOptions> current = options();
  const Target target = target_in_site(raw_target, current->settings);
  Reply reply = reply_or_refusal(target, token, *current);
  // A script of another site could read what a staff service answers to the browser of its user.
  const bool shared = target.path.starts_with(kApi) || target.path.ends_with(kFeed);
  if (scope() == Scope::kPublic && shared) reply.for_all_sites = true;
  return reply;
}

Reply Site::reply_or_refusal(const Target& target, std::string_view token,
                             const SiteOptions& options) const {
  const RefusalForm form = form_for(target, options.settings);
  try {
    return admitted(target, token, options);
  } catch (const Overloaded&) {
    return unavailable(form, "overloaded", std::string(strings::reply_overloaded));
  } catch (const ProcessorTimeExceeded&) {
    return unavailable(form, "too_costly", std::string(strings::reply_too_costly));
  } catch (const BadRequest& e) {
    const Parameters typed = typed_parameters(target);
    RefusalForm keeping = form;
    keeping.typed = &typed;
    return bad_request(keeping, e.faults);
  } catch (const WithheldError&) {
    return withheld(form);
  } catch (const IncompleteError&) {
    return unavailable(form, "incomplete", std::string(strings::reply_incomplete));
  }
}

Reply Site::admitted(const Target& target, std::string_view token,
                     const SiteOptions& options) const {
  const Route* const route = find_route(target.path);
  if (route != nullptr && route->kind == Route::kOpen) {
    Reply reply = route->reply({pool_, table_turns_, options.settings});
    reply.route = route->name;
    return reply;
  }
  if (!options.access.admits(token)) return forbidden(form_for(target, options.settings));
  const ProcessorTimeLimit limit(options.processor_time);
  return bounded(routed(route, target, options.settings), target.path);
}

Target Site::target_in_site(std::string_view raw_target, const SiteSettings& site) {
  Target out = split_target(raw_target);
  // Monitors on this machine need not know the base path.
  if (is_of(Route::kOpen, out.path)) return out;
  const bool inside = out.path.starts_with(site.base_path);
  out.path = inside ? out.path.substr(site.base_path.size()) : "";
  return out;
}

/// Pages ignore unknown parameters, because links from elsewhere add some (utm_source). The API
/// refuses them: a misspelt filter must not widen a result. The Diet's API has rules of its own.
Reply Site::routed(const Route* route, const Target& target, const SiteSettings& site) const {
  const bool json = target.path.starts_with(kApi);
  if (route != nullptr && route->kind == Route::kDiet) {
    Reply reply = route->reply({pool_, table_turns_, site, {}, {}, target.query});
    if (reply.route.empty()) reply.route = route->name;
    return reply;
  }
  Parameters parameters = parse_parameters(
      target.query, json ? UnknownParameters::kRefused : UnknownParameters::kIgnored);
  if (route == nullptr) return missing({json, site});
  Reply reply = route->reply({pool_, table_turns_, site, std::move(parameters),
                              ids_in_path(route->path, target.path).value()});
  if (reply.route.empty()) reply.route = route->name;
  return reply;
}

Reply Site::failure(std::string_view raw_target, const std::string& request) const {
  const std::shared_ptr<const SiteOptions> current = options();
  const Target target = target_in_site(raw_target, current->settings);
  RefusalForm form = form_for(target, current->settings);
  form.json = form.json || target.path.starts_with("/healthz");
  return failed(form, request);
}

}  // namespace gijiroku::search
