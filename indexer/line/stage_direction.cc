// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/stage_direction.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestTold = 90;     // bytes
constexpr std::size_t kLongestFooter = 180;  // bytes

struct Brackets {
  std::string_view open, close;
};
// In the literal form: full-width brackets have become ASCII.
constexpr std::array<Brackets, 6> kBrackets{
    {{"[", "]"}, {"〔", "〕"}, {"(", ")"}, {"【", "】"}, {"<", ">"}, {"《", "》"}}};

const Brackets* brackets_of(std::string_view form) {
  for (const Brackets& brackets : kBrackets) {
    if (form.starts_with(brackets.open)) return &brackets;
  }
  return nullptr;
}

/// Whether the bracket that opens `form` is closed by its last character and not before.
bool encloses(std::string_view form, const Brackets& brackets) {
  if (!form.ends_with(brackets.close)) return false;
  int depth = 0;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (form.substr(at).starts_with(brackets.open)) ++depth;
    if (form.substr(at).starts_with(brackets.close) && --depth <= 0) {
      return at + brackets.close.size() == form.size();
    }
  }
  return true;
}

template <std::size_t N>
bool tells(std::string_view form, const std::array<std::string_view, N>& words) {
  if (form.size() > kLongestTold || contains(form, "。")) return false;
  return contains_any(form, words);
}

/// 結果　全会一致で可決: a result behind its label and a blank.
bool heads_result(const Head& head) {
  constexpr std::size_t kLongest = 120;  // bytes
  constexpr std::array<std::string_view, 8> kLabels{"審議結果", "審査結果", "採決結果", "協議結果",
                                                    "議決結果", "表決結果", "結果",     "結論"};
  constexpr std::array<std::string_view, 12> kResults{"可決", "承認",   "了承", "決定",
                                                      "否決", "採択",   "同意", "決し",
                                                      "認定", "継続審", "許可", "答申"};
  const std::string_view form = head.view();
  const std::size_t begin = row_mark_at(form, 0);
  const std::size_t end = begin + word_at(form, begin, kLabels);
  return end > begin && head.whole() && form.size() < kLongest && end < form.size() &&
         head.gap(end) && contains_any(form.substr(end), kResults) && !form.ends_with("ます。") &&
         !form.ends_with("ました。");
}

/// ◇ or ☆ ☆ between two parts of a record.
bool is_ornament(std::string_view form) {
  constexpr std::array<std::string_view, 5> kOrnaments{"◇", "◆", "☆", "★", "*"};
  while (const std::size_t ornament = word_at(form, 0, kOrnaments)) {
    form.remove_prefix(ornament);
    if (form.empty()) return true;
  }
  return false;
}

}  // namespace

Direction read_direction(const Head& head, std::string_view text) {
  const std::string_view form = head.view();
  if (form.starts_with("※") || is_rule_line(form) || is_ornament(form)) return Direction::kWhole;
  if (form.starts_with("→") || form.starts_with("⇒")) return Direction::kWhole;  // → 了承
  if (form.size() > 2 && form.starts_with('-') && head.whole() && form.ends_with('-')) {
    return Direction::kWhole;
  }
  const Brackets* brackets = brackets_of(form);
  if (!brackets) return Direction::kNone;
  const bool square = brackets->open == "[" || brackets->open == "〔";
  if (!head.whole())
    return square && closes_direction(text, text) ? Direction::kWhole : Direction::kNone;
  if (encloses(form, *brackets)) return Direction::kWhole;
  return square && form.find(brackets->close) == form.npos ? Direction::kOpened : Direction::kNone;
}

namespace {

/// "… 第20回定例会 -2-": a running title with its page.
bool ends_with_page(std::string_view form) {
  if (!form.ends_with('-') || contains(form, "。") || !contains(form, "第")) return false;
  std::size_t at = form.size() - 1;
  while (at > 0 && form[at - 1] >= '0' && form[at - 1] <= '9') --at;
  return at < form.size() - 1 && at > 0 && form[at - 1] == '-';
}

}  // namespace

