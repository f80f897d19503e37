// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/element_ids.h"

#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "core/anchor.h"
#include "core/digest.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kItemIdDigits = 8;
constexpr int kHex = 16;

/// The hash of `content` for the first of several equals, and of its ordinal too for the others.
std::string hashed(const std::string& content, int ordinal) {
  return sha256(ordinal == 1 ? content : content + "\n" + std::to_string(ordinal));
}

std::uint64_t node_id(const std::string& content, int ordinal) {
  const std::string hash = hashed(content, ordinal);
  std::uint64_t out = 0;
  std::from_chars(hash.data(), hash.data() + kNodeIdDigits, out, kHex);
  return out;
}

class NodeIds {
 public:
  explicit NodeIds(const ElementIds& open) : taken_(open.nodes.begin(), open.nodes.end()) {}

  std::uint64_t id_of(const Node& node, const std::string& literal) {
    const bool spoken = node.kind == NodeKind::kUtterance;
    const std::string content = (spoken ? "u\n" : "n\n") + speaker_of(node.label) + "\n" +
                                speaker_of(node.name) + "\n" + literal;
    // Equals are numbered on from the last one, so that a thousand of them cost a thousand hashes.
    int& ordinal = ordinals_[content];
    for (;;) {
      const std::uint64_t id = node_id(content, ++ordinal);
      if (taken_.insert(id).second) return id;
    }
  }

 private:
  /// Few people speak, and often.
  const std::string& speaker_of(const std::string& name) {
    const auto [found, fresh] = speakers_.try_emplace(name);
    if (fresh) found->second = literal_text(name);
    return found->second;
  }

  std::unordered_set<std::uint64_t> taken_;
  std::unordered_map<std::string, int> ordinals_;
  std::unordered_map<std::string, std::string> speakers_;
};

std::string content_of(const AgendaItem& item) {
  std::string out = "item\n" + std::string(named(item.kind).code) + "\n";
  for (const int number : item.numbers) out += std::to_string(number) + ",";
  return out + "\n" + literal_text(item.title);
}

std::vector<std::string> item_ids(const Meeting& part, const ElementIds& open) {
  std::unordered_set<std::string> taken(open.items.begin(), open.items.end());
  std::vector<std::string> out;
  for (const AgendaItem& item : part.agenda) {
    const std::size_t place = out.size();
    out.emplace_back();
    if (item.nodes.empty()) continue;
    if (place < open.items.size() && !open.items[place].empty()) {
      out.back() = open.items[place];
      continue;
    }
    const std::string content = content_of(item);
    for (int ordinal = 1; out.back().empty(); ++ordinal) {
      const std::string id = hashed(content, ordinal).substr(0, kItemIdDigits);
      if (taken.insert(id).second) out.back() = id;
    }
  }
  return out;
}

}  // namespace

ElementIds element_ids(const Meeting& part, const std::vector<LiteralForm>& literals,
                       const ElementIds& open) {
  ElementIds out{{}, item_ids(part, open)};
  NodeIds ids(open);
  const auto add = [&](const std::vector<Node>& nodes) {
    for (const Node& node : nodes)
      out.nodes.push_back(ids.id_of(node, literals[out.nodes.size()].text));
  };
  add(part.header);
  for (const AgendaItem& item : part.agenda) add(item.nodes);
  add(part.materials);
  return out;
}

}  // namespace gijiroku::indexer
