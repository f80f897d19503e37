// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_doc.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "core/error.h"
#include "indexer/system/process.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

/// The name of a stream of an OLE file, as it is written there (UTF-16LE), and what it means.
struct Stream {
  std::string_view name, refusal;  // no refusal: a Word file
};
constexpr std::array<Stream, 8> kStreams{
    {{"EncryptedPackage", "パスワードで保護された文書です。保護を外してください"},
     {"WordDocument", ""},
     {"JSRV_SegmentInformation",
      "一太郎の文書は読めません。一太郎で Word（DOCX）か PDF に保存し直してください"},
     {"DocumentText",
      "一太郎の文書は読めません。一太郎で Word（DOCX）か PDF に保存し直してください"},
     {"Workbook", "Excel の表は読めません。Word（DOCX）か PDF かテキストに保存し直してください"},
     {"Book", "Excel の表は読めません。Word（DOCX）か PDF かテキストに保存し直してください"},
     {"PowerPoint Document",
      "PowerPoint の文書は読めません。Word（DOCX）か PDF に保存し直してください"},
     {"__properties_version1.0",
      "電子メールは読めません。添付の文書を取り出すか、テキストに保存し直してください"}}};

struct Format {
  const char *extension, *name;
};
/// In the order of ConvertedFormat.
constexpr std::array<Format, 3> kFormats{{{".doc", "古い形式の Word 文書"},
                                          {".odt", "ODT（OpenDocument）の文書"},
                                          {".rtf", "RTF（リッチテキスト）の文書"}}};

constexpr const char* kLibreOffice = "soffice";
constexpr std::uint64_t kMemoryBytes = std::uint64_t{4} << 30,
                        kMaxFileBytes = std::uint64_t{256} << 20;

/// A temporary directory; the destructor removes it with its content.
class WorkDirectory {
 public:
  WorkDirectory() {
    std::string path = (fs::temp_directory_path() / "gijiroku-doc-XXXXXX").string();
    if (!::mkdtemp(path.data())) throw file_error("create", path);
    path_ = path;
  }
  ~WorkDirectory() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  WorkDirectory(const WorkDirectory&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write(const fs::path& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw file_error("write", path.string());
}

/// The script soffice starts the program through another one, which has its socket in /tmp.
std::string without_starter(const std::string& script) {
  std::error_code error;
  const fs::path program = fs::canonical(script, error).parent_path() / "soffice.bin";
  return fs::exists(program, error) ? program.string() : script;
}

ProcessResult converted(const std::string& office, const fs::path& folder, const fs::path& source) {
  ProcessLimits limits;
  limits.memory = kMemoryBytes;
  limits.written_file = kMaxFileBytes;
  limits.folder = folder;
  limits.listening = true;
  // Instances that share a profile cannot run at the same time.
  const std::string profile = "-env:UserInstallation=file://" + (folder / "profile").string();
  const std::vector<std::string> command{without_starter(office),
                                         "--headless",
                                         "--norestore",
                                         "-env:OSL_SOCKET_PATH=" + folder.string(),
                                         profile,
                                         "--convert-to",
                                         "docx",
                                         "--outdir",
                                         folder.string(),
                                         source.string()};
  ProcessResult result = run_process(command, "", limits);
  // With a new profile it wants to be started again.
  constexpr std::array kRestart{79, 81};
  if (std::find(kRestart.begin(), kRestart.end(), result.exit_status) != kRestart.end())
    result = run_process(command, "", limits);
  return result;
}

/// Names in the directory of an OLE file end with a NUL, and are preceded by one or by the data
/// of another entry. So only whole names of that length match.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) wide += {c, '\0'};
  wide += std::string(2, '\0');
  constexpr std::size_t kEntryBytes = 128;  // each begins at a multiple of this size
  for (std::size_t at = bytes.find(wide); at != bytes.npos; at = bytes.find(wide, at + 1)) {
    if (at % kEntryBytes == 0) return true;
  }
  return false;
}

/// Throws FormatError unless the OLE file is a Word document.
void refuse_other_ole(std::string_view bytes) {
  for (const Stream& stream : kStreams) {
    if (!has_stream(bytes, stream.name)) continue;
    if (stream.refusal.empty()) return;
    throw FormatError(std::string(stream.refusal));
  }
  throw FormatError(
      "Word 文書ではない古い形式のファイルです。Word（DOCX）か PDF に保存し直してください");
}

}  // namespace

std::string convert_to_docx(std::string_view bytes, ConvertedFormat kind, bool admitted) {
  if (kind == ConvertedFormat::kOle) refuse_other_ole(bytes);
  const Format& format = kFormats[static_cast<std::size_t>(kind)];
  const std::string name = format.name;
  if (!admitted) {
    throw FormatError(
        name +
        "です。この環境では LibreOffice を隔離できない（seccomp も Landlock も使えない）"
        "ため読みません。DOCX で保存し直すか、隔離せずに読むなら --unsandboxed を付けてください");
  }
  const auto office = program_path(kLibreOffice);
  if (!office)
    throw FormatError(name + "です。LibreOffice を入れるか、DOCX で保存し直してください");
  const WorkDirectory work;
  const fs::path source = work.path() / (std::string("source") + format.extension);
  write(source, bytes);
  const ProcessResult result = converted(*office, work.path(), source);
  if (result.timed_out) throw FormatError("LibreOffice の処理が時間の上限を超えました");
  // The exit status is not used: only the file shows whether the conversion succeeded.
  std::ifstream in(work.path() / "source.docx", std::ios::binary);
  if (!in) throw FormatError(name + "ですが、LibreOffice でも読めません");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace gijiroku::indexer
