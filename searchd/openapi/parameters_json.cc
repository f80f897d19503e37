// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/openapi/parameters_json.h"

#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "core/meeting.h"
#include "core/schema.h"
#include "searchd/model/criteria.h"
#include "searchd/model/table_format.h"
#include "searchd/model/tier.h"
#include "searchd/request/change_request.h"
#include "searchd/request/follow_up_request.h"
#include "searchd/request/hit_fields.h"
#include "searchd/request/limits.h"
#include "searchd/request/line_request.h"
#include "searchd/request/request.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

Json parameter(std::string_view name, const std::string& meaning, Json schema) {
  return {{"name", name}, {"in", "query"}, {"description", meaning}, {"schema", std::move(schema)}};
}

Json repeated(std::string_view name, const std::string& meaning, Json items, std::size_t most) {
  Json out = parameter(name, meaning,
                       {{"type", "array"}, {"items", std::move(items)}, {"maxItems", most}});
  out["style"] = "form";
  out["explode"] = true;
  return out;
}

Json number(std::string_view name, const std::string& meaning, std::size_t otherwise,
            std::size_t most) {
  return parameter(
      name, meaning,
      {{"type", "integer"}, {"minimum", 1}, {"maximum", most}, {"default", otherwise}});
}

Json words(const std::string& meaning) {
  return parameter("q", meaning, {{"type", "string"}, {"maxLength", kMaxTextBytes}});
}

Json text(std::size_t longest) {
  return {{"type", "string"}, {"minLength", 1}, {"maxLength", longest}};
}

/// The codes of an enumeration whose enumerators are numbered from 0, up to `last`.
template <typename Enum>
Json codes(Enum last) {
  Json out = Json::array();
  for (int i = 0; i <= static_cast<int>(last); ++i) out.push_back(named(static_cast<Enum>(i)).code);
  return out;
}

Json enumeration(Json values) { return {{"type", "string"}, {"enum", std::move(values)}}; }

/// Values of a filter by a field. Japanese names of codes are accepted too, but not described.
Json values_of(Field field) {
  constexpr std::size_t kLongestValue = 170;  // characters in 512 bytes
  switch (field) {
    case Field::kNode:
      return enumeration(codes(NodeKind::kMaterial));
    case Field::kRole:
      return enumeration(codes(Role::kUnknown));
    case Field::kKind:
      return enumeration(codes(AgendaKind::kNone));
    case Field::kOutcome:
      return enumeration(codes(Outcome::kUnknown));
    case Field::kFollowUp:
      return enumeration(codes(FollowUpKind::kDocument));
    case Field::kYear:
      return {{"type", "string"}, {"pattern", "^([0-9]{4}|不明)$"}};
    default:
      return text(kLongestValue);
  }
}

Json filter(const FieldSpec& field) {
  return repeated(field.name, std::string(field.japanese) + ": " + std::string(field.meaning),
                  values_of(field.field),
                  field.field == Field::kYear ? kMaxYearValues : kMaxValuesPerField);
}

template <typename Codes>
Json list_of(const Codes& all) {
  Json out = Json::array();
  for (const auto& each : all) out.push_back(each);
  return out;
}

Json formats() {
  Json out = Json::array({"json"});
  for (const NamedTableFormat& each : kTableFormats) out.push_back(each.code);
  return out;
}

Json tiers() {
  Json out = Json::array();
  for (const NamedFit& fit : kFits) out.push_back(fit.code);
  return out;
}

Json day(std::string_view name, const std::string& meaning) {
  return parameter(name, meaning, {{"type", "string"}, {"format", "date"}});
}

Json id_of(const std::string& meaning, Json schema) {
  Json out = parameter("id", meaning, std::move(schema));
  out["in"] = "path";
  out["required"] = true;
  return out;
}

/// What selects records: the text, the filters and how the text matches.
Json selecting_parameters() {
  Json out = Json::array({words("What to find; empty: everything that the filters select")});
  for (const FieldSpec& field : kSchema) {
    if (is_filter(field)) out.push_back(filter(field));
  }
  out.push_back(repeated("tier", "How the text matches", enumeration(tiers()), std::size(kFits)));
  out.push_back(parameter("fuzzy", "Also find text that differs by one character",
                          enumeration(Json::array({"1"}))));
  out.push_back(repeated("excluded_variants", "Spellings that are not searched",
                         text(kMaxTextBytes), kMaxExcludedVariants));
  out.push_back(day("from", "First day, inclusive"));
  out.push_back(day("until", "Last day, inclusive"));
  return out;
}

}  // namespace

Json pairs_parameters() {
  Json out = selecting_parameters();
  out.push_back(parameter("asker", "Role, label or name of who asks", text(kMaxTextBytes)));
  out.push_back(parameter("answerer", "Role, label or name of who answers", text(kMaxTextBytes)));
  out.push_back(parameter("sort", "Order of the pairs", enumeration(list_of(kSortCodes))));
  out.push_back(number("size", "Pairs per page", kDefaultSize, kMaxSize));
  out.push_back(number("page", "Page", 1, kMaxOffset + 1));
  out.push_back(
      parameter("format", "json: a page; otherwise all pairs, as a table", enumeration(formats())));
  return out;
}

