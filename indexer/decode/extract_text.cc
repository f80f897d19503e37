// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/extract_text.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "indexer/decode/decoding.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kReplaced = "\xEF\xBF\xBD";
constexpr std::size_t kMaxReportedLines = 20;

/// Where the next line ends: LF, or NEL, LS and PS, which also end one. `size` is that of the end.
struct LineEnd {
  std::size_t at, size;
};

LineEnd line_end(std::string_view text, std::size_t from) {
  // LF is searched for first: the others are very rare, so `rest` is one line.
  const std::size_t feed = std::min(text.find('\n', from), text.size());
  const std::string_view rest = text.substr(from, feed - from);
  LineEnd found{feed, std::size_t{feed < text.size()}};
  for (const std::string_view end : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    const std::size_t at = rest.find(end);
    if (at != rest.npos && from + at < found.at) found = {from + at, end.size()};
  }
  return found;
}

/// Appends the lines of a decoded text one by one, so that a replaced byte can be reported with its
/// line.
class Lines {
 public:
  explicit Lines(const Encoding& encoding) : encoding_(encoding) {}

  void add(std::string_view line) {
    ++number_;
    std::string repaired = repair(line);
    const bool bad = repaired != line || (encoding_.converter && line.find(kReplaced) != line.npos);
    if (bad) repaired = mended(line, std::move(repaired));
    out_.text += repaired;
  }

  void end_line() { out_.text += '\n'; }

  Text take() { return std::move(out_); }

 private:
  /// Only a line of UTF-8 still has its bytes here.
  std::string mended(std::string_view line, std::string repaired) {
    const auto other = encoding_.converter ? std::nullopt : decode_line(line, encoding_);
    if (other) {
      report("mixed-encodings",
             std::string("この行だけ ") + other->encoding.name + " のテキストとして読みました");
      return repair(other->text);
    }
    report("bad-bytes", "文字として読めないバイトか制御文字を U+FFFD に置き換えました");
    return repaired;
  }

  void report(const char* code, std::string message) {
    if (++reported_ <= kMaxReportedLines)
      out_.diagnostics.push_back({Severity::kWarning, code, number_, std::move(message)});
  }

  const Encoding& encoding_;
  std::size_t number_ = 0, reported_ = 0;
  Text out_;
};

}  // namespace

Text extract_text(std::string_view bytes) {
  const Decoded decoded = decode_text(bytes);
  Lines lines(decoded.encoding);
  const std::string_view text = decoded.text;
  for (std::size_t at = 0; at < text.size();) {
    const LineEnd end = line_end(text, at);
    lines.add(text.substr(at, end.at - at));
    if (end.size > 0) lines.end_line();
    at = end.at + std::max(end.size, std::size_t{end.at == text.size()});
  }
  Text out = lines.take();
  if (decoded.encoding.converter) {
    out.diagnostics.insert(out.diagnostics.begin(),
                           {Severity::kWarning, "encoding", 0,
                            std::string(decoded.encoding.name) + " のテキストとして読みました"});
  }
  if (trim(out.text).empty()) throw FormatError("ファイルが空です");
  return out;
}

}  // namespace gijiroku::indexer
