// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/address_changes.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "indexer/identity/former_book.h"
#include "indexer/identity/record_addresses.h"
#include "indexer/identity/record_comparison.h"

namespace gijiroku::indexer {
namespace {

constexpr double kAlike = 0.5;  // share of what was said

using Records = std::map<std::string, AddressedRecord>;

bool is_seen(const AddressedRecord& record, Audience audience) {
  return !record.open_digest.empty() ||
         (audience == Audience::kStaff && !record.restricted_digest.empty());
}

/// Whether this audience sees the same at the same addresses.
bool is_same(const AddressedRecord& a, const AddressedRecord& b, Audience audience) {
  return a.meeting == b.meeting && a.open_digest == b.open_digest &&
         (audience == Audience::kPublic || a.restricted_digest == b.restricted_digest);
}

bool is_earlier(const AddressedRecord& record) {
  return record.open_digest == kEarlierVersion || record.restricted_digest == kEarlierVersion;
}

/// The records that have changed for one audience, and the books that learn of it.
class Changes {
 public:
  Changes(const State& state, const Records& before, const Records& now,
          const std::map<std::string, std::string>& later, Audience audience)
      : state_(state), now_(now), later_(later), audience_(audience) {
    const auto has = [&](const Records& others, const AddressedRecord& record) {
      const auto other = others.find(record.doc);
      return other != others.end() && is_same(other->second, record, audience);
    };
    for (const auto& [doc, record] : before) {
      if (is_seen(record, audience) && !has(now, record)) old_.push_back(&record);
    }
    for (const auto& [doc, record] : now) {
      if (is_seen(record, audience) && !has(before, record)) fresh_[doc] = &record;
    }
  }

  bool any() const { return !old_.empty(); }

  /// Whether no record that has changed has, or had, a restricted part.
  bool all_public() const {
    const auto open = [](const AddressedRecord& each) { return each.restricted_digest.empty(); };
    return std::all_of(old_.begin(), old_.end(), [&](const auto* each) { return open(*each); }) &&
           std::all_of(fresh_.begin(), fresh_.end(),
                       [&](const auto& each) { return open(*each.second); });
  }

  void remember(const std::vector<FormerBook*>& books) {
    books_ = books;
    match([this](const AddressedRecord& old) { return record_of(old.doc); });
    match([this](const AddressedRecord& old) { return record_with_id(old.meeting); });
    match_by_words();
    match([this](const AddressedRecord& old) { return later_edition(old.doc); });
    for (const AddressedRecord* old : old_) {
      if (record_with_id(old->meeting) != nullptr) continue;
      for (FormerBook* book : books_) book->remove_meeting(old->meeting);
    }
  }

 private:
  const AddressedRecord* record_of(const std::string& doc) const {
    const auto found = now_.find(doc);
    return found != now_.end() && is_seen(found->second, audience_) ? &found->second : nullptr;
  }

  const AddressedRecord* record_with_id(const std::string& id) {
    if (by_id_.empty()) {
      for (const auto& [doc, record] : now_) {
        if (is_seen(record, audience_)) by_id_[record.meeting] = &record;
      }
    }
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
  }

  const AddressedRecord* later_edition(const std::string& doc) const {
    const auto found = later_.find(doc);
    return found == later_.end() ? nullptr : record_of(found->second);
  }

  /// Finds the new version of each old record that has none yet. A record with another id must be
  /// like it: a file may be overwritten by other minutes.
  template <typename Find>
  void match(Find find) {
    std::erase_if(old_, [&](const AddressedRecord* old) {
      const AddressedRecord* const found = find(*old);
      if (found == nullptr) return false;
      const auto was = addresses_before(*old), is = addresses_now(*found);
      if (!was || !is) return false;
      // An earlier release may have read the same file otherwise.
      const bool sure = is_earlier(*old) ? old->doc == found->doc : old->meeting == found->meeting;
      if (!sure && likeness(*was, *is) < kAlike) return false;
      note(*was, *is);
      fresh_.erase(found->doc);
      return true;
    });
  }

  void match_by_words() {
    if (old_.empty() || fresh_.empty()) return;
    SaidIn said;
    for (const auto& [doc, fresh] : fresh_) {
      if (const auto is = addresses_now(*fresh)) said.add(doc, *is);
    }
    match([&](const AddressedRecord& old) -> const AddressedRecord* {
      const auto was = addresses_before(old);
      return was ? record_of(said.likest(*was)) : nullptr;
    });
  }

  std::optional<RecordAddresses> addresses_before(const AddressedRecord& record) const {
    const auto meeting = state_.meeting_before(record.doc);
    if (!meeting) return std::nullopt;
    if (is_earlier(record)) {
      return numbered_addresses_of(*meeting, record.meeting, {state_.published(record.doc), false},
                                   audience_);
    }
    return addresses_of(*meeting, record.meeting, {record.published, record.held_back}, audience_);
  }

  std::optional<RecordAddresses> addresses_now(const AddressedRecord& record) const {
    return addresses_of(state_.meeting(record.doc), record.meeting,
                        {state_.published(record.doc), record.held_back}, audience_);
  }

  void note(const RecordAddresses& was, const RecordAddresses& is) {
    const auto changes = changes_between(was, is);
    for (FormerBook* book : books_) {
      book->move(was.meeting, is.meeting);
      for (const AddressChange& each : changes) {
        const bool told = !each.now.empty() && !(each.masked && book->is_public());
        told ? book->move(each.was, each.now) : book->remove(each.was);
      }
      book->revive(is.meeting);
      for (const std::string& address : is.utterances) book->revive(address);
      for (const AddressedItem& item : is.items) book->revive(item.address);
    }
  }

  const State& state_;
  const Records& now_;
  const std::map<std::string, std::string>& later_;
  const Audience audience_;
  std::vector<FormerBook*> books_;
  std::vector<const AddressedRecord*> old_;  // changed or gone, and without a new version so far
  std::map<std::string, const AddressedRecord*> fresh_;  // changed or new, likewise
  std::unordered_map<std::string, const AddressedRecord*> by_id_;
};

}  // namespace

void remember_addresses(State& state, const std::vector<AddressedRecord>& now,
                        const std::map<std::string, std::string>& later, const std::string& day) {
  Records before, present;
  for (AddressedRecord& each : state.addressed()) before[each.doc] = std::move(each);
  for (const AddressedRecord& each : now) present[each.doc] = each;
  state.begin();
  Changes open(state, before, present, later, Audience::kPublic);
  Changes all(state, before, present, later, Audience::kStaff);
  if (all.any()) {
    FormerBook public_book(state, false, day), staff_book(state, true, day);
    // Mostly both see the same, and records are compared once.
    if (all.all_public()) {
      open.remember({&public_book, &staff_book});
    } else {
      open.remember({&public_book});
      all.remember({&staff_book});
    }
    public_book.save();
    staff_book.save();
  }
  for (const auto& [doc, record] : before) {
    if (!present.contains(doc)) state.erase_addressed(doc);
  }
  for (auto& [doc, record] : present) {
    const auto same = before.find(doc);
    if (same != before.end() && is_same(same->second, record, Audience::kStaff)) continue;
    record.published = state.published(doc);
    state.put_addressed(record);
  }
  state.forget_replaced();
  state.commit();
}

}  // namespace gijiroku::indexer
