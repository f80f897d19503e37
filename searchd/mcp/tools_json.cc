// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/mcp/tools_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "searchd/mcp/record_json.h"
#include "searchd/request/request.h"

namespace gijiroku::search::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxHits = 20, kDefaultHits = 10, kNodesPerPart = 100;
constexpr std::string_view kSearch = "search", kFetch = "fetch", kGetMeeting = "get_meeting",
                           kGetItem = "get_item", kListFacets = "list_facets";
constexpr std::string_view kFilters[]{"body", "year", "role", "label", "name", "kind", "outcome"};

Json text_argument(std::string_view meaning) {
  return {{"type", "string"}, {"description", meaning}};
}

Json whole_number(std::string_view meaning, std::size_t most) {
  return {{"type", "integer"}, {"minimum", 1}, {"maximum", most}, {"description", meaning}};
}

Json tool(std::string_view name, std::string_view meaning, Json properties, const Json& required) {
  Json out{{"name", name}, {"description", meaning}};
  out["inputSchema"] = {{"type", "object"},
                        {"properties", std::move(properties)},
                        {"required", required},
                        {"additionalProperties", false}};
  out["annotations"] = {{"readOnlyHint", true}, {"openWorldHint", false}};
  return out;
}

Json search_arguments() {
  Json out;
  out["query"] = text_argument(
      "検索語。空白は AND、OR、-除外、\"…\" はそのとおり。 Words; AND by blanks, OR, -not, \"as "
      "is\"");
  out["body"] = text_argument("会議体 / the body that met");
  out["year"] = text_argument("年度（2020 など） / fiscal year");
  out["role"] = text_argument("chair, vice_chair, member, executive, secretariat, guest");
  out["label"] = text_argument("役職（部長など） / office as printed");
  out["name"] = text_argument("発言者の氏名 / name of the speaker");
  out["kind"] = text_argument("proposal, report, other");
  out["outcome"] = text_argument("passed, amended, rejected, approved, … (docs/http-api.md)");
  out["from"] = text_argument("開始日 YYYY-MM-DD / first day");
  out["until"] = text_argument("終了日 / last day");
  out["sort"] = text_argument("relevance, newest, oldest");
  return out;
}

BadRequest fault(const char* code, const char* parameter, std::string message) {
  return BadRequest({{code, parameter, std::move(message)}});
}

/// The criteria that the arguments of a search mean.
Criteria criteria_of(const Json& arguments) {
  Parameters parameters;
  for (const auto& [name, value] : arguments.items()) {
    const bool number = name == "limit" || name == "page";
    const bool known =
        number || name == "query" || name == "from" || name == "until" || name == "sort" ||
        std::find(std::begin(kFilters), std::end(kFilters), name) != std::end(kFilters);
    if (!known)
      throw fault("unknown_parameter", name.c_str(), "知らない引数です。取り除いてください。");
    if (number ? !value.is_number_unsigned() : !value.is_string())
      throw fault("invalid_text", name.c_str(),
                  number ? "1 以上の整数にしてください。" : "文字列にしてください。");
    if (!number && value.get_ref<const std::string&>().empty() && name != "query") continue;
    parameters.emplace_back(name == "query"   ? "q"
                            : name == "limit" ? "size"
                                              : name,
                            number ? value.dump() : value.get<std::string>());
  }
  const bool sized = std::any_of(parameters.begin(), parameters.end(),
                                 [](const auto& each) { return each.first == "size"; });
  if (!sized) parameters.emplace_back("size", std::to_string(kDefaultHits));
  Criteria out =
      read_criteria(parse_parameters(query_string(parameters)), UnknownParameters::kRefused);
  if (out.limit > kMaxHits)
    throw fault("out_of_range", "limit", "limit は 20 までにしてください。");
  return out;
}

Answer found(const Criteria& criteria, SearcherPool& pool) {
  Answer out;
  pool.with_searcher(criteria, [&](const Searcher& searcher) { out = searcher.search(criteria); });
  return out;
}

Json search_result(const Json& arguments, SearcherPool& pool, const SiteSettings& site) {
  const Criteria criteria = criteria_of(arguments);
  const Answer answer = found(criteria, pool);
  Json out{{"total", answer.total}, {"page", criteria.offset / criteria.limit + 1}};
  out["results"] = Json::array();
  for (const Hit& hit : answer.hits) out["results"].push_back(hit_record(hit, site));
  if (!answer.missing_years.empty()) out["missing_years"] = answer.missing_years;
  return out;
}

Json facets_result(const Json& arguments, SearcherPool& pool) {
  const Answer answer = found(criteria_of(arguments), pool);
  Json out{{"total", answer.total}};
  for (const Facet& facet : answer.facets) {
    Json& values = out["facets"][std::string(spec(facet.field).name)] = Json::array();
    for (std::size_t i = 0; i < std::min(facet.values.size(), kNodesPerPart); ++i)
      values.push_back({{"value", facet.values[i].value}, {"count", facet.values[i].count}});
  }
  return out;
}

/// The text argument `id`.
std::string id_of(const Json& arguments) {
  const auto id = arguments.find("id");
  if (id == arguments.end() || !id->is_string())
    throw fault("missing_value", "id", "search の結果にある id を指定してください。");
  return id->get<std::string>();
}

