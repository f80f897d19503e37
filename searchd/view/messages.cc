// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/messages.h"

#include <algorithm>
#include <cstdlib>

#include "core/utf8.h"
#include "searchd/advice/narrowing.h"
#include "searchd/select/facets.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxNames = 5;       // of ignored parameters, and of filters in a heading
constexpr std::size_t kMaxNamedParts = 4;  // of a query, in one sentence
constexpr std::size_t kLongestNamed = 40;  // characters of a term, in one sentence
constexpr std::size_t kFewMatches = 10;    // below this a search says what the archive contains

/// 2015〜2018年度、2020年度、年度不明. `years` is sorted; consecutive ones are joined.
std::string years_text(const std::vector<std::string>& years) {
  std::string out;
  for (std::size_t i = 0; i < years.size();) {
    std::size_t end = i + 1;
    // atoi() reads 不明 as 0, so no year follows it.
    const auto follows = [&](std::size_t at) {
      return years[at] == std::to_string(std::atoi(years[at - 1].c_str()) + 1);
    };
    while (end < years.size() && follows(end)) ++end;
    out += out.empty() ? "" : "、";
    if (years[i] == kUnknownYear) {
      out += "年度不明";
    } else {
      out += years[i] + (end - i > 1 ? "〜" + years[end - 1] : "") + "年度";
    }
    i = end;
  }
  return out;
}

/// The parts of the query that are words of a term, or those that are not.
std::vector<std::string> part_texts(const Answer& answer, bool words) {
  std::vector<std::string> out;
  for (const PartCount& part : answer.advice.parts) {
    if (part.is_word == words) out.push_back(part.text);
  }
  return out;
}

/// What a hit is: 発言, 議題, 会議.
std::string_view kind_of_hit(Unit unit) {
  return unit == Unit::kUtterance ? "発言" : unit_name(unit);
}

}  // namespace

std::string term_lead(const SearchedTerm& term) { return "「" + term.text + "」は"; }

std::string more_expansions_text(const SearchedTerm& term) {
  return term.more_expansions > 0 ? "ほか " + with_separators(term.more_expansions) + " 語" : "";
}

std::string wildcard_message(const SearchedTerm& term) {
  switch (term.pattern_fault) {
    case PatternFault::kTooShort:
      return "「" + term.text +
             "」は短すぎるため、* を省略の記号として使えません。* の前か後に、"
             "カタカナか英数字を続けて 2 文字以上入力してください。";
    case PatternFault::kOtherScript:
      return "「" + term.text +
             "」の * は、省略の記号として使えません。使えるのは、カタカナか英数字だけの語です。"
             "ほかの語は、* を付けなくても、それを含む語がすべて見つかります。";
    default:
      return {};
  }
}

std::string count_text(std::size_t count, bool about, Unit unit) {
  return (about ? "約 " : "") + with_separators(count) + " " + std::string(unit_name(unit));
}

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::kItem:
      return "議題";
    case Unit::kMeeting:
      return "会議";
    default:
      return "件";
  }
}

std::string utterances_text(Unit unit, const Answer& answer) {
  if (unit == Unit::kUtterance && answer.utterances == answer.total) return {};
  const std::string_view what = unit == Unit::kUtterance ? "うち発言 " : "発言は合わせて ";
  return "（" + std::string(what) +
         count_text(answer.utterances, answer.approximate, Unit::kUtterance) + "）";
}

std::string no_match_message(const Criteria& criteria) {
  if (criteria.text.empty()) return "この条件に合う記録はありません。";
  return (criteria.is_filtered() ? "この絞り込みで「" : "「") + criteria.text +
         "」に一致する記録はありません。";
}

std::string ignored_parameters_message(const Criteria& criteria) {
  const std::vector<std::string>& names = criteria.ignored_parameters;
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kMaxNames); ++i) out += "「" + names[i] + "」";
  if (names.size() > kMaxNames) out += "など " + std::to_string(names.size()) + " 個";
  return out.empty() ? out : out + "というパラメーターは分からないので、使わずに検索しました。";
}

