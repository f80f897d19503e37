// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/former_book.h"

#include <utility>

namespace gijiroku::indexer {

FormerBook::FormerBook(State& state, bool staff, std::string day)
    : state_(state), staff_(staff), day_(std::move(day)) {
  for (FormerAddress& each : state.former_addresses(staff)) {
    by_present_[each.present].push_back(each.former);
    entries_.emplace(each.former, std::move(each));
  }
}

void FormerBook::put(FormerAddress entry) {
  changed_.insert(entry.former);
  if (!entry.present.empty()) by_present_[entry.present].push_back(entry.former);
  entries_[entry.former] = std::move(entry);
}

/// Entries that led to `was` lead where it leads now.
void FormerBook::redirect(const std::string& was, const FormerAddress& to) {
  const auto found = by_present_.find(was);
  if (found == by_present_.end()) return;
  for (const std::string& former : std::exchange(found->second, {})) {
    const auto entry = entries_.find(former);
    if (entry == entries_.end() || entry->second.present != was) continue;
    former == to.present ? revive(former) : put({former, to.present, to.day});
  }
}

/// An utterance that moved with its meeting has an entry too: another meeting may get the id of its
/// meeting later, and leave it again.
void FormerBook::move(const std::string& was, const std::string& now) {
  if (was == now) return;
  redirect(was, {was, now, ""});
  put({was, now, ""});
}

void FormerBook::remove(const std::string& was) {
  redirect(was, {was, "", day_});
  put({was, "", day_});
}

void FormerBook::remove_meeting(const std::string& id) {
  std::vector<std::string> within;
  for (auto at = by_present_.lower_bound(id); at != by_present_.end(); ++at) {
    if (!at->first.starts_with(id)) break;
    within.push_back(at->first);
  }
  for (const std::string& address : within) redirect(address, {address, "", day_});
  put({id, "", day_});
}

void FormerBook::revive(const std::string& address) {
  if (entries_.erase(address) > 0) changed_.insert(address);
}

void FormerBook::save() {
  for (const std::string& former : changed_) {
    const auto entry = entries_.find(former);
    if (entry == entries_.end()) {
      state_.erase_former_address(staff_, former);
    } else {
      state_.put_former_address(staff_, entry->second);
    }
  }
  changed_.clear();
}

}  // namespace gijiroku::indexer
