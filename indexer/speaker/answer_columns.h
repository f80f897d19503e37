// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/answer_columns.h — tables whose rows are a question and its answer (意見・質問 |
// 回答), as committees that watch over bids and contracts keep their minutes.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "indexer/line/head.h"
#include "indexer/line/lines.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {

/// Whether the line heads two columns, of questions and of answers. A blank parts their titles.
/// Total, thread-safe, like the functions below.
bool titles_answers(const Head& head);

/// Whether `form`, in the literal form, is the title of the questions' column:
/// 委員からの意見・質問.
bool titles_questions(std::string_view form);

/// `lines` with each row below such a title parted into its two cells. Every byte stays in exactly
/// one line. Linear.
std::vector<Line> with_answers_parted(std::vector<Line> lines);

/// The turns that those cells open, by where they begin in the source; labelled by the titles.
std::map<std::size_t, Turn> answer_turns(const std::vector<Line>& lines);

}  // namespace gijiroku::indexer
