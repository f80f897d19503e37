// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/source_reader.h — reads the formats of one source in reader processes.
//
// The functions do what those of the same purpose in format/ do, but a crash or an endless loop
// there is a FormatError here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/toml.h"
#include "indexer/confine/reader_starter.h"

namespace gijiroku::indexer {

/// All questions except toml() go to one reader, which is started when it is first needed. If it is
/// lost, another takes its place, but only twice. Belongs to one thread.
/// All functions throw FormatError if the bytes cannot be read, and FileError if no reader can be
/// started.
class SourceReader {
 public:
  /// `starter` must outlive it.
  explicit SourceReader(ReaderStarter& starter) : starter_(starter) {}

  Text html(std::string_view text);
  std::vector<SourceText> xml(std::string_view text);
  /// nullopt if `text` is JSON Lines.
  std::optional<std::vector<SourceText>> json(std::string_view text);
  /// Whether a text that begins with `head` and looks like JSON is JSON Lines.
  bool is_json_lines(std::string_view head);
  /// In a reader of its own.
  TomlValues toml(std::string_view text);

  ReaderStarter& starter() { return starter_; }

 private:
  std::string ask(Question question, std::string_view bytes, std::size_t most);

  ReaderStarter& starter_;
  std::optional<ReaderProcess> process_;
  int lost_readers_ = 0;
};

/// An Archive (format/archive.h) that a reader of its own has opened.
class ConfinedArchive {
 public:
  ConfinedArchive(ReaderStarter& starter, std::string_view bytes);

  OfficeFormat format() const { return content_.format; }
  /// The lines of the document, if it is kWord.
  Text docx();

  const std::vector<std::string>& names() const { return content_.names; }
  std::string read(std::string_view name);

 private:
  ReaderProcess process_;
  ArchiveContent content_;
  std::size_t total_ = 0;
};

}  // namespace gijiroku::indexer