Json search_parameters() {
  Json out = selecting_parameters();
  out.push_back(parameter("unit", "What a hit is", enumeration(list_of(kUnitCodes))));
  out.push_back(parameter("sort", "Order of the hits", enumeration(list_of(kSortCodes))));
  out.push_back(number("size", "Hits per page", kDefaultSize, kMaxSize));
  out.push_back(
      number("page", "Page of hits; at most 1,000 hits may precede it", 1, kMaxOffset + 1));
  out.push_back(parameter("cursor",
                          "Instead of page: * for the first part of all hits, then the next_cursor "
                          "of the answer before",
                          {{"type", "string"}, {"pattern", "^(\\*|[0-9]{1,9}-.+)$"}}));
  out.push_back(parameter("fields", "Keys of the hits, separated by commas; absent: all",
                          {{"type", "array"}, {"items", enumeration(list_of(kHitFields))}}));
  out.back()["style"] = "form";
  out.back()["explode"] = false;
  out.push_back(parameter("format", "json: a page of hits; otherwise all of them, as a table",
                          enumeration(formats())));
  return out;
}

Json suggest_parameters() {
  return Json::array({words("The query so far"),
                      number("size", "Number of suggestions", kDefaultSuggestions, kMaxSuggestions),
                      parameter("format", "opensearch: for the search box of a browser",
                                enumeration(Json::array({"json", "opensearch"})))});
}

Json meetings_parameters() {
  Json out = Json::array();
  for (const Field field : {Field::kBody, Field::kYear})
    out.push_back(parameter(spec(field).name, std::string(spec(field).meaning), values_of(field)));
  out.push_back(number("page", "Page of the list", 1, kMaxOffset));
  return out;
}

Json meeting_parameters() {
  return Json::array(
      {id_of("Id of a meeting", {{"type", "string"}, {"pattern", "^[0-9a-f]{16}$"}}),
       words("Text to highlight"),
       parameter("at", "As in addresses of the page; the answer is always whole",
                 text(kMaxTextBytes)),
       number("part", "As in addresses of the page", 1, kMaxOffset),
       parameter("whole", "As in addresses of the page", enumeration(Json::array({"1"})))});
}

Json item_parameters() {
  return Json::array({id_of("Id of an agenda item", {{"type", "string"}}),
                      words("Text to highlight on the page")});
}

Json counts_parameters() {
  Json out = selecting_parameters();
  out.push_back(parameter("period", "What a figure is of",
                          enumeration(Json::array({"fiscal_year", "year", "month"}))));
  out.push_back(parameter("by", "What the series are",
                          enumeration(Json::array({"role", "label", "body", "name"}))));
  out.push_back(parameter("compare", "A second query", text(kMaxTextBytes)));
  out.push_back(parameter("measure", "What the chart of the page shows",
                          enumeration(Json::array({"hits", "rate"}))));
  out.push_back(parameter("format", "json, or a table", enumeration(formats())));
  return out;
}

Json lines_parameters() {
  Json out = selecting_parameters();
  out.push_back(
      parameter("sort", "Order of the places",
                enumeration(Json::array({"after", "before", "role", "date", "address"}))));
  out.push_back(number("size", "Lines per page", kDefaultLines, kMaxLines));
  out.push_back(number("page", "Page of lines", 1, kMaxOffset));
  out.push_back(
      parameter("format", "json: a page; otherwise all lines, as a table", enumeration(formats())));
  return out;
}

Json citation_parameters() {
  return Json::array({id_of("Id of an utterance or of an agenda item", {{"type", "string"}}),
                      parameter("format", "json: all forms",
                                enumeration(Json::array({"json", "text", "ris", "bibtex"})))});
}

Json follow_ups_parameters() {
  Json out = Json::array();
  for (const Field field : {Field::kBody, Field::kYear, Field::kFollowUp})
    out.push_back(parameter(spec(field).name, std::string(spec(field).meaning), values_of(field)));
  out.push_back(parameter("office", "Who promised, or of whom something was asked", text(170)));
  out.push_back(
      parameter("meeting", "Id of a meeting", {{"type", "string"}, {"pattern", "^[0-9a-f]{16}$"}}));
  out.push_back(parameter("state", "Whether a later place is known",
                          enumeration(Json::array({"open", "reported"}))));
  out.push_back(number("size", "Entries per page", kDefaultLines, kMaxFollowUps));
  out.push_back(number("page", "Page of the list", 1, kMaxPages));
  out.push_back(parameter("format", "json: a page; otherwise the whole list, as a table",
                          enumeration(formats())));
  return out;
}

Json changes_parameters() {
  return Json::array({day("since", "First day"), number("page", "Page of the list", 1, kMaxPages)});
}

Json change_feed_parameters() {
  Json cursor{{"type", "string"},
              {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}\\.[a-z]+\\.[0-9a-f]{16}$"}};
  return Json::array(
      {day("since", "First day"), number("size", "Changes in one answer", 100, kMaxChanges),
       parameter("cursor", "The next_cursor of the answer before", std::move(cursor))});
}

Json code_schemas() {
  Json out;
  out["Node"] = values_of(Field::kNode);
  out["Role"] = values_of(Field::kRole);
  out["Kind"] = values_of(Field::kKind);
  out["Outcome"] = values_of(Field::kOutcome);
  out["FollowUp"] = values_of(Field::kFollowUp);
  out["Openness"] = enumeration(codes(Openness::kUnstated));
  out["Sort"] = enumeration(list_of(kSortCodes));
  out["Unit"] = enumeration(list_of(kUnitCodes));
  out["Relation"] = enumeration(Json::array({"exact", "approximate"}));
  return out;
}

}  // namespace gijiroku::search
