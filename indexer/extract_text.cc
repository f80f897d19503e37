#include "indexer/extract_text.h"

#include <algorithm>

#include "core/error.h"
#include "core/text.h"

namespace gijiroku {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMaxReportedLines = 20;
constexpr std::size_t kTolerated =
    50;  // one bad line in so many lines is noise; more is another encoding

void refuse_binary(std::string_view bytes) {
  if (bytes.starts_with("%PDF"))
    throw FormatError("PDF はまだ読めません。テキストに変換してください");
  if (bytes.starts_with("PK\x03\x04")) {
    throw FormatError("Word・ZIP はまだ読めません。テキストに変換してください");
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    throw FormatError("UTF-16 はまだ読めません。UTF-8 に変換してください");
  }
  const std::size_t nuls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  if (nuls * kTolerated > bytes.size())
    throw FormatError("テキストではありません（NUL バイトを含みます）");
}

}  // namespace

Text extract_text(std::string_view bytes) {
  refuse_binary(bytes);
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  Text out;
  std::size_t line = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    const std::string_view raw = bytes.substr(at, end - at);
    const std::string repaired = repair(raw);
    if (repaired != raw) {
      if (++bad <= kMaxReportedLines) {
        out.diagnostics.push_back({Severity::kWarning, "bad-bytes", line + 1,
                                   "文字として読めないバイトか制御文字を U+FFFD に置き換えました"});
      }
    }
    out.text += repaired;
    at = end;
  }
  if (trim(out.text).empty()) throw FormatError("ファイルが空です");
  if (bad > 1 && bad * kTolerated > line * 10 && !is_utf8(bytes)) {
    throw FormatError("UTF-8 のテキストではありません。UTF-8 に変換してください");
  }
  return out;
}

}  // namespace gijiroku
