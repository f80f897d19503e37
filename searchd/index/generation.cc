// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/generation.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/digest.h"
#include "core/error.h"
#include "core/message.h"
#include "core/text.h"
#include "searchd/index/stub.h"

namespace gijiroku::search {
namespace {

constexpr int kAttempts = 3;
constexpr std::size_t kIdDigits = 16;

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
    out += literal_text(text) + kCellSeparator;
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
      if (firsts[i] == firsts[i + 1]) continue;
      Meeting record = shard->meeting_of(firsts[i]);
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

/// Fills in what follows from the sides, shards and damaged shards. Throws ShardDamage.
void assemble(Generation& generation, Scope scope) {
  std::string names = joined_stubs(generation.sides);
  for (const DamagedShard& shard : generation.damaged) names += "\n" + shard.folder;
  // Shards are named for their content, so the stubs identify the generation.
  generation.id = sha256(names).substr(0, kIdDigits);
  if (scope == Scope::kStaff) hide_duplicates(generation);
  generation.meetings = meetings_of(generation);
  generation.follow_ups = std::make_shared<Lazy<FollowUpBook>>();
  generation.items = std::make_shared<Lazy<ItemCatalog>>();
  generation.exchanges = std::make_shared<Lazy<ExchangeBook>>();
  find_day_range(generation);
  std::vector<std::shared_ptr<const WordFile>> words;
  for (const auto& shard : generation.shards) words.push_back(shard->words);
  generation.vocabulary = std::make_shared<const Vocabulary>(std::move(words));
  for (const FieldSpec& spec : kSchema) {
    if (spec.facet) generation.facets.push_back(facet_values(spec.field, generation.shards));
  }
  double length = 0;
  for (const auto& shard : generation.shards) {
    generation.nodes += shard->columns.nodes() - shard->hidden.size();
    generation.utterances += shard->columns.utterances();
    for (const std::uint32_t node : shard->hidden)
      generation.utterances -= shard->columns.is_utterance(node);
    length += shard->columns.total_length();
  }
  if (generation.nodes > 0)
    generation.average_length = length / static_cast<double>(generation.nodes);
}

/// The year in the name of a shard's folder ("2020-1a2b…"). Its manifest may be unreadable.
std::string year_of(const std::string& folder) {
  const std::string name = folder.substr(folder.rfind('/') + 1);
  return name.substr(0, name.find('-'));
}

Scope scope_of(const std::vector<PublishedSide>& sides) {
  return sides.size() > 1 ? Scope::kStaff : Scope::kPublic;
}

/// Only the sides and shards of `generation`, without the shard in `folder`.
Generation parts_without(const Generation& generation, const ShardDamage& damage) {
  Generation out;
  out.sides = generation.sides;
  out.former = generation.former;
  out.damaged = generation.damaged;
  for (const auto& shard : generation.shards) {
    if (shard->folder == damage.folder) {
      out.damaged.push_back({shard->folder, shard->year, damage.what(), shard->stamp,
                             part_here(shard->remote.has_value())});
      continue;
    }
    // Running requests read the shard, so what assemble() fills in belongs to a copy. Its files are
    // not copied.
    out.shards.push_back(std::make_shared<Shard>(*shard));
    out.shards.back()->hidden.clear();
  }
  return out;
}

/// The assembled generation of `parts`, without shards that turn out to be damaged.
std::shared_ptr<const Generation> assembled(Generation parts) {
  for (;;) {
    auto out = std::make_shared<Generation>(parts);
    try {
      assemble(*out, scope_of(parts.sides));
      return out;
    } catch (const ShardDamage& damage) {
      parts = parts_without(parts, damage);
    }
  }
}

std::shared_ptr<const Generation> open_once(const std::string& index, Scope scope,
                                            const std::vector<DamagedShard>& known_damaged) {
  Generation parts;
  // The epochs are read first: the indexer raises them before it replaces a stub.
  const auto epochs = withdrawal_epochs(index, scope);
  parts.sides = published_sides(index, scope);
  if (are_behind(parts.sides, epochs)) {
    throw IndexError(message("start.withdrawn", {index}));
  }
  // The file of the restricted side, which comes last, is for those who read both.
  parts.former = std::make_shared<FormerTable>(parts.sides.back().folder);
  for (const PublishedSide& side : parts.sides) {
    for (const StubShard& shard : shards_named(side.stub)) {
      const std::string folder = side.folder + "/" + shard.folder;
      const std::string stamp = stamp_of(folder);
      const auto known = std::find_if(
          known_damaged.begin(), known_damaged.end(),
          [&](const DamagedShard& each) { return each.folder == folder && each.stamp == stamp; });
      try {
        if (known != known_damaged.end()) throw ShardDamage(folder, known->cause);
        parts.shards.push_back(std::make_shared<Shard>(folder, shard.remote));
      } catch (const ShardDamage& damage) {
        parts.damaged.push_back(
            {folder, year_of(folder), damage.what(), stamp, part_here(!shard.remote.empty())});
      }
    }
  }
  auto out = assembled(std::move(parts));
  if (out->shards.empty() && !out->damaged.empty()) throw IndexError(out->damaged.front().cause);
  return out;
}

}  // namespace

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

std::shared_ptr<const Generation> without_shard(const Generation& generation,
                                                const ShardDamage& damage) {
  return assembled(parts_without(generation, damage));
}

std::shared_ptr<const Generation> open_generation(const std::string& index, Scope scope,
                                                  const std::vector<DamagedShard>& known_damaged) {
  // Between reading the stubs and opening their shards, another generation may be published and
  // these shards deleted. Then the stubs have changed, and opening is tried again.
  for (int attempt = 1;; ++attempt) {
    const std::string before = joined_stubs(published_sides(index, scope));
    const auto changed = [&] { return joined_stubs(published_sides(index, scope)) != before; };
    try {
      auto out = open_once(index, scope, known_damaged);
      if (out->damaged.empty() || attempt == kAttempts || !changed()) return out;
    } catch (const IndexError&) {
      if (attempt == kAttempts || !changed()) throw;
    }
  }
}

}  // namespace gijiroku::search
