// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_table.h — the rows of dict/follow_ups.tsv, and which of them a
// sentence contains. Total and thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// The classes of words; the table explains them.
enum class WordClass : std::uint8_t {
  kLater,
  kEvent,
  kSoon,
  kFound,
  kAnew,
  kRegular,
  kMissing,
  kIf,
  kGive,
  kMake,
  kExplain,
  kWill,
  kGives,
  kEnds,
  kAgreed,
  kDo,
  kHand,
  kTell,
  kNow,
  kThing,
  kFigure,
  kIdiom,
  kHeed,
  kPlease,
  kToday,
  kPromise,
  kRequest,
  kDemand,
  kPolicy,
  kPublic,
  kOurs,
  kRetold,
  kConsider,
  kCheck,
  kOwn,
  kDue,
  kSomeday,
  kEarlier,
  kAsked,
  kKept
};
inline constexpr std::size_t kWordClasses = 40;

struct FollowUpRow {
  std::string words;  ///< in the literal form
  WordClass type;
};

/// The rows that a sentence contains, by class.
class FollowUpRows {
 public:
  /// `form` is in the literal form and must outlive it. Linear.
  explicit FollowUpRows(std::string_view form);

  std::string_view form() const { return form_; }
  bool has(WordClass type) const { return !all(type).empty(); }
  const std::vector<const FollowUpRow*>& all(WordClass type) const {
    return found_[static_cast<std::size_t>(type)];
  }

  /// Whether words of the class end in the `most` bytes before `end`, in the same clause.
  bool before(WordClass type, std::size_t end, std::size_t most) const;

  /// Whether `part` of the sentence ends, or begins, with words of the class.
  bool ends(std::string_view part, WordClass type) const;
  bool begins(std::string_view part, WordClass type) const;

 private:
  std::string_view form_;
  std::array<std::vector<const FollowUpRow*>, kWordClasses> found_;
};

/// Whether a sentence of `form`, a text in the literal form, may promise or request something, or
/// report on something earlier. Linear.
bool may_promise(std::string_view form);
bool may_request(std::string_view form);
bool may_report(std::string_view form);

}  // namespace gijiroku::indexer
