// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/outcome_query.h"

#include <algorithm>
#include <array>

#include "core/error.h"
#include "core/table.h"
#include "core/text.h"
#include "core/word_at.h"
#include "embedded/outcome_queries_tsv.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kLongest = 300;  // bytes; longer queries are texts

struct OutcomeWord {
  std::string form;
  std::vector<Outcome> outcomes;
};

/// Longest first.
const std::vector<OutcomeWord>& outcome_words() {
  static const std::vector<OutcomeWord> kWords = [] {
    std::vector<OutcomeWord> out;
    for (const TableRow& row : table_rows(embedded::outcome_queries_tsv)) {
      OutcomeWord word{literal_text(row.cells.at(0)), {}};
      std::string_view codes = row.cells.at(1);
      while (!codes.empty()) {
        const std::string_view code = codes.substr(0, codes.find(' '));
        const auto known = outcome(code);
        if (!known) throw FormatError("outcome_queries, line " + std::to_string(row.line));
        word.outcomes.push_back(*known);
        codes.remove_prefix(std::min(codes.size(), code.size() + 1));
      }
      out.push_back(std::move(word));
    }
    std::stable_sort(out.begin(), out.end(), [](const OutcomeWord& a, const OutcomeWord& b) {
      return a.form.size() > b.form.size();
    });
    return out;
  }();
  return kWords;
}

// Longer ones first. What follows a result in 承認された議案, 継続審査中の請願, 否決の条例.
constexpr std::array<std::string_view, 36> kAfter{"られました",
                                                  "られた",
                                                  "することになった",
                                                  "することとなった",
                                                  "することに決定した",
                                                  "することと決定した",
                                                  "すべきものとされた",
                                                  "すべきものと決した",
                                                  "すべきもの",
                                                  "が決まった",
                                                  "となっている",
                                                  "になっている",
                                                  "されている",
                                                  "されました",
                                                  "しました",
                                                  "となった",
                                                  "になった",
                                                  "とされた",
                                                  "とした",
                                                  "とする",
                                                  "にした",
                                                  "を受けた",
                                                  "された",
                                                  "される",
                                                  "している",
                                                  "中の",
                                                  "済みの",
                                                  "済の",
                                                  "した",
                                                  "する",
                                                  "中",
                                                  "済み",
                                                  "事項",
                                                  "分",
                                                  "の",
                                                  "を"};
constexpr std::array<std::string_view, 9> kDenied{"されなかった", "されない", "されてい",
                                                  "しなかった",   "しない",   "せず",
                                                  "とならな",     "にならな", "前"};
// What comes before a result in one piece: 全会一致で可決, 令和2年度に承認, 原案どおり可決.
constexpr std::array<std::string_view, 12> kBefore{"年度",     "年",       "月",       "全会一致",
                                                   "全員一致", "賛成多数", "起立多数", "起立全員",
                                                   "挙手多数", "原案",     "本会議",   "委員会"};
constexpr std::array<std::string_view, 20> kParticles{
    "に関する", "における", "について", "に対する", "に係る", "からの", "年中に",
    "では",     "には",     "とは",     "中に",     "から",   "に",     "で",
    "の",       "を",       "は",       "が",       "も",     "と"};
// What may be sought. Longer ones first.
constexpr std::array<std::string_view, 21> kNouns{
    "報告事項", "報告案件", "議案一覧", "議題一覧", "案件一覧", "議案等", "議案",
    "案件",     "議題",     "議事",     "事案",     "事件",     "一覧表", "一覧",
    "リスト",   "すべて",   "全て",     "全部",     "もの",     "件",     "こと"};
constexpr std::array<std::string_view, 5> kLinks{"についての", "に関する", "に係る", "に対する",
                                                 "の"};
constexpr std::array<std::string_view, 9> kQuestions{
    "を教えて", "はありますか", "はあるか", "はどれ", "は何", "とは", "って", "は", "?"};
constexpr std::array<std::string_view, 9> kManners{"全会一致",   "全員一致", "満場一致",
                                                   "賛成多数",   "起立多数", "起立全員",
                                                   "原案どおり", "原案通り", "原案"};

template <std::size_t N>
void strip_end(std::string& text, const std::array<std::string_view, N>& words) {
  while (const std::size_t size = word_at_end(text, words)) text.resize(text.size() - size);
}

