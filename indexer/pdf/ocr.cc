// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/ocr.h"

#include <array>
#include <charconv>
#include <optional>

#include "core/error.h"
#include "core/text.h"

namespace gijiroku::indexer {
namespace {

constexpr const char* kDotsPerInch = "300";
constexpr double kPointsPerDot = 72.0 / 300;

// Columns of Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height,
// confidence, text.
constexpr std::size_t kColumns = 12;
constexpr int kLineLevel = 4, kWordLevel = 5;

using Fields = std::array<std::string_view, kColumns>;

std::optional<Fields> fields(std::string_view row) {
  Fields out;
  for (std::size_t i = 0; i + 1 < kColumns; ++i) {
    const std::size_t tab = row.find('\t');
    if (tab == row.npos) return std::nullopt;
    out[i] = row.substr(0, tab);
    row.remove_prefix(tab + 1);
  }
  out.back() = row;
  return out;
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// Boxes of Tesseract enclose ink only, but rows and cells are found by the size of characters. So
/// each word takes the height of its line: a comma would be too small. It also extends to the next
/// word if that is less than a character away.
PlacedWords words_of(std::string_view tsv) {
  PlacedWords words;
  double top = 0, bottom = 0;
  bool line_begins = true;
  for (std::size_t at = 0; at < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
    const auto row = fields(tsv.substr(at, end - at));
    at = end + 1;
    if (!row) continue;
    const int level = number((*row)[0]);
    if (level == kLineLevel) {
      top = number((*row)[7]) * kPointsPerDot;
      bottom = top + number((*row)[9]) * kPointsPerDot;
      line_begins = true;
    }
    const std::string text = repair(row->back());
    if (level != kWordLevel || trim(text).empty()) continue;
    const double left = number((*row)[6]) * kPointsPerDot,
                 right = left + number((*row)[8]) * kPointsPerDot;
    if (!line_begins && left - words.back().right < bottom - top) words.back().right = left;
    words.push_back({left, top, right, bottom, std::string(trim(text))});
    line_begins = false;
  }
  return words;
}

std::string output_of(const std::vector<std::string>& argv, std::string_view input,
                      const ProcessLimits& limits) {
  ProcessResult result = run_process(argv, input, limits);
  if (result.succeeded()) return std::move(result.output);
  if (result.timed_out) throw FormatError("OCR が時間の上限を超えました");
  throw FormatError("OCR に失敗しました（" + argv[0] + "）: " + result.last_error);
}

}  // namespace

bool ocr_installed() {
  if (!is_installed("pdftoppm") || !is_installed("tesseract")) return false;
  const ProcessResult languages = run_process({"tesseract", "--list-langs"}, "", {});
  return languages.succeeded() && languages.output.find("\njpn\n") != std::string::npos;
}

PlacedWords recognize_page(std::string_view pdf, std::size_t page, const ProcessLimits& limits) {
  const std::string number = std::to_string(page);
  const std::string picture =
      output_of({"pdftoppm", "-q", "-gray", "-r", kDotsPerInch, "-f", number, "-l", number, "-"},
                pdf, limits);
  return words_of(
      output_of({"tesseract", "stdin", "stdout", "-l", "jpn", "--dpi", kDotsPerInch, "tsv"},
                picture, limits));
}

}  // namespace gijiroku::indexer
