// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_record_json.h"

#include <nlohmann/json.hpp>

#include "core/error.h"

namespace gijiroku {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& out, const char* key, const std::string& value) {
  if (!value.empty()) out[key] = value;
}

std::vector<std::string> subjects_in(const Json& in) {
  return in.value("subjects", std::vector<std::string>());
}

FollowUpRecord follow_up_record(const Json& in) {
  const auto kind = follow_up_kind(in.at("kind").get<std::string>());
  if (!kind) throw FormatError("unknown kind of a follow-up: " + in.at("kind").dump());
  FollowUpRecord out{*kind,
                     in.value("by", ""),
                     in.value("to", ""),
                     in.value("to_name", ""),
                     in.value("due", ""),
                     in.value("anchor", ""),
                     {in.at("at").at(0).get<std::size_t>(), in.at("at").at(1).get<std::size_t>()},
                     in.value("sentence", "")};
  if (in.contains("answer")) out.answer = in["answer"].get<std::size_t>();
  out.subjects = subjects_in(in);
  out.stated = in.value("stated", false);
  return out;
}

}  // namespace

Json to_json(const FollowUpRecord& record) {
  Json out;
  out["kind"] = named(record.kind).code;
  put(out, "by", record.by);
  put(out, "to", record.to);
  put(out, "to_name", record.to_name);
  put(out, "due", record.due);
  put(out, "anchor", record.anchor);
  out["at"] = {record.text.begin, record.text.end};
  put(out, "sentence", record.sentence);
  if (record.answer) out["answer"] = *record.answer;
  if (!record.subjects.empty()) out["subjects"] = record.subjects;
  if (record.stated) out["stated"] = true;
  return out;
}

Json to_json(const ReportRecord& record) {
  Json out;
  put(out, "anchor", record.anchor);
  put(out, "sentence", record.sentence);
  if (!record.subjects.empty()) out["subjects"] = record.subjects;
  return out;
}

std::vector<FollowUpRecord> follow_ups_in(const Json& item) {
  std::vector<FollowUpRecord> out;
  for (const Json& each : item.value("follow_ups", Json::array()))
    out.push_back(follow_up_record(each));
  return out;
}

std::vector<ReportRecord> reports_in(const Json& item) {
  std::vector<ReportRecord> out;
  for (const Json& each : item.value("reports", Json::array()))
    out.push_back({each.value("anchor", ""), each.value("sentence", ""), subjects_in(each)});
  return out;
}

bool may_have_follow_ups(std::string_view item_json) {
  return item_json.find("\"follow_ups\":") != item_json.npos ||
         item_json.find("\"reports\":") != item_json.npos;
}

}  // namespace gijiroku
