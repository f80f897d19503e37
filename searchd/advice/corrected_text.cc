// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/corrected_text.h"

#include <algorithm>

#include "core/kana.h"
#include "core/script.h"
#include "core/text.h"
#include "searchd/advice/literal_count.h"
#include "searchd/advice/proved_edits.h"
#include "searchd/model/processor_time.h"
#include "searchd/suggest/mistyped.h"
#include "searchd/text/romaji.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxParts = 10;                      // parts of a text that are looked up
constexpr std::size_t kMaxPartTokens = 6;                  // tokens of a part
constexpr std::size_t kMinRead = 2;                        // kana of each of two words
constexpr std::size_t kMaxPairs = 40;                      // pairs of words that are looked up
constexpr std::size_t kLeastPairs = 3, kMostPairs = 1000;  // nodes that contain one; counted up to
constexpr std::size_t kMaxTogether = 64;                   // readings of terms together
constexpr unsigned kReadAlike = 1;

using Tokens = std::span<const Token>;

/// Stretches of tokens without grammar between them.
std::vector<Tokens> runs_of(Tokens tokens) {
  std::vector<Tokens> out;
  for (std::size_t i = 0; i < tokens.size();) {
    const std::size_t begin = i;
    while (i < tokens.size() && tokens[i].bearing != ContentLevel::kFunctionWord) ++i;
    if (i > begin) out.push_back(tokens.subspan(begin, i - begin));
    i += i == begin;
  }
  return out;
}

/// `form` with its longest part that has a likely correction corrected.
std::vector<NearWord> with_part(std::string_view form, const Vocabulary& vocabulary,
                                const Tokenizer& tokenizer) {
  const std::vector<Token> tokens = tokenizer.tokenize(literal_form(form));
  const WordList& words = vocabulary[WordKind::kWord];
  std::size_t tried = 0;
  for (std::size_t size = std::min(kMaxPartTokens, tokens.size()); size > 0; --size) {
    for (const Tokens run : runs_of(tokens)) {
      for (std::size_t first = 0; first + size <= run.size(); ++first) {
        const std::size_t begin = run[first].begin, end = run[first + size - 1].end;
        const std::string_view part = form.substr(begin, end - begin);
        if (part.size() == form.size() || words.find(part)) continue;
        if (count_code_points(part) < 2 || ++tried > kMaxParts) continue;
        std::vector<NearWord> near = nearest_words(part, vocabulary, tokenizer);
        std::erase_if(near, [](const NearWord& word) { return word.mistake > kReadAlike; });
        if (near.empty()) continue;
        for (NearWord& word : near)
          word.text =
              std::string(form.substr(0, begin)) + word.text + std::string(form.substr(end));
        return near;
      }
    }
  }
  return {};
}

/// Pairs of words that are read as a text is, perhaps with の between them.
class WordPairs {
 public:
  explicit WordPairs(const WordList& words) : words_(words) {}

  /// Adds the pairs with this reading.
  void add(std::string_view reading, unsigned mistake) {
    static const char kNo = kana_of(U'の');
    spend_processor_time(reading.size());
    for (std::size_t at = reading.size(); at-- > kMinRead;) {
      add(reading.substr(0, at), reading.substr(at), "", mistake);
      if (reading[at] == kNo) add(reading.substr(0, at), reading.substr(at + 1), "の", mistake);
    }
  }

  /// Those that nodes contain, the most frequent first.
  std::vector<NearWord> take(const Generation& generation) {
    std::stable_sort(pairs_.begin(), pairs_.end(), is_likelier);
    if (pairs_.size() > kMaxPairs) pairs_.resize(kMaxPairs);
    for (NearWord& pair : pairs_) {
      pair.nodes = static_cast<std::uint32_t>(
          count_as_words(decode(literal_text(pair.text)), generation, kMostPairs));
    }
    std::erase_if(pairs_, [](const NearWord& pair) { return pair.nodes < kLeastPairs; });
    std::stable_sort(pairs_.begin(), pairs_.end(), is_likelier);
    return std::move(pairs_);
  }

