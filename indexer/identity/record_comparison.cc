// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/record_comparison.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include "indexer/identity/masking.h"

namespace gijiroku::indexer {
namespace {

using Places = std::vector<std::optional<std::size_t>>;

/// The item of `is` for each of its utterances; the number of items if it is in none.
std::vector<std::size_t> owners(const RecordAddresses& is) {
  std::vector<std::size_t> out(is.utterances.size(), is.items.size());
  for (std::size_t i = 0; i < is.items.size(); ++i) {
    for (std::size_t at = is.items[i].begin; at < is.items[i].end; ++at) out[at] = i;
  }
  return out;
}

/// The new item that has most of the old one's utterances, if that is at least half of them; or the
/// one of the same kind, numbers and title.
std::optional<std::size_t> new_item(const AddressedItem& old, const RecordAddresses& is,
                                    const Places& places, const std::vector<std::size_t>& owner) {
  std::map<std::size_t, std::size_t> votes;
  for (std::size_t at = old.begin; at < old.end; ++at) {
    if (places[at] && owner[*places[at]] < is.items.size()) ++votes[owner[*places[at]]];
  }
  const auto most = std::max_element(
      votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != votes.end() && 2 * most->second >= old.end - old.begin) return most->first;
  const auto same = std::find_if(is.items.begin(), is.items.end(), [&](const AddressedItem& item) {
    return item.content == old.content;
  });
  if (same == is.items.end()) return std::nullopt;
  return static_cast<std::size_t>(same - is.items.begin());
}

}  // namespace

double likeness(const RecordAddresses& was, const RecordAddresses& is) {
  std::unordered_set<std::string_view> texts;
  for (const Spoken& each : is.spoken) texts.insert(each.text);
  std::size_t all = 0, common = 0;
  for (const Spoken& each : was.spoken) {
    all += each.text.size();
    if (texts.contains(each.text)) common += each.text.size();
  }
  return all == 0 ? 1 : static_cast<double>(common) / static_cast<double>(all);
}

void SaidIn::add(const std::string& doc, const RecordAddresses& record) {
  for (const Spoken& each : record.spoken) {
    std::vector<std::string>& docs = docs_[each.text];
    if (docs.empty() || docs.back() != doc) docs.push_back(doc);
  }
}

std::string SaidIn::likest(const RecordAddresses& was) const {
  // A formula such as 異議なし is said everywhere, and says nothing.
  constexpr std::size_t kMaxDocs = 16;
  std::map<std::string, std::size_t> bytes;
  for (const Spoken& each : was.spoken) {
    const auto found = docs_.find(each.text);
    if (found == docs_.end() || found->second.size() > kMaxDocs) continue;
    for (const std::string& doc : found->second) bytes[doc] += each.text.size();
  }
  const auto most = std::max_element(
      bytes.begin(), bytes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == bytes.end() ? std::string() : most->first;
}

std::vector<AddressChange> changes_between(const RecordAddresses& was, const RecordAddresses& is) {
  std::vector<AddressChange> out;
  std::unordered_set<std::string_view> live(is.utterances.begin(), is.utterances.end());
  for (const AddressedItem& item : is.items) live.insert(item.address);
  const Places places = aligned(was.spoken, is.spoken);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (live.contains(was.utterances[i])) continue;
    if (!places[i]) {
      out.push_back({was.utterances[i], "", false});
      continue;
    }
    const Spoken &old = was.spoken[i], &fresh = is.spoken[*places[i]];
    out.push_back({was.utterances[i], is.utterances[*places[i]],
                   masks_more(old.speaker + old.text, fresh.speaker + fresh.text)});
  }
  const std::vector<std::size_t> owner = owners(is);
  for (const AddressedItem& old : was.items) {
    if (live.contains(old.address)) continue;
    const auto item = new_item(old, is, places, owner);
    out.push_back({old.address, item ? is.items[*item].address : "",
                   item && masks_more(old.title, is.items[*item].title)});
  }
  return out;
}

}  // namespace gijiroku::indexer
