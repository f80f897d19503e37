// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/plan.h"

#include <map>

#include "core/digest.h"
#include "core/meeting.h"
#include "core/schema.h"
#include "core/tokenizer.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxShardsPerYear = 4096;

const PartSummary& part_of(const MeetingSummaryRow& meeting, Visibility visibility) {
  return visibility == Visibility::kPublic ? meeting.open : meeting.restricted;
}

/// The hash of a doc never changes. When the number of shards doubles, the meetings of each shard
/// are divided among two new ones.
std::size_t shard_of(const std::string& doc, std::size_t shards) {
  return std::stoul(meeting_id(doc).substr(0, 8), nullptr, 16) % shards;
}

}  // namespace

std::vector<PlannedShard> plan_shards(const std::vector<MeetingSummaryRow>& meetings,
                                      Visibility visibility, bool for_remote,
                                      std::int64_t shard_bytes) {
  std::map<std::string, std::int64_t> year_bytes;
  for (const MeetingSummaryRow& meeting : meetings)
    year_bytes[meeting.year] += part_of(meeting, visibility).bytes;

  std::map<std::pair<std::string, std::size_t>, PlannedShard> shards;
  std::map<std::pair<std::string, std::size_t>, std::string> contents;
  for (const MeetingSummaryRow& meeting : meetings) {
    const PartSummary& part = part_of(meeting, visibility);
    if (part.digest.empty()) continue;
    std::size_t count = 1;
    while (count < kMaxShardsPerYear &&
           year_bytes[meeting.year] / static_cast<std::int64_t>(count) > shard_bytes) {
      count *= 2;
    }
    const auto key = std::pair(meeting.year, shard_of(meeting.doc, count));
    PlannedShard& shard = shards[key];
    shard.year = meeting.year;
    const bool mixed = !meeting.open.digest.empty() && !meeting.restricted.digest.empty();
    shard.docs.push_back({meeting.doc, part.digest, meeting.id, mixed});
    shard.bytes += part.bytes;
    contents[key] += meeting.doc + "\n" + part.digest + "\n" + meeting.id + "\n";
    // The ids of a restricted part depend on the public one.
    if (mixed && visibility == Visibility::kRestricted) contents[key] += meeting.open.digest + "\n";
  }

  std::vector<PlannedShard> out;
  for (auto& [key, shard] : shards) {
    // A shard made under another schema or dictionary cannot be reused, so both are in the digest.
    const std::string made_with = std::to_string(kSchemaVersion) + "\n" + tokenizer_fingerprint() +
                                  "\n" + (for_remote ? "for remote\n" : "");
    const std::string year = shard.year == kUnknownYear ? "unknown" : shard.year;
    shard.name = year + "-" + sha256(made_with + contents[key]).substr(0, 16);
    out.push_back(std::move(shard));
  }
  return out;
}

}  // namespace gijiroku::indexer
