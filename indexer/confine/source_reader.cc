// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/source_reader.h"

#include "core/error.h"
#include "core/utf8.h"
#include "indexer/confine/toml_wire.h"
#include "indexer/format/archive.h"

namespace gijiroku::indexer {
namespace {

// No honest answer comes near these.
constexpr std::size_t kMaxTextBytes = std::size_t{512} << 20,
                      kMaxNamesBytes = std::size_t{64} << 20,
                      kMaxValuesBytes = std::size_t{1} << 20;

/// A zip may have thousands of members that each take a reader all its time.
constexpr int kMaxLostReaders = 3;

}  // namespace

std::string SourceReader::ask(Question question, std::string_view bytes, std::size_t most) {
  if (process_ && !process_->alive()) {
    if (++lost_readers_ >= kMaxLostReaders)
      throw FormatError("読み取り用の子プロセスが何度も止まったため、残りは読みません");
    process_.reset();
  }
  if (!process_) process_.emplace(starter_.start());
  return process_->ask(question, bytes, most);
}

Text SourceReader::html(std::string_view text) {
  return text_of(ask(Question::kHtml, text, kMaxTextBytes));
}

std::vector<SourceText> SourceReader::xml(std::string_view text) {
  return source_texts_of(ask(Question::kXml, text, kMaxTextBytes));
}

std::optional<std::vector<SourceText>> SourceReader::json(std::string_view text) {
  const std::string answer = ask(Question::kJson, text, kMaxTextBytes);
  const auto flag = std::string_view(answer).substr(0, kNumberBytes);
  if (!WireReader(flag).flag()) return std::nullopt;
  return source_texts_of(std::string_view(answer).substr(kNumberBytes));
}

bool SourceReader::is_json_lines(std::string_view head) {
  return WireReader(ask(Question::kJsonLines, head, kNumberBytes)).flag();
}

TomlValues SourceReader::toml(std::string_view text) {
  // The clerk's corrections may restrict the minutes, so what has read the minutes must not have a
  // say in them.
  ReaderProcess process = starter_.start();
  return toml_values_of(process.ask(Question::kToml, text, kMaxValuesBytes));
}

ConfinedArchive::ConfinedArchive(ReaderStarter& starter, std::string_view bytes)
    : process_(starter.start()),
      content_(archive_content_of(process_.ask(Question::kArchive, bytes, kMaxNamesBytes))) {
  if (content_.names.size() > Archive::kMaxMembers)
    throw FormatError("ZIP のファイルが 20,000 個を超えます。分けてください");
}

Text ConfinedArchive::docx() { return text_of(process_.ask(Question::kDocx, {}, kMaxTextBytes)); }

std::string ConfinedArchive::read(std::string_view name) {
  std::string bytes = process_.ask(Question::kMember, name, Archive::kMaxMemberBytes);
  total_ += bytes.size();
  if (total_ > Archive::kMaxTotalBytes) throw FormatError("ZIP 全体を展開すると 1 GB を超えます");
  return bytes;
}

}  // namespace gijiroku::indexer
