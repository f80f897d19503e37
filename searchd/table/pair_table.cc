// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/pair_table.h"

#include <array>

#include "embedded/strings.h"
#include "searchd/table/record_table.h"

namespace gijiroku::search {
namespace {

/// A column: whose record it shows, and which column of record_columns().
struct Shown {
  TableColumn column;
  bool answer;
  std::string_view record;
};

constexpr std::array<Shown, 17> kShown{
    {{{"meeting", strings::column_meeting}, false, "meeting"},
     {{"body", strings::column_body}, false, "body"},
     {{"date", strings::column_date}, false, "date"},
     {{"year", strings::column_year}, false, "year"},
     {{"item", strings::column_item}, false, "item"},
     {{"question_url", strings::column_question_url}, false, "url"},
     {{"question_seq", strings::column_question_seq}, false, "seq"},
     {{"asker_label", strings::column_asker_label}, false, "label"},
     {{"asker", strings::column_asker}, false, "name"},
     {{"asker_role", strings::column_asker_role}, false, "role"},
     {{"question", strings::column_question}, false, "text"},
     {{"answer_url", strings::column_answer_url}, true, "url"},
     {{"answer_seq", strings::column_answer_seq}, true, "seq"},
     {{"answerer_label", strings::column_answerer_label}, true, "label"},
     {{"answerer", strings::column_answerer}, true, "name"},
     {{"answerer_role", strings::column_answerer_role}, true, "role"},
     {{"answer", strings::column_answer}, true, "text"}}};
// Rules join every question with its answers.
constexpr TableColumn kExtracted{"extracted", strings::column_extracted};

std::size_t place_in_record(std::string_view code) {
  std::size_t place = 0;
  while (record_columns()[place].code != code) ++place;
  return place;
}

}  // namespace

const std::vector<TableColumn>& pair_columns() {
  static const std::vector<TableColumn> kColumns = [] {
    std::vector<TableColumn> out;
    for (const Shown& each : kShown) out.push_back(each.column);
    out.push_back(kExtracted);
    return out;
  }();
  return kColumns;
}

std::vector<TableCell> pair_cells(const QuestionWithAnswer& pair, TableFormat format,
                                  const SiteSettings& site) {
  static const std::vector<std::size_t> kPlaces = [] {
    std::vector<std::size_t> out;
    for (const Shown& each : kShown) out.push_back(place_in_record(each.record));
    return out;
  }();
  const std::vector<TableCell> question = record_cells(pair.question, format, site),
                               answer = record_cells(pair.answer, format, site);
  std::vector<TableCell> out;
  for (std::size_t i = 0; i < kShown.size(); ++i)
    out.push_back((kShown[i].answer ? answer : question)[kPlaces[i]]);
  out.push_back({name_in({"true", strings::derived}, format), true});
  return out;
}

}  // namespace gijiroku::search
