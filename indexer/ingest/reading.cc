// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/reading.h"

#include <functional>
#include <set>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "core/error.h"
#include "indexer/confine/record_reader.h"
#include "indexer/decision/decisions.h"
#include "indexer/decode/extract_text.h"
#include "indexer/format/extract_doc.h"
#include "indexer/format/extract_json.h"
#include "indexer/format/file_format.h"
#include "indexer/pdf/extract_pdf.h"

namespace gijiroku::indexer {
namespace {

// A file is held in memory several times over while it is read, so all sizes are bounded.
constexpr std::size_t kMaxDocumentBytes = std::size_t{64} << 20;  // text of one document
constexpr std::size_t kMaxTotalBytes = std::size_t{256} << 20;    // text of all documents of a zip
constexpr std::size_t kMaxLineBytes = std::size_t{16} << 20;      // a line of text
constexpr int kMaxZipDepth = 2;                                   // zips within zips
constexpr int kMegabyteBits = 20;

void refuse_large(std::string_view text) {
  if (text.size() > kMaxDocumentBytes)
    throw FormatError("文字が 64 MB を超えています。会議ごとに分けてください");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end - at > kMaxLineBytes) {
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

/// Reads one file. The members of a zip are read as files of their own.
class Reader {
 public:
  Reader(const RoleTable& roles, SourceReader& confined) : roles_(roles), confined_(confined) {}

  void read(std::string_view bytes, const std::string& doc, int depth) {
    refuse_large_file(bytes.size(), confined_.starter().limits().file);
    switch (format_of_bytes(bytes)) {
      case FileFormat::kZip:
        return read_zip(bytes, doc, depth);
      case FileFormat::kPdf:
        return read_pdf(bytes, doc);
      case FileFormat::kOle:
        return read_by_conversion(bytes, ConvertedFormat::kOle, doc);
      case FileFormat::kRichText:
        return read_by_conversion(bytes, ConvertedFormat::kRichText, doc);
      case FileFormat::kPicture:
        throw FormatError("画像です。文字情報のある PDF かテキストにしてください");
      default:
        return read_text(bytes, doc);
    }
  }

  std::vector<Parsed> take() { return std::move(out_); }

 private:
  void read_by_conversion(std::string_view bytes, ConvertedFormat format, const std::string& doc) {
    const std::string converted =
        convert_to_docx(bytes, format, confined_.starter().admits_large_programs());
    ConfinedArchive archive(confined_.starter(), converted);
    // LibreOffice read strangers' bytes, so it may return what is to be converted again, for ever.
    if (archive.format() != OfficeFormat::kWord) throw FormatError("LibreOffice でも読めません");
    read_word(archive, doc);
  }

  void read_word(ConfinedArchive& archive, const std::string& doc) {
    Text text = archive.docx();
    add({plain(std::move(text.text))}, doc);
    prepend_diagnostics(text.diagnostics, out_.back());
  }

  void read_text(std::string_view bytes, const std::string& doc) {
    Text text = extract_text(bytes);
    const std::size_t first = out_.size();
    switch (format_of_text(text.text)) {
      case FileFormat::kJson:
        if (const auto transcripts = confined_.json(text.text)) {
          add(*transcripts, doc);
        } else {
          add_records(text.text);
        }
        break;
      case FileFormat::kXml:
        add(confined_.xml(text.text), doc);
        break;
      case FileFormat::kHtml:
        refuse_large(text.text);
        add_page(text, doc);
        break;
      default:
        refuse_large(text.text);
        add({plain(std::move(text.text))}, doc);
    }
    if (out_.size() > first) prepend_diagnostics(text.diagnostics, out_[first]);
  }

  /// Adds the diagnostics of the page to those of the file.
  void add_page(Text& file, const std::string& doc) {
    Text page = confined_.html(file.text);
    file.diagnostics.insert(file.diagnostics.end(), page.diagnostics.begin(),
                            page.diagnostics.end());
    add({plain(std::move(page.text))}, doc);
  }

  void read_pdf(std::string_view bytes, const std::string& doc) {
    Text text = extract_pdf(bytes, {}, confined_.starter().admits_large_programs());
    add({plain(std::move(text.text))}, doc);
    prepend_diagnostics(text.diagnostics, out_.back());
  }

  /// Diagnostics about the whole file come before those about its lines.
  static void prepend_diagnostics(const std::vector<Diagnostic>& found, Parsed& parsed) {
    parsed.diagnostics.insert(parsed.diagnostics.begin(), found.begin(), found.end());
  }

  void read_zip(std::string_view bytes, const std::string& doc, int depth) {
    // A document of an office program is a zip too.
    ConfinedArchive archive(confined_.starter(), bytes);
    switch (archive.format()) {
      case OfficeFormat::kNone:
        return read_members(archive, doc, depth);
      case OfficeFormat::kWord:
        return read_word(archive, doc);
      case OfficeFormat::kOpenText:
        return read_by_conversion(bytes, ConvertedFormat::kOpenText, doc);
      case OfficeFormat::kExcel:
        throw FormatError(
            "Excel の表は読めません。Word（DOCX）か PDF かテキストに保存し直してください");
      case OfficeFormat::kPowerPoint:
        throw FormatError(
            "PowerPoint の文書は読めません。Word（DOCX）か PDF に保存し直してください");
      default:
        throw FormatError("この形式の文書は読めません。Word（DOCX）か PDF に保存し直してください");
    }
  }

  void read_members(ConfinedArchive& archive, const std::string& doc, int depth) {
    // One bad member does not stop the others; it is an error in the diagnostics of the first
    // meeting.
    if (depth >= kMaxZipDepth) throw FormatError("ZIP の中の ZIP が深すぎます");
    const std::size_t before = out_.size();
    std::vector<Diagnostic> failures;
    std::set<std::string_view> names;
    for (const std::string& name : archive.names()) {
      if (name.ends_with('/')) continue;
      const std::size_t first = out_.size();
      try {
        if (!is_safe_name(name)) {
          throw FormatError(
              "ファイル名が安全ではないか、文字コードが分かりません。名前を変えてください");
        }
        // The second would be read as the first.
        if (!names.insert(name).second)
          throw FormatError("同じ名前のファイルが ZIP の中に重複しています");
        read(archive.read(name), doc + "/" + name, depth + 1);
      } catch (const FormatError& e) {
        drop_from(first);
        failures.push_back({Severity::kError, "member-failed", 0, name + ": " + e.what()});
      }
    }
    if (out_.size() == before) {
      throw FormatError(failures.empty() ? "ZIP にファイルがありません" : failures[0].message);
    }
    prepend_diagnostics(failures, out_[before]);
  }

  void add(const std::vector<SourceText>& texts, const std::string& doc) {
    for (const SourceText& text : texts) {
      total_bytes_ += text.text.size();
      if (total_bytes_ > kMaxTotalBytes)
        throw FormatError("文字が合わせて 256 MB を超えます。分けてください");
      const std::string name = text.part.empty() ? doc : doc + "/" + text.part;
      claim(name);
      out_.push_back(parse_minutes(text, name, roles_));
    }
  }

  /// A second meeting of that name would replace the first.
  void claim(const std::string& doc) {
    if (!docs_.emplace(doc, out_.size()).second)
      throw FormatError("記録名 " + doc +
                        " がファイルの中で重複しています。どちらかの名前を変えてください");
  }

  /// Forgets the meetings from `first` on, which are of a member that failed.
  void drop_from(std::size_t first) {
    std::erase_if(docs_, [&](const auto& each) { return each.second >= first; });
    out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(first), out_.end());
  }

  /// JSON Lines in a zip or in UTF-16; other files of JSON Lines are streamed.
  void add_records(const std::string& text) {
    std::istringstream in(text);
    const std::size_t first = out_.size();
    RecordReader records(confined_.starter(), 1);
    auto diagnostics = read_json_lines(in, std::ref(records), [&](Meeting meeting) {
      // More records of a meeting may follow, with others between them.
      const auto known = docs_.find(meeting.doc);
      if (known != docs_.end() && known->second >= first)
        return append_records(out_[known->second].meeting, meeting);
      claim(meeting.doc);
      out_.push_back({std::move(meeting), {}, {}});
    });
    if (out_.size() == first) throw FormatError("発言の記録が 1 件もありません");
    for (std::size_t i = first; i < out_.size(); ++i)
      out_[i].diagnostics = read_record_decisions(out_[i].meeting);
    prepend_diagnostics(diagnostics, out_[first]);
  }

  const RoleTable& roles_;
  SourceReader& confined_;
  std::vector<Parsed> out_;
  std::unordered_map<std::string, std::size_t> docs_;  // of the meetings in out_ → index
  std::size_t total_bytes_ = 0;                        // of text
};

}  // namespace

void refuse_large_file(std::uintmax_t bytes, std::uint64_t most) {
  if (bytes <= most) return;
  throw FormatError(std::to_string(most >> kMegabyteBits) + " MB を超えるファイルは分けてください");
}

bool is_json_lines(std::string_view head, SourceReader& reader) {
  if (format_of_bytes(head) != FileFormat::kText) return false;
  // The head is not decoded yet, so a UTF-8 byte order mark is still there.
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  return format_of_text(head) == FileFormat::kJson && reader.is_json_lines(head);
}

std::vector<Parsed> read_minutes(std::string_view bytes, std::string_view doc,
                                 const RoleTable& roles, SourceReader& reader) {
  Reader run(roles, reader);
  run.read(bytes, std::string(doc), 0);
  return run.take();
}

}  // namespace gijiroku::indexer
