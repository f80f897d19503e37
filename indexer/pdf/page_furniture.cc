// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/page_furniture.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/script.h"
#include "core/text.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kEdgeRows = 3;  // rows at each edge that may be dropped
constexpr std::size_t kMaxDigits = 6;
constexpr char kMark = '\x01';  // around a page number; no text contains this byte after `repair`
constexpr std::size_t kSurePages =
    4;  // with the same text: more than a body repeats a line at one height
constexpr double kMinGap = 1.25;     // times the median distance of lines
constexpr double kSameHeight = 1.5;  // times the size of the characters

/// A row at an edge of a page. Its readings are its text, and for each number in it the text with
/// that number replaced by its difference to the page index. So "-3-" and "-4-" on consecutive
/// pages have a reading in common.
struct Candidate {
  std::size_t page = 0;
  double middle = 0, em = 0;
  std::vector<std::string> readings;
  bool bare_number = false;  // - 3 -, 3/12, (3), p.3, 3頁
  bool sentence = false;     // speech may be repeated, too: 質疑はありませんか。
};

/// Whether the row contains only numbers and ornaments.
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
    if (c < 0x80 && is_digit(static_cast<char>(c))) {
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
    if (!is_digit(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
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
  const std::string text = literal_text(row_text(row));
  return {page,
          row.middle(),
          row.em,
          readings_of(text, page),
          is_bare_number(text),
          text.find("。") != text.npos};
}

struct Edge {
  bool bottom = false;
  const PageRow& row(const std::vector<PageRow>& page, std::size_t depth) const {
    return bottom ? page[page.size() - 1 - depth] : page[depth];
  }
};

enum class Verdict { kNo, kIfSeparate /* if far enough from the body */, kSure };

/// Compares the candidates at one edge of all pages.
class Agreement {
 public:
  Agreement(const std::vector<std::vector<PageRow>>& pages, Edge edge) : pages_(pages.size()) {
    for (std::size_t page = 0; page < pages.size(); ++page) {
      for (std::size_t depth = 0; depth < std::min(kEdgeRows, pages[page].size()); ++depth) {
        const Candidate found = candidate(edge.row(pages[page], depth), page);
        for (const std::string& reading : found.readings) by_reading_[reading].push_back(found);
      }
    }
  }

  Verdict verdict_on(const Candidate& row) const {
    if (pages_ == 1) return row.bare_number && lone_first_page(row) ? Verdict::kSure : Verdict::kNo;
    Verdict verdict = Verdict::kNo;
    // The text of a bare number is not evidence: "1" may be anything. Only counting is.
    for (std::size_t i = row.bare_number ? 1 : 0; i < row.readings.size(); ++i) {
      const auto [agreed, neighbour] = agreeing_pages(row, row.readings[i]);
      const bool same_words = i == 0 && agreed >= kSurePages && agreed * 5 >= pages_ * 4;
      if (same_words || (row.bare_number && neighbour)) return Verdict::kSure;
      const bool usual = agreed >= 2 && agreed * 5 >= pages_ * 2;
      if (usual && !row.bare_number && !row.sentence) verdict = Verdict::kIfSeparate;
    }
    return verdict;
  }

 private:
  struct Witnesses {
    std::size_t pages = 0;
    bool neighbour = false;  // whether one is the page before or after
  };

  /// The pages that have `reading` at the height of `row`, including its own.
  Witnesses agreeing_pages(const Candidate& row, const std::string& reading) const {
    Witnesses found;
    std::size_t last = SIZE_MAX;
    for (const Candidate& other : by_reading_.at(reading)) {
      const bool level = std::abs(other.middle - row.middle) <= kSameHeight * row.em;
      if (!level || other.page == last) continue;
      last = other.page;
      ++found.pages;
      found.neighbour |= other.page + 1 == row.page || other.page == row.page + 1;
    }
    return found;
  }

  /// "-1-": with ornaments on both sides, because a plain 1 may be anything.
  static bool lone_first_page(const Candidate& row) {
    return row.readings.size() == 2 && !is_digit(row.readings[0].front()) &&
           !is_digit(row.readings[0].back()) &&
           row.readings[1].find(std::string{kMark, '1', kMark}) != std::string::npos;
  }

  std::size_t pages_;
  std::map<std::string, std::vector<Candidate>> by_reading_;
};

/// The number of rows to drop at an edge. `usual` is the distance of lines in the body.
std::size_t furniture_rows(const std::vector<PageRow>& page, std::size_t number, Edge edge,
                           const Agreement& agreement, double usual) {
  std::size_t rows = 0;
  bool past_gap = false;
  for (std::size_t depth = 0; depth < std::min(kEdgeRows, page.size()); ++depth) {
    const PageRow& row = edge.row(page, depth);
    const Verdict verdict = agreement.verdict_on(candidate(row, number));
    if (verdict == Verdict::kNo || (past_gap && verdict != Verdict::kSure)) break;
    const bool separate = depth + 1 == page.size() || std::abs(edge.row(page, depth + 1).middle() -
                                                               row.middle()) > kMinGap * usual;
    if (separate || verdict == Verdict::kSure) rows = depth + 1;
    past_gap |= separate;
  }
  return rows;
}

/// The median.
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
