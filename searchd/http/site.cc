// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/site.h"

#include <algorithm>

#include "searchd/engine/export.h"
#include "searchd/index/generation.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/request.h"
#include "searchd/table/table_stream.h"
#include "searchd/view/browse.h"
#include "searchd/view/health_json.h"
#include "searchd/view/html.h"
#include "searchd/view/json.h"
#include "searchd/view/meeting.h"
#include "searchd/view/readiness_json.h"
#include "searchd/view/search.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kCss = "text/css; charset=utf-8";
constexpr std::string_view kJavaScript = "text/javascript; charset=utf-8";
constexpr std::string_view kSvg = "image/svg+xml; charset=utf-8";

constexpr std::string_view kApi = "/api/";
constexpr std::string_view kMeeting = "/meetings/", kApiMeeting = "/api/v1/meetings/";

constexpr int kOk = 200, kUnavailable = 503;

constexpr std::chrono::seconds kBusyWait{1};  // with a longer wait the service is not ready

constexpr std::string_view kId = "{id}";  // in the path of a route

/// The id of a meeting at the end of a path; empty if there is none.
std::string id_in(const std::string& path) {
  const std::string last = path.substr(path.rfind('/') + 1);
  return is_meeting_id(last) ? last : "";
}

/// "public/shards/2020-1a2b…": the path below the index.
std::string name_of_shard(const std::string& folder) {
  std::size_t begin = folder.size();
  for (int parts = 0; parts < 3 && begin != 0 && begin != std::string::npos; ++parts)
    begin = folder.rfind('/', begin - 1);
  return begin == std::string::npos ? folder : folder.substr(begin + 1);
}

/// A search is counted once, and not again for further pages of its hits.
Reply counted(Reply reply, const Criteria& criteria, const Answer& answer) {
  const FitCounts& fits = answer.fits;
  reply.results = answer.total;
  reply.searched = criteria.offset == 0 ? criteria.text : "";
  reply.found = fits.literal + fits.variant + fits.non_contiguous + fits.fuzzy > 0;
  return reply;
}

std::string scope_name(Scope scope) { return scope == Scope::kStaff ? "staff" : "public"; }

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
    Reply reply = (this->*route->reply)({options.settings});
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

/// tests/e2e/leak_test.py reads the table: a route that it does not ask for is a fault.
const Site::Route* Site::find_route(const std::string& path) {
  static constexpr Route kRoutes[] = {
      {"/", "home", &Site::home},
      {"/search", "search", &Site::search_page},
      {"/meetings", "meetings", &Site::meetings_page},
      {"/meetings/{id}", "meeting", &Site::meeting_page},
      {"/style.css", "style", &Site::style},
      {"/suggest.js", "script", &Site::suggest_script},
      {"/icon.svg", "icon", &Site::sign},
      {"/api/v1/search", "api_search", &Site::api_search},
      {"/api/v1/suggest", "api_suggest", &Site::api_suggest},
      {"/api/v1/meetings", "api_meetings", &Site::api_meetings},
      {"/api/v1/meetings/{id}", "api_meeting", &Site::api_meeting},
      {"/healthz", "health", &Site::health, true},
      {"/readyz", "ready", &Site::readiness, true},
  };
  const std::string id = id_in(path);
  const std::string_view folder = std::string_view(path).substr(0, path.size() - id.size());
  const auto* const found = std::ranges::find_if(kRoutes, [&](const Route& route) {
    const bool any = route.path.ends_with(kId);
    return any == !id.empty() &&
           route.path.substr(0, route.path.size() - (any ? kId.size() : 0)) == folder;
  });
  return found == std::end(kRoutes) ? nullptr : found;
}

/// Pages ignore unknown parameters, because links from elsewhere add some (utm_source). The API
/// refuses them: a misspelt filter must not widen a result.
Reply Site::routed(const Route* route, const Target& target, const SiteSettings& site) const {
  const bool json = target.path.starts_with(kApi);
  const Call call{site,
                  parse_parameters(target.query, json ? UnknownParameters::kRefused
                                                      : UnknownParameters::kIgnored),
                  id_in(target.path)};
  if (route == nullptr) return missing({json, site});
  Reply reply = (this->*route->reply)(call);
  if (reply.route.empty()) reply.route = route->name;
  return reply;
}

Reply Site::style(const Call&) const { return {kOk, kCss, std::string(style_sheet())}; }
Reply Site::suggest_script(const Call&) const { return {kOk, kJavaScript, std::string(script())}; }
Reply Site::sign(const Call&) const { return {kOk, kSvg, std::string(icon())}; }

Reply Site::search_page(const Call& call) const {
  const Criteria criteria = read_criteria(call.parameters, UnknownParameters::kIgnored);
  const Answer answer = search(criteria);
  return counted({kOk, kHtmlType, view_search(criteria, answer, call.site)}, criteria, answer);
}

