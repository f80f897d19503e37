// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/file_format.h — recognizes the format of a file by its content; names are ignored.
#pragma once

#include <string_view>

namespace gijiroku::indexer {

enum class FileFormat {
  kText,
  kJson,  ///< also JSON Lines; is_json_document() tells them apart
  kXml,
  kHtml,
  kPdf,
  kZip,  ///< also DOCX; its members decide
  kOle,  ///< Word up to 2003, or a DOCX with a password
  kRichText,
  kPicture  ///< JPEG, PNG, TIFF or GIF
};

/// The format by the first bytes: kPdf, kZip, kOle, kRichText or kPicture. kText means any form of
/// text; format_of_text() decides which when it is decoded. Total.
FileFormat format_of_bytes(std::string_view bytes);

/// The format of decoded text by its beginning and end: kText, kJson, kXml or kHtml. Total.
FileFormat format_of_text(std::string_view text);

}  // namespace gijiroku::indexer