std::size_t first_node(const Json& arguments) {
  const auto start = arguments.find("start");
  if (start == arguments.end()) return 0;
  if (!start->is_number_unsigned() || start->get<std::size_t>() < 1)
    throw fault("out_of_range", "start", "1 以上の整数にしてください。");
  return start->get<std::size_t>() - 1;
}

/// The meeting that the beginning of `id` names. The same fault for what is not there and what may
/// not be shown.
ShownMeeting meeting_of(const std::string& id, SearcherPool& pool) {
  const std::string meeting = id.substr(0, id.find('-'));
  std::optional<ShownMeeting> out;
  if (is_meeting_id(meeting))
    pool.with_searcher([&](const Searcher& searcher) { out = searcher.meeting(meeting, ""); });
  if (!out)
    throw fault("not_found", "id",
                "その記録はありません。search の結果にある id を指定してください。");
  return std::move(*out);
}

/// Nodes `from` to at most kNodesPerPart or kMaxTextBytes later, and where the next part begins.
Json part(const ShownMeeting& shown, const std::vector<const Hit*>& nodes, std::size_t from,
          const SiteSettings& site) {
  Json out = meeting_record(shown.meeting, site);
  out["total_records"] = nodes.size();
  out["records"] = Json::array();
  std::size_t bytes = 0, at = from;
  for (; at < nodes.size() && at < from + kNodesPerPart && bytes < kMaxRecordBytes; ++at) {
    out["records"].push_back(hit_record(*nodes[at], site));
    bytes += out["records"].back()["text"].get_ref<const std::string&>().size();
  }
  out["next_start"] = at < nodes.size() ? Json(at + 1) : Json();
  return out;
}

Json meeting_result(const Json& arguments, SearcherPool& pool, const SiteSettings& site) {
  const ShownMeeting shown = meeting_of(id_of(arguments), pool);
  std::vector<const Hit*> nodes;
  for (const Hit& node : shown.nodes) nodes.push_back(&node);
  return part(shown, nodes, first_node(arguments), site);
}

Json item_result(const Json& arguments, SearcherPool& pool, const SiteSettings& site) {
  const std::string id = id_of(arguments);
  const ShownMeeting shown = meeting_of(id, pool);
  std::vector<const Hit*> nodes;
  for (const Hit& node : shown.nodes) {
    if (node.item.id == id) nodes.push_back(&node);
  }
  if (nodes.empty())
    throw fault("not_found", "id",
                "その議題はありません。search の結果にある item を指定してください。");
  Json out = part(shown, nodes, first_node(arguments), site);
  out["item"] = item_record(nodes.front()->item);
  return out;
}

/// A node by its id, or the beginning of a meeting.
Json fetch_result(const Json& arguments, SearcherPool& pool, const SiteSettings& site) {
  const std::string id = id_of(arguments);
  const ShownMeeting shown = meeting_of(id, pool);
  if (id == shown.meeting.id) return whole_record(shown, site);
  const auto node = std::find_if(shown.nodes.begin(), shown.nodes.end(),
                                 [&](const Hit& each) { return each.id == id; });
  if (node == shown.nodes.end())
    throw fault("not_found", "id",
                "その記録はありません。search の結果にある id を指定してください。");
  return hit_record(*node, site);
}

}  // namespace

Json tool_list() {
  const Json id = text_argument("search の結果の id / id of a result");
  const Json start = whole_number("この番目の記録から（next_start） / go on here", 1'000'000);
  Json search = search_arguments();
  Json facets = search;
  search["limit"] = whole_number("件数（20 まで） / number of results", kMaxHits);
  search["page"] = whole_number("ページ / page of results", kMaxOffset);
  return Json::array(
      {tool(kSearch, "会議録の発言を検索する。 Searches utterances in the minutes.",
            std::move(search), Json::array({"query"})),
       tool(kFetch, "発言や会議の本文を引用元とともに返す。 Returns the text of a record.",
            {{"id", id}}, Json::array({"id"})),
       tool(kGetMeeting, "一つの会議の記録を順に返す。 Returns the records of a meeting in order.",
            {{"id", id}, {"start", start}}, Json::array({"id"})),
       tool(kGetItem, "一つの議題の発言と結果を返す。 Returns an agenda item and its utterances.",
            {{"id", text_argument("search の結果の item / item of a result")}, {"start", start}},
            Json::array({"id"})),
       tool(kListFacets, "検索結果の会議体・年度・役職などの件数を返す。 Counts hits by field.",
            std::move(facets), Json::array({"query"}))});
}

bool is_tool(std::string_view name) {
  return name == kSearch || name == kFetch || name == kGetMeeting || name == kGetItem ||
         name == kListFacets;
}

Json call_tool(const std::string& name, const Json& arguments, SearcherPool& pool,
               const SiteSettings& site) {
  if (name == kSearch) return search_result(arguments, pool, site);
  if (name == kListFacets) return facets_result(arguments, pool);
  if (name == kGetMeeting) return meeting_result(arguments, pool, site);
  if (name == kGetItem) return item_result(arguments, pool, site);
  return fetch_result(arguments, pool, site);
}

}  // namespace gijiroku::search::mcp
