// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/thread/title_key.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/utf8.h"
#include "core/word_at.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kNth = "第", kNumber = "号";

// What bills are called. Longer names first, so that a name is removed whole.
constexpr std::array<std::string_view, 19> kBillKinds{
    "議員提出議案", "委員会提出議案", "委員提出議案", "議員提出", "委員会提出",
    "決議案",       "意見書案",       "条例案",       "予算案",   "議案",
    "請願",         "陳情",           "要望",         "報告",     "認定",
    "諮問",         "同意",           "発議",         "発委"};

constexpr std::array<std::string_view, 5> kEras{"令和", "平成", "昭和", "大正", "明治"};
constexpr std::array<std::string_view, 8> kYearEnds{"年度", "年第", "年分", "年"};

bool is_digit(char c) { return '0' <= c && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

std::size_t kind_at(std::string_view text, std::size_t at) { return word_at(text, at, kBillKinds); }

/// Length of the name of a bill at `at`: 議案第53号, 第53号議案, 議員提出第1号議案.
std::size_t bill_at(std::string_view text, std::size_t at) {
  std::size_t end = at + kind_at(text, at);
  if (!text.substr(end).starts_with(kNth)) return 0;
  end += kNth.size();
  const std::size_t digits = digits_at(text, end);
  end += digits;
  if (digits == 0 || !text.substr(end).starts_with(kNumber)) return 0;
  end += kNumber.size();
  return end + kind_at(text, end) - at;
}

struct YearAt {
  std::size_t size = 0;
  std::string name;
};

/// The year at `at`: 平成25年度, 令和元年, 2013年度.
YearAt year_at(std::string_view text, std::size_t at) {
  const std::size_t era = word_at(text, at, kEras);
  constexpr std::string_view kFirst = "元", kYear = "年", kFiscal = "年度";
  std::size_t end = at + era, digits = digits_at(text, end);
  std::string number(text.substr(end, digits));
  if (era > 0 && digits == 0 && text.substr(end).starts_with(kFirst)) {
    digits = kFirst.size();
    number = "1";
  }
  end += digits;
  if (digits == 0 || (era == 0 && digits != 4)) return {};
  const std::string name = std::string(text.substr(at, era)) + number;
  if (text.substr(end).starts_with(kFiscal)) return {end + kFiscal.size() - at, name};
  if (text.substr(end).starts_with(kYear)) return {end + kYear.size() - at, name};
  return {};
}

/// Length of a remark in brackets at `at` that says who deals with a part, or that a name is not
/// final: (歳出総務委員会所管分), (案), (仮称).
std::size_t remark_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 90;  // bytes
  if (text[at] != '(') return 0;
  const std::size_t end = text.find(')', at);
  if (end == text.npos || end - at > kLongest) return 0;
  const std::string_view inner = text.substr(at + 1, end - at - 1);
  constexpr std::array<std::string_view, 7> kWords{"所管", "仮称",   "案",   "素案",
                                                   "その", "付託分", "第1表"};
  const bool number = !inner.empty() && digits_at(inner, 0) == inner.size();
  const bool word = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view each) {
    return inner.find(each) != inner.npos;
  });
  return number || word || kind_at(inner, 0) > 0 ? end + 1 - at : 0;
}

/// Whether `core` ends in one of `endings` and has more; cuts it.
template <std::size_t kSize>
bool cut_ending(std::string& core, const std::array<std::string_view, kSize>& endings) {
  for (const std::string_view ending : endings) {
    if (!core.ends_with(ending) || core.size() == ending.size()) continue;
    core.resize(core.size() - ending.size());
    return true;
  }
  return false;
}

