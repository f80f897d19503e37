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

// Names of OLE streams, in UTF-16LE: the text of a Word file, and a DOCX with a password.
constexpr std::string_view kWordStream("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24);
constexpr std::string_view kEncryptedStream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
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

}  // namespace

std::string convert_doc_to_docx(std::string_view bytes) {
  if (bytes.find(kEncryptedStream) != bytes.npos)
    throw FormatError("パスワードで保護された Word 文書です。保護を外してください");
  if (bytes.find(kWordStream) == bytes.npos)
    throw FormatError("Word 文書ではありません（Excel などの古い形式は読めません）");
  const auto office = program_path(kLibreOffice);
  if (!office) {
    throw FormatError(
        "古い形式の Word 文書です。LibreOffice を入れるか、DOCX で保存し直してください");
  }
  const WorkDirectory work;
  const fs::path source = work.path() / "source.doc";
  write(source, bytes);
  const ProcessResult result = converted(*office, work.path(), source);
  if (result.timed_out) throw FormatError("LibreOffice の処理が時間の上限を超えました");
  // The exit status is not used: only the file shows whether the conversion succeeded.
  std::ifstream in(work.path() / "source.docx", std::ios::binary);
  if (!in) throw FormatError("古い形式の Word 文書ですが、LibreOffice でも読めません");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace gijiroku::indexer
