// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/site.h"

#include "searchd/model/processor_time.h"
#include "searchd/route/route_table.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kApi = "/api/";
constexpr std::string_view kMeeting = "/meetings/", kApiMeeting = "/api/v1/meetings/";

}  // namespace

Reply bounded(Reply reply, std::string_view path) {
  const bool meeting = path.starts_with(kMeeting) || path.starts_with(kApiMeeting);
  if (reply.body.size() <= (meeting ? kMaxMeetingBytes : kMaxBytes)) return reply;
  throw BadRequest({{"too_large", "",
                     meeting ? "この会議の記録は 32 MB を超えるため、一度に表示できません。"
                               "検索して、発言ごとにご覧ください。"
                             : "結果が 4 MB を超えるため、表示できません。"
                               "絞り込みの値や一ページの件数（size）を減らしてください。"}});
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
  const RefusalForm form{target.path.starts_with(kApi), current->settings};
  try {
    return admitted(target, token, *current);
  } catch (const Overloaded&) {
    return unavailable(form, "overloaded",
                       "ただいま混み合っています。しばらくしてから、もう一度お試しください。");
  } catch (const ProcessorTimeExceeded&) {
    return unavailable(form, "too_costly",
                       "この検索は時間がかかりすぎるため、途中で止めました。"
                       "検索語を減らすか、長い語にして、もう一度お試しください。");
  } catch (const BadRequest& e) {
    return bad_request(form, e.faults);
  } catch (const WithheldError&) {
    return withheld(form);
  } catch (const IncompleteError&) {
    return unavailable(form, "incomplete",
                       "索引の一部が壊れているため、すべての記録を調べられません。"
                       "直るまでしばらくお待ちください。");
  }
}

Reply Site::admitted(const Target& target, std::string_view token,
                     const SiteOptions& options) const {
  const Route* const route = find_route(target.path);
  if (route != nullptr && route->open) {
    Reply reply = route->reply({pool_, table_turns_, options.settings});
    reply.route = route->name;
    return reply;
  }
  if (!options.access.admits(token))
    return forbidden({target.path.starts_with(kApi), options.settings});
  const ProcessorTimeLimit limit(options.processor_time);
  return bounded(routed(route, target, options.settings), target.path);
}

Target Site::target_in_site(std::string_view raw_target, const SiteSettings& site) {
  Target out = split_target(raw_target);
  const Route* const route = find_route(out.path);
  // Monitors on this machine need not know the base path.
  if (route != nullptr && route->open) return out;
  const bool inside = out.path.starts_with(site.base_path);
  out.path = inside ? out.path.substr(site.base_path.size()) : "";
  return out;
}

/// Pages ignore unknown parameters, because links from elsewhere add some (utm_source). The API
/// refuses them: a misspelt filter must not widen a result.
Reply Site::routed(const Route* route, const Target& target, const SiteSettings& site) const {
  const bool json = target.path.starts_with(kApi);
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
  const std::string path = target_in_site(raw_target, current->settings).path;
  return failed({path.starts_with(kApi) || path.starts_with("/healthz"), current->settings},
                request);
}

}  // namespace gijiroku::search
