#include "indexer/pdf/page_furniture.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/text.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kDepth = 3;  // rows at either edge that are looked at
constexpr std::size_t kMaxDigits = 6;
constexpr char kMark =
    '\x01';  // around a number that counts the pages; `repair` leaves no such byte
constexpr std::size_t kSurePages = 4;  // that say the same, and four fifths of all: no body does
constexpr double kApart = 1.25;        // times the usual distance of lines
constexpr double kSameHeight = 1.5;    // of a row's characters

bool digit(char c) { return c >= '0' && c <= '9'; }

/// A row at an edge of a page, and what it says: its text, and for each number in it the text with
/// the number replaced by what it is ahead of the page.
struct Candidate {
  std::size_t page = 0;
  double middle = 0, em = 0;
  std::vector<std::string> readings;
  bool bare_number = false;  // no letters: - 3 -, 3/12, (3), p.3, 3頁
};

/// Nothing but a number and its ornaments.
bool is_bare_number(std::string text) {
  for (const std::string_view word : {"ページ", "頁", "p.", "page", "p"}) {
    const std::size_t at = text.find(word);
    if (at != text.npos) text.erase(at, word.size());
  }
  const auto ornament = [](char32_t c) {
    return std::u32string_view(U"-‐‑‒–—―−ー─_/|()[]<>〈〉《》・.~〜").find(c) !=
           std::u32string_view::npos;
  };
  bool digits = false;
  for (const char32_t c : decode(text)) {
    if (c < 0x80 && digit(static_cast<char>(c))) {
      digits = true;
    } else if (!ornament(c)) {
      return false;
    }
  }
  return digits;
}

std::vector<std::string> readings_of(const std::string& text, std::size_t page) {
  std::vector<std::string> readings{text};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!digit(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && digit(text[end])) ++end;
    if (end - at <= kMaxDigits) {
      const long ahead = std::stol(text.substr(at, end - at)) - static_cast<long>(page);
      readings.push_back(text.substr(0, at) + kMark + std::to_string(ahead) + kMark +
                         text.substr(end));
    }
    at = end;
  }
  return readings;
}

Candidate candidate(const PageRow& row, std::size_t page) {
  const std::string text = literal_form(row_text(row)).text;
  return {page, row.middle(), row.em, readings_of(text, page), is_bare_number(text)};
}

struct Edge {
  bool bottom = false;
  const PageRow& row(const std::vector<PageRow>& page, std::size_t depth) const {
    return bottom ? page[page.size() - 1 - depth] : page[depth];
  }
};

enum class Verdict { kNo, kIfApart /* from the body, by more than a line */, kSure };

/// The candidates of one edge and what the pages agree on.
class Agreement {
 public:
  Agreement(const std::vector<std::vector<PageRow>>& pages, Edge edge) : pages_(pages.size()) {
    for (std::size_t page = 0; page < pages.size(); ++page) {
      for (std::size_t depth = 0; depth < std::min(kDepth, pages[page].size()); ++depth) {
        const Candidate found = candidate(edge.row(pages[page], depth), page);
        for (const std::string& reading : found.readings) said_[reading].push_back(found);
      }
    }
  }

  Verdict on(const Candidate& row) const {
    if (pages_ == 1) return row.bare_number && lone_first_page(row) ? Verdict::kSure : Verdict::kNo;
    Verdict verdict = Verdict::kNo;
    for (std::size_t i = row.bare_number ? 1 : 0; i < row.readings.size(); ++i) {
      const auto [agreed, neighbour] = agreeing(row, row.readings[i]);
      const bool same_words = i == 0 && agreed >= kSurePages && agreed * 5 >= pages_ * 4;
      if (same_words || (row.bare_number && neighbour)) return Verdict::kSure;
      const bool usual = agreed >= 2 && agreed * 5 >= pages_ * 2;
      if (usual && !row.bare_number) verdict = Verdict::kIfApart;
    }
    return verdict;
  }

 private:
  struct Witnesses {
    std::size_t pages = 0;
    bool neighbour = false;  // one is the page before or after
  };

  /// Where this stands at the height of `row`.
  Witnesses agreeing(const Candidate& row, const std::string& reading) const {
    Witnesses found;
    std::size_t last = SIZE_MAX;
    for (const Candidate& other : said_.at(reading)) {
      const bool level = std::abs(other.middle - row.middle) <= kSameHeight * row.em;
      if (!level || other.page == last) continue;
      last = other.page;
      ++found.pages;
      found.neighbour |= other.page + 1 == row.page || other.page == row.page + 1;
    }
    return found;
  }

  /// "-1-": ornamented, because a lone 1 may be anything.
  static bool lone_first_page(const Candidate& row) {
    return row.readings.size() == 2 && !digit(row.readings[0].front()) &&
           !digit(row.readings[0].back()) &&
           row.readings[1].find(std::string{kMark, '1', kMark}) != std::string::npos;
  }

  std::size_t pages_;
  std::map<std::string, std::vector<Candidate>> said_;
};

/// How many rows at an edge go. `usual` is the distance of the body's lines.
std::size_t furniture_rows(const std::vector<PageRow>& page, std::size_t number, Edge edge,
                           const Agreement& agreement, double usual) {
  std::size_t rows = 0;
  bool past_gap = false;
  for (std::size_t depth = 0; depth < std::min(kDepth, page.size()); ++depth) {
    const PageRow& row = edge.row(page, depth);
    const Verdict verdict = agreement.on(candidate(row, number));
    if (verdict == Verdict::kNo || (past_gap && verdict != Verdict::kSure)) break;
    const bool apart = depth + 1 == page.size() ||
                       std::abs(edge.row(page, depth + 1).middle() - row.middle()) > kApart * usual;
    if (apart || verdict == Verdict::kSure) rows = depth + 1;
    past_gap |= apart;
  }
  return rows;
}

double usual_distance(const std::vector<std::vector<PageRow>>& pages) {
  std::vector<double> distances{0};
  for (const std::vector<PageRow>& page : pages) {
    for (std::size_t i = 1; i < page.size(); ++i) {
      distances.push_back(page[i].middle() - page[i - 1].middle());
    }
  }
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle;
}

}  // namespace

StrippedPages strip_furniture(std::vector<std::vector<PageRow>> pages) {
  const double usual = usual_distance(pages);
  const Edge top{false}, bottom{true};
  const Agreement above(pages, top), below(pages, bottom);
  StrippedPages out;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    std::vector<PageRow>& page = pages[number];
    const std::size_t head = furniture_rows(page, number, top, above, usual);
    const std::size_t foot =
        std::min(furniture_rows(page, number, bottom, below, usual), page.size() - head);
    const auto begin = page.begin() + static_cast<std::ptrdiff_t>(head);
    const auto end = page.end() - static_cast<std::ptrdiff_t>(foot);
    for (auto row = page.begin(); row != begin; ++row) out.dropped.push_back(row_text(*row));
    for (auto row = end; row != page.end(); ++row) out.dropped.push_back(row_text(*row));
    out.pages.emplace_back(std::make_move_iterator(begin), std::make_move_iterator(end));
  }
  return out;
}

}  // namespace gijiroku::indexer