 private:
  void add(std::string_view first, std::string_view second, const char* between, unsigned mistake) {
    if (first.size() < kMinRead || second.size() < kMinRead) return;
    const auto right = words_read(words_, second, false);
    if (right.empty()) return;
    for (const WeightedEntry& left : words_read(words_, first, false)) {
      for (const WeightedEntry& end : right)
        pairs_.push_back(
            {std::string(words_.text(left.entry)) + between + std::string(words_.text(end.entry)),
             mistake, std::min(left.weight, end.weight)});
    }
  }

  const WordList& words_;
  std::vector<NearWord> pairs_;
};

std::vector<NearWord> two_words(std::string_view form, const Generation& generation,
                                const Tokenizer& tokenizer) {
  WordPairs pairs((*generation.vocabulary)[WordKind::kWord]);
  const std::vector<std::string> readings = readings_of(form, tokenizer);
  for (const std::string& reading : readings) pairs.add(reading, kReadAlike);
  if (readings.empty()) return {};
  const bool latin = std::all_of(form.begin(), form.end(), [](char c) { return c > 0; });
  for (const Meant& meant : meant_by(latin ? std::string(form) : letters_of(readings[0]))) {
    if (meant.mistake > kLikelyMistake) break;
    for (const std::string& reading : reading_prefixes(meant.letters))
      pairs.add(reading, meant.mistake + 1);
  }
  for (std::size_t at = 1; at < readings[0].size(); ++at) {
    if (readings[0][at] == readings[0][at - 1])
      pairs.add(std::string(readings[0]).erase(at, 1), kReadAlike);
  }
  return pairs.take(generation);
}

}  // namespace

bool is_phonetic(std::string_view text) {
  const std::u32string characters = decode(text);
  return std::all_of(characters.begin(), characters.end(), [](char32_t c) {
    return (kana_of(c) != 0 && !is_digit(c)) || c == U'-' || c == U'\'';
  });
}

std::vector<NearWord> corrected_texts(std::string_view form, const Generation& generation,
                                      const Tokenizer& tokenizer, Doubt doubt) {
  const bool phonetic = is_phonetic(form);
  std::vector<NearWord> near = nearest_words(form, *generation.vocabulary, tokenizer);
  for (NearWord& text : proved_edits(form, generation, doubt == Doubt::kUnseen && !phonetic)) {
    const bool known = std::any_of(near.begin(), near.end(),
                                   [&](const NearWord& word) { return word.text == text.text; });
    if (!known) near.push_back(std::move(text));
  }
  std::stable_sort(near.begin(), near.end(), is_likelier);
  if (near.size() > kMaxNearest) near.resize(kMaxNearest);
  if (doubt == Doubt::kLittle || (!near.empty() && near[0].mistake <= kLikelyMistake)) return near;
  std::vector<NearWord> out = phonetic       ? two_words(form, generation, tokenizer)
                              : near.empty() ? with_part(form, *generation.vocabulary, tokenizer)
                                             : std::vector<NearWord>{};
  for (NearWord& word : near) out.push_back(std::move(word));
  if (out.size() > kMaxNearest) out.resize(kMaxNearest);
  return out;
}

std::vector<NearWord> read_together(const std::vector<std::string_view>& forms,
                                    const Vocabulary& vocabulary, const Tokenizer& tokenizer) {
  std::vector<std::string> readings{""};
  bool latin = false;
  for (const std::string_view form : forms) {
    latin = latin || (form[0] >= 'a' && form[0] <= 'z');
    std::vector<std::string> longer;
    for (const std::string& end : readings_of(form, tokenizer)) {
      for (const std::string& begin : readings) {
        if (longer.size() < kMaxTogether) longer.push_back(begin + end);
      }
    }
    readings = std::move(longer);
  }
  const WordList& words = vocabulary[WordKind::kWord];
  std::vector<NearWord> out;
  for (const std::string& reading : readings) {
    for (const WeightedEntry& each : words_read(words, reading, latin))
      out.push_back({std::string(words.text(each.entry)), 0, each.weight});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const NearWord& a, const NearWord& b) { return a.nodes > b.nodes; });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  if (out.size() > kMaxNearest) out.resize(kMaxNearest);
  return out;
}

}  // namespace gijiroku::search