bool closes_direction(std::string_view opening, std::string_view text) {
  const Head first(opening, 8);
  const Brackets* brackets = brackets_of(first.view());
  if (!brackets) return false;
  const std::string end =
      literal_text(text.substr(text.size() - std::min<std::size_t>(text.size(), 3)));
  return end.ends_with(brackets->close);
}

bool tells_opening(std::string_view form) {
  constexpr std::array<std::string_view, 3> kWords{"開会", "開議", "会議開始"};
  return tells(form, kWords);
}

bool tells_closing(std::string_view form) {
  constexpr std::array<std::string_view, 8> kWords{"閉会",   "散会", "会議終了", "時終了",
                                                   "分終了", "延会", "流会",     "終会"};
  return tells(form, kWords) && !contains(form, "閉会中");
}

bool tells_result(std::string_view form) {
  constexpr std::array<std::string_view, 8> kOpeners{"【", "(", "[", "〔", "<", "《", "≪", "『"};
  constexpr std::array<std::string_view, 9> kClosers{"】", ")", "]",  "〕", ">",
                                                     "》", "≫", "』", ":"};
  constexpr std::array<std::string_view, 14> kLabels{
      "結果",     "審議結果", "審査結果", "採決結果", "協議結果", "議決結果", "会議結果",
      "決定結果", "表決結果", "結論",     "決定事項", "議決",     "決定",     "採決"};
  if (form.starts_with("→") || form.starts_with("⇒")) return true;  // → 継続審議とする
  const std::size_t open = word_at(form, 0, kOpeners);
  const std::size_t label = word_at(form, open, kLabels);
  if (label == 0) return false;
  const std::size_t end = open + label;
  constexpr std::size_t kShort = 6;  // bytes: 結果 may be a word of a sentence
  if (open == 0 && end == form.size()) return label > kShort;
  return word_at(form, end, kClosers) > 0 && (open > 0 || form.substr(end).starts_with(':'));
}

bool notes_result(const Head& head) {
  if (heads_result(head)) return true;
  const std::string_view form = head.view();
  constexpr std::size_t kLongest = 240;  // bytes
  constexpr std::array<std::string_view, 24> kBegins{
      "採決の結果",   "審議の結果",     "審査の結果",       "協議の結果", "表決の結果",
      "検討の結果",   "投票の結果",     "採決したところ",   "採決を行い", "採決の上",
      "全員異議なく", "全委員異議なく", "委員全員異議なく", "異議なく",   "全会一致",
      "全員一致",     "満場一致",       "賛成多数",         "賛成全員",   "挙手全員",
      "挙手多数",     "起立全員",       "起立多数",         "出席者全員"};
  constexpr std::array<std::string_view, 10> kResults{"可決", "承認", "了承", "決定", "否決",
                                                      "採択", "同意", "決し", "認定", "継続審"};
  constexpr std::array<std::string_view, 8> kEnds{"した。", "された。", "なった。", "決した。",
                                                  "可決。", "否決。",   "承認。",   "了承。"};
  constexpr std::string_view kPolite = "ました。";
  if (form.size() > kLongest || word_at(form, 0, kBegins) == 0 || form.ends_with(kPolite))
    return false;
  return word_at_end(form, kEnds) > 0 && contains_any(form, kResults);
}

bool is_interjection(std::string_view form) {
  static constexpr std::array<std::string_view, 21> kTold{
      "呼ぶ者", "の声",   "と呼び", "拍手",       "笑",       "登壇",  "降壇",
      "起立",   "着席",   "挙手",   "発言する者", "配付",     "配布",  "投票",
      "開票",   "ボタン", "退席",   "入場",       "異議なし", "報告)", "なし)"};
  return contains_any(form, kTold);
}

