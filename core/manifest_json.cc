// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manifest_json.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "core/digest.h"
#include "core/error.h"
#include "core/schema.h"
#include "core/seal.h"
#include "core/sections.h"

namespace gijiroku {
namespace {

/// Before the path of a local database in a stub file of Xapian, and before a remote one.
constexpr std::string_view kStubHead = "auto ", kRemoteHead = "remote ";
// Xapian skips comment lines too.
constexpr std::string_view kStubTitle =
    "# The published generation: one shard a line. Sealed, replaced as a whole, never edited.";
// Schema 6 and earlier had no seals.
constexpr std::string_view kUnsealedTitle =
    "# The published generation: one shard a line. Replaced as a whole, never edited.";
constexpr int kFirstSealedSchema = 7;
// The digest of schema 7 covered the digest of the version file too.
constexpr int kWholeSealSchema = 7;
// The version file of a Xapian database contains a random number.
constexpr std::string_view kVersionFile = "\"name\": \"xapian/iamglass\"";
constexpr std::string_view kDigestHead = "\"sha256\": \"";
constexpr std::string_view kMendedHead = "# mended ";
constexpr std::string_view kEpochHead = "# epoch ", kEpochMiddle = ", ", kEpochEnd = " shards";

std::string_view next_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

/// Removes a number from the beginning of `text`; nullopt if there is none.
std::optional<std::uint64_t> take_number(std::string_view& text) {
  std::uint64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return out;
}

/// What the digest of a manifest covers: its text except the digest of the version file.
std::string covered(std::string_view body) {
  std::string out(body);
  const std::size_t name = out.find(kVersionFile);
  const std::size_t head = name == out.npos ? name : out.find(kDigestHead, name);
  if (head == out.npos) return out;
  const std::size_t digest = head + kDigestHead.size();
  return out.erase(digest, std::min(out.find('"', digest), out.size()) - digest);
}

/// The end of a manifest whose text before it is `body`.
std::string manifest_end(std::string_view body) {
  return ",\n \"sha256\": \"" + sha256(covered(body)) + "\"\n}\n";
}

/// Whether no bit of a manifest has changed since it was written.
bool has_own_digest(std::string_view text) {
  const std::size_t end = manifest_end("").size();
  if (text.size() < end) return false;
  const std::string_view body = text.substr(0, text.size() - end);
  return text.substr(body.size()) == manifest_end(body);
}

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
  std::string text = out.dump(1);
  text.resize(text.rfind('\n'));  // the line of the last brace
  return text += manifest_end(text);
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
    const bool states_digest = out.schema >= kFirstSealedSchema || in.contains("sha256");
    if (states_digest && out.schema != kWholeSealSchema && !has_own_digest(text))
      throw FormatError("not the manifest that was written: its sha256 differs");
    return out;
  } catch (const nlohmann::json::exception& e) {
    // Missing keys and wrong types arrive here too.
    throw FormatError(std::string("not a shard's manifest: ") + e.what());
  }
}

std::optional<Manifest> manifest_if_valid(std::string_view text) {
  try {
    return manifest_from_json(text);
  } catch (const FormatError&) {
    return std::nullopt;
  }
}

// The path names the Xapian database; the folder above it is the shard.
std::vector<std::string> shards_of_stub(std::string_view stub) {
  std::vector<std::string> shards;
  while (!stub.empty()) {
    std::string_view line = next_line(stub);
    if (!line.starts_with(kStubHead)) continue;
    line.remove_prefix(kStubHead.size());
    shards.emplace_back(line.substr(0, line.rfind('/')));
  }
  return shards;
}

std::string stub_of_shards(const std::vector<std::string>& shards, std::uint64_t epoch,
                           std::uint64_t mended) {
  std::string stub(kStubTitle);
  stub.append("\n").append(kEpochHead).append(std::to_string(epoch));
  stub.append(kEpochMiddle).append(std::to_string(shards.size())).append(kEpochEnd).append("\n");
  if (mended > 0) stub.append(kMendedHead).append(std::to_string(mended)).append("\n");
  for (const std::string& shard : shards) {
    stub.append(kStubHead).append(shard).append("/").append(kXapianFolder).append("\n");
  }
  return sealed(std::move(stub));
}

std::uint64_t mended_of_stub(std::string_view stub) {
  while (!stub.empty()) {
    std::string_view line = next_line(stub);
    if (!line.starts_with(kMendedHead)) continue;
    line.remove_prefix(kMendedHead.size());
    return take_number(line).value_or(0);
  }
  return 0;
}

std::optional<std::uint64_t> epoch_of_stub(std::string_view stub) {
  std::uint64_t epoch = 0, shards = 0;
  std::optional<std::uint64_t> stated;
  const bool whole = unsealed(stub).has_value();
  bool titled = false;
  while (!stub.empty()) {
    std::string_view line = next_line(stub);
    titled |= line == kStubTitle || line == kUnsealedTitle;
    if (!whole && (line == kStubTitle || line.starts_with(kSealHead))) return std::nullopt;
    shards += line.starts_with(kStubHead) || line.starts_with(kRemoteHead);
    if (line.starts_with(kEpochHead)) {
      line.remove_prefix(kEpochHead.size());
      const auto number = take_number(line);
      if (!number || !line.starts_with(kEpochMiddle)) return std::nullopt;
      epoch = *number;
      line.remove_prefix(kEpochMiddle.size());
      stated = take_number(line);
      if (!stated || line != kEpochEnd) return std::nullopt;
    } else if (!line.empty() && line.front() != '#' && !line.starts_with(kStubHead) &&
               !line.starts_with(kRemoteHead)) {
      return std::nullopt;
    }
  }
  // Only the indexer's own stub may name no shard: it states that there is none.
  if (stated ? *stated != shards : shards == 0 && !titled) return std::nullopt;
  return epoch;
}

std::optional<std::uint64_t> epoch_from_text(std::string_view text) {
  const auto epoch = take_number(text);
  return text == "\n" || text.empty() ? epoch : std::nullopt;
}

}  // namespace gijiroku
