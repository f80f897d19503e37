// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/small_index.h — an index of meetings that a test gives as values, shard by shard.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/manifest_json.h"
#include "indexer/line/role_table.h"
#include "indexer/publish/shard_writer.h"
#include "searchd/engine/searcher_state.h"
#include "tests/support/temporary_folder.h"

namespace gijiroku::testing {

inline Node speech(const std::string& text, const std::string& label = "委員",
                   const std::string& name = "") {
  Node out;
  out.kind = NodeKind::kUtterance;
  out.text = text;
  out.label = label;
  out.name = name;
  out.role = indexer::role_table().classify(label);
  return out;
}

inline Node node_of(NodeKind kind, const std::string& text, const std::string& label = "") {
  Node out;
  out.kind = kind;
  out.text = text;
  out.label = label;
  return out;
}

inline AgendaItem item_of(AgendaKind kind, std::vector<Node> nodes) {
  AgendaItem out;
  out.kind = kind;
  out.nodes = std::move(nodes);
  return out;
}

/// A meeting on `day` (YYYY-MM-DD; empty: it has no date). Its utterances are numbered.
inline Meeting meeting_of(const std::string& doc, std::vector<AgendaItem> agenda,
                          const std::string& day = "2020-12-14",
                          const std::string& body = "総務委員会") {
  Meeting out;
  out.doc = doc;
  out.id = meeting_id(doc);
  out.body = body;
  out.held_on = parse_iso_date(day);
  if (out.held_on) out.year = fiscal_year(*out.held_on);
  out.agenda = std::move(agenda);
  int seq = 0;
  for (AgendaItem& item : out.agenda) {
    for (Node& node : item.nodes) {
      if (node.kind == NodeKind::kUtterance) node.seq = ++seq;
    }
  }
  return out;
}

/// The meetings of each shard of an index.
using Shards = std::vector<std::vector<Meeting>>;

/// One shard with one meeting, whose nodes are utterances before its first agenda item.
inline Shards shards_saying(const std::vector<std::string>& texts) {
  std::vector<Node> nodes;
  for (const std::string& text : texts) nodes.push_back(speech(text));
  return {{meeting_of("a", {item_of(AgendaKind::kNone, std::move(nodes))})}};
}

/// Nodes of a shard are numbered from 0 in the order of its meetings: each one's header, the nodes
/// of its agenda, its materials.
class SmallIndex {
 public:
  explicit SmallIndex(const Shards& shards)
      : state_(opened(shards), std::make_shared<Variants>()) {}

  const search::Generation& generation() const { return *state_.generation; }
  const std::vector<search::Postings>& postings() const { return state_.postings; }
  const search::Columns& columns(std::size_t shard) const {
    return generation().shards[shard]->columns;
  }
  search::IndexReader reader() const { return {generation(), postings()}; }

  search::QueryReader query_reader() const {
    return {state_.tokenizer, {*parse_iso_date("2021-06-01"), {}, *state_.variants}};
  }
  search::Query query(std::string_view text) const { return query_reader().read(text); }

 private:
  using Variants = search::VariantTable;

  std::shared_ptr<const search::Generation> opened(const Shards& shards) const {
    const Tokenizer tokenizer;
    std::vector<std::string> names;
    for (std::size_t s = 0; s < shards.size(); ++s) {
      names.push_back("shards/" + std::to_string(s));
      indexer::ShardWriter writer(folder_ / ("public/" + names.back()), "2020", false);
      for (const Meeting& meeting : shards[s])
        writer.add(indexer::prepare_meeting(meeting, "digest", tokenizer));
      writer.finish();
    }
    folder_.write("public/CURRENT", stub_of_shards(names, 0));
    return search::open_generation(folder_ / "", search::Scope::kPublic);
  }

  TemporaryFolder folder_;
  search::SearcherState state_;
};

}  // namespace gijiroku::testing
