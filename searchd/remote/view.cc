// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/remote/view.h"

#include <future>
#include <set>

#include "core/error.h"
#include "searchd/match/unproved.h"
#include "searchd/remote/terms.h"

namespace gijiroku::search {
namespace {

void append_bits(std::vector<std::uint64_t>& words, std::size_t at, const std::vector<bool>& bits) {
  words.resize((at + bits.size()) / 64 + 1);
  for (std::size_t i = 0; i < bits.size(); ++i)
    words[(at + i) / 64] |= std::uint64_t{bits[i]} << ((at + i) % 64);
}

/// The literal texts of `count` nodes: those that were fetched, the others empty.
LiteralTexts texts_of(const std::map<std::uint32_t, NodeRecord>& fetched, std::size_t count) {
  LiteralTexts out;
  const auto end_node = [&out](std::size_t characters) {
    out.text_offsets.push_back(static_cast<std::uint32_t>(out.text.size()));
    out.char_offsets.push_back(static_cast<std::uint32_t>(characters));
    out.edit_offsets.push_back(static_cast<std::uint32_t>(out.edits.size()));
  };
  std::size_t characters = 0;
  for (const auto& [node, record] : fetched) {
    // Empty texts for the nodes before it that were not fetched.
    while (out.text_offsets.size() <= node) end_node(characters);
    append_bits(out.token_starts, characters, record.token_starts);
    append_bits(out.gaps, characters, record.gaps);
    characters += record.gaps.size();
    out.text += record.literal;
    out.edits += record.edits;
    end_node(characters);
  }
  while (out.text_offsets.size() <= count) end_node(characters);
  return out;
}

}  // namespace

RemoteView::RemoteView(const Generation& generation, const std::vector<Postings>& local)
    : generation_(generation), postings_(local) {
  for (std::size_t s = 0; s < generation_.shards.size(); ++s) {
    const Shard& shared = *generation_.shards[s];
    if (!shared.remote) continue;
    remotes_.push_back(
        {s, RemoteShard(*shared.remote, shared.columns.nodes()), shared.hidden, nullptr});
    // Other searchers share the shard, so this view changes a copy. Mapped files are not copied.
    generation_.shards[s] = std::make_shared<Shard>(shared);
  }
}

void RemoteView::run_in_parallel(const std::vector<Remote*>& remotes, const Round& round) {
  std::vector<std::future<void>> rounds;
  for (Remote* const asked : remotes) {
    Remote& each = *asked;
    // The breaker is asked once per query. A shard that failed in this query is not asked again.
    if (!each.asked) each.missing = !shard(each).remote->breaker->try_now();
    each.asked = true;
    if (each.missing) continue;
    rounds.push_back(std::async(std::launch::async, [&each, &round, this] {
      try {
        each.connection.begin(until_);
        round(each);
        shard(each).remote->breaker->answered();
      } catch (const IndexError&) {
        each.missing = true;
        shard(each).remote->breaker->failed();
      }
    }));
  }
  for (std::future<void>& each : rounds) each.get();
  // What a shard returned before it failed is dropped: part of its hits would look like all of
  // them.
  for (Remote& each : remotes_) {
    if (each.missing) each.fetched = std::make_shared<Fetched>();
  }
}

void RemoteView::begin(const std::vector<Query>& queries) {
  RemoteTerms terms;
  for (const Query& query : queries) {
    RemoteTerms own = remote_terms(query);
    terms.grams.merge(own.grams);
    terms.characters.merge(own.characters);
    terms.words.merge(own.words);
  }
  const bool reads = std::any_of(queries.begin(), queries.end(), reads_text);
  until_ = std::chrono::steady_clock::now() + kQueryTimeout;
  std::vector<Remote*> asked;
  for (Remote& each : remotes_) {
    each.fetched = std::make_shared<Fetched>();
    each.asked = each.missing = false;
    // Filters and days need only the columns, which are local.
    if (reads) asked.push_back(&each);
  }
  run_in_parallel(asked, [&](Remote& each) {
    for (const Gram gram : terms.grams)
      each.fetched->grams[gram] = each.connection.postings(gram_term(gram));
    for (const char32_t c : terms.characters)
      each.fetched->grams[{c, kEnd}] = each.connection.postings_with_prefix(gram_term_prefix(c));
    for (const std::string& word : terms.words)
      each.fetched->words[word] = each.connection.postings(word);
  });
  for (const Remote& each : remotes_) {
    install_lists(each);
    install_texts(each);
  }
}

bool RemoteView::fetch(const std::vector<Candidate>& nodes) {
  std::map<std::size_t, std::set<std::uint32_t>> wanted;  // by shard
  for (const Candidate& each : nodes) {
    const Shard& in = *generation_.shards[each.shard];
    // The ranking reads the heading of a node's agenda item too.
    for (const std::uint32_t node : {each.node, in.title_of(each.node)}) {
      if (is_unproved(in, node)) wanted[each.shard].insert(node);
    }
  }
  if (wanted.empty()) return false;
  std::vector<Remote*> asked;
  for (Remote& each : remotes_) {
    if (wanted.contains(each.shard)) asked.push_back(&each);
  }
  run_in_parallel(asked, [&](Remote& each) {
    for (const std::uint32_t node : wanted.at(each.shard))
      each.fetched->nodes.emplace(node, each.connection.node(node));
  });
  for (const Remote& each : remotes_) {
    if (each.missing) install_lists(each);
    if (wanted.contains(each.shard)) install_texts(each);
  }
  return true;
}

void RemoteView::fetch_all(const std::vector<Candidate>& nodes) {
  fetch(nodes);
  for (const Candidate& each : nodes) {
    if (is_unproved(*generation_.shards[each.shard], each.node))
      throw IndexError("the shard of 年度 " + generation_.shards[each.shard]->year +
                       " does not answer");
  }
}

void RemoteView::install_lists(const Remote& each) {
  Shard& shown = shard(each);
  shown.grams = GramFile(each.fetched->grams, shown.columns.nodes());
  shown.hidden = each.missing ? all_nodes(shown.columns.nodes()) : each.hidden;
  postings_[each.shard] = Postings(each.fetched);
}

void RemoteView::install_texts(const Remote& each) {
  Shard& shown = shard(each);
  shown.literal = LiteralFile(texts_of(each.fetched->nodes, shown.columns.nodes()));
  shown.proved.clear();
  for (const auto& [node, fetched] : each.fetched->nodes) shown.proved.push_back(node);
}

std::set<std::string> RemoteView::missing_years() const {
  std::set<std::string> out;
  for (const Remote& each : remotes_) {
    if (each.missing) out.insert(generation_.shards[each.shard]->year);
  }
  return out;
}

}  // namespace gijiroku::search
