// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/site.h"

#include <algorithm>

#include "searchd/index/generation.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/request.h"
#include "searchd/view/browse.h"
#include "searchd/view/error.h"
#include "searchd/view/health_json.h"
#include "searchd/view/html.h"
#include "searchd/view/json.h"
#include "searchd/view/meeting.h"
#include "searchd/view/readiness_json.h"
#include "searchd/view/search.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kJson = "application/json; charset=utf-8";
constexpr std::string_view kCss = "text/css; charset=utf-8";
constexpr std::string_view kJavaScript = "text/javascript; charset=utf-8";
constexpr std::string_view kSvg = "image/svg+xml; charset=utf-8";

constexpr std::string_view kApi = "/api/";
constexpr std::string_view kMeeting = "/meetings/", kApiMeeting = "/api/v1/meetings/";

constexpr int kOk = 200, kBadRequest = 400, kForbidden = 403, kNotFound = 404, kFailed = 500,
              kUnavailable = 503;

constexpr std::chrono::seconds kBusyWait{1};  // with a longer wait the service is not ready

constexpr std::string_view kId = "{id}";  // in the path of a route

/// The id of a meeting at the end of a path; empty if there is none.
std::string id_in(const std::string& path) {
  const std::string last = path.substr(path.rfind('/') + 1);
  return is_meeting_id(last) ? last : "";
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

Reply Site::reply(std::string_view raw_target, std::string_view token) const {
  const Target target = target_in_site(raw_target);
  const bool json = target.path.starts_with(kApi);
  try {
    const Route* const route = find_route(target.path);
    if (route != nullptr && route->open) {
      Reply reply = (this->*route->reply)({});
      reply.route = route->name;
      return reply;
    }
    if (!access_.admits(token)) return forbidden(json);
    const ProcessorTimeLimit limit(processor_time_);
    return bounded(routed(route, target, json), target.path);
  } catch (const Overloaded&) {
    return unavailable(json, "overloaded",
                       "ただいま混み合っています。しばらくしてから、もう一度お試しください。");
  } catch (const ProcessorTimeExceeded&) {
    return unavailable(json, "too_costly",
                       "この検索は時間がかかりすぎるため、途中で止めました。"
                       "検索語を減らすか、長い語にして、もう一度お試しください。");
  } catch (const BadRequest& e) {
    if (!json) return {kBadRequest, kHtml, view_faults(e.faults, settings_), "bad_request"};
    return {kBadRequest, kJson,
            error_json("bad_request", "リクエストに誤りがあります。details を確かめてください。",
                       e.faults),
            "bad_request"};
  } catch (const WithheldError&) {
    return withheld(json);
  }
}

Target Site::target_in_site(std::string_view raw_target) const {
  Target out = split_target(raw_target);
  const Route* const route = find_route(out.path);
  // Monitors on this machine need not know the base path.
  if (route != nullptr && route->open) return out;
  const bool inside = out.path.starts_with(settings_.base_path);
  out.path = inside ? out.path.substr(settings_.base_path.size()) : "";
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
Reply Site::routed(const Route* route, const Target& target, bool json) const {
  const Call call{parse_parameters(target.query, json ? UnknownParameters::kRefused
                                                      : UnknownParameters::kIgnored),
                  id_in(target.path)};
  if (route == nullptr) return missing(json);
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
  return {kOk, kHtml, view_search(criteria, answer, settings_), {}, answer.total};
}

Reply Site::meetings_page(const Call& call) const {
  const Browse browse = read_browse(call.parameters, UnknownParameters::kIgnored);
  const MeetingList list = pool_.borrow()->meetings(browse.body, browse.year);
  return {kOk, kHtml, view_meetings(browse, list, settings_), {}, list.meetings.size()};
}

Reply Site::home(const Call&) const {
  // One loan for both figures, so that they are of one generation.
  const SearcherPool::Loan searcher = pool_.borrow();
  const MeetingList all = searcher->meetings("", "");
  return {kOk, kHtml, view_home(all, searcher->utterances(), settings_), {}, all.meetings.size()};
}

Reply Site::meeting_page(const Call& call) const {
  const std::string text = read_highlighted_query(call.parameters, UnknownParameters::kIgnored);
  const auto shown = pool_.borrow()->meeting(call.id, text);
  if (!shown) return missing(false);
  return {kOk, kHtml, view_meeting(*shown, text, settings_), {}, shown->nodes.size()};
}

Reply Site::api_search(const Call& call) const {
  const Criteria criteria = read_criteria(call.parameters, UnknownParameters::kRefused);
  const Answer answer = search(criteria);
  return {kOk, kJson, search_json(criteria, answer, settings_), {}, answer.total};
}

/// Suggestions need no searcher, so typing does not wait for a permit of the pool.
Reply Site::api_suggest(const Call& call) const {
  const SuggestionRequest typing =
      read_suggestion_request(call.parameters, UnknownParameters::kRefused);
  const auto generation = pool_.generation();
  const auto found = suggestions(*generation->vocabulary, typing.text, typing.limit);
  return {kOk, kJson, suggestions_json(typing.text, found, generation->id), {}, found.size()};
}

Reply Site::api_meetings(const Call& call) const {
  const Browse browse = read_browse(call.parameters, UnknownParameters::kRefused);
  const SearcherPool::Loan searcher = pool_.borrow();
  const MeetingList list = searcher->meetings(browse.body, browse.year);
  return {kOk,
          kJson,
          meetings_json(browse, list, searcher->generation(), settings_),
          {},
          list.meetings.size()};
}

Reply Site::api_meeting(const Call& call) const {
  const std::string text = read_highlighted_query(call.parameters, UnknownParameters::kRefused);
  const auto shown = pool_.borrow()->meeting(call.id, text);
  if (!shown) return missing(true);
  return {kOk, kJson, meeting_json(*shown, settings_), {}, shown->nodes.size()};
}

Reply Site::health(const Call&) const {
  const auto [generation, stale_since] = pool_.health();
  HealthReport report{scope_name(settings_.scope), 0, "", stale_since};
  if (generation) {
    report.records = generation->utterances;
    report.generation = generation->id;
  }
  return {generation ? kOk : kUnavailable, kJson, health_json(report)};
}

Reply Site::forbidden(bool json) const {
  if (!json) return {kForbidden, kHtml, view_forbidden(settings_), "forbidden"};
  return {kForbidden, kJson,
          error_json("forbidden",
                     "この検索は職員用です。X-Gijiroku-Token の合い言葉が正しくありません。", {}),
          "forbidden"};
}

Reply Site::withheld(bool json) const {
  if (!json) return {kUnavailable, kHtml, view_withheld(settings_), "withheld"};
  return {kUnavailable, kJson,
          error_json("withheld",
                     "取り下げられた記録があるため、新しい索引を開くまで検索を止めています。"
                     "しばらくしてからお試しください。",
                     {}),
          "withheld"};
}

Answer Site::search(const Criteria& criteria) const {
  return pool_.borrow(criteria)->search(criteria);
}

Reply Site::readiness(const Call&) const {
  const FairSemaphore::Load load = pool_.load();
  const bool ready = load.longest_wait < kBusyWait;
  return {ready ? kOk : kUnavailable, kJson, readiness_json(ready, load)};
}

Reply Site::unavailable(bool json, const std::string& code, const std::string& message) const {
  if (!json) return {kUnavailable, kHtml, view_unavailable(message, settings_), "unavailable"};
  return {kUnavailable, kJson, error_json(code, message, {}), "unavailable"};
}

/// The same bytes for every missing address, so that nobody learns which records are restricted.
Reply Site::missing(bool json) const {
  if (!json) return {kNotFound, kHtml, view_missing(settings_), "missing"};
  return {kNotFound, kJson,
          error_json("not_found", "その記録はありません。id か URL を確かめてください。", {}),
          "missing"};
}

Reply Site::failure(std::string_view raw_target, const std::string& request) const {
  const std::string path = target_in_site(raw_target).path;
  if (!path.starts_with(kApi) && !path.starts_with("/healthz"))
    return {kFailed, kHtml, view_failure(request, settings_), "failure"};
  return {kFailed, kJson,
          error_json("internal", "サーバーで問題が起きました。時間をおいてお試しください。",
                     {{"request", "", request}}),
          "failure"};
}

}  // namespace gijiroku::search
