// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/extract_pdf.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "indexer/disclosure/page_lines.h"
#include "indexer/pdf/covered_text.h"
#include "indexer/pdf/ocr.h"
#include "indexer/pdf/page_furniture.h"
#include "indexer/pdf/page_picture.h"
#include "indexer/pdf/page_text.h"
#include "indexer/pdf/ruby.h"
#include "indexer/pdf/ruled_tables.h"
#include "indexer/pdf/text_layer.h"
#include "indexer/pdf/vertical_writing.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kHeadBytes = 1024,
                      kTailBytes =
                          1024;  // bytes; readers of PDF accept other bytes around the file
constexpr std::size_t kMaxOcrPages = 300;
constexpr std::size_t kMaxNamedPages = 10;  // listed in a message

/// pdftotext has no exit status for each of these, so its messages are compared.
void check_result(const ProcessResult& result) {
  const auto complains = [&](std::string_view of) {
    return result.last_error.find(of) != std::string::npos;
  };
  if (result.timed_out) throw FormatError("PDF の処理が時間の上限を超えました");
  if (result.output_limit) throw FormatError("PDF の文字の量が上限を超えました");
  if (complains("Incorrect password") || complains("security handler")) {
    throw FormatError("パスワードのかかった PDF です。パスワードを外してください");
  }
  if (complains("not allowed")) throw FormatError("文字の取り出しが許されていない PDF です");
  if (result.signal != 0 || complains("Out of memory") || complains("bad_alloc")) {
    throw FormatError("PDF の処理が途中で止まりました。壊れているか、メモリーの上限を超えました");
  }
  if (!result.succeeded()) throw FormatError("PDF が壊れています: " + result.last_error);
}

std::vector<PlacedWords> text_layer(std::string_view bytes, const ProcessLimits& limits,
                                    Text& out) {
  if (!is_installed("pdftotext")) {
    throw FormatError("PDF を読むプログラムがありません。poppler-utils を入れてください");
  }
  // Words with their places: the order of text in a PDF is not the order in which it is read.
  const ProcessResult result =
      run_process({"pdftotext", "-cropbox", "-bbox", "-", "-"}, bytes, limits);
  check_result(result);
  // pdftotext repairs what it can and still succeeds.
  if (result.last_error.find("Error") != std::string::npos) {
    out.diagnostics.push_back(
        {Severity::kWarning, "pdf-damaged", 0,
         "PDF に正しくない箇所があります。文字が欠けているおそれがあります（" + result.last_error +
             "）"});
  }
  std::vector<PlacedWords> pages = read_pdftotext_bbox(result.output);
  if (pages.empty()) throw FormatError("PDF にページがありません");
  return pages;
}

void read_by_ocr(std::vector<PlacedWords>& pages, std::string_view bytes,
                 const ProcessLimits& limits, Text& out) {
  if (!ocr_installed()) {
    throw FormatError(
        "文字情報のない PDF です。tesseract-ocr-jpn を入れるか、文字情報のある PDF "
        "を使ってください");
  }
  if (pages.size() > kMaxOcrPages) {
    throw FormatError("文字情報のない PDF です。" + std::to_string(kMaxOcrPages) +
                      " ページを超えるものは分けてください");
  }
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i] = recognize_page(bytes, i + 1, limits);
  out.diagnostics.push_back(
      {Severity::kWarning, "ocr", 0,
       "文字情報のない PDF のため OCR で読みました。誤りがあるかもしれません"});
}

void report_empty_pages(const std::vector<PlacedWords>& pages, Text& out) {
  std::string named;
  std::size_t empty = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].empty() || ++empty > kMaxNamedPages) continue;
    named += (named.empty() ? "" : "、") + std::to_string(i + 1);
  }
  if (empty == 0) return;
  out.diagnostics.push_back({Severity::kWarning, "page-without-text", 0,
                             "文字のないページが " + std::to_string(empty) + " ページあります（" +
                                 named + (empty > kMaxNamedPages ? " ほか" : "") + "）"});
}

std::string on_pages(const std::vector<std::string>& named) {
  std::string out;
  for (std::size_t i = 0; i < std::min(named.size(), kMaxNamedPages); ++i)
    out += (i > 0 ? "、" : "") + named[i];
  return out + (named.size() > kMaxNamedPages ? " ほか" : "");
}