bool is_rule_line(std::string_view form) {
  constexpr std::size_t kRead = 96, kLeast = 3;  // bytes; characters
  constexpr std::u32string_view kRules = U"-=*_━…・~ー☆.";
  std::size_t characters = 0;
  for (std::size_t at = 0; at < std::min(form.size(), kRead); ++characters) {
    if (kRules.find(next_code_point(form, at)) == kRules.npos) return false;
  }
  return characters >= kLeast;
}

bool is_page_mark(const Head& head) {
  const std::string_view form = head.view();
  if (ends_with_page(form)) return head.whole() && form.size() <= kLongestFooter;
  if (!head.whole() || form.size() > 16) return false;
  constexpr std::array<std::string_view, 8> kAffixes{"-", "p.", "ページ", "頁", "/", ":", "(", ")"};
  std::size_t digits = 0, numbers = 0;
  bool marked = false, within = false;  // in brackets
  for (std::size_t at = 0; at < form.size();) {
    if (form[at] >= '0' && form[at] <= '9') {
      numbers += at == 0 || form[at - 1] < '0' || form[at - 1] > '9';
      ++digits;
      ++at;
      continue;
    }
    const auto affix = std::find_if(kAffixes.begin(), kAffixes.end(), [&](std::string_view a) {
      return form.substr(at).starts_with(a);
    });
    if (affix == kAffixes.end()) return false;
    // The rest of a time that a printer wrapped is none: 0), :50).
    if (*affix == (within ? "(" : ")") ||
        (*affix == ":" && (at == 0 || is_digit(static_cast<char32_t>(form[at - 1])))))
      return false;
    if (*affix == "(" || *affix == ")") within = !within;
    marked = true;
    at += affix->size();
  }
  return digits > 0 && numbers <= 2 && !within && (marked || digits <= 3);
}

bool goes_on_number(std::string_view text, std::string_view form) {
  if (text.empty() || form.find_first_not_of("0123456789") != form.npos) return false;
  const std::string last = literal_text(text.substr(boundary_at_or_before(text, text.size() - 1)));
  return !last.empty() && is_digit(static_cast<char32_t>(last.back()));
}

bool begins_page_foot(const Head& head) {
  constexpr std::size_t kLongest = 90;  // bytes
  constexpr std::array<std::string_view, 5> kAbout{
      "この記事に関する", "このページに関する", "このページについての", "本件に関する", "ご意見・"};
  constexpr std::array<std::string_view, 9> kAsked{"お問い合わせ先", "お問い合わせ", "お問合せ先",
                                                   "お問合せ",       "問い合わせ先", "問合せ先",
                                                   "問合わせ先",     "照会先",       "連絡先"};
  constexpr std::array<std::string_view, 7> kClosers{")", "】", ">", "]", "》", "〕", ":"};
  constexpr std::array<std::string_view, 9> kMoves{
      "ページの先頭へ", "ページ先頭へ", "ページのトップへ", "ページトップへ", "前のページへ",
      "pagetop",        "最終更新日",   "更新日:",          "登録:"};
  const std::string_view form = head.view();
  if (!head.whole() || form.size() > kLongest || contains(form, "。")) return false;
  std::size_t at = row_words_begin(head);
  constexpr std::string_view kThis = "この";
  if (form.substr(at).starts_with(kThis) && word_at(form, at + kThis.size(), kMoves) > 0)
    return true;
  if (word_at(form, at, kMoves) > 0) return true;
  const std::size_t about = word_at(form, at, kAbout);
  const std::size_t asked = word_at(form, at + about, kAsked);
  at += about + asked;
  return asked > 0 &&
         (about > 0 || at >= form.size() || head.gap(at) || word_at(form, at, kClosers) > 0);
}

bool has_unclosed_quote(std::string_view text) {
  int open = 0;
  for (const char32_t c : decode(text)) {
    if (c == U'「' || c == U'『') ++open;
    if (c == U'」' || c == U'』') --open;
  }
  return open > 0;
}

}  // namespace gijiroku::indexer
