// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/zip_file.h — makes zip files in memory.
#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gijiroku {

using ZipMembers = std::vector<std::pair<std::string, std::string>>;  // name, content

/// A zip of `members`, encrypted if there is a password.
inline std::string zip_of(const ZipMembers& members, const char* password = nullptr) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : members) {
    zip_source_t* data = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name.c_str(), data, ZIP_FL_ENC_UTF_8);
    if (at < 0) throw std::runtime_error("cannot add " + name);
    if (password) {
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password);
    }
  }
  zip_close(archive);
  zip_stat_t stat;
  zip_source_stat(source, &stat);
  std::string out(stat.size, '\0');
  zip_source_open(source);
  zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  zip_source_free(source);
  return out;
}

/// A Word document. `body` has the elements of w:body.
inline std::string docx_of(const std::string& body, ZipMembers more = {}) {
  more.emplace_back(
      "word/document.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" +
          body + "</w:body></w:document>");
  return zip_of(more);
}

/// A paragraph with one run.
inline std::string paragraph_of(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

}  // namespace gijiroku
