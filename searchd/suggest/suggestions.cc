// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/suggestions.h"

#include <algorithm>
#include <array>

#include "core/kana.h"
#include "searchd/model/processor_time.h"
#include "searchd/suggest/typed_query.h"
#include "searchd/suggest/typed_word.h"

namespace gijiroku::search {
namespace {

constexpr std::array<WordKind, 5> kKinds{WordKind::kWord, WordKind::kTitle, WordKind::kSpeaker,
                                         WordKind::kLabel, WordKind::kBody};
/// In quotation marks people look for text, not for the values of columns.
constexpr std::array<WordKind, 2> kQuotedKinds{WordKind::kWord, WordKind::kTitle};

const auto kAny = [](std::uint32_t) { return true; };

void add(std::vector<WeightedEntry>& found, std::vector<WeightedEntry> more) {
  found.insert(found.end(), more.begin(), more.end());
}

/// Finds the entries of a list that a typed word may become. Each look-up asks for `limit` entries,
/// so that their union contains the `limit` most frequent of all.
class Completion {
 public:
  Completion(const Vocabulary& vocabulary, const TypedWord& word, std::size_t limit)
      : words_(vocabulary[WordKind::kWord]), word_(word), limit_(limit) {}

  std::vector<WeightedEntry> completions_in(const WordList& list) const {
    const KeyOrder& literals = list.by_literal();
    std::vector<WeightedEntry> found =
        literals.heaviest(literals.with_prefix(word_.literal), limit_, kAny);
    if (word_.head.empty()) {
      add(found, by_reading(list));
    } else if (!word_.readings.empty()) {
      add(found, after_head(list));
    }
    std::sort(found.begin(), found.end(), is_heavier);
    const auto same = [](const WeightedEntry& a, const WeightedEntry& b) {
      return a.entry == b.entry;
    };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    if (found.size() > limit_) found.resize(limit_);
    return found;
  }

 private:
  std::vector<WeightedEntry> by_reading(const WordList& list) const {
    std::vector<WeightedEntry> found;
    for (const std::string& reading : word_.readings) {
      spend_processor_time();
      const KeyOrder& order = list.by_reading();
      add(found, order.heaviest(order.with_prefix(reading), limit_, kAny));
      if (!word_.short_vowels) continue;
      const KeyOrder& shortened = list.by_short_reading();
      add(found, shortened.heaviest(shortened.with_prefix(reading), limit_, kAny));
    }
    return found;
  }

  /// Half converted words (学校きゅうs): entries that begin with the head and whose reading goes on
  /// as typed after the head's own reading. If there are none, because the head is no word or is
  /// read otherwise in a compound, what was typed may be anywhere after the first kana.
  std::vector<WeightedEntry> after_head(const WordList& list) const {
    const KeyOrder& literals = list.by_literal();
    const KeyOrder::Rows rows = literals.with_prefix(word_.head);
    const auto accepted_by = [&](auto accepts) {
      return literals.heaviest(rows, limit_, [&](std::uint32_t entry) {
        spend_processor_time();
        const std::string_view reading = list.reading(entry);
        return std::any_of(word_.readings.begin(), word_.readings.end(),
                           [&](const std::string& each) { return accepts(reading, each); });
      });
    };
    const auto known = words_.find(word_.head);
    const std::string_view head = known ? words_.reading(*known) : std::string_view();
    if (!head.empty()) {
      auto found = accepted_by([&](std::string_view reading, const std::string& rest) {
        return reading.starts_with(head) && reading.substr(head.size()).starts_with(rest);
      });
      if (!found.empty()) return found;
    }
    return accepted_by([](std::string_view reading, const std::string& rest) {
      return reading.find(rest, 1) != reading.npos;
    });
  }

  const WordList& words_;
  const TypedWord& word_;
  std::size_t limit_;
};

/// The query with `value` as its last word. Empty if no query would find the value.
std::string completed(const TypedQuery& query, WordKind kind, std::string_view value) {
  const std::string kept(query.kept);
  if (!query.close.empty()) {
    // The closing mark within the value would end the quotation.
    const bool ends = value.find(query.close) != value.npos;
    return ends ? "" : kept + std::string(value) + std::string(query.close);
  }
  const auto text = as_query(value);
  if (!text) return "";
  // A value of a column needs the name of its field, unless it was typed already.
  const std::string_view field = query.kind ? std::string_view() : field_name(kind);
  return kept + std::string(field) + (field.empty() ? "" : ":") + *text;
}

std::vector<WordKind> kinds_of(const TypedQuery& query) {
  if (query.kind) return {*query.kind};
  if (!query.close.empty()) return {kQuotedKinds.begin(), kQuotedKinds.end()};
  return {kKinds.begin(), kKinds.end()};
}

}  // namespace

std::vector<Suggestion> suggestions(const Vocabulary& vocabulary, std::string_view typed,
                                    std::size_t limit) {
  const auto query = typed_query(typed);
  if (!query) return {};
  const TypedWord word = typed_word(query->word);
  // Only the name of a field without a value (役職:) asks for the most frequent values.
  if (word.literal.empty() && !query->kind) return {};
  const Completion completion(vocabulary, word, limit + 1);  // one may equal `typed`
  std::vector<Suggestion> out;
  for (const WordKind kind : kinds_of(*query)) {
    const WordList& list = vocabulary[kind];
    for (const WeightedEntry& each : completion.completions_in(list)) {
      std::string text = completed(*query, kind, list.text(each.entry));
      if (text.empty() || text == typed) continue;
      out.push_back({std::move(text), std::string(list.text(each.entry)), kind,
                     hiragana(list.reading(each.entry)), each.weight});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Suggestion& a, const Suggestion& b) { return a.count > b.count; });
  if (out.size() > limit) out.resize(limit);
  return out;
}

}  // namespace gijiroku::search
