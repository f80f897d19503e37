// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/mcp/session_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "searchd/mcp/tools_json.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/fault.h"

namespace gijiroku::search::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kParseError = -32700, kInvalidRequest = -32600, kUnknownMethod = -32601,
              kInvalidParameters = -32602;
constexpr std::chrono::seconds kProcessorTime{10};  // of one call
/// Of the protocol, the latest first.
constexpr std::array<std::string_view, 4> kVersions{"2025-11-25", "2025-06-18", "2025-03-26",
                                                    "2024-11-05"};
constexpr std::string_view kInstructions =
    "日本の会議録を検索します。search で発言を探し、fetch・get_meeting・get_item で本文を読みます。"
    "答えには citation（会議・日付・発言者・アドレス）を添えてください。"
    " Searches Japanese minutes. Cite each record by its citation.";

std::string text_of(const Json& message) {
  return message.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string error(const Json& id, int code, std::string_view message) {
  return text_of(
      {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}});
}

std::string result(const Json& id, Json content) {
  return text_of({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(content)}});
}

std::string text_member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

Json initialized(const Json& parameters, const std::string& version) {
  const std::string asked = text_member(parameters, "protocolVersion");
  const bool known = std::find(kVersions.begin(), kVersions.end(), asked) != kVersions.end();
  Json out{{"protocolVersion", known ? asked : std::string(kVersions.front())}};
  out["capabilities"]["tools"] = Json::object();
  out["serverInfo"] = {{"name", "gijiroku-mcp"}, {"version", version}};
  out["instructions"] = kInstructions;
  return out;
}

Json content(std::string text, bool failed) {
  Json out;
  out["content"] = Json::array();
  out["content"].push_back({{"type", "text"}, {"text", std::move(text)}});
  out["isError"] = failed;
  return out;
}

/// What a tool answers, or why it does not.
Json called(const std::string& name, const Json& arguments, SearcherPool& pool,
            const SiteSettings& site) {
  try {
    const ProcessorTimeLimit limit(kProcessorTime);
    return content(text_of(call_tool(name, arguments, pool, site)), false);
  } catch (const BadRequest& e) {
    std::string text;
    for (const Fault& fault : e.faults)
      text += (fault.parameter.empty() ? "" : fault.parameter + ": ") + fault.message + "\n";
    return content(std::move(text), true);
  } catch (const ProcessorTimeExceeded&) {
    return content("時間がかかりすぎるため止めました。語や絞り込みを加えてください。", true);
  } catch (const std::runtime_error&) {
    // The cause may name files of this machine.
    return content("索引を読めません。gijiroku-index --verify で確かめてください。", true);
  }
}

}  // namespace

std::optional<std::string> Session::reply(std::string_view message) {
  if (message.size() > kMaxMessageBytes)
    return error(nullptr, kInvalidRequest, "the message is larger than 1 MB");
  const Json request = Json::parse(message, nullptr, false);
  if (request.is_discarded()) return error(nullptr, kParseError, "not JSON");
  if (!request.is_object() || text_member(request, "jsonrpc") != "2.0")
    return error(nullptr, kInvalidRequest, "not a JSON-RPC 2.0 request");
  const std::string method = text_member(request, "method");
  // Replies, and notifications such as "cancelled": calls are answered one after the other.
  if (method.empty() || !request.contains("id")) {
    if (method.empty() && !request.contains("result") && !request.contains("error"))
      return error(nullptr, kInvalidRequest, "a request needs a method");
    return std::nullopt;
  }
  const Json id = request["id"];
  if (!id.is_string() && !id.is_number()) return error(nullptr, kInvalidRequest, "id");
  const Json parameters = request.value("params", Json::object());
  if (!parameters.is_object()) return error(id, kInvalidParameters, "params must be an object");
  if (method == "initialize") return result(id, initialized(parameters, version_));
  if (method == "ping") return result(id, Json::object());
  if (method == "tools/list") return result(id, {{"tools", tool_list()}});
  if (method != "tools/call") return error(id, kUnknownMethod, "unknown method");
  const std::string name = text_member(parameters, "name");
  const Json arguments = parameters.value("arguments", Json::object());
  if (!is_tool(name)) return error(id, kInvalidParameters, "unknown tool: " + name);
  if (!arguments.is_object()) return error(id, kInvalidParameters, "arguments must be an object");
  return result(id, called(name, arguments, pool_, site_));
}

}  // namespace gijiroku::search::mcp
