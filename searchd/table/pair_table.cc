// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/pair_table.h"

#include <array>

#include "searchd/table/record_table.h"

namespace gijiroku::search {
namespace {

/// A column: whose record it shows, and which column of record_columns().
struct Shown {
  TableColumn column;
  bool answer;
  std::string_view record;
};

constexpr std::array<Shown, 17> kShown{{{{"meeting", "会議"}, false, "meeting"},
                                        {{"body", "会議体"}, false, "body"},
                                        {{"date", "開催日"}, false, "date"},
                                        {{"year", "年度"}, false, "year"},
                                        {{"item", "議題"}, false, "item"},
                                        {{"question_url", "質問のアドレス"}, false, "url"},
                                        {{"question_seq", "質問の発言番号"}, false, "seq"},
                                        {{"asker_label", "問う人（表記）"}, false, "label"},
                                        {{"asker", "問う人の氏名"}, false, "name"},
                                        {{"asker_role", "問う人の立場"}, false, "role"},
                                        {{"question", "質問"}, false, "text"},
                                        {{"answer_url", "答えのアドレス"}, true, "url"},
                                        {{"answer_seq", "答えの発言番号"}, true, "seq"},
                                        {{"answerer_label", "答える人（表記）"}, true, "label"},
                                        {{"answerer", "答える人の氏名"}, true, "name"},
                                        {{"answerer_role", "答える人の立場"}, true, "role"},
                                        {{"answer", "答え"}, true, "text"}}};
// Rules join every question with its answers.
constexpr TableColumn kExtracted{"extracted", "自動抽出"};

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
  out.push_back({name_in({"true", "自動抽出"}, format), true});
  return out;
}

}  // namespace gijiroku::search
