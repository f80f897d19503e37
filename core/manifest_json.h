// SPDX-License-Identifier: GPL-3.0-or-later
// core/manifest_json.h — the manifest of a shard: its files with their digests, the program that
// made it, and its meetings. Also the stub file that lists shards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku {

struct ManifestFile {
  std::string name;  ///< path below the shard's folder
  std::uint64_t size = 0;
  std::string sha256;
};

struct ManifestMeeting {
  std::string doc;
  std::string digest;  ///< of the meeting's content in this shard
  std::size_t utterances = 0;
};

struct Manifest {
  int schema = 0;           ///< kSchemaVersion of the program that wrote it
  std::string fingerprint;  ///< tokenizer_fingerprint() of that program
  std::string year;
  std::size_t nodes = 0;
  std::vector<ManifestFile> files;
  std::vector<ManifestMeeting> meetings;
};

std::string to_json_text(const Manifest& manifest);

/// Throws FormatError if `text` is not a manifest.
Manifest manifest_from_json(std::string_view text);

/// The shard folders that a stub file (INDEX/public/CURRENT) names, in order, relative to the
/// stub's folder. Shards on other machines are skipped.
std::vector<std::string> shards_of_stub(std::string_view stub);

/// The stub file that names these folders, in the format that Xapian reads.
std::string stub_of_shards(const std::vector<std::string>& shards);

}  // namespace gijiroku
