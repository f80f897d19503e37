// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/noise_recall.h — how many matches of words in clean texts are still found after
// damage to the texts.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/script.h"
#include "core/tokenizer.h"
#include "tests/support/generated_text.h"
#include "tests/support/literal_oracle.h"
#include "tests/support/noise.h"
#include "tests/support/town.h"

namespace gijiroku::testing {

using namespace gijiroku::search;

/// Counts pairs of a word and a text that contains it before the damage.
struct NoiseRecall {
  std::size_t wanted = 0, found = 0;
  std::size_t damaged = 0, found_damaged = 0;  ///< pairs whose literal form lost the word
  std::map<std::string, std::size_t> missed;   ///< words, and in how many texts

  double share() const { return part(found, wanted); }
  double share_of_damaged() const { return part(found_damaged, damaged); }

 private:
  static double part(std::size_t some, std::size_t all) {
    return all == 0 ? 1 : static_cast<double>(some) / static_cast<double>(all);
  }
};

/// Whether `form` contains the katakana word outside longer katakana words.
inline bool stands_alone(const std::string& form, const std::string& word) {
  const std::u32string text = decode(form), sought = decode(word);
  for (std::size_t at = text.find(sought); at != text.npos; at = text.find(sought, at + 1)) {
    const std::size_t end = at + sought.size();
    if ((at == 0 || !is_katakana(text[at - 1])) && (end == text.size() || !is_katakana(text[end])))
      return true;
  }
  return false;
}

/// `count` different content words of the texts (N0), or fewer if there are not enough. For lost
/// long vowels, only katakana words with a long vowel.
inline std::vector<std::string> random_words(const std::vector<OracleText>& texts, Noise noise,
                                             std::size_t count, std::mt19937& random) {
  constexpr std::size_t kShortest = 4;  // characters of such a word
  const Tokenizer tokenizer;
  std::set<std::string> words;
  for (std::size_t tries = 0; words.size() < count && tries < count * 50; ++tries) {
    const LiteralForm form = literal_form(texts[random() % texts.size()].raw);
    std::vector<std::string> own;
    for (const Token& token : tokenizer.tokenize(form)) {
      const std::string word = form.text.substr(token.begin, token.end - token.begin);
      const std::u32string points = decode(word);
      const bool katakana = std::all_of(points.begin(), points.end(), is_katakana);
      const bool long_vowel =
          katakana && points.size() >= kShortest && points.find(U'ー') != points.npos;
      if (token.bearing == ContentLevel::kContent && word.find('"') == word.npos &&
          (noise != Noise::kLongVowels || long_vowel))
        own.push_back(word);
    }
    if (!own.empty()) words.insert(own[random() % own.size()]);
  }
  return {words.begin(), words.end()};
}

/// Damages the texts, indexes them and searches them for words of the clean texts. The words are
/// quoted, except for lost long vowels.
inline NoiseRecall noise_recall(const std::vector<std::string>& texts, Noise noise,
                                std::size_t words, std::mt19937& random) {
  std::vector<std::string> noisy;
  for (const std::string& text : texts) noisy.push_back(with_noise(text, noise, random));
  const Town town;
  const auto clean = read_texts(town.folder.write("clean.jsonl", records_of(texts)));
  const auto damaged = read_texts(town.folder.write("minutes/noisy.jsonl", records_of(noisy)));
  town.run();
  SearcherPool pool(town.index(), Scope::kPublic);
  const auto searcher = pool.borrow();

  NoiseRecall out;
  const std::vector<std::string> asked = random_words(clean, noise, words, random);
  const auto holders = scan_all(clean, asked);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const std::string query = noise == Noise::kLongVowels ? asked[i] : "\"" + asked[i] + "\"";
    const std::vector<std::string> ids = searcher->rank(query, texts.size());
    const std::set<std::string> found(ids.begin(), ids.end());
    for (const std::uint32_t text : holders[i]) {
      // A spelling is not searched within longer words: センタ in サービスセンタ.
      if (noise == Noise::kLongVowels && !stands_alone(clean[text].n0, asked[i])) continue;
      const bool is_found = found.contains(clean[text].id);
      const bool lost = damaged[text].n0.find(asked[i]) == std::string::npos;
      ++out.wanted;
      out.found += is_found;
      out.damaged += lost;
      out.found_damaged += lost && is_found;
      if (!is_found) ++out.missed[asked[i]];
    }
  }
  return out;
}

}  // namespace gijiroku::testing
