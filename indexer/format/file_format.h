// indexer/format/file_format.h — what a file is, by its content: names and extensions tell nothing.
#pragma once

#include <string_view>

namespace gijiroku::indexer {

enum class FileFormat {
  kText,
  kJsonLines,  ///< one record a line, read as a stream
  kJson,
  kXml,
  kHtml,
  kPdf,
  kZip,  ///< DOCX too: its members tell
  kOle   ///< Word up to 2003; a password-protected DOCX
};

/// By the first bytes: everything but text in one of its forms (kText stands for all of those and
/// for kJsonLines until the text is decoded). Total.
FileFormat format_of_bytes(std::string_view bytes);

/// Of decoded text: kText, kJsonLines, kJson, kXml or kHtml. Total.
FileFormat format_of_text(std::string_view text);

}  // namespace gijiroku::indexer
