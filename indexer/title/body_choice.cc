// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/body_choice.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/title/opening_words.h"
#include "indexer/title/record_words.h"
#include "indexer/title/title_parts.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMostTitles = 40;      // lines that may offer a name
constexpr std::size_t kMostJoined = 4;       // lines of one name
constexpr std::size_t kLongestJoined = 240;  // bytes
constexpr std::size_t kWidestStep = 3;       // between the numbers of two joined lines
constexpr std::size_t kSaidLines = 60;       // after the front, searched for what was opened
constexpr std::size_t kLongestName = 150;    // bytes
constexpr std::size_t kShortestWrap = 60;    // bytes of a line that may go on in the next
constexpr std::size_t kLongestPlain = 90;    // bytes of a line that is nothing but a name

// Weights. A row outweighs a title, a title that names its number or says that it is minutes
// outweighs a plain line, and words of the text decide between equals.
constexpr int kOfRow = 60, kOfFormat = 45, kNumbered = 22, kMinutes = 22, kPlain = 12, kDated = 6,
              kOpened = 24, kBody = 30, kWeak = 8, kSaid = 4, kMostSaid = 5, kLine = 1, kPath = 12,
              kFurther = 3 /* for a longer name that ends in another */;

struct Candidate {
  BodyCandidate shown;
  NameKind kind = NameKind::kNone;
  bool joined = false;
  std::size_t first = 0, last = 0;  // titles
  std::string form = {};
  int score() const { return shown.points(); }
};

int score_of_kind(NameKind kind) {
  return kind == NameKind::kBody ? kBody : kind == NameKind::kWeak ? kWeak : 0;
}

int score_of_title(const TitleParts& parts) {
  const int told = (parts.numbered ? kNumbered : 0) + (parts.minutes ? kMinutes : 0) +
                   (parts.dated ? kDated : 0);
  return told + kPlain;
}

/// `of_source`: without the points of its kind.
Candidate candidate(const TitleParts& parts, NameKind kind, std::string_view source,
                    int of_source) {
  return {{parts.name, source, of_source, score_of_kind(kind), 0, 0}, kind, false, 0, 0};
}

/// A name that goes on in the next line: 子育て会議及び.
bool goes_on_below(std::string_view form) {
  constexpr std::array<std::string_view, 8> kEnds{"及び", "・", "並びに", "、",
                                                  "と",   "の", "および", "兼"};
  return ends_with_any(form, kEnds);
}

/// Whether `prefix` may be what a body belongs to (桜台市, 中央環境審議会) and no part of a
/// sentence.
bool names_owner(std::string_view prefix) {
  constexpr std::array<std::string_view, 14> kNone{"本日", "今回", "次回", "前回", "今年",
                                                   "昨年", "平成", "令和", "昭和", "本",
                                                   "同",   "当",   "今",   "各"};
  if (prefix.empty() || word_at(prefix, 0, kNone) > 0) return false;
  const NameKind kind = kind_of_name(prefix);
  if (kind == NameKind::kSitting || kind == NameKind::kWeak || ends_in_minutes(prefix))
    return false;
  const std::u32string chars = decode(prefix);
  return chars.size() >= 2 && std::all_of(chars.begin(), chars.end(), [](char32_t c) {
           const bool kanji = (c >= 0x3400 && c < 0xA000) || c == U'々' || c == U'〇';
           return kanji || (c >= 0x30A0 && c <= 0x30FF) || c == U'・' || c == U'ヶ';
         });
}

class Chooser {
 public:
  explicit Chooser(const BodySources& sources) : sources_(sources) {}

  BodyChoice choose() {
    for (const std::string& row : sources_.rows) add_row(row);
    if (!sources_.title.empty()) {
      const TitleParts parts = title_parts(sources_.title);
      if (parts.kind != NameKind::kNone)
        add(candidate(parts, parts.kind, "会議の題名", kOfFormat + score_of_title(parts)));
    }
    add_titles();
    add_opened();
    for (Candidate& each : candidates_) each.shown.of_text = kSaid * times_said(each.form);
    extend();
    return best();
  }

 private:
  void add(Candidate next) {
    next.form = literal_text(next.shown.name);
    if (next.form.empty() || next.form.size() > kLongestName) return;
    const auto same = std::find_if(candidates_.begin(), candidates_.end(),
                                   [&](const Candidate& c) { return c.form == next.form; });
    if (same == candidates_.end()) {
      candidates_.push_back(std::move(next));
    } else if (same->score() < next.score()) {
      *same = std::move(next);
    }
  }

  /// The value of 会議の名称 names the body even if it ends in none of the known words.
  void add_row(std::string_view row) {
    const TitleParts parts = title_parts(row);
    const NameKind kind = parts.kind == NameKind::kNone ? NameKind::kWeak : parts.kind;
    add(candidate(parts, kind, "会議の名称の欄", kOfRow));
  }

  void add_titles() {
    const auto& titles = sources_.titles;
    const std::size_t count = std::min(titles.size(), kMostTitles);
    std::vector<TitleParts> parts(count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view text = titles[i].text;
      if (text.size() > kLongestJoined || is_finished(text)) continue;
      parts[i] = title_parts(text);
      const bool told = parts[i].numbered || parts[i].minutes || parts[i].dated;
      const bool name =
          parts[i].kind == NameKind::kBody && literal_text(parts[i].name).size() <= kLongestPlain;
      const bool path = without_path(text).size() < text.size();
      const int place =
          -static_cast<int>(std::min<std::size_t>(i, 20)) * kLine - (path ? kPath : 0);
      if (parts[i].kind != NameKind::kNone && (told || name) && !goes_on_below(text)) {
        Candidate line =
            candidate(parts[i], parts[i].kind, "表題の行", score_of_title(parts[i]) + place);
        line.first = line.last = i;
        add(std::move(line));
      }
    }
    for (std::size_t i = 0; i < count; ++i) add_joined(parts, i);
  }

