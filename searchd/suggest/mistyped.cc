// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/mistyped.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/kana.h"
#include "core/table.h"
#include "core/utf8.h"
#include "embedded/romaji_tsv.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMinLetters = 5, kMaxLetters = 32;
constexpr std::size_t kLongestKana = 3;  // of a row of the table
constexpr unsigned kTwice = 1, kBeside = 2, kExchanged = 2, kMissed = 3, kAdded = 3;
constexpr std::string_view kVowels = "aiueo", kLetters = "abcdefghijkmnoprstuwyz";

/// The keys next to each letter on a Japanese keyboard, from a to z.
constexpr std::array<std::string_view, 26> kNeighbors = {
    "qwsz",   "vghn",  "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko",
    "huikmn", "jiolm", "kop",  "njk",    "bhjm", "iklp",   "ol-",    "wa",     "edft",
    "awedxz", "rfgy",  "yhji", "cfgb",   "qase", "zsdc",   "tghu",   "asx"};

std::string_view neighbors(char letter) {
  return letter >= 'a' && letter <= 'z' ? kNeighbors[static_cast<std::size_t>(letter - 'a')] : "";
}

bool are_beside(char a, char b) { return neighbors(a).find(b) != std::string_view::npos; }

/// Reading of a row → its letters. Of several, the first row has those that people type most.
const std::map<std::string, std::string, std::less<>>& rows() {
  static const auto table = [] {
    std::map<std::string, std::string, std::less<>> out;
    for (const TableRow& row : table_rows(embedded::romaji_tsv)) {
      std::string reading;
      for (const char32_t c : decode(row.cells.at(1))) reading += kana_of(c);
      out.emplace(std::move(reading), row.cells[0]);
    }
    return out;
  }();
  return table;
}

/// Collects letters with their likeliest mistake.
class Mistakes {
 public:
  explicit Mistakes(std::string_view typed) : typed_(typed) {
    for (std::size_t at = 0; at < typed.size(); ++at) {
      replace(at);
      remove(at);
    }
    for (std::size_t at = 0; at <= typed.size(); ++at) insert(at);
  }

  std::vector<Meant> take() {
    std::vector<Meant> out;
    for (auto& [letters, mistake] : made_) out.push_back({letters, mistake});
    std::stable_sort(out.begin(), out.end(),
                     [](const Meant& a, const Meant& b) { return a.mistake < b.mistake; });
    return out;
  }

 private:
  void add(std::string letters, unsigned mistake) {
    if (letters == typed_) return;
    const auto [entry, fresh] = made_.emplace(std::move(letters), mistake);
    if (!fresh) entry->second = std::min(entry->second, mistake);
  }

  void replace(std::size_t at) {
    std::string letters(typed_);
    for (const char other : neighbors(typed_[at])) {
      letters[at] = other;
      add(letters, kBeside);
    }
    letters[at] = typed_[at];
    if (at + 1 == typed_.size()) return;
    std::swap(letters[at], letters[at + 1]);
    add(std::move(letters), kExchanged);
  }

  void remove(std::size_t at) {
    std::string letters(typed_);
    letters.erase(at, 1);
    const char letter = typed_[at], before = at > 0 ? typed_[at - 1] : '\0';
    const char after = at + 1 < typed_.size() ? typed_[at + 1] : '\0';
    const bool slipped = are_beside(letter, before) || are_beside(letter, after);
    add(std::move(letters), letter == before ? kTwice : slipped ? kBeside : kAdded);
  }

  void insert(std::size_t at) {
    for (const char letter : kLetters) {
      std::string letters(typed_);
      letters.insert(at, 1, letter);
      add(std::move(letters), at < typed_.size() && typed_[at] == letter ? kTwice : kMissed);
    }
  }

  std::string_view typed_;
  std::map<std::string, unsigned> made_;
};

}  // namespace

std::string letters_of(std::string_view reading) {
  static const char kN = kana_of(U'ん'), kSmallTsu = kana_of(U'っ');
  std::string out;
  bool doubled = false;
  for (std::size_t at = 0; at < reading.size();) {
    std::size_t size = std::min(kLongestKana, reading.size() - at);
    auto row = rows().find(reading.substr(at, size));
    while (row == rows().end() && --size > 0) row = rows().find(reading.substr(at, size));
    const bool special = reading[at] == kN || reading[at] == kSmallTsu || reading[at] == kLongMark;
    std::string letters = reading[at] == kN          ? "nn"
                          : reading[at] == kLongMark ? "-"
                          : row == rows().end()      ? std::string(1, reading[at])
                                                     : row->second;
    size = special || row == rows().end() ? 1 : size;
    const bool small_tsu = reading[at] == kSmallTsu && at + 1 < reading.size();
    if (doubled && !letters.empty() && kVowels.find(letters[0]) == kVowels.npos) out += letters[0];
    if (!small_tsu) out += letters;
    doubled = small_tsu;
    at += size;
  }
  return out;
}

std::vector<Meant> meant_by(std::string_view letters) {
  if (letters.size() < kMinLetters || letters.size() > kMaxLetters) return {};
  return Mistakes(letters).take();
}

}  // namespace gijiroku::search
