// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/body_name.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/date.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestDay = 40;      // bytes
constexpr std::size_t kAssemblyLines = 400;  // lines that are searched
constexpr std::array<std::string_view, 5> kSittings{"定例会", "臨時会", "定例議会", "臨時議会",
                                                    "本会議"};

/// 第4回 → where it stands in the literal form and its number.
struct Ordinal {
  std::size_t begin = 0, end = 0;
  int number = 0;
};
std::optional<Ordinal> find_session(std::string_view form) {
  for (std::size_t at = form.find("第"); at != form.npos; at = form.find("第", at + 1)) {
    const auto number = numbering_at(form, at);
    if (number && form.substr(number->end).starts_with("回")) {
      return Ordinal{at, number->end + std::string_view("回").size(), number->value};
    }
  }
  return std::nullopt;
}

/// The 年度 that a title tells, as a stretch of its literal form.
std::optional<Span> find_year_words(std::string_view form) {
  constexpr std::string_view kYear = "年度";
  const std::size_t at = form.find(kYear);
  if (at == form.npos) return std::nullopt;
  std::size_t begin = at;
  while (begin > 0) {
    const std::size_t before = boundary_before(form, begin);
    if (!find_fiscal_year(form.substr(before, at + kYear.size() - before)) && at - before > 9)
      break;
    begin = before;
    constexpr std::array<std::string_view, 3> kEras{"令和", "平成", "昭和"};
    const auto starts = [&](std::string_view era) { return form.substr(begin).starts_with(era); };
    if (std::any_of(kEras.begin(), kEras.end(), starts)) return Span{begin, at + kYear.size()};
  }
  begin = at;
  while (begin > 0 && static_cast<unsigned char>(form[begin - 1]) < 0x80 && form[begin - 1] != '(')
    --begin;
  if (begin == at) return std::nullopt;
  return Span{begin, at + kYear.size()};
}

/// Where the year that opens `form` ends (令和6年, 2024年); 0 where none does.
std::size_t year_end(std::string_view form) {
  constexpr std::array<std::string_view, 3> kEras{"令和", "平成", "昭和"};
  constexpr std::string_view kYear = "年", kFiscal = "年度", kFirst = "元";
  std::size_t at = word_at(form, 0, kEras);
  const std::size_t digits = at;
  if (at > 0 && form.substr(at).starts_with(kFirst)) at += kFirst.size();
  while (at < form.size() && form[at] >= '0' && form[at] <= '9') ++at;
  const bool year = at > digits && form.substr(at).starts_with(kYear);
  return year && !form.substr(at).starts_with(kFiscal) ? at + kYear.size() : 0;
}

/// The body's name in a title: without 年度, 第N回, brackets about them, and 会議録 at the end.
std::string name_without_cuts(std::string_view title) {
  const Head head(title, title.size());
  const std::string_view form = head.view();
  std::vector<Span> cuts;
  constexpr std::string_view kDay = "日";
  if (const std::size_t at = form.find(kDay); at != form.npos) {
    const Span day{0, at + kDay.size()};
    if (day.end < kLongestDay && find_date(form.substr(0, day.end))) cuts.push_back(day);
  }
  if (const auto year = find_year_words(form)) cuts.push_back(*year);
  if (const std::size_t year = year_end(form)) cuts.push_back({0, year});
  if (const auto session = find_session(form)) cuts.push_back({session->begin, session->end});
  std::sort(cuts.begin(), cuts.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::string body;
  std::size_t at = 0;
  for (const Span cut : cuts) {
    if (cut.begin > at) body += head.printed(at, cut.begin);
    at = std::max(at, cut.end);
  }
  body += head.printed(at, form.size());
  body = tidy(body);
  constexpr std::array<std::string_view, 20> kTails{
      "議事録要旨", "会議録要旨", "(要旨)",     "（要旨）", "()",       "（）",     "会議録",
      "議事録",     "会議要旨",   "議事要旨",   "議事概要", "会議概要", "会議要録", "について",
      "の開催",     "速記録",     "議事速記録", "の概要",   "要点記録", "（概要）"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view tail : kTails) {
      if (!body.ends_with(tail) || body.size() == tail.size()) continue;
      body.resize(body.size() - tail.size());
      cut = true;
    }
  }
  constexpr std::string_view kTwice = "会会議", kMeeting = "会議";  // 審査会 第45回会議
  if (body.ends_with(kTwice)) body.resize(body.size() - kMeeting.size());
  return body;
}

