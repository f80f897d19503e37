// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/openapi/document_json.h"

#include <nlohmann/json.hpp>

#include "embedded/api_schemas_json.h"
#include "searchd/model/table_format.h"
#include "searchd/openapi/parameters_json.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kJson = "application/json";

Json of_schema(std::string_view name) {
  return {{"schema", {{"$ref", "#/components/schemas/" + std::string(name)}}}};
}

Json reply(const std::string& meaning, std::string_view type, std::string_view schema) {
  Json out{{"description", meaning}};
  out["content"][std::string(type)] = of_schema(schema);
  return out;
}

/// What the server refuses before it looks at the path.
void add_refusals(Json& responses) {
  responses["414"] = {{"description", "The target is too long"}};
  responses["431"] = {{"description", "The head of the request is too long"}};
  for (const char* const status : {"414", "431"})
    responses[status]["content"]["text/plain"]["schema"] = {{"type", "string"}};
}

/// A GET that answers with `schema`.
Json operation(const std::string& id, const std::string& summary, Json parameters,
               std::string_view schema) {
  Json get{{"operationId", id}, {"summary", summary}, {"tags", Json::array({"search"})}};
  get["parameters"] = std::move(parameters);
  get["responses"]["200"] = reply("The answer", kJson, schema);
  get["responses"]["304"] = {{"description", "The answer has the ETag of If-None-Match"}};
  get["responses"]["400"] =
      reply("Parameters are wrong; details names every fault", kJson, "Error");
  get["responses"]["503"] =
      reply("Overloaded, too costly, or records are missing or withheld", kJson, "Error");
  add_refusals(get["responses"]);
  return {{"get", std::move(get)}};
}

/// What has an address that is not the record's own, or none.
void add_missing(Json& responses, const std::string& meaning) {
  responses["301"] = reply("The record has another address now", kJson, "Error");
  responses["404"] = reply(meaning, kJson, "Error");
  responses["410"] = reply("The record was withdrawn (told to the staff)", kJson, "Error");
}

/// Tables are not described further than by their type.
void add_tables(Json& responses) {
  for (const NamedTableFormat& each : kTableFormats) {
    const std::string type(each.type.substr(0, each.type.find(';')));
    responses["200"]["content"][type]["schema"] = {{"type", "string"}};
  }
}

Json diet_operation(const std::string& id, const std::string& summary) {
  Json get{{"operationId", id}, {"summary", summary}, {"tags", Json::array({"diet"})}};
  get["externalDocs"] = {{"url", "https://kokkai.ndl.go.jp/api.html"}};
  const auto value = [](std::string_view name, std::string_view type) {
    return Json{{"name", name}, {"in", "query"}, {"schema", {{"type", type}}}};
  };
  get["parameters"] = Json::array();
  for (const char* const name :
       {"nameOfHouse", "nameOfMeeting", "any", "searchRange", "speaker", "from", "until",
        "speakerPosition", "speakerGroup", "speakerRole", "speechID", "issueID"})
    get["parameters"].push_back(value(name, "string"));
  for (const char* const name : {"startRecord", "maximumRecords", "speechNumber", "sessionFrom",
                                 "sessionTo", "issueFrom", "issueTo"})
    get["parameters"].push_back(value(name, "integer"));
  for (const char* const name : {"supplementAndAppendix", "contentsAndIndex", "closing"})
    get["parameters"].push_back(value(name, "boolean"));
  get["parameters"].push_back(value("recordPacking", "string"));
  get["parameters"].back()["schema"] = {
      {"type", "string"}, {"enum", {"xml", "json"}}, {"default", "xml"}};
  Json answer{{"description", "Records that match"}};
  answer["content"][std::string(kJson)]["schema"] = {{"type", "object"}};
  answer["content"]["application/xml"]["schema"] = {{"type", "string"}};
  get["responses"]["200"] = std::move(answer);
  get["responses"]["400"] = reply("Conditions are wrong", kJson, "DietError");
  get["responses"]["503"] = reply("Busy", kJson, "DietError");
  for (const char* const status : {"400", "503"})
    get["responses"][status]["content"]["application/xml"]["schema"] = {{"type", "string"}};
  add_refusals(get["responses"]);
  return {{"get", std::move(get)}};
}

