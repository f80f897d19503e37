// SPDX-License-Identifier: GPL-3.0-or-later
// core/manifest_json.h — the manifest of a shard: its files with their digests, the program that
// made it, and its meetings. Also the stub file that lists shards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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

/// The last entry of the text is the SHA-256 of all that precedes it, except the digest of
/// xapian/iamglass. Xapian writes a random number into that file; so equal records give equal
/// manifests but for that one digest. A change of it is found as damage of the file.
std::string to_json_text(const Manifest& manifest);

/// Throws FormatError if `text` is not a manifest, or if a bit of it has changed since it was
/// written.
Manifest manifest_from_json(std::string_view text);

/// The same, but nullopt if `text` is not a manifest. Total.
std::optional<Manifest> manifest_if_valid(std::string_view text);

/// The shard folders that a stub file (INDEX/public/CURRENT) names, in order, relative to the
/// stub's folder. Shards on other machines are skipped.
std::vector<std::string> shards_of_stub(std::string_view stub);

/// The stub file that names these folders, in the format that Xapian reads. A comment line in it
/// states the withdrawal epoch (kEpochFile) and the number of shards: "# epoch 3, 12 shards".
/// Another one, "# mended 2", counts how often shards were built again under their names, so that
/// a service opens them again. The last line is a seal (core/seal.h).
std::string stub_of_shards(const std::vector<std::string>& shards, std::uint64_t epoch,
                           std::uint64_t mended = 0);

/// How often shards were built again, as a stub states; 0 if it states nothing. Total.
std::uint64_t mended_of_stub(std::string_view stub);

/// The withdrawal epoch that a stub file states; 0 if it was written by hand and states none.
/// nullopt if `stub` is not a whole stub file: empty, cut short, changed since the indexer wrote
/// it, or something else. Total.
std::optional<std::uint64_t> epoch_of_stub(std::string_view stub);

/// The file next to a stub that contains the current withdrawal epoch: a decimal number and a line
/// end. A generation that takes something away from readers states a higher epoch than the one
/// before it. The indexer writes that into this file, too, as soon as the stub is replaced. So a
/// service whose generation states a lower epoch knows that it must not be read any more, even if
/// the service can open neither the next one nor its stub. No file: epoch 0.
inline constexpr std::string_view kEpochFile = "EPOCH";

/// The number in such a file; nullopt if `text` is something else. Total.
std::optional<std::uint64_t> epoch_from_text(std::string_view text);

}  // namespace gijiroku
