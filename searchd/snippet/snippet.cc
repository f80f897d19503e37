// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/snippet/snippet.h"

#include <algorithm>
#include <utility>

#include "searchd/snippet/fragment.h"
#include "searchd/snippet/fragment_selection.h"
#include "searchd/text/cursor.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShort = 140;  // characters of a text that is shown whole
constexpr std::size_t kShown = 120;  // characters shown of a longer one
// Between a label and its text. No query contains it, so no match crosses it (core/schema.h).
constexpr char kBetween = '\x1E';
constexpr std::string_view kLeftOut = "…";

/// A text, or a label and a text, joined as they are in the literal text of the index.
class Row {
 public:
  explicit Row(const SnippetSource& wording) : text_(wording.text), label_(wording.label) {
    if (label_.empty()) return;
    joined_.append(label_) += kBetween;
    joined_.append(text_);
    begin_ = label_.size() + 1;
  }

  std::string_view all() const { return label_.empty() ? text_ : std::string_view(joined_); }
  std::string_view text() const { return text_; }
  Span in_all(Span of_text) const { return {of_text.begin + begin_, of_text.end + begin_}; }

  /// The highlights that lie in the text, with their spans in it.
  std::vector<Highlight> of_text(const std::vector<Highlight>& highlights) const {
    std::vector<Highlight> out;
    for (const Highlight& highlight : highlights) {
      if (highlight.span.begin < begin_) continue;
      out.push_back({{highlight.span.begin - begin_, highlight.span.end - begin_},
                     highlight.term,
                     highlight.word,
                     highlight.typed});
    }
    return out;
  }

  Segments label(HighlightFinder& finder) const {
    std::vector<Highlight> highlights = finder.touching({0, label_.size()});
    std::erase_if(highlights,
                  [&](const Highlight& highlight) { return highlight.span.end > label_.size(); });
    return cut(label_, {0, label_.size()}, highlights);
  }

 private:
  std::string_view text_, label_;
  std::string joined_;
  std::size_t begin_ = 0;  // of the text
};

Span trimmed(std::string_view text) {
  const std::string_view inner = trim(text);
  if (inner.empty()) return {};
  const auto begin = static_cast<std::size_t>(inner.data() - text.data());
  return {begin, begin + inner.size()};
}

/// `fragment`, widened so that its ends cut no highlight in two.
Span with_whole_highlights(Span fragment, const std::vector<Highlight>& highlights) {
  for (const Highlight& highlight : highlights) {
    const Span span = highlight.span;
    if (span.begin < fragment.end && span.end > fragment.end) fragment.end = span.end;
  }
  for (auto highlight = highlights.rbegin(); highlight != highlights.rend(); ++highlight) {
    const Span span = highlight->span;
    if (span.begin < fragment.begin && span.end > fragment.begin) fragment.begin = span.begin;
  }
  return fragment;
}

/// The parts of a text to show, in order. `first` is SnippetSource::default_fragment.
std::vector<Span> choose_fragments(std::string_view text, const std::vector<Highlight>& highlights,
                                   const Query& query, Span first) {
  // No code point takes more than four bytes, so a long text need not be counted.
  const bool is_short = text.size() <= kShort * 4 && count_code_points(text) <= kShort;
  if (is_short) return {with_whole_characters(text, trimmed(text))};
  const FragmentSelector selector(text, highlights, query);
  const auto one = selector.best(kShown, {});
  if (!one) {
    const std::size_t begin = std::max(trimmed(text).begin, first.begin);
    const bool fits = first.end > begin && first.end <= text.size() &&
                      count_code_points(text.substr(begin, first.end - begin)) <= kShown;
    return {fragment_around(text, {begin, fits ? first.end : begin}, kShown)};
  }
  // Two fragments of half the length are shown only if they contain more of the query than one: one
  // is easier to read.
  const auto half = selector.best(kShown / 2, {}),
             other = selector.best(kShown / 2, half->subjects);
  if (!other || half->weight + other->weight <= one->weight)
    return {fragment_around(text, one->span, kShown)};
  std::vector<Span> out{fragment_around(text, half->span, kShown / 2),
                        fragment_around(text, other->span, kShown / 2)};
  if (out[1].begin < out[0].begin) std::swap(out[0], out[1]);
  return out;
}

/// Joins fragments that touch, or that only whitespace separates.
std::vector<Span> joined(std::string_view text, const std::vector<Span>& fragments) {
  std::vector<Span> out;
  for (const Span fragment : fragments) {
    const bool apart =
        out.empty() ||
        (out.back().end < fragment.begin &&
         !trim(text.substr(out.back().end, fragment.begin - out.back().end)).empty());
    if (apart) {
      out.push_back(fragment);
    } else {
      out.back().end = std::max(out.back().end, fragment.end);
    }
  }
  return out;
}

/// Writes the segments of a snippet, with "…" for each part of the text that it skips.
class Writer {
 public:
  explicit Writer(std::string_view text) : text_(text) {}

  void show(Span fragment, const std::vector<Highlight>& highlights) {
    leave_out(fragment.begin);
    // Spans are in bytes, but a Fragment counts code points.
    at_ += count_code_points(text_.substr(shown_, fragment.begin - shown_));
    Fragment place{{at_, at_}, {}};
    for (Segment& segment : cut(text_, fragment, highlights)) {
      const std::size_t begin = std::exchange(at_, at_ + count_code_points(segment.text));
      if (segment.hit) place.highlights.push_back({begin, at_});
      segments.push_back(std::move(segment));
    }
    place.shown.end = at_;
    fragments.push_back(std::move(place));
    shown_ = fragment.end;
  }

  void leave_out(std::size_t end) {
    if (!trim(text_.substr(shown_, end - shown_)).empty())
      segments.push_back({std::string(kLeftOut), false});
  }

  Segments segments;
  std::vector<Fragment> fragments;

 private:
  std::string_view text_;
  std::size_t shown_ = 0, at_ = 0;  // bytes written or skipped so far, and their code points
};

Snippet shown(const Row& row, const std::vector<Span>& fragments, HighlightFinder& finder) {
  Writer writer(row.text());
  for (const Span fragment : fragments) {
    if (fragment.begin < fragment.end)
      writer.show(fragment, row.of_text(finder.touching(row.in_all(fragment))));
  }
  writer.leave_out(row.text().size());
  return {row.label(finder), std::move(writer.segments), std::move(writer.fragments)};
}

}  // namespace

Snippet snippet(const SnippetSource& wording, const Query& query, const Tokenizer& tokenizer,
                Tier tier) {
  const Row row(wording);
  HighlightFinder finder(row.all(), query, tokenizer, tier, wording.in_shard);
  std::vector<Span> fragments =
      choose_fragments(row.text(), row.of_text(finder.best()), query, wording.default_fragment);
  // The choice was made from most highlights. Now that the fragments are known, all in them are
  // found.
  for (Span& fragment : fragments)
    fragment = with_whole_highlights(fragment, row.of_text(finder.touching(row.in_all(fragment))));
  return shown(row, joined(row.text(), fragments), finder);
}

Snippet whole_text(const SnippetSource& wording, const Query& query, const Tokenizer& tokenizer,
                   Tier tier) {
  const Row row(wording);
  HighlightFinder finder(row.all(), query, tokenizer, tier, wording.in_shard);
  return shown(row, {{0, row.text().size()}}, finder);
}

}  // namespace gijiroku::search