std::string interpretation_message(const Answer& answer) {
  return answer.interpretation.empty() ? "" : answer.interpretation + "を探しました。";
}

std::string missing_years_message(const Answer& answer) {
  if (answer.missing_years.empty()) return {};
  return years_text(answer.missing_years) +
         "の記録は、いま検索できません。ほかの記録の結果です。時間をおいてもう一度お試しください。";
}

std::string missing_records_message(const std::vector<std::string>& missing_years) {
  if (missing_years.empty()) return {};
  return years_text(missing_years) +
         "の記録の一部は、索引が壊れているため、いま表示できません。"
         "時間をおいてもう一度お試しください。";
}

std::string dropped_message(const Answer& answer) {
  std::string out;
  for (const std::string& each : answer.dropped) {
    if (!out.empty()) out += "、";
    out += each == "advice" ? "ほかの検索の提案" : "本文による並べ直し";
  }
  return out.empty() ? out
                     : "この検索は時間がかかるため、" + out +
                           "を省きました。件数と結果はすべてそろっています。";
}

std::string nothing_whole_message(const Criteria& criteria, const Answer& answer) {
  const std::size_t whole = answer.total - answer.fits.partial;
  if (whole > 0 || criteria.text.empty()) return {};
  if (answer.advice.parts.empty() && answer.fits.partial == 0) return {};
  // The words of a term are named only if the term is the whole query.
  std::vector<std::string> parts = part_texts(answer, false);
  if (parts.empty()) parts = part_texts(answer, true);
  const std::string what = (criteria.is_filtered() ? "この絞り込みで、" : "");
  const std::string none = "含む" + std::string(kind_of_hit(criteria.unit)) + "はありません。";
  if (parts.size() == 1) return what + "『" + parts[0] + "』を一つの文の中にまとめて" + none;
  if (parts.empty() || parts.size() > kMaxNamedParts) return what + "検索語のすべてを" + none;
  std::string out = what;
  for (const std::string& part : parts) {
    if (&part != &parts.front() && parts.size() == 2) out += "と";
    out += "『" + part + "』";
  }
  return out + (parts.size() == 2 ? "の両方を" : "のすべてを") + none;
}

std::string only_apart_message(const Criteria& criteria, const Answer& answer) {
  const FitCounts& fits = answer.fits;
  if (criteria.text.empty() || fits.non_contiguous == 0 || fits.literal + fits.variant > 0)
    return {};
  const bool one =
      answer.terms.size() == 1 && count_code_points(answer.terms[0].text) <= kLongestNamed;
  const std::string kind(kind_of_hit(criteria.unit));
  return (criteria.is_filtered() ? "この絞り込みで、" : "") +
         (one ? "『" + answer.terms[0].text + "』" : std::string("検索語")) + "をこの形で含む" +
         kind + "はありません。語が離れて含む" + kind + " " +
         count_text(fits.non_contiguous, answer.approximate, criteria.unit);
}

std::string partial_heading(const Criteria& criteria, const Answer& answer) {
  return "一部の語だけを含む" + std::string(kind_of_hit(criteria.unit)) + " " +
         count_text(answer.fits.partial, answer.approximate, criteria.unit);
}

std::string part_count_message(const PartCount& part, Unit unit) {
  return "「" + part.text + "」 " + count_text(part.total, false, unit);
}

std::string relaxation_message(const Relaxation& relaxation) {
  const bool field = std::any_of(kSchema.begin(), kSchema.end(), [&](const FieldSpec& each) {
    return each.japanese == relaxation.dropped;
  });
  return (field ? "「" + relaxation.dropped + "」の条件" : relaxation.dropped) + "を外す（" +
         (relaxation.partial ? "一部の語のみ一致 " : "") + with_separators(relaxation.total) +
         " 件）";
}