/// "…速記録第十二号": the number of the record.
std::string_view without_issue(std::string_view title) {
  const std::size_t at = title.rfind("第");
  if (at == title.npos || at == 0) return title;
  const Head head(title.substr(at));
  const auto number = numbering_at(head.view(), 0);
  const bool whole = number && number->end == head.view().size() && head.view().ends_with("号");
  return whole ? trim(title.substr(0, at)) : title;
}

/// Kanji, and what names of places have besides.
bool is_of_place_name(char32_t c) {
  return (c >= 0x3400 && c < 0xA000) || c == U'々' || c == U'ヶ' || c == U'ケ';
}

/// The assembly named in `form`: kanji up to 市議会, 区議会 and the like.
std::string assembly_named(std::string_view form) {
  constexpr std::string_view kAssembly = "議会";
  constexpr std::array<std::string_view, 8> kPlaces{"都", "道", "府", "県", "市", "区", "町", "村"};
  for (std::size_t at = form.find(kAssembly); at != form.npos; at = form.find(kAssembly, at + 1)) {
    const std::string_view before = form.substr(0, at);
    if (std::none_of(kPlaces.begin(), kPlaces.end(),
                     [&](std::string_view place) { return before.ends_with(place); })) {
      continue;
    }
    std::u32string chars =
        decode(before.substr(before.size() - std::min<std::size_t>(before.size(), 30)));
    std::size_t begin = chars.size();
    while (begin > 0 && is_of_place_name(chars[begin - 1]) && chars[begin - 1] != U'回' &&
           chars[begin - 1] != U'年')
      --begin;
    if (chars.size() - begin < 2) continue;
    std::string name;
    for (std::size_t i = begin; i < chars.size(); ++i) append_utf8(name, chars[i]);
    return name + std::string(kAssembly);
  }
  return {};
}

}  // namespace

std::string body_of(std::string_view title) {
  std::string body = name_without_cuts(without_issue(title));
  for (const std::string_view sitting : kSittings) {
    constexpr std::string_view kAssembly = "議会", kCommittee = "委員会";
    if (!body.ends_with(sitting)) continue;
    const std::string_view before = std::string_view(body).substr(0, body.size() - sitting.size());
    if (before.ends_with(kAssembly) || before.ends_with(kCommittee)) body.resize(before.size());
  }
  return body;
}

int session_of(std::string_view title) {
  const auto session = find_session(literal_form(title).text);
  return session ? session->number : 0;
}

std::string clean_title(std::string_view line) {
  std::string_view best;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('|', at), line.size());
    const std::string_view part = trim(line.substr(at, end - at));
    if (part.size() > best.size()) best = part;
    at = end + 1;
  }
  const std::size_t gap = best.rfind(' ');
  if (gap != best.npos && parse_iso_date(best.substr(gap + 1))) best = trim(best.substr(0, gap));
  constexpr std::array<std::string_view, 3> kTails{"本文", "会議録検索", "検索"};
  for (const std::string_view tail : kTails) {
    if (best.ends_with(tail) && best.size() > tail.size())
      best = trim(best.substr(0, best.size() - tail.size()));
  }
  return std::string(best);
}

int rank_of_title(std::string_view title) {
  const std::string form = literal_form(title).text;
  if (find_session(form)) return 3;
  constexpr std::array<std::string_view, 5> kRecords{"会議録", "議事録", "速記録", "議事要旨",
                                                     "会議要旨"};
  constexpr std::array<std::string_view, 9> kBodies{"委員会", "審議会", "協議会", "議会", "部会",
                                                    "本部",   "定例会", "臨時会", "会議"};
  const auto in = [&](std::string_view word) { return form.find(word) != form.npos; };
  if (std::any_of(kRecords.begin(), kRecords.end(), in)) return 2;
  return std::any_of(kBodies.begin(), kBodies.end(), in) ? 1 : 0;
}

std::string assembly_in(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < std::min(lines.size(), kAssemblyLines); ++i) {
    if (std::string name = assembly_named(Head(lines[i].text).view()); !name.empty()) return name;
  }
  return {};
}

std::string with_assembly(std::string body, const std::string& assembly) {
  if (assembly.empty() || body.find("議会") != body.npos) return body;
  const bool sitting = std::any_of(kSittings.begin(), kSittings.end(), [&](std::string_view word) {
    return body.find(word) != body.npos;
  });
  return sitting ? assembly : body;
}

}  // namespace gijiroku::indexer
