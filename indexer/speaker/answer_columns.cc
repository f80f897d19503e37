// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/answer_columns.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/word_at.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/evidence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kCellEnds = "\t|";

/// Length in bytes of the title of a column of questions at the form's beginning; 0 if there is
/// none.
std::size_t question_title(std::string_view form) {
  constexpr std::array<std::string_view, 4> kWhose{"委員からの", "委員会からの", "委員の", "主な"};
  constexpr std::array<std::string_view, 9> kWhat{"ご意見・ご質問", "意見・質問等", "意見・質問",
                                                  "質問・意見等",   "質問・意見",   "質問等",
                                                  "質疑等",         "質問",         "質疑"};
  const std::size_t whose = word_at(form, 0, kWhose);
  const std::size_t what = word_at(form, whose, kWhat);
  return what > 0 ? whose + what : 0;
}

std::size_t answer_title(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 6> kWhose{"それに対する", "事務局からの", "事務局の",
                                                   "発注者の",     "担当課の",     "に対する"};
  constexpr std::array<std::string_view, 6> kWhat{"回答・説明等", "回答・説明", "回答等",
                                                  "回答",         "答弁",       "応答"};
  const std::size_t whose = word_at(form, at, kWhose);
  const std::size_t what = word_at(form, at + whose, kWhat);
  return what > 0 ? whose + what : 0;
}

/// Where the cells of the line part: before the first tab or stroke within its text; npos if they
/// do not.
std::size_t cell_end(const Line& line) { return line.text.find_first_of(kCellEnds); }

/// Whether the line heads the two columns, in cells of their own. Long lines are not looked at.
bool heads_columns(const Line& line) {
  constexpr std::size_t kLongest = 120;  // bytes
  return line.text.size() <= kLongest && cell_end(line) != line.text.npos &&
         titles_answers(Head(line.text));
}

/// Whether a row asks something: a sentence, or one that the cell's end cut, and not 審議結果 |
/// 了承.
bool asks(std::string_view cell) {
  constexpr std::size_t kShortest = 60;  // bytes
  return has_sentence(cell) || cell.size() >= kShortest;
}

bool ends_with_cell(const Line& line) {
  return line.raw.find_first_of(kCellEnds,
                                static_cast<std::size_t>(line.text.data() - line.raw.data()) +
                                    line.text.size()) != line.raw.npos;
}

/// Whether the first cell of the row is empty, or was parted from this one.
bool begins_with_cell(const Line& line) {
  return line.raw.find_first_of(kCellEnds) <
         static_cast<std::size_t>(line.text.data() - line.raw.data());
}

Line part_of(const Line& line, std::size_t begin, std::size_t end) {
  Line part = line;
  part.text = trim(line.text.substr(begin, end - begin));
  const auto at = static_cast<std::size_t>(part.text.data() - line.text.data());
  part.source = {line.source.begin + at, line.source.begin + at + part.text.size()};
  return part;
}

Turn turn_of_cell(std::string_view label, const Line& line) {
  Turn turn;
  turn.label = label;
  turn.key = literal_text(label);
  turn.text = line.text;
  turn.mark = "|";
  return turn;
}

}  // namespace

bool titles_questions(std::string_view form) {
  return !form.empty() && question_title(form) == form.size();
}

bool titles_answers(const Head& head) {
  const std::size_t question = question_title(head.view());
  if (question == 0 || !head.whole() || question >= head.view().size()) return false;
  const std::size_t begin = question + (head.view()[question] == '|' ? 1 : 0);
  const std::size_t answer = answer_title(head.view(), begin);
  return (begin > question || head.gap(question)) && answer > 0 &&
         begin + answer == head.view().size();
}

std::vector<Line> with_answers_parted(std::vector<Line> lines) {
  const auto title = std::find_if(lines.begin(), lines.end(), heads_columns);
  if (title == lines.end()) return lines;
  std::vector<Line> out(lines.begin(), title + 1);
  for (auto line = title + 1; line != lines.end(); ++line) {
    const std::size_t end = cell_end(*line);
    const std::string_view first = line->text.substr(0, end);
    if (end == line->text.npos || !asks(trim(first)) || trim(line->text.substr(end + 1)).empty()) {
      out.push_back(*line);
      continue;
    }
    Line question = part_of(*line, 0, end), answer = part_of(*line, end + 1, line->text.npos);
    const auto before = static_cast<std::size_t>(line->text.data() - line->raw.data()) + end;
    question.raw = line->raw.substr(0, before + 1);
    answer.raw = line->raw.substr(before);
    answer.after_blank = false;
    out.push_back(question);
    out.push_back(answer);
  }
  return out;
}

std::map<std::size_t, Turn> answer_turns(const std::vector<Line>& lines) {
  std::map<std::size_t, Turn> turns;
  std::string question, answer;
  for (auto each = std::find_if(lines.begin(), lines.end(), heads_columns); each != lines.end();
       ++each) {
    const Line& line = *each;
    if (line.raw.find_first_of(kCellEnds) == line.raw.npos) continue;
    const Head head(line.text);
    if (titles_answers(head)) {
      const std::size_t end = question_title(head.view());
      question = tidy(head.printed(0, end));
      answer = tidy(head.rest(head.view()[end] == '|' ? end + 1 : end));
    } else if (begins_with_cell(line)) {
      turns.emplace(line.source.begin, turn_of_cell(answer, line));
    } else if (ends_with_cell(line) && has_sentence(line.text)) {
      turns.emplace(line.source.begin, turn_of_cell(question, line));
    }
  }
  return turns;
}

}  // namespace gijiroku::indexer
