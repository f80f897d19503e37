// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/nearest.h"

#include <algorithm>
#include <map>

#include "core/kana.h"
#include "core/script.h"
#include "core/text.h"
#include "core/word_reading.h"
#include "searchd/model/processor_time.h"
#include "searchd/suggest/mistyped.h"
#include "searchd/suggest/reading_edits.h"
#include "searchd/suggest/similar_spelling.h"
#include "searchd/suggest/typed_word.h"
#include "searchd/text/romaji.h"

namespace gijiroku::search {
namespace {

// A reading has one byte a kana or letter (core/kana.h). Shorter readings are near to everything.
constexpr std::size_t kShortestEdited = 4;
constexpr std::size_t kLongest = 40;       // characters, and bytes of a reading
constexpr unsigned kUnlikeCharacters = 2;  // read alike, but written with other characters
constexpr unsigned kTwice = 1, kExchanged = 2, kMissing = 3, kOther = 4;

/// With the signs that spell ー and part ん from a vowel.
bool is_latin_letter(char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\''; }

bool has_ideograph(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), is_kanji_or_repeat);
}

/// Whether what is read alike is also written alike in part.
bool share_kanji(const std::u32string& typed, std::string_view word) {
  const std::u32string other = decode(word);
  return std::any_of(typed.begin(), typed.end(),
                     [&](char32_t c) { return is_kanji(c) && other.find(c) != other.npos; });
}

/// Whether letters can end here: after a vowel, n or ー.
bool is_finished(std::string_view letters) {
  return !letters.empty() && std::string_view("aiueon-").find(letters.back()) != letters.npos;
}

/// The mistake that leads from `meant` to `typed`, readings that are one edit apart.
unsigned mistake_in(std::string_view typed, std::string_view meant) {
  static const char kU = kana_of(U'う');
  const auto at = static_cast<std::size_t>(
      std::mismatch(typed.begin(), typed.end(), meant.begin(), meant.end()).first - typed.begin());
  if (typed.size() == meant.size()) {
    const bool exchanged =
        at + 1 < typed.size() && typed[at] == meant[at + 1] && typed[at + 1] == meant[at];
    return exchanged ? kExchanged : kOther;
  }
  const char lone = typed.size() < meant.size() ? meant[at] : typed[at];
  if (lone == kLongMark) return kTwice;
  if (typed.size() < meant.size()) return lone == kU ? kExchanged : kMissing;
  return at > 0 && typed[at - 1] == lone ? kTwice : kOther;
}

class Search {
 public:
  Search(std::string_view typed, const WordList& words, const Tokenizer& tokenizer)
      : form_(literal_text(typed)), characters_(decode(form_)), words_(words) {
    if (form_.empty() || characters_.size() > kLongest) return;
    const auto self = words.find(form_);
    known_ = self ? words.nodes(*self) : 0;
    phonetic_ = !has_ideograph(characters_);
    add_read_alike(readings_of(form_, tokenizer));
    add_similar();
    const bool exact = std::any_of(mistakes_.begin(), mistakes_.end(),
                                   [](const auto& found) { return found.second == 0; });
    if (phonetic_ && !exact) add_mistyped();
  }

  std::vector<NearWord> take() const {
    std::vector<NearWord> out;
    for (const auto& [entry, mistake] : mistakes_)
      out.push_back({std::string(words_.text(entry)), mistake, words_.nodes(entry)});
    std::stable_sort(out.begin(), out.end(), is_likelier);
    if (out.size() > kMaxNearest) out.resize(kMaxNearest);
    return out;
  }

 private:
  void add(std::uint32_t entry, unsigned mistake) {
    // A word that is no more frequent than what was typed is no correction.
    if (words_.nodes(entry) <= known_ || words_.literal(entry) == form_) return;
    const auto [found, fresh] = mistakes_.emplace(entry, mistake);
    if (!fresh) found->second = std::min(found->second, mistake);
  }

  void add_read_alike(const std::vector<std::string>& readings) {
    const bool latin = std::any_of(form_.begin(), form_.end(), is_latin_letter);
    for (const std::string& reading : readings) {
      if (reading.size() > kLongest) continue;
      for (const WeightedEntry& each : words_read(words_, reading, latin)) {
        const bool alike = phonetic_ || share_kanji(characters_, words_.literal(each.entry));
        add(each.entry, phonetic_ ? 0 : alike ? 1 : kUnlikeCharacters);
      }
    }
    if (!readings.empty()) reading_ = readings.front();
  }

  void add_similar() {
    for (const SimilarWord& each : similar_words(words_, form_)) add(each.entry, each.mistake);
  }

  /// Words that sound nearly as the kana or letters.
  void add_mistyped() {
    const bool latin = std::all_of(form_.begin(), form_.end(), is_latin_letter);
    const std::string letters = latin ? form_ : letters_of(reading_);
    unsigned found = kOther + 1;
    for (const Meant& meant : meant_by(letters)) {
      if (meant.mistake > found) break;
      if (!is_finished(meant.letters)) continue;
      spend_processor_time();
      for (const std::string& reading : reading_prefixes(meant.letters)) {
        for (const WeightedEntry& each : words_read(words_, reading, latin)) {
          add(each.entry, meant.mistake);
          if (words_.nodes(each.entry) > known_) found = std::min(found, meant.mistake);
        }
      }
    }
    if (reading_.size() < kShortestEdited || reading_.size() > kLongest) return;
    for (const WeightedEntry& each : one_edit_away(words_.by_reading(), reading_))
      add(each.entry, mistake_in(reading_, words_.reading(each.entry)));
  }

  std::string form_;
  std::u32string characters_;
  const WordList& words_;
  std::uint32_t known_ = 0;  // nodes
  bool phonetic_ = false;    // without kanji
  std::string reading_;
  std::map<std::uint32_t, unsigned> mistakes_;  // by entry
};

}  // namespace

std::vector<std::string> readings_of(std::string_view form, const Tokenizer& tokenizer) {
  const LiteralForm literal = literal_form(form);
  std::vector<std::string> out;
  const std::string reading = reading_of(literal.text, tokenizer.tokenize(literal));
  if (!reading.empty()) out.push_back(reading);
  if (!std::any_of(form.begin(), form.end(), is_latin_letter)) return out;
  const TypedWord typed = typed_word(literal.text);
  const LiteralForm head = literal_form(typed.head);
  const std::string before = reading_of(head.text, tokenizer.tokenize(head));
  if (before.empty() && !head.text.empty()) return out;
  for (const std::string& end : typed.readings) {
    if (out.size() < kMaxReadings) out.push_back(before + end);
  }
  return out;
}

std::vector<WeightedEntry> words_read(const WordList& words, std::string_view reading,
                                      bool short_vowels) {
  std::vector<WeightedEntry> found;
  const auto look_up = [&](const KeyOrder& order) {
    const KeyOrder::Rows rows = order.with_prefix(reading);
    for (std::uint32_t row = rows.begin; row < rows.end && order.key(row) == reading; ++row)
      found.push_back(order[row]);
  };
  look_up(words.by_reading());
  if (short_vowels && without_long_vowels(reading) == reading) look_up(words.by_short_reading());
  std::sort(found.begin(), found.end(), is_heavier);
  return found;
}

std::vector<NearWord> nearest_words(std::string_view typed, const Vocabulary& vocabulary,
                                    const Tokenizer& tokenizer) {
  return Search(typed, vocabulary[WordKind::kWord], tokenizer).take();
}

}  // namespace gijiroku::search