Json paths() {
  Json out;
  out["/api/v1/search"] = operation("search", "Search the minutes", search_parameters(), "Search");
  add_tables(out["/api/v1/search"]["get"]["responses"]);
  out["/api/v1/suggest"] =
      operation("suggest", "Complete a query", suggest_parameters(), "Suggestions");
  out["/api/v1/suggest"]["get"]["responses"]["200"]["content"]["application/x-suggestions+json"] =
      of_schema("OpenSearchSuggestions");
  out["/api/v1/meetings"] =
      operation("meetings", "List the meetings", meetings_parameters(), "Meetings");
  out["/api/v1/meetings/{id}"] =
      operation("meeting", "One meeting with all its nodes", meeting_parameters(), "Meeting");
  add_missing(out["/api/v1/meetings/{id}"]["get"]["responses"], "There is no such meeting");
  out["/api/v1/items/{id}"] = operation("item", "One agenda item with its nodes and its thread",
                                        item_parameters(), "ItemPage");
  add_missing(out["/api/v1/items/{id}"]["get"]["responses"], "There is no such agenda item");
  out["/api/v1/count"] =
      operation("count", "Hits by period and speaker", counts_parameters(), "Counts");
  out["/api/v1/kwic"] =
      operation("kwic", "Every place that matches, in context", lines_parameters(), "Lines");
  out["/api/v1/pairs"] =
      operation("pairs", "Questions with their answers", pairs_parameters(), "Pairs");
  out["/api/v1/follow-ups"] =
      operation("followUps", "Promises and requests", follow_ups_parameters(), "FollowUps");
  for (const char* const path :
       {"/api/v1/count", "/api/v1/kwic", "/api/v1/pairs", "/api/v1/follow-ups"})
    add_tables(out[path]["get"]["responses"]);
  out["/api/v1/new"] = operation("changes", "Meetings that were added or corrected",
                                 changes_parameters(), "Changes");
  out["/api/v1/changes"] =
      operation("changeFeed", "Meetings that were added or corrected, for a program with a copy",
                change_feed_parameters(), "ChangeFeed");
  out["/api/v1/cite/{id}"] = operation("cite", "How to cite an utterance or an agenda item",
                                       citation_parameters(), "Citation");
  for (const char* const type :
       {"text/plain", "application/x-research-info-systems", "application/x-bibtex"})
    out["/api/v1/cite/{id}"]["get"]["responses"]["200"]["content"][type]["schema"] = {
        {"type", "string"}};
  add_missing(out["/api/v1/cite/{id}"]["get"]["responses"], "There is no such record");
  out["/api/v1/openapi.json"] = operation("openapi", "This document", Json::array(), "OpenApi");
  out["/api/speech"] = diet_operation("dietSpeeches", "Speeches, as the Diet's API has them");
  out["/api/meeting"] = diet_operation("dietMeetings", "Meetings, as the Diet's API has them");
  out["/api/meeting_list"] =
      diet_operation("dietMeetingList", "A list of meetings, as the Diet's API has it");
  return out;
}

}  // namespace

std::string openapi_json(const SiteSettings& site) {
  const std::string root = site.address("");
  Json out;
  out["openapi"] = "3.1.0";
  out["info"] = {{"title", site.name},
                 {"version", "1"},
                 {"description", "Full-text search of minutes. Read-only."},
                 {"license", {{"name", "GPL-3.0-or-later"}, {"identifier", "GPL-3.0-or-later"}}}};
  out["servers"] = Json::array({{{"url", root.empty() ? "/" : root}}});
  out["security"] = Json::array();
  out["tags"] = Json::array({{{"name", "search"}, {"description", "Search and records"}},
                             {{"name", "diet"}, {"description", "The API of the Diet's records"}}});
  out["paths"] = paths();
  Json schemas = code_schemas();
  schemas.update(Json::parse(embedded::api_schemas_json));
  schemas["OpenApi"] = {{"type", "object"}, {"required", {"openapi", "info", "paths"}}};
  out["components"]["schemas"] = std::move(schemas);
  return out.dump(1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace gijiroku::search
