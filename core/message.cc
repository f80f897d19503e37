// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include "core/placeholders.h"
#include "core/table.h"

namespace gijiroku {
namespace {

constexpr std::size_t kCells = 3;  // key, Japanese, English

struct Texts {
  std::string japanese, english;

  const std::string& in(Language language) const {
    return language == Language::kJapanese ? japanese : english;
  }
};

std::string with_line_breaks(std::string_view cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool breaks = cell.substr(at).starts_with("\\n");
    out += breaks ? '\n' : cell[at];
    if (breaks) ++at;
  }
  return out;
}

struct Row {
  std::string_view key;
  Texts texts;
};

/// In the order of the table, which translated() keeps to.
const std::vector<Row>& rows() {
  static const std::vector<Row> all = [] {
    std::vector<Row> out;
    for (const TableRow& row : table_rows(embedded::messages_tsv))
      if (row.cells.size() == kCells)
        out.push_back(
            {row.cells[0], {with_line_breaks(row.cells[1]), with_line_breaks(row.cells[2])}});
    return out;
  }();
  return all;
}

/// The values that make `text` of a form whose placeholders are in order, each before other text or
/// at the end; nullopt if none do.
std::optional<std::vector<std::string_view>> values_of(std::string_view form,
                                                       std::string_view text) {
  std::vector<std::string_view> out;
  while (!form.empty()) {
    if (placeholder(form) != 0) {
      form.remove_prefix(3);
      const std::string_view next = form.substr(0, form.find('{'));
      const std::size_t end = next.empty() ? text.size() : text.find(next);
      if (end == std::string_view::npos) return std::nullopt;
      out.push_back(text.substr(0, end));
      text.remove_prefix(end);
    } else {
      if (text.empty() || text.front() != form.front()) return std::nullopt;
      form.remove_prefix(1);
      text.remove_prefix(1);
    }
  }
  return text.empty() ? std::optional(out) : std::nullopt;
}

std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets any
  return value == nullptr ? std::string_view() : value;
}

}  // namespace

Language language_of_locale(std::string_view lc_all, std::string_view lc_messages,
                            std::string_view lang) {
  const std::string_view name = !lc_all.empty()        ? lc_all
                                : !lc_messages.empty() ? lc_messages
                                                       : lang;
  const bool japanese = name.starts_with("ja") &&
                        (name.size() == 2 || name[2] == '_' || name[2] == '.' || name[2] == '@');
  return japanese ? Language::kJapanese : Language::kEnglish;
}

Language user_language() {
  static const Language out =
      language_of_locale(variable("LC_ALL"), variable("LC_MESSAGES"), variable("LANG"));
  return out;
}

std::string message(MessageKey key, std::initializer_list<std::string_view> values) {
  return message_in(user_language(), key, values);
}

std::string message_in(Language language, MessageKey key,
                       std::initializer_list<std::string_view> values) {
  const auto found = std::ranges::find(rows(), key.name(), &Row::key);
  return found == rows().end() ? std::string(key.name())
                               : filled(found->texts.in(language), values);
}

std::string translated(Language language, std::string_view prefix, std::string_view text) {
  for (const Row& row : rows()) {
    if (!row.key.starts_with(prefix)) continue;
    if (const auto values = values_of(row.texts.english, text))
      return filled(row.texts.in(language), *values);
  }
  return std::string(text);
}

}  // namespace gijiroku
