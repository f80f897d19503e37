// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/diet_api.h"

#include <algorithm>
#include <iterator>

#include "searchd/kokkai/element_json.h"
#include "searchd/kokkai/element_xml.h"
#include "searchd/kokkai/records.h"

namespace gijiroku::search::kokkai {
namespace {

constexpr int kOk = 200, kBad = 400;
/// Meetings are long: ten of them are a whole answer.
constexpr std::size_t kMaxBytes = 32'000'000;

struct Page {
  std::size_t total = 0;
  std::vector<Elements> records{};
};

/// The first and the last place in a list of `total` records that a page shows.
std::pair<std::size_t, std::size_t> bounds(const Conditions& conditions, std::size_t total) {
  const std::size_t begin = std::min(conditions.start - 1, total);
  return {begin, std::min(begin + conditions.maximum, total)};
}

Page page_of(const Conditions& conditions, Endpoint endpoint, const Generation& generation,
             const SiteSettings& site) {
  const std::vector<Issue> issues = issues_of(generation);
  const std::vector<Place> found = speeches_with(conditions, generation, issues);
  const Records records(generation, issues, site);
  Page out;
  if (endpoint == Endpoint::kSpeech) {
    out.total = found.size();
    const auto [begin, end] = bounds(conditions, out.total);
    for (std::size_t i = begin; i < end; ++i) out.records.push_back(records.speech(found[i]));
    return out;
  }
  std::vector<std::uint32_t> meetings;
  for (const Place& place : found) {
    if (meetings.empty() || meetings.back() != place.issue) meetings.push_back(place.issue);
  }
  out.total = meetings.size();
  const auto [begin, end] = bounds(conditions, out.total);
  const std::vector<Place> wanted = conditions.select_speeches() ? found : std::vector<Place>();
  for (std::size_t i = begin; i < end; ++i) {
    out.records.push_back(endpoint == Endpoint::kMeeting ? records.meeting(meetings[i])
                                                         : records.listed(meetings[i], wanted));
  }
  return out;
}

std::string written(const Conditions& conditions, Page page, Endpoint endpoint, Packing packing) {
  const std::string_view name = endpoint == Endpoint::kSpeech ? "speechRecord" : "meetingRecord";
  const std::size_t next = conditions.start + page.records.size();
  const auto number = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  Elements out{{"numberOfRecords", number(page.total)},
               {"numberOfReturn", number(page.records.size())},
               {"startRecord", number(conditions.start)}};
  if (next <= page.total) out.push_back({"nextRecordPosition", number(next)});
  if (packing == Packing::kJson) {
    if (next > page.total) out.push_back({"nextRecordPosition", {}});
    if (!page.records.empty()) out.push_back({name, std::move(page.records)});
    return json_text(out);
  }
  std::vector<Elements> list;
  for (Elements& each : page.records)
    list.push_back({{"recordData", Elements{{name, std::move(each)}}}});
  if (!list.empty()) out.push_back({"records", Elements{{"record", std::move(list)}}});
  return xml_text("data", out);
}

DietReply refused(const Refusal& refusal, Packing packing) {
  return {kBad, media_type(packing), written(refusal, packing)};
}

}  // namespace

std::optional<Endpoint> endpoint_at(std::string_view path) {
  constexpr std::string_view kRoot = "/api/", kVersion = "1.0/";
  constexpr std::string_view kNames[]{"speech", "meeting", "meeting_list"};
  if (!path.starts_with(kRoot)) return std::nullopt;
  path.remove_prefix(kRoot.size());
  if (path.starts_with(kVersion)) path.remove_prefix(kVersion.size());
  const auto* const found = std::find(std::begin(kNames), std::end(kNames), path);
  if (found == std::end(kNames)) return std::nullopt;
  return static_cast<Endpoint>(found - std::begin(kNames));
}

DietReply answer(std::string_view query, Endpoint endpoint, SearcherPool& pool,
                 const SiteSettings& site) {
  const Request request = read_request(query, endpoint);
  if (const auto* refusal = std::get_if<Refusal>(&request.content))
    return refused(*refusal, request.packing);
  const Conditions& conditions = std::get<Conditions>(request.content);
  Page page;
  pool.with_searcher([&](const Searcher&) {
    const std::shared_ptr<const Generation> generation = pool.generation();
    // The Diet's answers cannot say that records are missing.
    if (!generation->damaged.empty() || has_remote_shards(*generation))
      throw IncompleteError("records are missing or on another machine");
    page = page_of(conditions, endpoint, *generation, site);
    for (const auto& shard : generation->shards) shard->require_whole();
  });
  if (conditions.start > std::max<std::size_t>(page.total, 1))
    return refused({Code::kStart}, request.packing);
  const std::size_t total = page.total;
  std::string body = written(conditions, std::move(page), endpoint, request.packing);
  if (body.size() > kMaxBytes)
    return refused({Code::kInput,
                    {input_fault("maximumRecords", "結果が大きすぎます。値を減らしてください。")}},
                   request.packing);
  return {kOk, media_type(request.packing), std::move(body), total};
}

DietReply busy(std::string_view query, int status) {
  const Packing packing = read_request(query, Endpoint::kSpeech).packing;
  return {status, media_type(packing), written(Refusal{Code::kBusy}, packing)};
}

}  // namespace gijiroku::search::kokkai
