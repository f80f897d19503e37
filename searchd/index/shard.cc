// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/shard.h"

#include <utility>

#include "core/error.h"
#include "core/sections.h"
#include "searchd/storage/damage.h"
#include "searchd/storage/shard_check.h"

namespace gijiroku::search {
namespace {

std::string path_in(const std::string& folder, std::string_view name) {
  return folder + "/" + std::string(name);
}

/// Empty texts for a remote shard, until a query fetches some.
LiteralTexts empty_texts(std::size_t nodes) {
  LiteralTexts out;
  out.text_offsets.resize(nodes + 1);
  out.char_offsets.resize(nodes + 1);
  return out;
}

/// The manifest of a shard whose files have the sizes that it states.
Manifest checked_manifest(const std::string& folder, ShardPart part) {
  Manifest out = readable_manifest(folder);
  check_sizes(folder, out, part);
  return out;
}

ShardDamage damage_of(const std::string& folder) {
  return {folder, "the shard " + folder + " is damaged: index again"};
}

std::optional<RemoteLocation> location(const std::string& address, const Manifest& manifest) {
  if (address.empty()) return std::nullopt;
  RemoteLocation out{address, "", std::make_shared<CircuitBreaker>()};
  for (const ManifestFile& file : manifest.files) {
    if (file.name == kColumnsFile) out.columns = file.sha256;
  }
  return out;
}

}  // namespace

Shard::Shard(const std::string& shard_folder, const std::string& address)
    : Shard(shard_folder, address, stamp_of(shard_folder),
            checked_manifest(shard_folder, part_here(!address.empty()))) {}

Shard::Shard(const std::string& shard_folder, const std::string& address, std::string files,
             const Manifest& manifest)
    : folder(shard_folder),
      stamp(std::move(files)),
      year(manifest.year),
      remote(location(address, manifest)),
      columns(path_in(folder, kColumnsFile)),
      literal(remote ? LiteralFile(empty_texts(columns.nodes()))
                     : LiteralFile(path_in(folder, kLiteralFile))),
      grams(remote ? GramFile(std::map<Gram, PostingList>(), columns.nodes())
                   : GramFile(path_in(folder, kGramsFile), columns.nodes())),
      words(std::make_shared<const WordFile>(path_in(folder, kWordsFile))) {
  // They are small and in memory, so what was checked here stays right.
  check_digest(folder, manifest, kColumnsFile, columns.bytes());
  check_digest(folder, manifest, kWordsFile, words->bytes());
  if (literal.nodes() != columns.nodes() || manifest.nodes != columns.nodes())
    throw damage_of(folder);
  // The nodes of an item follow each other, its heading first.
  const auto heading = columns[Field::kNode].find(named(NodeKind::kHeading).code);
  const Column& item = columns[Field::kItem];
  std::vector<bool> seen(item.values().size());
  titles.assign(item.values().size(), kNoTitle);
  for (std::uint32_t node = 0; node < columns.nodes(); ++node) {
    const std::uint32_t code = item.code(node);
    const bool titled = heading == columns[Field::kNode].code(node);
    if (!seen[code] && titled && !item.values()[code].empty()) titles[code] = node;
    seen[code] = true;
  }
}

void Shard::require_whole() const {
  if (is_damaged()) throw damage_of(folder);
}

Meeting Shard::meeting_of(std::uint32_t node) const {
  try {
    return meeting_from_json(columns.meeting_json(node));
  } catch (const FormatError& e) {
    throw ShardDamage(folder, path_in(folder, kColumnsFile) + " is damaged: " + e.what());
  }
}

ItemRecord Shard::item_of(std::uint32_t node) const {
  try {
    return item_from_json(columns.item_json(node));
  } catch (const FormatError& e) {
    throw ShardDamage(folder, path_in(folder, kColumnsFile) + " is damaged: " + e.what());
  }
}

}  // namespace gijiroku::search