  /// Names that begin in title line `first` and go on below it, as on a cover page.
  void add_joined(const std::vector<TitleParts>& parts, std::size_t first) {
    const auto& titles = sources_.titles;
    std::string text;
    for (std::size_t i = first; i < std::min(parts.size(), first + kMostJoined); ++i) {
      if (i > first && titles[i].number - titles[i - 1].number > kWidestStep) return;
      if (parts[i].name.empty() && !parts[i].numbered && !parts[i].minutes) return;
      text += (text.empty() ? "" : " ") + std::string(titles[i].text);
      if (text.size() > kLongestJoined) return;
      if (i > first) {
        const TitleParts all = title_parts(text);
        const int place = -static_cast<int>(std::min<std::size_t>(first, 20)) * kLine;
        const bool whole = all.kind == NameKind::kBody &&
                           (all.numbered || all.minutes || times_said(literal_text(all.name)) > 0);
        if (whole) {
          Candidate lines =
              candidate(all, all.kind, "続く表題の行",
                        score_of_title(all) + place - static_cast<int>(i - first) * 2);
          lines.joined = true;
          lines.first = first;
          lines.last = i;
          add(std::move(lines));
        }
      }
      // What says that it is minutes ends the title. Only a body or a name that is cut goes on.
      const bool cut = goes_on_below(titles[i].text) || parts[i].name.empty();
      if (parts[i].minutes && !cut && parts[i].kind == NameKind::kBody) return;
      if (!cut && parts[i].kind != NameKind::kBody) return;
    }
  }

  void add_opened() {
    std::string text;
    const std::size_t end = std::min(sources_.lines.size(), sources_.end + kSaidLines);
    for (std::size_t i = 0; i < end; ++i) {
      const Head head(sources_.lines[i].text);
      for (std::size_t at = 0; at < head.view().size(); ++at) {
        if (head.gap(at)) text += '\n';  // 事務局　ただいまから…
        text += head.view()[at];
      }
      const bool wraps = head.whole() && sources_.lines[i].text.size() >= kShortestWrap;
      if (!wraps || is_finished(sources_.lines[i].text)) text += '\n';
    }
    for (const std::string_view name : opened_names(text)) {
      const TitleParts parts = title_parts(name);
      if (parts.kind != NameKind::kBody) continue;
      add(candidate(parts, parts.kind, "開会の言葉", kOpened));
    }
  }

  /// How often the first lines after the front repeat a name, up to a limit.
  int times_said(const std::string& form) const {
    if (said_.empty()) {
      const std::size_t end = std::min(sources_.lines.size(), sources_.end + kSaidLines);
      for (std::size_t i = sources_.end; i < end; ++i) {
        (said_ += Head(sources_.lines[i].text).view()) += "\n";
      }
      said_ += "\n";
    }
    if (form.size() < 12) return 0;
    int times = 0;
    for (std::size_t at = said_.find(form); at != said_.npos && times < kMostSaid;
         at = said_.find(form, at + form.size())) {
      ++times;
    }
    return times;
  }

  /// 桜台市環境審議会 is at least as good as 環境審議会: it says whose.
  void extend() {
    for (Candidate& longer : candidates_) {
      if (longer.kind != NameKind::kBody) continue;
      for (const Candidate& other : candidates_) {
        if (other.form.size() >= longer.form.size() || !longer.form.ends_with(other.form)) continue;
        if (other.kind != NameKind::kBody) continue;
        const std::string_view prefix =
            std::string_view(longer.form).substr(0, longer.form.size() - other.form.size());
        if (longer.joined ? longer.last != other.last : !names_owner(prefix)) continue;
        longer.shown.of_longer += std::max(0, other.score() + kFurther - longer.score());
      }
    }
  }

  BodyChoice best() const {
    const Candidate* best = nullptr;
    for (const Candidate& each : candidates_) {
      if (!best || each.score() > best->score()) best = &each;
    }
    if (!best) return {};
    BodyChoice out;
    constexpr std::string_view kMeeting = "会議";
    if (best->form != kMeeting) out.body = best->shown.name;
    if (best->joined) {
      for (std::size_t i = best->first; i <= best->last; ++i) {
        if (!out.title.empty()) out.title += "　";
        out.title += sources_.titles[i].text;
      }
    }
    for (const Candidate& each : candidates_) out.candidates.push_back(each.shown);
    const auto chosen = out.candidates.begin() + (best - candidates_.data());
    std::rotate(out.candidates.begin(), chosen, chosen + 1);
    std::stable_sort(out.candidates.begin() + 1, out.candidates.end(),
                     [](const auto& a, const auto& b) { return a.points() > b.points(); });
    return out;
  }

  const BodySources& sources_;
  std::vector<Candidate> candidates_;
  mutable std::string said_;
};

}  // namespace

BodyChoice choose_body(const BodySources& sources) { return Chooser(sources).choose(); }

}  // namespace gijiroku::indexer
