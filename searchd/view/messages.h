// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/messages.h — sentences about a search, shared by pages and the command line.
//
// They state how the query was interpreted, how its hits match, which other spellings were searched
// and which other searches are suggested. Total.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/answer.h"

namespace gijiroku::search {

/// The words before variants and expansions: 「申込」は
std::string term_lead(const SearchedTerm& term);
/// How many expansions are not listed: ほか 12 語; empty if there are none.
std::string more_expansions_text(const SearchedTerm& term);

/// 「タ*」は短すぎるため、* を省略の記号として使えません。… Empty if the term has no such asterisk.
std::string wildcard_message(const SearchedTerm& term);

/// A number of hits: 1,234 件, 約 12 会議. `about`: the count is approximate.
std::string count_text(std::size_t count, bool about, Unit unit);
/// What hits are counted in: 件, 議題, 会議.
std::string_view unit_name(Unit unit);

/// After the number of hits: （うち発言 969 件）, empty if all are utterances. For agenda items and
/// meetings the number of utterances that match in all of them: （発言は合わせて 20 件）.
std::string utterances_text(Unit unit, const Answer& answer);

/// 「knid」というパラメーターは分からないので、使わずに検索しました。; empty if none was ignored.
std::string ignored_parameters_message(const Criteria& criteria);

/// 「ラッコ」に一致する記録はありません。 With filters: この絞り込みで「ラッコ」に一致…
std::string no_match_message(const Criteria& criteria);

/// 「防災」か「避難所」を含む記録を探しました。; empty if the query is only words.
std::string interpretation_message(const Answer& answer);
/// 2015〜2018年度、年度不明の記録は、いま検索できません。…; empty if none is missing.
std::string missing_years_message(const Answer& answer);
/// 2015〜2018年度の記録の一部は、…いま表示できません。…; empty if `missing_years` is.
std::string missing_records_message(const std::vector<std::string>& missing_years);

/// 時間がかかるため、次を省きました: 並べ直し… Empty if nothing was dropped.
std::string dropped_message(const Answer& answer);

/// 『ごみ袋』と『値段』の両方を含む発言はありません。 Of one term whose words occur, but not
/// together: 『会計年度任用職員』を一つの文の中にまとめて含む発言はありません。 Empty unless
/// nothing contains the whole query and it has several parts.
std::string nothing_whole_message(const Criteria& criteria, const Answer& answer);
/// 『会計年度任用職員』をこの形で含む発言はありません。語が離れて含む発言 2 件 Empty unless all
/// whole matches are of words that are not next to each other. If few nodes match, with the terms
/// far from each other: 検索語は、どの発言でも互いに離れています。
std::string only_apart_message(const Criteria& criteria, const Answer& answer);
/// The heading of partial matches: 一部の語だけを含む発言 6 件
std::string partial_heading(const Criteria& criteria, const Answer& answer);
/// 「ごみ袋」 6 件
std::string part_count_message(const PartCount& part, Unit unit);

/// 「混雑」を外す（12 件）, 「結果」の条件を外す（77,050 件）
std::string relaxation_message(const Relaxation& relaxation);
/// 1文字違いの語（書き間違い・読み取り間違い）も含める（3 件）
std::string fuzzy_message(const Relaxation& fuzzy_relaxation);

/// 役職「いいんちょう」の記録はありません。
std::string unknown_value_message(const UnknownValue& unknown);

/// 令和3年8月15日の会議録はありません。; empty if there are some, or the query names no day.
std::string no_meeting_message(const Answer& answer);
/// 開催日を令和3年8月に絞り込む（12 件）
std::string date_suggestion_message(const DateSuggestion& offer);
/// 結果が否決の議題 4 件, 「図書館」の議題で結果が承認のもの 2 件, or if none has the result:
/// 「図書館」の議題 3 件（結果が承認のものは見つかりません）
std::string outcome_suggestion_message(const OutcomeSuggestion& offer);
/// 発言者を髙橋・高橋に絞り込む（3 件）
std::string field_suggestion_message(const FieldSuggestion& offer);

/// この会議体は2015〜2020年度の会議録 24 回を収録しています。 It shows that few hits may be due to
/// a small archive. Empty if the search found enough or has no text.
std::string holdings_message(const Criteria& criteria, const Answer& answer);

/// The related words of all terms, each once, without those that the search has as a term or
/// variant.
std::vector<std::string> related_words(const Answer& answer);

/// What the criteria are narrowed to: 結果が「継続審査」、年度が「2020年度（令和2年度）」. Of many
/// values only the first are named. Empty without filters and days.
std::string filters_text(const Criteria& criteria);

/// A number with separators of thousands: "12,345".
std::string with_separators(std::size_t number);

}  // namespace gijiroku::search
