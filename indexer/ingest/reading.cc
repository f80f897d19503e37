#include "indexer/ingest/reading.h"

#include <sstream>
#include <utility>

#include "core/error.h"
#include "indexer/decision/decisions.h"
#include "indexer/format/archive.h"
#include "indexer/format/extract_doc.h"
#include "indexer/format/extract_docx.h"
#include "indexer/format/extract_html.h"
#include "indexer/format/extract_json.h"
#include "indexer/format/extract_text.h"
#include "indexer/format/file_format.h"
#include "indexer/format/transcript_json.h"
#include "indexer/format/transcript_xml.h"
#include "indexer/pdf/extract_pdf.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLargest = std::size_t{256} << 20;     // bytes of a file
constexpr std::size_t kLargestText = std::size_t{64} << 20;  // bytes of one document
constexpr std::size_t kMostText = std::size_t{256} << 20;    // bytes of the documents of one zip
constexpr std::size_t kLongestLine = std::size_t{16} << 20;  // bytes
constexpr int kDeepest = 2;                                  // zips within zips

void refuse_large(std::string_view text) {
  if (text.size() > kLargestText)
    throw FormatError("文字が 64 MB を超えています。会議ごとに分けてください");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end - at > kLongestLine) {
      throw FormatError("16 MB を超える行があります。改行が失われていないか確かめてください");
    }
    at = end + 1;
  }
}

SourceText plain(std::string text) {
  SourceText out;
  out.text = std::move(text);
  if (trim(out.text).empty()) throw FormatError("文字がありません");
  return out;
}

/// Reads one file, and the members of an archive as files.
class Reader {
 public:
  explicit Reader(const RoleTable& roles) : roles_(roles) {}

  void read(std::string_view bytes, const std::string& doc, int depth) {
    if (bytes.size() > kLargest) throw FormatError("256 MB を超えるファイルは分けてください");
    switch (format_of_bytes(bytes)) {
      case FileFormat::kZip:
        return read_zip(bytes, doc, depth);
      case FileFormat::kPdf:
        return read_pdf(bytes, doc);
      case FileFormat::kOle:
        return read(docx_of_doc(bytes), doc, depth);
      default:
        return read_text(bytes, doc);
    }
  }

  std::vector<Parsed> take() { return std::move(out_); }

 private:
  void read_text(std::string_view bytes, const std::string& doc) {
    Text text = extract_text(bytes);
    const std::size_t first = out_.size();
    switch (format_of_text(text.text)) {
      case FileFormat::kJsonLines:
        add_records(text.text);
        break;
      case FileFormat::kJson:
        add(transcripts_of_json(text.text), doc);
        break;
      case FileFormat::kXml:
        add(transcripts_of_xml(text.text), doc);
        break;
      case FileFormat::kHtml:
        refuse_large(text.text);
        add({plain(extract_html(text.text))}, doc);
        break;
      default:
        refuse_large(text.text);
        add({plain(std::move(text.text))}, doc);
    }
    if (out_.size() > first) tell(text.diagnostics, out_[first]);
  }

  void read_pdf(std::string_view bytes, const std::string& doc) {
    Text text = extract_pdf(bytes);
    add({plain(std::move(text.text))}, doc);
    tell(text.diagnostics, out_.back());
  }

  /// What was found in the whole file stands before what was found in its lines.
  static void tell(const std::vector<Diagnostic>& found, Parsed& parsed) {
    parsed.diagnostics.insert(parsed.diagnostics.begin(), found.begin(), found.end());
  }

  void read_zip(std::string_view bytes, const std::string& doc, int depth) {
    Archive archive(bytes);
    if (is_docx(archive)) return add({plain(extract_docx(archive))}, doc);
    if (depth >= kDeepest) throw FormatError("ZIP の中の ZIP が深すぎます");
    const std::size_t before = out_.size();
    std::vector<Diagnostic> failures;
    for (const std::string& name : archive.names()) {
      if (name.ends_with('/')) continue;
      try {
        if (!is_safe_name(name)) throw FormatError("ファイル名が安全ではありません");
        read(archive.read(name), doc + "/" + name, depth + 1);
      } catch (const FormatError& e) {
        failures.push_back({Severity::kError, "member-failed", 0, name + ": " + e.what()});
      }
    }
    if (out_.size() == before) {
      throw FormatError(failures.empty() ? "ZIP にファイルがありません" : failures[0].message);
    }
    tell(failures, out_[before]);
  }

  void add(const std::vector<SourceText>& texts, const std::string& doc) {
    for (const SourceText& text : texts) {
      read_ += text.text.size();
      if (read_ > kMostText) throw FormatError("文字が合わせて 256 MB を超えます。分けてください");
      out_.push_back(parse_minutes(text, text.part.empty() ? doc : doc + "/" + text.part, roles_));
    }
  }

  void add_records(const std::string& text) {
    std::istringstream in(text);
    const std::size_t first = out_.size();
    auto diagnostics = read_json_lines(in, roles_, 1, [&](Meeting meeting) {
      read_decisions(meeting);
      out_.push_back({std::move(meeting), {}, {}});
    });
    if (out_.size() == first) throw FormatError("発言の記録が 1 件もありません");
    out_[first].diagnostics = std::move(diagnostics);
  }

  const RoleTable& roles_;
  std::vector<Parsed> out_;
  std::size_t read_ = 0;  // bytes of text
};

}  // namespace

bool is_json_lines(std::string_view head) {
  if (format_of_bytes(head) != FileFormat::kText) return false;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  return format_of_text(head) == FileFormat::kJsonLines;
}

std::vector<Parsed> read_minutes(std::string_view bytes, std::string_view doc,
                                 const RoleTable& roles) {
  Reader reader(roles);
  reader.read(bytes, std::string(doc), 0);
  return reader.take();
}

}  // namespace gijiroku::indexer
