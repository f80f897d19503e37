// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger/later_place.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "core/utf8.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kGram = 3;  // characters
// Rare grams that two texts about one matter share. A request that nobody promised to answer is
// rarely reported on.
constexpr std::size_t kEnough = 2, kEnoughOfRequest = 4;
constexpr std::size_t kAlwaysRare = 3;  // meetings that may have a gram in any archive
constexpr std::size_t kRareShare = 80;  // in larger ones, one meeting in so many

using Gram = std::u32string;

/// Runs of three characters, and whole runs of two.
std::set<Gram> grams_of(const std::vector<std::string>& subjects) {
  std::set<Gram> out;
  for (const std::string& subject : subjects) {
    const std::u32string chars = decode(subject);
    if (chars.size() < kGram) out.insert(chars);
    for (std::size_t i = 0; i + kGram <= chars.size(); ++i) out.insert(chars.substr(i, kGram));
  }
  return out;
}

class Finder {
 public:
  Finder(FollowUpBook& book, const std::vector<MeetingSummary>& meetings)
      : book_(book), meetings_(meetings) {
    for (const FollowUpEntry& entry : book.entries) {
      entries_.push_back(grams_of(entry.said.subjects));
      for (const Saying& request : entry.requests)
        entries_.back().merge(grams_of(request.subjects));
      count(entries_.back(), entry.said.meeting);
    }
    for (std::size_t i = 0; i < book.reports.size(); ++i) {
      const Saying& report = book.reports[i];
      reports_.push_back(grams_of(report.subjects));
      count(reports_.back(), report.meeting);
      by_body_[body_of(report.meeting)].push_back(i);
    }
    rare_ = std::max(kAlwaysRare, counted_.size() / kRareShare);
  }

  void find() {
    for (std::size_t e = 0; e < book_.entries.size(); ++e) {
      FollowUpEntry& entry = book_.entries[e];
      entry.later.reset();
      const auto reports = by_body_.find(body_of(entry.said.meeting));
      if (reports == by_body_.end()) continue;
      const bool promise = entry.kind == FollowUpKind::kPromise;
      std::size_t most = (promise ? kEnough : kEnoughOfRequest) - 1;
      for (const std::size_t r : reports->second) {
        if (!may_keep(book_.reports[r], entry)) continue;
        const std::size_t same = shared(entries_[e], reports_[r]);
        const bool earlier =
            entry.later && same == most && day(book_.reports[r]) < day(book_.reports[*entry.later]);
        if (same <= most && !earlier) continue;
        entry.later = r;
        most = same;
      }
    }
  }

 private:
  /// A meeting may have a gram in many sentences: it counts once.
  void count(const std::set<Gram>& grams, std::size_t meeting) {
    counted_.insert(meeting);
    for (const Gram& gram : grams) meetings_with_[gram].insert(meeting);
  }

  std::string_view body_of(std::size_t meeting) const {
    return present_body(meetings_[meeting].meeting);
  }

  std::chrono::sys_days day(const Saying& said) const {
    return *meetings_[said.meeting].meeting.held_on;
  }

  bool may_keep(const Saying& report, const FollowUpEntry& entry) const {
    const auto& before = meetings_[entry.said.meeting].meeting.held_on;
    const auto& after = meetings_[report.meeting].meeting.held_on;
    if (!before || !after || *after <= *before) return false;
    if (std::chrono::sys_days(*after) - std::chrono::sys_days(*before) >
        std::chrono::days(kMaxDays))
      return false;
    const bool promise = entry.kind == FollowUpKind::kPromise;
    return entry.office().empty() || report.office == entry.office() ||
           report.role == Role::kSecretariat || (promise && entry.said.role == Role::kSecretariat);
  }

  std::size_t shared(const std::set<Gram>& a, const std::set<Gram>& b) const {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const Gram& gram) {
      return b.contains(gram) && meetings_with_.at(gram).size() <= rare_;
    }));
  }

  FollowUpBook& book_;
  const std::vector<MeetingSummary>& meetings_;
  std::vector<std::set<Gram>> entries_, reports_;
  std::unordered_map<Gram, std::set<std::size_t>> meetings_with_;
  std::set<std::size_t> counted_;
  std::map<std::string_view, std::vector<std::size_t>> by_body_;
  std::size_t rare_ = kAlwaysRare;
};

}  // namespace

void find_later_places(FollowUpBook& book, const std::vector<MeetingSummary>& meetings) {
  Finder(book, meetings).find();
}

}  // namespace gijiroku::search
