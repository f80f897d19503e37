// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/table_text.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "embedded/strings.h"
#include "searchd/table/row_json.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF", kLineEnd = "\r\n";

/// Excel in Japanese reads the wide signs too.
constexpr std::array<std::string_view, 10> kFormulaBeginnings{"=",  "+",  "-",  "@",  "\t",
                                                              "\r", "＝", "＋", "－", "＠"};

std::string csv_cell(std::string_view text) {
  const bool plain =
      text.find_first_of(",\"\r\n") == text.npos && !text.starts_with(' ') && !text.ends_with(' ');
  if (plain) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? "\"\"" : std::string_view(&c, 1));
  return out += '"';
}

std::string escaped_for_tsv(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const std::size_t at = std::string_view("\t\n\r\\").find(c);
    if (at == std::string_view::npos) {
      out += c;
    } else {
      out.append({'\\', "tnr\\"[at]});
    }
  }
  return out;
}

std::string harmless(const TableCell& cell) {
  const bool runs = !cell.number && std::ranges::any_of(kFormulaBeginnings, [&](auto beginning) {
    return cell.text.starts_with(beginning);
  });
  return runs ? "'" + cell.text : cell.text;
}

/// The first bytes of `text` that Excel accepts in one cell: whole characters.
std::string_view excel_part(std::string_view text) {
  std::size_t units = 0, at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    units += next_code_point(text, at) > 0xFFFF ? 2 : 1;
    if (units > kExcelUnits) return text.substr(0, begin);
  }
  return text;
}

std::string excel_rows(const std::vector<TableCell>& cells) {
  std::vector<std::string> texts;
  for (const TableCell& cell : cells) texts.push_back(harmless(cell));
  std::vector<std::string_view> rest(texts.begin(), texts.end());
  std::string out;
  // A cell that is complete is repeated, so that rows may be sorted and filtered.
  for (std::size_t part = 1;; ++part) {
    bool more = false;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string_view shown = excel_part(rest[i]);
      out += csv_cell(shown);
      out += ',';
      if (shown.size() == rest[i].size()) continue;
      rest[i].remove_prefix(shown.size());
      more = true;
    }
    out.append(part == 1 ? "" : std::to_string(part)).append(kLineEnd);
    if (!more) return out;
  }
}

/// Cells that `write` writes, with `separator` between them.
template <typename Cells, typename Write>
std::string joined(const Cells& cells, std::string_view separator, std::string_view end,
                   Write write) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i)
    out.append(i == 0 ? "" : separator).append(write(cells[i]));
  return out.append(end);
}

}  // namespace

std::string table_head(TableFormat format, const std::vector<TableColumn>& columns) {
  switch (format) {
    case TableFormat::kCsv:
      return std::string(kByteOrderMark) + joined(columns, ",", kLineEnd, [](const TableColumn& c) {
               return csv_cell(c.japanese);
             });
    case TableFormat::kExcel:
      return std::string(kByteOrderMark) +
             joined(columns, ",", "", [](const TableColumn& c) { return csv_cell(c.japanese); }) +
             "," + std::string(strings::column_continued) + std::string(kLineEnd);
    case TableFormat::kTsv:
      return joined(columns, "\t", "\n", [](const TableColumn& c) { return std::string(c.code); });
    case TableFormat::kJsonLines:
      break;
  }
  return "";
}

std::string table_row(TableFormat format, const std::vector<TableColumn>& columns,
                      const std::vector<TableCell>& cells) {
  switch (format) {
    case TableFormat::kCsv:
      return joined(cells, ",", kLineEnd,
                    [](const TableCell& cell) { return csv_cell(cell.text); });
    case TableFormat::kExcel:
      return excel_rows(cells);
    case TableFormat::kTsv:
      return joined(cells, "\t", "\n",
                    [](const TableCell& cell) { return escaped_for_tsv(cell.text); });
    case TableFormat::kJsonLines:
      break;
  }
  return row_json(columns, cells);
}

}  // namespace gijiroku::search
