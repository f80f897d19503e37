// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/nearest.h"

#include <algorithm>

#include "core/kana.h"
#include "core/script.h"
#include "core/text.h"
#include "core/word_reading.h"
#include "searchd/model/processor_time.h"
#include "searchd/suggest/typed_word.h"

namespace gijiroku::search {
namespace {

// A reading has one byte a kana or letter (core/kana.h). Shorter readings are near to everything.
constexpr std::size_t kShortestEdited = 4;
constexpr std::size_t kLongest = 40;
constexpr std::uint32_t kFew = 256;  // so many readings are compared one by one

/// Whether `a` and `b` differ by one byte added, missing or replaced, or by two neighboring bytes
/// exchanged.
bool one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1) return false;
  const auto at =
      static_cast<std::size_t>(std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin());
  const std::string_view rest = a.substr(at), other = b.substr(at);
  if (a.size() > b.size()) return rest.substr(1) == other;
  if (rest.empty()) return false;
  if (rest.substr(1) == other.substr(1)) return true;
  return rest.size() > 1 && rest[0] == other[1] && rest[1] == other[0] &&
         rest.substr(2) == other.substr(2);
}

/// Collects the entries whose reading is one edit away from `reading`. Walks the sorted readings
/// along the bytes of `reading`, and at each byte looks up what follows in some reading. So it
/// needs no list of all possible edits. Once few readings share the beginning, it compares them
/// all.
class Neighbours {
 public:
  Neighbours(const KeyOrder& order, std::string_view reading) : order_(order), reading_(reading) {
    KeyOrder::Rows rows = order.all();
    for (std::size_t at = 0; rows.size() > kFew && at <= reading.size(); ++at) {
      edit(at, rows);
      if (at < reading.size()) rows = order.with_prefix(reading.substr(0, at + 1), rows, at);
    }
    if (rows.size() > kFew) return;
    for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
      if (one_edit_apart(order.key(row), reading)) found_.push_back(order[row]);
    }
  }

  std::vector<WeightedEntry> take() { return std::move(found_); }

 private:
  /// Looks up the readings with an edit at byte `at`. All of `rows` begin with the bytes before it.
  void edit(std::size_t at, KeyOrder::Rows rows) {
    const std::string before(reading_.substr(0, at));
    const std::string rest(reading_.substr(at));
    if (!rest.empty()) look_up(before + rest.substr(1), rows, at);
    if (rest.size() > 1) {
      std::string exchanged = rest;
      std::swap(exchanged[0], exchanged[1]);
      if (exchanged != rest) look_up(before + exchanged, rows, at);
    }
    // Each byte that some reading has here, in turn: it replaces a byte, or is added before it.
    for (std::uint32_t row = rows.begin; row < rows.end;) {
      spend_processor_time();
      const std::string_view key = order_.key(row);
      if (key.size() == at) {
        ++row;
        continue;
      }
      const std::string other(key.substr(0, at + 1));
      const KeyOrder::Rows those = order_.with_prefix(other, {row, rows.end}, at);
      row = those.end;
      if (rest.starts_with(other.back())) continue;
      if (!rest.empty()) look_up(other + rest.substr(1), those, at + 1);
      look_up(other + rest, those, at + 1);
    }
  }

  void look_up(const std::string& key, KeyOrder::Rows rows, std::size_t known) {
    rows = order_.with_prefix(key, rows, known);
    for (std::uint32_t row = rows.begin; row < rows.end && order_.key(row) == key; ++row)
      found_.push_back(order_[row]);
  }

  const KeyOrder& order_;
  std::string_view reading_;
  std::vector<WeightedEntry> found_;
};

std::vector<WeightedEntry> with_reading(const KeyOrder& order, std::string_view reading) {
  std::vector<WeightedEntry> found;
  const KeyOrder::Rows rows = order.with_prefix(reading);
  for (std::uint32_t row = rows.begin; row < rows.end && order.key(row) == reading; ++row)
    found.push_back(order[row]);
  return found;
}

bool is_latin_letter(char c) { return c >= 'a' && c <= 'z'; }

bool has_ideograph(std::string_view text) {
  const std::u32string characters = decode(text);
  return std::any_of(characters.begin(), characters.end(), is_kanji_or_repeat);
}

}  // namespace

std::vector<std::string> nearest_words(std::string_view typed, const Vocabulary& vocabulary,
                                       const Tokenizer& tokenizer) {
  const LiteralForm form = literal_form(typed);
  const std::string reading = reading_of(form.text, tokenizer.tokenize(form));
  if (reading.empty() || reading.size() > kLongest) return {};
  const WordList& words = vocabulary[WordKind::kWord];
  const auto self = words.find(form.text);
  // A word that is no more frequent than what was typed is no correction.
  const std::uint32_t known = self ? words.nodes(*self) : 0;
  std::vector<std::string> out;
  const auto add = [&](std::vector<WeightedEntry> found) {
    std::sort(found.begin(), found.end(), is_heavier);
    for (const WeightedEntry& each : found) {
      std::string text(words.text(each.entry));
      const bool listed = std::find(out.begin(), out.end(), text) != out.end();
      if (each.weight > known && !listed && out.size() < kMaxNearest)
        out.push_back(std::move(text));
    }
  };
  add(with_reading(words.by_reading(), reading));
  if (std::all_of(form.text.begin(), form.text.end(), is_latin_letter)) {
    const TypedWord latin = typed_word(form.text);
    for (const std::string& kana : latin.readings) {
      add(with_reading(words.by_reading(), kana));
      if (latin.short_vowels) add(with_reading(words.by_short_reading(), kana));
    }
  }
  // If words are read like a text with kanji, words one edit away are noise (防水 for 坊際).
  const bool edited = out.empty() || !has_ideograph(form.text);
  if (edited && reading.size() >= kShortestEdited)
    add(Neighbours(words.by_reading(), reading).take());
  return out;
}

}  // namespace gijiroku::search
