// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/title_parts.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/title/record_words.h"
#include "indexer/title/title_marks.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestTitle = 600;    // bytes
constexpr std::size_t kLongestBracket = 120;  // bytes

struct Brackets {
  std::string_view open, close;
};
constexpr std::array<Brackets, 6> kBrackets{
    {{"(", ")"}, {"【", "】"}, {"〔", "〕"}, {"<", ">"}, {"[", "]"}, {"《", "》"}}};
constexpr std::array<Brackets, 3> kQuotes{{{"「", "」"}, {"『", "』"}, {"\"", "\""}}};

bool is_ascii_letter_or_digit(std::string_view form, std::size_t at) {
  const char c = at < form.size() ? form[at] : '\0';
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

/// Whether most characters of the title are apart from each other: 会 議 録.
bool is_spread(const Head& head) {
  std::size_t chars = 0, gaps = 0;
  const std::string_view form = head.view();
  for (std::size_t at = 1; at < form.size(); ++at) {
    if (is_continuation(form[at])) continue;
    ++chars;
    gaps += head.gap(at);
  }
  return chars >= 4 && gaps * 2 >= chars;
}

/// A stretch of a title between marks, blanks and signs.
struct Run {
  std::size_t begin = 0, end = 0;  // bytes of the literal form
  bool apart = false;              // a sign before it keeps it from joining the run before
  bool after_mark = false;
  NameKind kind = NameKind::kNone;
};

class Reader {
 public:
  explicit Reader(std::string_view title)
      : head_(title, kLongestTitle), form_(head_.view()), spread_(is_spread(head_)) {}

  TitleParts read() {
    for (std::size_t at = 0; at < form_.size();) at = step(at);
    close(form_.size());
    for (Run& run : runs_) trim_run(run);
    std::erase_if(runs_, [](const Run& run) { return run.begin >= run.end; });
    compose();
    return std::move(out_);
  }

 private:
  std::string_view text(const Run& run) const {
    return form_.substr(run.begin, run.end - run.begin);
  }

  /// Reads what begins at `at` and returns where the next begins.
  std::size_t step(std::size_t at) {
    if (is_continuation(form_[at])) return at + 1;
    if (const auto mark = title_mark_at(form_, at)) {
      out_.numbered = out_.numbered || (mark->kind == TitleMark::Kind::kNumber &&
                                        form_.substr(at, mark->size).find("回") != form_.npos);
      out_.dated = out_.dated || mark->kind == TitleMark::Kind::kDay;
      skip(at, at + mark->size);
      after_mark_ = true;
      return at + mark->size;
    }
    if (const std::size_t size = bracket_at(at)) return at + size;
    for (const Brackets& quotes : kQuotes) {
      if (!form_.substr(at).starts_with(quotes.open)) continue;
      const std::size_t from = at + quotes.open.size();
      const std::size_t close_at = form_.find(quotes.close, from);
      const bool names = close_at != form_.npos &&
                         kind_of_name(form_.substr(from, close_at - from)) == NameKind::kBody;
      if (!names && close_at != form_.npos)
        return close_at + quotes.close.size();  // part of a name
      skip(at, from);
      return from;
    }
    for (const Brackets& quotes : kQuotes) {
      if (!form_.substr(at).starts_with(quotes.close)) continue;
      skip(at, at + quotes.close.size());
      return at + quotes.close.size();
    }
    constexpr std::array<std::string_view, 14> kSigns{":", "|", "~", "=", "/", ">", "※",
                                                      "→", ";", "■", "◆", "●", "…", "○"};
    if (const std::size_t size = word_at(form_, at, kSigns)) {
      skip(at, at + size);
      apart_ = true;
      return at + size;
    }
    if (form_[at] == '-' && !(at > 0 && is_ascii_letter_or_digit(form_, at - 1) &&
                              is_ascii_letter_or_digit(form_, at + 1))) {
      skip(at, at + 1);
      apart_ = true;
      return at + 1;
    }
    const bool whole = !spread_ || at == begin_;
    if (const std::size_t size = whole ? spread_minutes_at(head_, at) : 0) {
      skip(at, at + size);
      out_.minutes = true;
      return at + size;
    }
    if (at > begin_ && !spread_ && head_.gap(at)) {
      close(at);
      begin_ = at;
    }
    return at + 1;
  }

  /// Length of a bracket at `at` that is not part of a name; 0 if there is none.
  std::size_t bracket_at(std::size_t at) {
    for (const Brackets& brackets : kBrackets) {
      if (!form_.substr(at).starts_with(brackets.open)) continue;
      const std::size_t from = at + brackets.open.size();
      const std::size_t close_at = form_.find(brackets.close, from);
      if (close_at == form_.npos || close_at - at > kLongestBracket) {
        skip(at, from);
        return brackets.open.size();
      }
      const std::size_t end = close_at + brackets.close.size();
      if (is_named(form_.substr(from, close_at - from), at, end)) return 0;
      skip(at, end);
      return end - at;
    }
    for (const Brackets& brackets : kBrackets) {
      // A closing bracket of a kept pair belongs to the name.
      if (!form_.substr(at).starts_with(brackets.close)) continue;
      const std::size_t open = form_.substr(0, at).rfind(brackets.open);
      if (open != form_.npos && open >= begin_) return 0;
      skip(at, at + brackets.close.size());
      return brackets.close.size();
    }
    return 0;
  }

  /// Whether the words in a bracket are part of the name around it: 商法（船荷証券等関係）部会.
  bool is_named(std::string_view inner, std::size_t at, std::size_t end) {
    bool marks = false;
    std::string rest;
    for (std::size_t i = 0; i < inner.size();) {
      const auto mark = title_mark_at(inner, i);
      if (mark) {
        const bool times = mark->kind == TitleMark::Kind::kNumber;
        out_.numbered = out_.numbered || (times && contains(inner, "回"));
        out_.dated = out_.dated || mark->kind == TitleMark::Kind::kDay;
        marks = true;
        i += mark->size;
      } else {
        rest += inner[i++];
      }
    }
    if (rest.empty() || marks) return false;
    if (is_edition(rest) || ends_in_minutes(rest)) {
      out_.minutes = out_.minutes || ends_in_minutes(rest);
      return false;
    }
    if (at == begin_) return false;
    if (kind_of_name(rest) == NameKind::kBody) return true;
    // What follows without a blank goes on with the name, unless it is about the text.
    if (end >= form_.size() || (head_.gap(end) && !spread_) || title_mark_at(form_, end))
      return false;
    const std::string_view after = form_.substr(end);
    return !begins_with_record_word(after) &&
           kind_of_name(form_.substr(begin_, at - begin_)) != NameKind::kBody;
  }

  void skip(std::size_t at, std::size_t end) {
    close(at);
    begin_ = end;
  }

  void close(std::size_t end) {
    if (end > begin_) {
      runs_.push_back({begin_, end, apart_, after_mark_, NameKind::kNone});
      apart_ = after_mark_ = false;
    }
    begin_ = end;
  }

  /// Drops list numbers and signs before the words of a run, and words about the text after them.
  void trim_run(Run& run) {
    std::size_t digits = run.begin;
    while (digits < run.end && form_[digits] >= '0' && form_[digits] <= '9') ++digits;
    constexpr std::array<std::string_view, 4> kAfterNumber{".", ")", "、", ","};
    const std::size_t stop = word_at(form_, digits, kAfterNumber);
    if (digits > run.begin && (stop > 0 || head_.gap(digits) || digits == run.end))
      run.begin = std::min(run.end, digits + stop);
    constexpr std::array<std::string_view, 8> kBefore{"、", "。", "・", ",", ".", "の", "◯", "◎"};
    while (const std::size_t size = word_at(text(run), 0, kBefore)) run.begin += size;
    for (std::size_t size = 0; (size = record_tail(text(run))) > 0;) {
      const std::string_view words = text(run), tail = words.substr(words.size() - size);
      out_.minutes = out_.minutes || ends_in_minutes(tail);
      constexpr std::string_view kMeeting = "会議", kOf = "の";
      std::string_view before = words.substr(0, words.size() - size);
      if (before.ends_with(kOf)) before.remove_suffix(kOf.size());
      // 子育て会議概要 is the record of a 会議, and 審議会の会議結果 that of a 審議会.
      const bool shared = tail.starts_with(kMeeting) && tail.size() > kMeeting.size();
      const bool lost = shared && !before.empty() && kind_of_name(before) == NameKind::kNone;
      run.end -= lost ? size - kMeeting.size() : size;
      if (lost) break;
    }
    run.kind = kind_of_name(text(run));
    drop_sitting(run);
  }

  /// 市議会定例会 → 市議会, 審査会会議 → 審査会.
  void drop_sitting(Run& run) {
    const std::string_view words = text(run);
    const std::size_t size = sitting_tail(words);
    if (size == 0 || size == words.size()) return;
    const std::string_view before = words.substr(0, words.size() - size);
    const bool meeting = words.substr(before.size()) == "会議";
    if (meeting ? !before.ends_with("会") : kind_of_name(before) != NameKind::kBody) return;
    if (kind_of_name(before) != NameKind::kBody) return;
    run.end -= size;
    run.kind = NameKind::kBody;
  }

  /// Whether `run` names what the body belongs to: a place, an office, a body.
  bool is_organisation(const Run& run) const {
    constexpr std::array<std::string_view, 14> kEnds{"市", "区", "町", "村", "都", "道", "府",
                                                     "県", "省", "庁", "局", "課", "部", "院"};
    const auto ends = [&](std::string_view end) { return text(run).ends_with(end); };
    return run.kind == NameKind::kBody || std::any_of(kEnds.begin(), kEnds.end(), ends);
  }

  /// A name that is printed twice, or whose beginning is: 桜台市桜台市環境審議会.
  static std::string once(std::string name) {
    constexpr std::size_t kShortest = 9;  // bytes
    for (std::size_t size = name.size() / 2; size >= kShortest; --size) {
      if (name.compare(size, size, name, 0, size) == 0) return name.substr(size);
    }
    return name;
  }

  void compose() {
    NameKind best = NameKind::kNone;
    for (const Run& run : runs_) best = std::max(best, run.kind);
    std::vector<const Run*> chosen;
    if (best == NameKind::kNone) {
      for (const Run& run : runs_) chosen.push_back(&run);
    } else {
      std::size_t last = runs_.size();
      while (runs_[last - 1].kind != best) --last;
      chosen.push_back(&runs_[last - 1]);
      if (best == NameKind::kBody) {
        for (std::size_t i = last - 1; i > 0; --i) {
          const Run& run = runs_[i - 1];
          if (chosen.front()->apart) break;
          if (text(*chosen.front()).find(text(run)) != std::string_view::npos) continue;
          if (run.kind == NameKind::kSitting || run.kind == NameKind::kWeak) continue;
          if ((chosen.front()->after_mark && !is_organisation(run))) break;
          chosen.insert(chosen.begin(), &run);
        }
      }
    }
    std::string name;
    for (const Run* run : chosen) name += head_.printed(run->begin, run->end);
    out_.name = once(tidy(name));
    out_.kind = best;
  }

  Head head_;
  std::string_view form_;
  bool spread_ = false, apart_ = false, after_mark_ = false;
  std::size_t begin_ = 0;
  std::vector<Run> runs_;
  TitleParts out_;
};

}  // namespace

TitleParts title_parts(std::string_view title) { return Reader(without_path(title)).read(); }

std::string_view without_path(std::string_view line) {
  for (const std::string_view sign : {">", "＞", "»", "›"}) {
    const std::size_t at = line.rfind(sign);
    if (at == line.npos) continue;
    const std::string_view before = line.substr(0, at), after = trim(line.substr(at + sign.size()));
    const bool bracket = before.find('<') != before.npos || contains(before, "＜");
    if (!bracket && !after.empty()) return after;
  }
  return line;
}

}  // namespace gijiroku::indexer
