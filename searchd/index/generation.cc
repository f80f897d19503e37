// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/generation.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/digest.h"
#include "core/error.h"
#include "core/file.h"
#include "core/manifest_json.h"
#include "core/meeting_json.h"
#include "core/text.h"
#include "core/tokenizer.h"
#include "searchd/index/stub.h"

namespace gijiroku::search {
namespace {

constexpr int kAttempts = 3;
constexpr std::size_t kMaxManifestBytes = std::size_t{1} << 30U;

std::string path_in(const std::string& folder, std::string_view name) {
  return folder + "/" + std::string(name);
}

/// The manifest of a shard, if this program can read the shard.
Manifest checked_manifest(const std::string& folder) {
  Manifest manifest;
  try {
    manifest = manifest_from_json(read_file(path_in(folder, kManifestFile), kMaxManifestBytes));
  } catch (const std::runtime_error& e) {  // FileError or FormatError
    throw IndexError("the shard " + folder + " has no manifest that can be read: " + e.what() +
                     ": index again");
  }
  if (manifest.schema != kSchemaVersion || manifest.fingerprint != tokenizer_fingerprint()) {
    throw IndexError("the shard " + folder +
                     " was made by another version of gijiroku or another dictionary: index again");
  }
  return manifest;
}

/// Opens the shard `named`, in the folder `side`.
std::shared_ptr<Shard> open_shard(const std::string& side, const StubShard& named) {
  const std::string folder = path_in(side, named.folder);
  const Manifest manifest = checked_manifest(folder);
  if (named.remote.empty()) return std::make_shared<Shard>(folder);
  RemoteLocation place{named.remote, "", manifest.year, std::make_shared<CircuitBreaker>()};
  for (const ManifestFile& file : manifest.files) {
    if (file.name == kColumnsFile) place.columns = file.sha256;
  }
  return std::make_shared<Shard>(folder, std::move(place));
}

std::string node_id(const Shard& shard, std::uint32_t node) {
  return std::string(shard.columns[Field::kMeeting].value(node)) + "-" + shard.columns.anchor(node);
}

/// While a record moves from restricted to public, both sides have it. The copy in the later shard
/// is hidden.
void hide_duplicates(Generation& generation) {
  std::set<std::string, std::less<>> meetings;
  std::set<std::string> seen;
  for (const auto& shard : generation.shards) {
    const Column& column = shard->columns[Field::kMeeting];
    for (std::size_t i = 0; i < column.values().size(); ++i) {
      // Only meetings in two shards need a comparison node by node.
      if (!meetings.emplace(column.values()[i]).second) seen.emplace(column.values()[i]);
    }
  }
  std::set<std::string> nodes;
  for (const auto& shard : generation.shards) {
    for (std::uint32_t node = 0; node < shard->columns.nodes() && !seen.empty(); ++node) {
      if (!seen.contains(std::string(shard->columns[Field::kMeeting].value(node)))) continue;
      if (!nodes.insert(node_id(*shard, node)).second) shard->hidden.push_back(node);
    }
  }
}

MeetingWords words_of(const Meeting& meeting) {
  const auto add = [](std::string& out, const std::string& text) {
    out += literal_form(text).text + kCellSeparator;
  };
  MeetingWords out;
  add(out.titled, meeting.title);
  add(out.titled, meeting.body);
  add(out.titled, meeting.known_as);
  for (const AttendeeGroup& group : meeting.attendees) {
    add(out.attended, group.label);
    for (const std::string& member : group.members) add(out.attended, member);
  }
  return out;
}

/// The meetings of all shards, each once, sorted by id. Also fills Shard::meetings.
std::vector<MeetingSummary> meetings_of(const Generation& generation) {
  std::map<std::string, MeetingSummary> found;
  for (const auto& shard : generation.shards) {
    const auto firsts = shard->columns.meeting_firsts();
    shard->meetings.resize(shard->columns[Field::kMeeting].values().size());
    for (std::size_t i = 0; i + 1 < firsts.size(); ++i) {
      Meeting record = meeting_from_json(shard->columns.meeting_json(firsts[i]));
      shard->meetings[shard->columns[Field::kMeeting].code(firsts[i])] = words_of(record);
      MeetingSummary& summary = found[record.id];
      summary.meeting = std::move(record);
      for (std::uint32_t node = firsts[i]; node < firsts[i + 1]; ++node) {
        const bool hidden = std::binary_search(shard->hidden.begin(), shard->hidden.end(), node);
        summary.utterances += !hidden && shard->columns.is_utterance(node);
      }
    }
  }
  std::vector<MeetingSummary> out;
  out.reserve(found.size());
  for (auto& [id, summary] : found) out.push_back(std::move(summary));
  return out;
}

/// Maps the codes of each shard to one list of values, so that counts can be added up across
/// shards.
FacetValues facet_values(Field field, const std::vector<std::shared_ptr<Shard>>& shards) {
  std::map<std::string_view, std::uint32_t> places;
  for (const auto& shard : shards) {
    const StringTable& values = shard->columns[field].values();
    for (std::size_t code = 0; code < values.size(); ++code) places.emplace(values[code], 0);
  }
  FacetValues out{field, {}, {}};
  for (auto& [value, place] : places) {
    place = static_cast<std::uint32_t>(out.values.size());
    out.values.emplace_back(value);
  }
  for (const auto& shard : shards) {
    const StringTable& values = shard->columns[field].values();
    out.by_code.emplace_back();
    for (std::size_t code = 0; code < values.size(); ++code)
      out.by_code.back().push_back(places.at(values[code]));
  }
  return out;
}

/// Empty texts for a remote shard, until a query fetches some.
LiteralTexts empty_texts(std::size_t nodes) {
  LiteralTexts out;
  out.text_offsets.resize(nodes + 1);
  out.char_offsets.resize(nodes + 1);
  return out;
}

void find_day_range(Generation& generation) {
  bool any = false;
  for (const auto& shard : generation.shards) {
    for (const std::uint32_t node : shard->columns.meeting_firsts()) {
      // The last of meeting_firsts is the number of nodes.
      if (node == shard->columns.nodes() || shard->columns.day(node) == Columns::kNoDay) continue;
      const std::int32_t day = shard->columns.day(node);
      generation.first_day = any ? std::min(generation.first_day, day) : day;
      generation.last_day = any ? std::max(generation.last_day, day) : day;
      any = true;
    }
  }
}

std::shared_ptr<const Generation> open_once(const std::string& index, Scope scope) {
  auto generation = std::make_shared<Generation>();
  double length = 0;
  // The epochs are read first: the indexer raises them before it replaces a stub.
  const auto epochs = withdrawal_epochs(index, scope);
  generation->sides = published_sides(index, scope);
  if (are_behind(generation->sides, epochs)) {
    throw IndexError(index +
                     " の公開中の索引には取り下げられた記録があるため開きません。"
                     "gijiroku-index の終了を待つか、もう一度実行してください");
  }
  // Shards are named for their content, so the stubs identify the generation.
  generation->id = sha256(joined_stubs(generation->sides)).substr(0, 16);
  for (const PublishedSide& side : generation->sides) {
    for (const StubShard& shard : shards_named(side.stub))
      generation->shards.push_back(open_shard(side.folder, shard));
  }
  if (scope == Scope::kStaff) hide_duplicates(*generation);
  generation->meetings = meetings_of(*generation);
  find_day_range(*generation);
  std::vector<std::shared_ptr<const WordFile>> words;
  for (const auto& shard : generation->shards) words.push_back(shard->words);
  generation->vocabulary = std::make_shared<const Vocabulary>(std::move(words));
  for (const FieldSpec& spec : kSchema) {
    if (spec.facet) generation->facets.push_back(facet_values(spec.field, generation->shards));
  }
  for (const auto& shard : generation->shards) {
    generation->nodes += shard->columns.nodes() - shard->hidden.size();
    generation->utterances += shard->columns.utterances();
    for (const std::uint32_t node : shard->hidden)
      generation->utterances -= shard->columns.is_utterance(node);
    length += shard->columns.total_length();
  }
  if (generation->nodes > 0)
    generation->average_length = length / static_cast<double>(generation->nodes);
  return generation;
}

}  // namespace

Shard::Shard(const std::string& shard_folder, std::optional<RemoteLocation> place)
    : folder(shard_folder),
      remote(std::move(place)),
      columns(path_in(folder, kColumnsFile)),
      literal(remote ? LiteralFile(empty_texts(columns.nodes()))
                     : LiteralFile(path_in(folder, kLiteralFile))),
      grams(remote ? GramFile(std::map<Gram, PostingList>())
                   : GramFile(path_in(folder, kGramsFile))),
      words(std::make_shared<const WordFile>(path_in(folder, kWordsFile))) {
  if (literal.nodes() != columns.nodes())
    throw IndexError("the shard " + folder + " is damaged: index again");
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

std::size_t Generation::count(Gram gram) const {
  std::size_t out = 0;
  for (const auto& shard : shards) out += shard->grams.find(gram).count();
  return out;
}

bool has_remote_shards(const Generation& generation) {
  return std::any_of(generation.shards.begin(), generation.shards.end(),
                     [](const auto& shard) { return shard->remote.has_value(); });
}

std::string joined_stubs(const std::vector<PublishedSide>& sides) {
  std::string out;
  for (const PublishedSide& side : sides) out += side.stub;
  return out;
}

std::shared_ptr<const Generation> open_generation(const std::string& index, Scope scope) {
  // Between reading the stubs and opening their shards, another generation may be published and
  // these shards deleted. Then the stubs have changed, and opening is tried again.
  for (int attempt = 1;; ++attempt) {
    const std::string before = joined_stubs(published_sides(index, scope));
    const auto changed = [&] { return joined_stubs(published_sides(index, scope)) != before; };
    try {
      return open_once(index, scope);
    } catch (const FormatError& e) {  // the JSON of a meeting
      if (attempt == kAttempts || !changed())
        throw IndexError("a shard of " + index + " is damaged: " + e.what() + ": index again");
    } catch (const IndexError&) {
      if (attempt == kAttempts || !changed()) throw;
    }
  }
}

}  // namespace gijiroku::search
