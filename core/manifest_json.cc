// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manifest_json.h"

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/sections.h"

namespace gijiroku {
namespace {

/// Before the path of a local database in a stub file of Xapian.
constexpr std::string_view kStubHead = "auto ";

}  // namespace

std::string to_json_text(const Manifest& manifest) {
  nlohmann::ordered_json out;
  out["schema"] = manifest.schema;
  out["fingerprint"] = manifest.fingerprint;
  out["year"] = manifest.year;
  out["nodes"] = manifest.nodes;
  out["files"] = nlohmann::ordered_json::array();
  for (const ManifestFile& file : manifest.files) {
    out["files"].push_back({{"name", file.name}, {"size", file.size}, {"sha256", file.sha256}});
  }
  out["meetings"] = nlohmann::ordered_json::array();
  for (const ManifestMeeting& meeting : manifest.meetings) {
    out["meetings"].push_back(
        {{"doc", meeting.doc}, {"digest", meeting.digest}, {"utterances", meeting.utterances}});
  }
  return out.dump(1) + "\n";
}

Manifest manifest_from_json(std::string_view text) {
  try {
    const auto in = nlohmann::json::parse(text);
    Manifest out{in.at("schema"), in.at("fingerprint"), in.at("year"), in.at("nodes"), {}, {}};
    for (const auto& file : in.at("files")) {
      out.files.push_back({file.at("name"), file.at("size"), file.at("sha256")});
    }
    for (const auto& meeting : in.at("meetings")) {
      out.meetings.push_back({meeting.at("doc"), meeting.at("digest"), meeting.at("utterances")});
    }
    return out;
  } catch (const nlohmann::json::exception& e) {
    // Missing keys and wrong types arrive here too.
    throw FormatError(std::string("not a shard's manifest: ") + e.what());
  }
}

// The path names the Xapian database; the folder above it is the shard.
std::vector<std::string> shards_of_stub(std::string_view stub) {
  std::vector<std::string> shards;
  while (!stub.empty()) {
    std::string_view line = stub.substr(0, stub.find('\n'));
    stub.remove_prefix(std::min(stub.size(), line.size() + 1));
    if (!line.starts_with(kStubHead)) continue;
    line.remove_prefix(kStubHead.size());
    shards.emplace_back(line.substr(0, line.rfind('/')));
  }
  return shards;
}

std::string stub_of_shards(const std::vector<std::string>& shards) {
  // Xapian skips the comment line too.
  std::string stub =
      "# The published generation: one shard a line. Replaced as a whole, never edited.\n";
  for (const std::string& shard : shards) {
    stub.append(kStubHead).append(shard).append("/").append(kXapianFolder).append("\n");
  }
  return stub;
}

}  // namespace gijiroku
