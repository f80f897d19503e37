// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/romaji.h"

#include <algorithm>
#include <map>

#include "core/error.h"
#include "core/kana.h"
#include "core/table.h"
#include "core/utf8.h"
#include "embedded/romaji_tsv.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kLongestSpelling = 4;  // letters of a row
constexpr std::size_t kMaxLetters = 64;      // longer input spells nothing
constexpr std::size_t kMaxReadings = 160;    // of the same letters (zu is ず and づ)
constexpr std::size_t kMaxSteps = 4000;      // of the search for them
constexpr std::string_view kVowels = "aiueo";

/// The vowel of each kana, from ぁ on; - for those without a vowel to lengthen.
constexpr std::string_view kVowelOf =
    "aaiiuueeoo"
    "aaiiuueeoo"
    "aaiiuueeoo"
    "aaii-uueeoo"
    "aiueo"
    "aaaiiiuuueeeooo"
    "aiueo"
    "aauuoo"
    "aiueo"
    "aaieo-"
    "uae";
static_assert(kVowelOf.size() ==
              static_cast<unsigned char>(kLastKana) - static_cast<unsigned char>(kFirstKana) + 1U);

std::string reading(std::string_view kana) {
  std::string out;
  for (const char32_t c : decode(kana)) out += kana_of(c);
  return out;
}

using Rows = std::multimap<std::string_view, std::string, std::less<>>;

const Rows& rows() {
  static const Rows table = [] {
    Rows out;
    for (const TableRow& row : table_rows(embedded::romaji_tsv)) {
      if (row.cells.size() != 2)
        throw FormatError("romaji, line " + std::to_string(row.line) + ": expected two cells");
      out.emplace(row.cells[0], reading(row.cells[1]));
    }
    return out;
  }();
  return table;
}

char vowel_of(char kana) {
  const auto place = static_cast<unsigned char>(kana) - static_cast<unsigned char>(kFirstKana);
  return place >= 0 && static_cast<std::size_t>(place) < kVowelOf.size()
             ? kVowelOf[static_cast<std::size_t>(place)]
             : '-';
}

/// Reads letters in every way that makes sense.
class Reader {
 public:
  explicit Reader(std::string_view letters) : letters_(letters) { read(0, ""); }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  void read(std::size_t at, const std::string& made) {
    if (found_.size() >= kMaxReadings || ++steps_ > kMaxSteps) return;
    const std::string_view rest = letters_.substr(at);
    if (rest.empty()) return found_.push_back(made);
    for (std::size_t size = std::min(kLongestSpelling, rest.size()); size > 0; --size) {
      const auto [begin, end] = rows().equal_range(rest.substr(0, size));
      for (auto row = begin; row != end; ++row) read(at + size, made + row->second);
    }
    // These rules are not in the table: they depend on the next letter.
    read_consonants(at, made);
    // The letters end within a syllable: any row that they begin may be meant.
    for (auto row = rows().upper_bound(rest); row != rows().end() && row->first.starts_with(rest);
         ++row)
      found_.push_back(made + row->second);
  }

  void read_consonants(std::size_t at, const std::string& made) {
    static const std::string kN = reading("ん"), kSmallTsu = reading("っ");
    const char first = letters_[at], next = at + 1 < letters_.size() ? letters_[at + 1] : '\0';
    const bool consonant = first >= 'a' && kVowels.find(first) == kVowels.npos;
    // "nna" is んな or んあ, because some people type n twice for ん.
    if (first == 'n' && (next == '\0' || (kVowels.find(next) == kVowels.npos && next != 'y'))) {
      read(at + 1, made + kN);
      if (next == 'n') read(at + 2, made + kN);
    }
    if (first == 'm' && (next == 'b' || next == 'm' || next == 'p')) read(at + 1, made + kN);
    if (first != 'n' && consonant && (next == first || letters_.substr(at).starts_with("tch"))) {
      read(at + 1, made + kSmallTsu);
    }
  }

  std::string_view letters_;
  std::size_t steps_ = 0;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> reading_prefixes(std::string_view letters) {
  if (letters.empty() || letters.size() > kMaxLetters) return {};
  std::vector<std::string> found = Reader(letters).take(), out;
  std::sort(found.begin(), found.end());
  for (std::string& each : found) {
    // In sorted order a reading follows its beginnings directly.
    if (out.empty() || !each.starts_with(out.back())) out.push_back(std::move(each));
  }
  return out;
}

std::string without_long_vowels(std::string_view reading) {
  static const char kU = kana_of(U'う'), kO = kana_of(U'お');
  std::string out;
  char before = '-';  // vowel
  for (const char kana : reading) {
    const bool lengthens = kana == kLongMark || (kana == kU && (before == 'o' || before == 'u')) ||
                           (kana == kO && before == 'o');
    if (!lengthens) out += kana;
    before = vowel_of(kana);
  }
  return out;
}

}  // namespace gijiroku::search
