// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/message.h — what a reader is asked, and its answers as bytes.
//
// A question is the byte of its kind, and then the text or the bytes to read. An answer is the byte
// of its outcome, and then the value, or the message of the error. The functions *_of throw
// FormatError if an answer is malformed; what they return is then safe to use.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/confine/wire.h"
#include "indexer/decode/extract_text.h"
#include "indexer/format/office_package.h"
#include "indexer/format/record_json.h"
#include "indexer/line/source_text.h"

namespace gijiroku::indexer {

enum class Question : char {
  kHtml = 'h',       ///< text → its lines, with diagnostics
  kXml = 'x',        ///< text → transcripts
  kJson = 'j',       ///< text → transcripts, or that it is JSON Lines
  kJsonLines = 'l',  ///< the beginning of a text → whether it is JSON Lines
  kRecords = 'r',    ///< lines → records
  kToml = 't',       ///< text → values
  kArchive = 'a',    ///< the bytes of a zip → its office format, and names of members
  kDocx = 'd',       ///< nothing → the lines of the archive, which is a DOCX
  kMember = 'm'      ///< a name → bytes of a member of the archive
};

enum class ReadOutcome : char { kAnswered = '+', kRefused = '-' /* a FormatError */ };

struct ArchiveContent {
  OfficeFormat format = OfficeFormat::kNone;
  std::vector<std::string> names;
};

std::string to_wire(const Text& text);
std::string to_wire(const std::vector<SourceText>& texts);
std::string to_wire(const std::vector<JsonLine>& lines);
std::string to_wire(const ArchiveContent& content);
std::string to_wire(std::span<const std::string> lines);

Text text_of(std::string_view wire);
std::vector<SourceText> source_texts_of(std::string_view wire);
/// `wanted`: the number of lines that were asked.
std::vector<JsonLine> json_lines_of(std::string_view wire, std::size_t wanted);
ArchiveContent archive_content_of(std::string_view wire);
/// Views into `wire`.
std::vector<std::string_view> lines_of(std::string_view wire);

}  // namespace gijiroku::indexer
