// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how fast query suggestions are. `suggest INDEX [QUERIES] [SEED]` types random words of
// the index character by character: as written, in kana, in Latin letters and half converted. It
// also types each first letter. Prints times in milliseconds.

#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <random>

#include "core/kana.h"
#include "core/text.h"
#include "searchd/index/generation.h"
#include "searchd/suggest/nearest.h"
#include "searchd/suggest/suggestions.h"
#include "tests/support/romaji_of.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto share = [&](std::size_t percent) { return times[(times.size() - 1) * percent / 100]; };
  std::cout << std::fixed << std::setprecision(3) << what << " (" << times.size() << "): p50 "
            << share(50) << "  p95 " << share(95) << "  p99 " << share(99) << "  max "
            << times.back() << "\n";
}

/// The contents of the search box while somebody types a word. `way`: 0 as written, 1 in kana, 2
/// and 3 in Latin letters (Hepburn, Kunrei), 4 with its first character converted.
std::vector<std::string> typings(const WordList& words, std::uint32_t entry, unsigned way) {
  const std::string kana = hiragana(words.reading(entry));
  std::string kept, typed(words.text(entry));
  if (way == 1) typed = kana;
  if (way >= 2) typed = testing::romaji_of(kana, testing::System(way % 2));
  if (way == 4) {
    kept = std::string(words.text(entry)).substr(0, code_point_at(words.text(entry), 0).size);
    if (kana.size() > 3) typed = testing::romaji_of(kana.substr(3), testing::System::kHepburn);
  }
  std::vector<std::string> out;
  for (std::size_t at = 0; at < typed.size();) {
    at += code_point_at(typed, at).size;
    out.push_back(kept + typed.substr(0, at));
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "suggest INDEX [QUERIES] [SEED]\n";
    return 2;
  }
  const std::size_t queries = argc > 2 ? std::stoul(argv[2]) : 20000;
  std::mt19937 random(argc > 3 ? static_cast<unsigned>(std::stoul(argv[3])) : 1U);
  auto start = Clock::now();
  const auto generation = open_generation(argv[1], Scope::kPublic);
  std::cout << "index opened in " << milliseconds_since(start) << " ms\n";
  start = Clock::now();
  const Vocabulary& vocabulary = *generation->vocabulary;
  const WordList& words = vocabulary[WordKind::kWord];
  std::cout << words.size() << " words merged in " << milliseconds_since(start) << " ms\n";
  if (words.size() == 0) return 0;

  std::vector<std::string> typed;
  for (char letter = 'a'; letter <= 'z'; ++letter) typed.emplace_back(1, letter);
  for (char32_t kana = U'あ'; kana <= U'ん'; ++kana) append_utf8(typed.emplace_back(), kana);
  std::vector<double> first_times, times, near_times;
  for (const std::string& text : typed) {
    start = Clock::now();
    suggestions(vocabulary, text, 8);
    first_times.push_back(milliseconds_since(start));
  }
  print("first letters", first_times);
  while (times.size() < queries) {
    const auto entry = static_cast<std::uint32_t>(random() % words.size());
    for (const std::string& text : typings(words, entry, static_cast<unsigned>(random() % 5))) {
      start = Clock::now();
      suggestions(vocabulary, text, 8);
      times.push_back(milliseconds_since(start));
    }
  }
  print("suggestions", times);

  const Tokenizer tokenizer;
  for (std::size_t i = 0; i < queries / 10; ++i) {
    std::u32string text = decode(words.text(static_cast<std::uint32_t>(random() % words.size())));
    std::swap(text[random() % text.size()], text[random() % text.size()]);
    std::string swapped;
    for (const char32_t c : text) append_utf8(swapped, c);
    start = Clock::now();
    nearest_words(swapped, vocabulary, tokenizer);
    near_times.push_back(milliseconds_since(start));
  }
  print("nearest", near_times);
}