/// Removes what is sought (議案, 一覧) from the end of `text`, if it is all of it or follows a
/// particle, and that particle. 議案 sets the kind.
void strip_nouns(std::string& text, std::optional<AgendaKind>& kind) {
  strip_end(text, kQuestions);
  while (const std::size_t size = word_at_end(text, kNouns)) {
    const std::string_view rest = std::string_view(text).substr(0, text.size() - size);
    const bool linked = rest.empty() || word_at_end(rest, kLinks) > 0;
    if (!linked && !text.ends_with("一覧") && !text.ends_with("一覧表")) return;
    const std::string_view noun = std::string_view(text).substr(rest.size());
    if (noun.starts_with("議案")) kind = AgendaKind::kProposal;
    if (noun.starts_with("報告")) kind = AgendaKind::kReport;
    text.resize(rest.size() - word_at_end(rest, kLinks));
  }
}

/// Removes the particle before a result, and how it was voted: 全会一致で.
void strip_manner(std::string& text) {
  text.resize(text.size() - word_at_end(text, kParticles));
  const std::size_t manner = word_at_end(text, kManners);
  text.resize(text.size() - manner);
  if (manner > 0) text.resize(text.size() - word_at_end(text, kParticles));
}

/// Takes 令和2年度, 昨年度 or 2020年12月 from the beginning of `text`.
void take_days(std::string& text, OutcomeQuery& out, Date today) {
  constexpr std::array<std::string_view, 4> kEnds{"年度", "月", "年", "日"};
  for (const std::string_view end : kEnds) {
    const std::size_t at = text.find(end);
    if (at == text.npos) continue;
    const std::string named = text.substr(0, at + end.size());
    if (end == "年度") {
      out.year = fiscal_year_of(named, today);
    } else {
      out.days = days_of(named, today);
    }
    if (!out.year && !out.days) continue;
    text.erase(0, named.size());
    while (const std::size_t size = word_at(text, 0, kParticles)) text.erase(0, size);
    return;
  }
}

struct Found {
  const OutcomeWord* word;
  std::size_t begin, end;  ///< of the word with what follows it
};

bool stands_alone(std::string_view before) {
  if (before.empty() || word_at_end(before, kBefore) > 0 || word_at_end(before, kParticles) > 0)
    return true;
  return before.ends_with("どおり") || before.ends_with("通り") || before.ends_with("、");
}

std::optional<Found> result_in(std::string_view piece) {
  for (const OutcomeWord& word : outcome_words()) {
    for (std::size_t at = piece.find(word.form); at != piece.npos;
         at = piece.find(word.form, at + 1)) {
      const std::size_t end = at + word.form.size();
      if (!stands_alone(piece.substr(0, at)) || word_at(piece, end, kDenied) > 0) continue;
      const std::size_t after = word_at(piece, end, kAfter);
      const bool ends = end == piece.size();
      if (ends || after > 0 || word_at(piece, end, kNouns) > 0 ||
          piece.substr(end).starts_with("請願") || piece.substr(end).starts_with("陳情"))
        return Found{&word, at, end + after};
    }
  }
  return std::nullopt;
}

/// The words of `text` in N0, as whitespace separates them.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> out;
  std::string piece;
  const auto finish = [&] {
    std::string form = literal_text(piece);
    if (!form.empty()) out.push_back(std::move(form));
    piece.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = code_point_at(text, at);
    const bool space = next.value == ' ' || next.value == '\t' || next.value == 0x3000;
    if (space) {
      finish();
    } else {
      piece.append(text, at, next.size);
    }
    at += next.size;
  }
  finish();
  return out;
}

bool has_operators(const std::vector<std::string>& pieces) {
  constexpr std::string_view kMarks = "\":()*|";
  return std::any_of(pieces.begin(), pieces.end(), [&](const std::string& piece) {
    return piece.front() == '-' || piece.find_first_of(kMarks) != piece.npos || piece == "or" ||
           piece == "and" || piece == "not" || piece.starts_with("near");
  });
}

void add_word(std::string& text, const std::string& word) {
  if (!word.empty()) text += (text.empty() ? "" : " ") + word;
}

}  // namespace

std::optional<OutcomeQuery> outcome_query(std::string_view text, Date today) {
  if (text.size() > kLongest || !is_utf8(text)) return std::nullopt;
  const std::vector<std::string> pieces = pieces_of(text);
  if (has_operators(pieces)) return std::nullopt;
  OutcomeQuery out;
  for (const std::string& piece : pieces) {
    std::string before = piece, after;
    if (const auto found = out.word.empty() ? result_in(piece) : std::nullopt) {
      out.word = found->word->form;
      out.outcomes = found->word->outcomes;
      before = piece.substr(0, found->begin);
      after = piece.substr(found->end);
    }
    if (!out.year && !out.days) take_days(before, out, today);
    if (before.size() < piece.size() && !out.word.empty()) strip_manner(before);
    if (before == piece) strip_nouns(before, out.kind);
    strip_nouns(after, out.kind);
    add_word(out.rest, before);
    add_word(out.rest, after);
  }
  if (out.word.empty()) return std::nullopt;
  return out;
}

}  // namespace gijiroku::search
