// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/answers.h"

#include <utility>

#include "core/error.h"
#include "indexer/confine/toml_values.h"
#include "indexer/confine/toml_wire.h"
#include "indexer/docx/extract_docx.h"
#include "indexer/format/extract_html.h"
#include "indexer/format/transcript_json.h"
#include "indexer/format/transcript_xml.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {
namespace {

std::string flag(bool value) {
  WireWriter out;
  out.number(value ? 1 : 0);
  return out.take();
}

std::string json(std::string_view text) {
  if (!is_json_document(text)) return flag(false);
  return flag(true) + to_wire(read_json_transcripts(text));
}

std::string records(std::string_view wire) {
  const std::vector<std::string_view> lines = lines_of(wire);
  std::vector<JsonLine> out;
  out.reserve(lines.size());
  for (const std::string_view line : lines) out.push_back(read_json_line(line, role_table()));
  return to_wire(out);
}

}  // namespace

std::string Answers::answer(Question question, std::string bytes) {
  switch (question) {
    case Question::kHtml:
      return to_wire(extract_html(bytes));
    case Question::kXml:
      return to_wire(read_xml_transcripts(bytes));
    case Question::kJson:
      return json(bytes);
    case Question::kJsonLines:
      return flag(!is_json_document(bytes));
    case Question::kRecords:
      return records(bytes);
    case Question::kToml:
      return to_wire(toml_values(bytes));
    case Question::kArchive:
      return open_archive(std::move(bytes));
    case Question::kDocx:
      return to_wire(extract_docx(archive()));
    case Question::kMember:
      return archive().read(bytes);
  }
  throw FormatError("unknown question");
}

std::string Answers::open_archive(std::string bytes) {
  archive_bytes_ = std::move(bytes);
  archive_ = std::make_unique<Archive>(archive_bytes_);
  return to_wire(ArchiveContent{office_format(*archive_), archive_->names()});
}

Archive& Answers::archive() {
  if (!archive_) throw FormatError("no archive");
  return *archive_;
}

}  // namespace gijiroku::indexer
