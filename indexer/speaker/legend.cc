// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/legend.h"

#include <array>
#include <string_view>
#include <utility>

#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/evidence.h"
#include "indexer/speaker/label_sign.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongest = 200;  // bytes of a legend
constexpr std::size_t kFewest = 2;     // signs that one explains
constexpr std::array<std::string_view, 20> kSigns{"○", "〇", "◯", "●", "◎", "◇", "◆",
                                                  "□", "■",  "△", "▲", "▽", "▼", "☆",
                                                  "★", "・", "→", "←", "⇒", "⇨"};

/// Whether the line may be a legend, by its first character.
bool may_explain(std::string_view text) {
  constexpr std::array<std::string_view, 11> kBegins{"（", "(", "【", "［", "[", "〔",
                                                     "＜", "<", "※",  "凡", "《"};
  return text.size() <= kLongest && (word_at(text, 0, kBegins) > 0 || word_at(text, 0, kSigns) > 0);
}

/// Speech, or the beginning of some: ・資料1 is none.
bool is_said(std::string_view text) {
  constexpr std::size_t kShortest = 60;  // bytes
  constexpr std::string_view kAbout = "について";
  return has_sentence(text) || (text.size() >= kShortest && !text.ends_with(kAbout));
}

}  // namespace

std::map<std::string, std::string> read_legend(const Line& line, const RoleTable& roles) {
  constexpr std::array<std::string_view, 14> kFurniture{"(",  ")", "【", "】", "[",  "]",    "〔",
                                                        "〕", "<", ">",  "※",  "、", "凡例", ":"};
  constexpr std::array<std::string_view, 7> kTies{":", "...", "…", "=", "-", "は", "が"};
  constexpr std::array<std::string_view, 6> kTails{"からの発言", "の発言",     "等",
                                                   "発言",       "からの意見", "の意見"};
  if (!may_explain(line.text)) return {};
  const Head head(line.text);
  const std::string_view form = head.view();
  std::map<std::string, std::string> out;
  for (std::size_t at = 0; at < form.size();) {
    if (const std::size_t skip = word_at(form, at, kFurniture)) {
      at += skip;
      continue;
    }
    const std::size_t sign = word_at(form, at, kSigns);
    std::size_t begin = at + sign;
    begin += word_at(form, begin, kTies);
    std::size_t end = begin;
    while (end < form.size() && word_at(form, end, kFurniture) == 0 &&
           word_at(form, end, kSigns) == 0)
      ++end;
    std::size_t label = end;
    while (const std::size_t tail = word_at_end(form.substr(begin, label - begin), kTails))
      label -= tail;
    const bool office = roles.classify(form.substr(begin, label - begin)) != Role::kUnknown;
    if (sign == 0 || label == begin || !office) return {};
    out.emplace(with_one_circle(form.substr(at, sign)), tidy(head.printed(begin, label)));
    at = end;
  }
  return out.size() < kFewest ? std::map<std::string, std::string>() : out;
}

std::map<std::size_t, Turn> legend_turns(const std::vector<Line>& lines, const RoleTable& roles) {
  std::map<std::size_t, Turn> turns;
  std::map<std::string, std::string> labels;
  for (const Line& line : lines) {
    if (auto legend = read_legend(line, roles); !legend.empty()) {
      labels = std::move(legend);
      continue;
    }
    if (labels.empty()) continue;
    const Head head(line.text, 16);
    const std::size_t size = word_at(head.view(), 0, kSigns);
    const auto label = labels.find(std::string(with_one_circle(head.view().substr(0, size))));
    if (size == 0 || label == labels.end()) continue;
    Turn turn;
    turn.label = label->second;
    turn.key = literal_text(label->second);
    turn.mark = label->first;
    turn.text = head.rest(size);
    if (is_said(turn.text)) turns.emplace(line.source.begin, std::move(turn));
  }
  return turns;
}

}  // namespace gijiroku::indexer