std::string fuzzy_message(const Relaxation& fuzzy_relaxation) {
  return "1文字違いの語（書き間違い・読み取り間違い）も含める（" +
         with_separators(fuzzy_relaxation.total) + " 件）";
}

std::string unknown_value_message(const UnknownValue& unknown) {
  return std::string(spec(unknown.field).japanese) + "「" + unknown.value +
         "」の記録はありません。";
}

std::string no_meeting_message(const Answer& answer) {
  return answer.advice.no_meeting.empty() ? ""
                                          : answer.advice.no_meeting + "の会議録はありません。";
}

std::string date_suggestion_message(const DateSuggestion& offer) {
  return "開催日を" + offer.days + "に絞り込む（" + with_separators(offer.total) + " 件）";
}

std::string field_suggestion_message(const FieldSuggestion& offer) {
  std::string out;
  for (const Filter& filter : offer.filters) {
    std::string values;
    // Several values are ways to print one name: 髙橋・高橋.
    for (const std::string& value : filter.values)
      (values += values.empty() ? "" : "・") += japanese_value(filter.field, value);
    (out += out.empty() ? "" : "、") += std::string(spec(filter.field).japanese) + "を" + values;
  }
  return out + "に絞り込む（" + with_separators(offer.total) + " 件）";
}

std::string outcome_suggestion_message(const OutcomeSuggestion& offer) {
  const std::string count = " " + with_separators(offer.total) + " 件";
  if (offer.rest.empty()) return "結果が" + offer.word + "の議題" + count;
  const std::string items = "「" + offer.rest + "」の議題";
  if (offer.has_result) return items + "で結果が" + offer.word + "のもの" + count;
  return items + count + "（結果が" + offer.word + "のものは見つかりません）";
}

std::string holdings_message(const Criteria& criteria, const Answer& answer) {
  // Partial matches are no reason to believe that the archive has what was sought.
  if (criteria.text.empty() || answer.total - answer.fits.partial >= kFewMatches) return {};
  const Holdings& holdings = answer.holdings;
  // Filters by body limit what is counted. Without a dated meeting there are no years.
  std::string out = holdings.bodies.empty() ? "この検索は" : "この会議体は";
  if (holdings.first_year) {
    out += std::to_string(*holdings.first_year);
    if (holdings.first_year != holdings.last_year)
      out += "〜" + std::to_string(*holdings.last_year);
    out += "年度の";
  }
  const std::size_t undated = holdings.first_year ? holdings.undated : 0;
  out += "会議録 " + with_separators(holdings.meetings - undated) + " 回";
  if (undated > 0) out += "と、年度の分からない会議録 " + with_separators(undated) + " 回";
  return out + "を収録しています。";
}

std::vector<std::string> related_words(const Answer& answer) {
  std::vector<std::string> out;
  const auto is_searched = [&](const std::string& word) {
    return std::any_of(answer.terms.begin(), answer.terms.end(), [&](const SearchedTerm& term) {
      return term.text == word ||
             std::find(term.variants.begin(), term.variants.end(), word) != term.variants.end();
    });
  };
  for (const SearchedTerm& term : answer.terms) {
    for (const std::string& word : term.related) {
      if (!is_searched(word) && std::find(out.begin(), out.end(), word) == out.end())
        out.push_back(word);
    }
  }
  return out;
}

std::string filters_text(const Criteria& criteria) {
  std::string out, last;
  std::size_t named = 0;
  for (const Chip& chip : chips(criteria)) {
    if (named++ == kMaxNames) return out + "など";
    out += chip.field == last ? "・" : (out.empty() ? "" : "、") + chip.field + "が";
    out += "「" + chip.value + "」";
    last = chip.field;
  }
  return out;
}

std::string with_separators(std::size_t number) {
  std::string out = std::to_string(number);
  // From the end, so that positions before it stay valid.
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

}  // namespace gijiroku::search
