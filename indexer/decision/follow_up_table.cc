// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_table.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/table.h"
#include "core/text.h"
#include "core/word_at.h"
#include "embedded/follow_ups_tsv.h"
#include "indexer/line/word_finder.h"

namespace gijiroku::indexer {
namespace {

// In the order of WordClass.
constexpr std::array<std::string_view, kWordClasses> kNames{
    "later",    "event",   "soon",    "found",  "anew",    "regular", "missing", "if",
    "give",     "make",    "explain", "will",   "gives",   "ends",    "agreed",  "do",
    "hand",     "tell",    "now",     "thing",  "figure",  "idiom",   "heed",    "please",
    "today",    "promise", "request", "demand", "policy",  "public",  "ours",    "retold",
    "consider", "check",   "own",     "due",    "someday", "earlier", "asked",   "kept"};
constexpr std::string_view kReason = "ので";  // ends a clause

/// `words` and its other spellings: 御報告, ご報告; 頂きたい, いただきたい.
std::vector<std::string> spellings(const std::string& words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSame{
      {{"ご", "御"},
       {"いただ", "頂"},
       {"ください", "下さい"},
       {"いたし", "致し"},
       {"ほしい", "欲しい"},
       {"でき", "出来"},
       {"わか", "分か"},
       {"のち", "後"}}};
  std::vector<std::string> out{words};
  for (const auto& [kana, kanji] : kSame) {
    for (std::size_t i = 0, count = out.size(); i < count; ++i) {
      const std::size_t at = out[i].find(kana);
      if (at == std::string::npos) continue;
      std::string other = out[i];
      out.push_back(other.replace(at, kana.size(), kanji));
    }
  }
  return out;
}

const std::vector<FollowUpRow>& rules() {
  static const std::vector<FollowUpRow> kRules = [] {
    std::vector<FollowUpRow> out;
    for (const TableRow& row : table_rows(embedded::follow_ups_tsv)) {
      const auto* const name = row.cells.size() == 2
                                   ? std::find(kNames.begin(), kNames.end(), row.cells[1])
                                   : kNames.end();
      if (name == kNames.end()) {
        throw FormatError("follow-ups, line " + std::to_string(row.line) +
                          ": expected 'words TAB class'");
      }
      for (std::string& words : spellings(literal_text(row.cells[0])))
        out.push_back({std::move(words), static_cast<WordClass>(name - kNames.begin())});
    }
    return out;
  }();
  return kRules;
}

const WordFinder& finder() {
  static const WordFinder kFinder = words_of(rules(), [](const FollowUpRow&) { return true; });
  return kFinder;
}

}  // namespace

FollowUpRows::FollowUpRows(std::string_view form) : form_(form) {
  for (const std::size_t place : finder().words_in(form))
    found_[static_cast<std::size_t>(rules()[place].type)].push_back(&rules()[place]);
}

bool FollowUpRows::before(WordClass type, std::size_t end, std::size_t most) const {
  const std::string_view part = form_.substr(0, end);
  return std::any_of(all(type).begin(), all(type).end(), [&](const FollowUpRow* rule) {
    const std::size_t at = part.rfind(rule->words);
    if (at == part.npos) return false;
    const std::string_view between = part.substr(at + rule->words.size());
    return between.size() <= most && !contains(between, kReason);
  });
}

bool FollowUpRows::ends(std::string_view part, WordClass type) const {
  return std::any_of(all(type).begin(), all(type).end(),
                     [&](const FollowUpRow* rule) { return part.ends_with(rule->words); });
}

bool FollowUpRows::begins(std::string_view part, WordClass type) const {
  return std::any_of(all(type).begin(), all(type).end(),
                     [&](const FollowUpRow* rule) { return part.starts_with(rule->words); });
}

bool may_promise(std::string_view form) {
  static const WordFinder kFinder = words_of(rules(), [](const FollowUpRow& row) {
    constexpr std::array<WordClass, 15> kAny{
        WordClass::kLater,    WordClass::kSoon,  WordClass::kFound,   WordClass::kAgreed,
        WordClass::kPromise,  WordClass::kEvent, WordClass::kRegular, WordClass::kGives,
        WordClass::kConsider, WordClass::kCheck, WordClass::kOwn,     WordClass::kOurs,
        WordClass::kMissing,  WordClass::kMake,  WordClass::kAnew};
    return std::find(kAny.begin(), kAny.end(), row.type) != kAny.end();
  });
  constexpr std::array<std::string_view, 2> kAgain{"またご", "またお"};  // またご報告します
  return kFinder.any(form) || contains_any(form, kAgain);
}

bool may_request(std::string_view form) {
  static const WordFinder kFinder = words_of(rules(), [](const FollowUpRow& row) {
    return row.type == WordClass::kRequest || row.type == WordClass::kDemand ||
           row.type == WordClass::kPlease;
  });
  return kFinder.any(form);
}

bool may_report(std::string_view form) {
  static const WordFinder kFinder = words_of(rules(), [](const FollowUpRow& row) {
    return row.type == WordClass::kEarlier || row.type == WordClass::kKept;
  });
  return kFinder.any(form);
}

}  // namespace gijiroku::indexer
