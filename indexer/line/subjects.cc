// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/subjects.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kShortest = 2, kLongest = 3;  // characters of a run
constexpr std::size_t kContext = 240;               // bytes before a sentence that name its subject

/// `form` with a space in place of words that any promise or request has.
std::string without_common_words(std::string form) {
  constexpr std::array<std::string_view, 68> kCommon{
      "事務局", "委員会", "委員", "次回", "今回", "前回", "資料", "報告", "説明", "検討",
      "提出",   "確認",   "要望", "意見", "質問", "指摘", "今後", "後日", "会議", "回答",
      "提示",   "状況",   "部分", "必要", "以上", "場合", "関係", "内容", "対応", "改善",
      "方向",   "今年",   "来年", "年度", "課長", "部長", "議会", "配付", "議員", "皆様",
      "皆さ",   "一応",   "是非", "本日", "来月", "来週", "今月", "今週", "年内", "月末",
      "近日",   "明日",   "早急", "至急", "追加", "作成", "反映", "修正", "訂正", "送付",
      "連絡",   "整理",   "調査", "配布", "用意", "準備", "記載", "掲載"};
  for (const std::string_view word : kCommon) {
    for (std::size_t at = form.find(word); at != form.npos; at = form.find(word, at))
      form.replace(at, word.size(), " ");
  }
  return form;
}

bool is_solid(char32_t c) { return is_katakana(c) || is_kanji(c) || is_letter(c) || is_digit(c); }

}  // namespace

Subjects subjects_in(std::string_view text) {
  const std::u32string chars = decode(without_common_words(literal_text(text)));
  Subjects out;
  for (std::size_t i = 0; i < chars.size(); ++i) {
    std::size_t end = i;
    while (end < chars.size() && end - i < kLongest && is_solid(chars[end])) ++end;
    for (std::size_t size = kShortest; size <= end - i; ++size) out.insert(chars.substr(i, size));
  }
  return out;
}

std::vector<std::string> subject_runs(std::string_view text) {
  const std::string form = without_common_words(literal_text(text));
  std::vector<std::string> out;
  std::size_t begin = 0, length = 0;
  const auto close = [&](std::size_t end) {
    std::string run = form.substr(begin, end - begin);
    if (length >= kShortest && std::find(out.begin(), out.end(), run) == out.end())
      out.push_back(std::move(run));
    length = 0;
  };
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(form, at);
    if (!is_solid(c)) {
      close(here);
    } else if (length++ == 0) {
      begin = here;
    }
  }
  close(form.size());
  return out;
}

std::size_t begin_of_context(std::string_view text, Span sentence) {
  const std::size_t at = sentence.begin;
  const std::size_t begin = boundary_at_or_before(text, at > kContext ? at - kContext : 0);
  const std::size_t line = text.substr(0, at).rfind('\n');
  return line == text.npos ? begin : std::max(begin, line + 1);
}

}  // namespace gijiroku::indexer