Reply Site::meetings_page(const Call& call) const {
  const Browse browse = read_browse(call.parameters, UnknownParameters::kIgnored);
  const auto [list, generation] = meetings(browse);
  return {kOk, kHtmlType, view_meetings(browse, list, call.site), {}, list.meetings.size()};
}

Reply Site::home(const Call& call) const {
  // One searcher for both figures, so that they are of one generation.
  MeetingList all;
  std::size_t utterances = 0;
  pool_.with_searcher([&](const Searcher& searcher) {
    all = searcher.meetings("", "");
    utterances = searcher.utterances();
  });
  return {kOk, kHtmlType, view_home(all, utterances, call.site), {}, all.meetings.size()};
}

Reply Site::meeting_page(const Call& call) const {
  const std::string text = read_highlighted_query(call.parameters, UnknownParameters::kIgnored);
  const auto shown = meeting(call.id, text);
  if (!shown) return missing({false, call.site});
  return {kOk, kHtmlType, view_meeting(*shown, text, call.site), {}, shown->nodes.size()};
}

Reply Site::api_search(const Call& call) const {
  Parameters parameters = call.parameters;
  const auto format = take_table_format(parameters);
  const Criteria criteria = read_criteria(parameters, UnknownParameters::kRefused);
  if (format) return table(criteria, *format, call);
  const Answer answer = search(criteria);
  return counted({kOk, kJsonType, search_json(criteria, answer, call.site)}, criteria, answer);
}

Reply Site::table(const Criteria& criteria, TableFormat format, const Call& call) const {
  if (!table_streams_.try_acquire()) throw Overloaded();
  const std::shared_ptr<const void> slot(this, [this](const void*) { table_streams_.release(); });
  try {
    Export hits(pool_, criteria);
    Reply reply{kOk, named(format).type, "", "api_table", hits.total()};
    reply.stream = std::make_shared<TableStream>(std::move(hits), format, call.site, slot);
    reply.file = named(format).file;
    return reply;
  } catch (const ExportUnsupported&) {
    throw BadRequest({{"unsupported", "format",
                       "別の計算機にある記録は、表として保存できません。"
                       "format を指定せずに検索してください。"}});
  }
}

/// Suggestions need no searcher, so typing does not wait for a permit of the pool.
Reply Site::api_suggest(const Call& call) const {
  const SuggestionRequest typing =
      read_suggestion_request(call.parameters, UnknownParameters::kRefused);
  const auto generation = pool_.generation();
  const auto found = suggestions(*generation->vocabulary, typing.text, typing.limit);
  return {kOk, kJsonType, suggestions_json(typing.text, found, generation->id), {}, found.size()};
}

Reply Site::api_meetings(const Call& call) const {
  const Browse browse = read_browse(call.parameters, UnknownParameters::kRefused);
  const auto [list, generation] = meetings(browse);
  return {
      kOk, kJsonType, meetings_json(browse, list, generation, call.site), {}, list.meetings.size()};
}

Reply Site::api_meeting(const Call& call) const {
  const std::string text = read_highlighted_query(call.parameters, UnknownParameters::kRefused);
  const auto shown = meeting(call.id, text);
  if (!shown) return missing({true, call.site});
  return {kOk, kJsonType, meeting_json(*shown, call.site), {}, shown->nodes.size()};
}

Reply Site::health(const Call&) const {
  const auto [generation, stale_since] = pool_.health();
  HealthReport report{scope_name(scope()), 0, "", stale_since, {}};
  if (generation) {
    report.records = generation->utterances;
    report.generation = generation->id;
    for (const DamagedShard& shard : generation->damaged)
      report.damaged_shards.push_back({name_of_shard(shard.folder), shard.year});
  }
  return {generation ? kOk : kUnavailable, kJsonType, health_json(report)};
}

Answer Site::search(const Criteria& criteria) const {
  Answer out;
  pool_.with_searcher(criteria, [&](const Searcher& searcher) { out = searcher.search(criteria); });
  return out;
}

std::optional<ShownMeeting> Site::meeting(const std::string& id, const std::string& text) const {
  std::optional<ShownMeeting> out;
  pool_.with_searcher([&](const Searcher& searcher) { out = searcher.meeting(id, text); });
  return out;
}

std::pair<MeetingList, std::string> Site::meetings(const Browse& browse) const {
  std::pair<MeetingList, std::string> out;
  pool_.with_searcher([&](const Searcher& searcher) {
    out = {searcher.meetings(browse.body, browse.year), searcher.generation()};
  });
  return out;
}

Reply Site::readiness(const Call&) const {
  const FairSemaphore::Load load = pool_.load();
  const bool ready = load.longest_wait < kBusyWait;
  return {ready ? kOk : kUnavailable, kJsonType, readiness_json(ready, load)};
}

Reply Site::failure(std::string_view raw_target, const std::string& request) const {
  const std::shared_ptr<const SiteOptions> current = options();
  const std::string path = target_in_site(raw_target, current->settings).path;
  return failed({path.starts_with(kApi) || path.starts_with("/healthz"), current->settings},
                request);
}

}  // namespace gijiroku::search