/// Turns pages of the text layer into rows, in the order in which they are read. Reports give pages
/// and numbers, but no word that is covered.
class VisiblePages {
 public:
  VisiblePages(std::string_view bytes, const ProcessLimits& limits) : pictures_(bytes, limits) {}

  std::vector<PageRow> rows(PlacedWords words, std::size_t page) {
    if (words.empty()) return {};
    const PagePicture& picture = pictures_.page(page);
    const std::string number = std::to_string(page + 1);
    if (const std::size_t covered = remove_covered(words, picture); covered > 0)
      covered_.push_back(number + " ページに " + std::to_string(covered) + " 字");
    const Writing writing = writing_of(words);
    if (writing == Writing::kMixed) mixed_.push_back(number);
    if (writing == Writing::kVertical) words = turned_upright(std::move(words));
    ruby_ += remove_ruby(words);
    if (writing == Writing::kVertical) return page_rows(std::move(words));
    return rows_with_tables(std::move(words), picture);
  }

  void report(Text& out) const {
    const auto warn = [&](const char* code, std::string message) {
      out.diagnostics.push_back({Severity::kWarning, code, 0, std::move(message)});
    };
    if (!covered_.empty()) {
      warn("covered-text", "図形の下に隠された文字は取り込みません（" + on_pages(covered_) +
                               "）。文字そのものを消した PDF を公開してください");
    }
    if (!mixed_.empty()) {
      warn("page-order",
           "縦書きと横書きが混ざり、読む順が正しくないおそれのあるページがあります（" +
               on_pages(mixed_) + "）");
    }
    if (ruby_ > 0)
      warn("ruby", "ふりがなを " + std::to_string(ruby_) + " か所、本文から除きました");
  }

 private:
  PagePictures pictures_;
  std::vector<std::string> covered_, mixed_;
  std::size_t ruby_ = 0;
};

}  // namespace

bool looks_like_pdf(std::string_view head) {
  return head.substr(0, kHeadBytes).find("%PDF-") != head.npos;
}

Text extract_pdf(std::string_view bytes, const ProcessLimits& limits, bool admits_ocr) {
  if (!looks_like_pdf(bytes)) throw FormatError("PDF ではありません");
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kTailBytes));
  if (tail.find("%%EOF") == tail.npos) throw FormatError("PDF が途中で切れています");
  Text out;
  std::vector<PlacedWords> pages = text_layer(bytes, limits, out);
  const auto without_words = [](const PlacedWords& words) { return words.empty(); };
  // OCR makes errors, so it is used only if there is no text layer at all. Single pages without
  // text are only reported.
  const bool scanned = std::all_of(pages.begin(), pages.end(), without_words);
  if (scanned && !admits_ocr) {
    throw FormatError(
        "文字情報のない PDF です。この環境では OCR を隔離できない（seccomp も Landlock も"
        "使えない）ため読みません。隔離せずに読むなら --unsandboxed を付けてください");
  }
  if (scanned) read_by_ocr(pages, bytes, limits, out);
  report_empty_pages(pages, out);
  if (std::all_of(pages.begin(), pages.end(), without_words)) {
    throw FormatError("PDF に文字がありません");
  }

  std::vector<std::vector<PageRow>> rows;
  if (scanned) {
    for (PlacedWords& words : pages) rows.push_back(page_rows(std::move(words)));
  } else {
    VisiblePages visible(bytes, limits);
    for (std::size_t i = 0; i < pages.size(); ++i)
      rows.push_back(visible.rows(std::move(pages[i]), i));
    visible.report(out);
  }
  const StrippedPages stripped = strip_furniture(std::move(rows));
  PageLines furniture;
  for (const std::string& line : stripped.dropped) furniture.add(line);
  out.text = furniture.text();
  for (std::size_t i = 0; i < stripped.pages.size(); ++i) {
    out.text += (i > 0 ? "\f" : "") + page_text(stripped.pages[i]);
  }
  for (Diagnostic& each : furniture.diagnostics()) out.diagnostics.push_back(std::move(each));
  return out;
}

}  // namespace gijiroku::indexer