void cut_endings(TitleKey& key) {
  constexpr std::array<std::string_view, 14> kEndings{
      "請負契約の変更", "請負契約", "について", "に関すること", "に関する件", "に係ること", "の件",
      "に関して",       "の報告",   "のこと",   "(案)",         "案",         "に向けて",   "。"};
  // An assembly answers a petition with an opinion of nearly the same title.
  constexpr std::array<std::string_view, 12> kDemands{"に関する請願",
                                                      "を求める請願",
                                                      "に関する陳情",
                                                      "を求める陳情",
                                                      "を求める意見書",
                                                      "に関する意見書",
                                                      "についての意見書",
                                                      "意見書の提出",
                                                      "意見書提出",
                                                      "請願",
                                                      "陳情",
                                                      "意見書"};
  for (;;) {
    if (cut_ending(key.core, kDemands)) {
      key.demand = true;
    } else if (!cut_ending(key.core, kEndings)) {
      return;
    }
  }
}

/// The addresses in `form`: the last characters before 丁目, with digits for numerals.
std::vector<std::string> blocks_in(std::string_view form) {
  constexpr std::string_view kBlock = "丁目", kNumerals = "一二三四五六七八九";
  constexpr std::size_t kCharacters = 3;
  std::vector<std::string> out;
  for (std::size_t at = form.find(kBlock); at != form.npos; at = form.find(kBlock, at + 1)) {
    std::string block;
    std::size_t end = at;
    for (std::size_t n = 0; n < kCharacters && end > 0; ++n) {
      const std::size_t begin = boundary_before(form, end);
      const std::string_view letter = form.substr(begin, end - begin);
      const std::size_t numeral = kNumerals.find(letter);
      block.insert(0, numeral == kNumerals.npos ? std::string(letter)
                                                : std::to_string(numeral / letter.size() + 1));
      end = begin;
    }
    out.push_back(std::move(block));
  }
  return out;
}

bool is_mark(std::uint32_t c) {
  // Punctuation that minutes set or omit: 、。・「」『』():-
  constexpr std::u32string_view kMarks = U"、。・「」『』()[]:-~〜,.";
  return kMarks.find(static_cast<char32_t>(c)) != kMarks.npos;
}

}  // namespace

TitleKey title_key(std::string_view title) {
  const std::string form = literal_text(title);
  TitleKey out;
  for (std::size_t at = 0; at < form.size();) {
    if (const std::size_t bill = bill_at(form, at); bill > 0) {
      at += bill;
      continue;
    }
    if (YearAt year = year_at(form, at); year.size > 0) {
      out.years.push_back(std::move(year.name));
      at += year.size;
      continue;
    }
    if (const std::size_t remark = remark_at(form, at); remark > 0) {
      at += remark;
      continue;
    }
    const CodePoint next = code_point_at(form, at);
    if (!is_mark(next.value)) out.core.append(form, at, next.size);
    at += next.size;
  }
  out.blocks = blocks_in(out.core);
  cut_endings(out);
  return out;
}

std::vector<std::string> bill_keys(const std::vector<std::string>& bills) {
  std::vector<std::string> out;
  for (const std::string& bill : bills) {
    std::string kind, number;
    for (std::size_t at = 0; at < bill.size();) {
      const std::size_t digits = digits_at(bill, at);
      if (digits > 0) {
        number.append(bill, at, digits);
        at += digits;
        continue;
      }
      const std::size_t size = code_point_at(bill, at).size;
      const std::string_view letter = std::string_view(bill).substr(at, size);
      if (letter != kNth && letter != kNumber) kind += letter;
      at += size;
    }
    if (!number.empty()) out.push_back(kind + number);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::string> bill_forms(const std::string& bill) {
  std::vector<std::string> out{bill};
  const std::size_t nth = bill.find(kNth), end = bill.rfind(kNumber);
  if (nth == bill.npos || end == bill.npos || end < nth) return out;
  const std::string number = bill.substr(nth, end + kNumber.size() - nth);
  const std::string before = bill.substr(0, nth), after = bill.substr(end + kNumber.size());
  if (before.empty() != after.empty())
    out.push_back(before.empty() ? after + number : number + before);
  return out;
}

std::vector<std::uint64_t> title_grams(std::string_view core) {
  std::vector<std::uint64_t> out;
  std::uint64_t before = 0;
  for (std::size_t at = 0; at < core.size();) {
    const CodePoint next = code_point_at(core, at);
    if (before != 0) out.push_back(before << 32U | next.value);
    before = next.value;
    at += next.size;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace gijiroku::search
