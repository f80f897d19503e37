// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/body_name.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/date.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/title/title_parts.h"

namespace gijiroku::indexer {
namespace {

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
    const auto parts = [](char32_t c) {
      return c == U'回' || c == U'年' || c == U'月' || c == U'日';
    };
    while (begin > 0 && is_of_place_name(chars[begin - 1]) && !parts(chars[begin - 1])) --begin;
    if (chars.size() - begin < 2) continue;
    std::string name;
    for (std::size_t i = begin; i < chars.size(); ++i) append_utf8(name, chars[i]);
    // 定例市議会 is a kind of meeting, 全国市議会 begins the name of an association.
    static constexpr std::array<std::string_view, 8> kOthers{"定例", "臨時", "全国", "本市",
                                                             "当市", "各市", "他市", "月定例"};
    if (word_at(name, 0, kOthers) == 0) return name + std::string(kAssembly);
  }
  return {};
}

}  // namespace

int session_of(std::string_view title) {
  const auto session = find_session(literal_text(title));
  return session ? session->number : 0;
}

std::string clean_title(std::string_view line) {
  std::string_view best;
  int best_rank = -1;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('|', at), line.size());
    const std::string_view part = without_path(trim(line.substr(at, end - at)));
    const int rank = rank_of_title(part);
    if (rank > best_rank || (rank == best_rank && part.size() > best.size())) {
      best = part;
      best_rank = rank;
    }
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
  const TitleParts parts = title_parts(title);
  if (parts.numbered) return 3;
  if (parts.minutes) return 2;
  return parts.kind != NameKind::kNone ? 1 : 0;
}

std::string assembly_in(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < std::min(lines.size(), kAssemblyLines); ++i) {
    if (std::string name = assembly_named(Head(lines[i].text).view()); !name.empty()) return name;
  }
  return {};
}

std::string with_assembly(std::string body, const std::string& assembly) {
  if (assembly.empty() || contains(body, "議会")) return body;
  const bool sitting = contains_any(body, kSittings);
  return sitting ? assembly : body;
}

}  // namespace gijiroku::indexer
