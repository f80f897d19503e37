#include "searchd/snippet/snippet.h"

#include <algorithm>
#include <utility>

#include "searchd/snippet/fragment.h"
#include "searchd/snippet/fragment_selection.h"
#include "searchd/text/cursor.h"

namespace gijiroku {
namespace {

constexpr std::size_t kShort = 140;  // characters of a text that is shown whole
constexpr std::size_t kShown = 120;  // of another one
constexpr char kBetween = '\x1E';    // of a label and a text: nothing that is sought has it
constexpr std::string_view kLeftOut = "…";

/// What is searched as one: a text, or a label and a text.
class Row {
 public:
  explicit Row(const Wording& wording) : text_(wording.text), label_(wording.label) {
    if (label_.empty()) return;
    joined_.append(label_) += kBetween;
    joined_.append(text_);
    begin_ = label_.size() + 1;
  }

  std::string_view all() const { return label_.empty() ? text_ : std::string_view(joined_); }
  std::string_view text() const { return text_; }
  Span in_all(Span of_text) const { return {of_text.begin + begin_, of_text.end + begin_}; }

  /// Those of `marks` that are of the text, as places in it.
  std::vector<Mark> of_text(const std::vector<Mark>& marks) const {
    std::vector<Mark> out;
    for (const Mark& mark : marks) {
      if (mark.span.begin < begin_) continue;
      out.push_back(
          {{mark.span.begin - begin_, mark.span.end - begin_}, mark.term, mark.word, mark.typed});
    }
    return out;
  }

  Segments label(MarkFinder& finder) const {
    std::vector<Mark> marks = finder.within({0, label_.size()});
    std::erase_if(marks, [&](const Mark& mark) { return mark.span.end > label_.size(); });
    return cut(label_, {0, label_.size()}, marks);
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

/// `window` made wide enough that its ends cut no mark in two.
Span around_marks(Span window, const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) {
    const Span span = mark.span;
    if (span.begin < window.end && span.end > window.end) window.end = span.end;
  }
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
    const Span span = mark->span;
    if (span.begin < window.begin && span.end > window.begin) window.begin = span.begin;
  }
  return window;
}

std::vector<Span> stretches(std::string_view text, const std::vector<Mark>& marks,
                            const Query& query, Span first) {
  const bool is_short = text.size() <= kShort * 4 && count_code_points(text) <= kShort;
  if (is_short) return {with_whole_characters(text, trimmed(text))};
  const Covers covers(text, marks, query);
  const auto one = covers.best(kShown, {});
  if (!one) {
    const std::size_t begin = std::max(trimmed(text).begin, first.begin);
    const bool fits = first.end > begin && first.end <= text.size() &&
                      count_code_points(text.substr(begin, first.end - begin)) <= kShown;
    return {window_around(text, {begin, fits ? first.end : begin}, kShown)};
  }
  const auto half = covers.best(kShown / 2, {}), other = covers.best(kShown / 2, half->subjects);
  if (!other || half->weight + other->weight <= one->weight)
    return {window_around(text, one->span, kShown)};
  std::vector<Span> out{window_around(text, half->span, kShown / 2),
                        window_around(text, other->span, kShown / 2)};
  if (out[1].begin < out[0].begin) std::swap(out[0], out[1]);
  return out;
}

/// Windows that touch, or that nothing but whitespace parts, made one.
std::vector<Span> joined(std::string_view text, const std::vector<Span>& windows) {
  std::vector<Span> out;
  for (const Span window : windows) {
    const bool apart =
        out.empty() || (out.back().end < window.begin &&
                        !trim(text.substr(out.back().end, window.begin - out.back().end)).empty());
    if (apart) {
      out.push_back(window);
    } else {
      out.back().end = std::max(out.back().end, window.end);
    }
  }
  return out;
}

/// Writes what is shown of a text.
class Writer {
 public:
  explicit Writer(std::string_view text) : text_(text) {}

  void show(Span window, const std::vector<Mark>& marks) {
    leave_out(window.begin);
    at_ += count_code_points(text_.substr(shown_, window.begin - shown_));
    Window place{{at_, at_}, {}};
    for (Segment& segment : cut(text_, window, marks)) {
      const std::size_t begin = std::exchange(at_, at_ + count_code_points(segment.text));
      if (segment.hit) place.hits.push_back({begin, at_});
      segments.push_back(std::move(segment));
    }
    place.shown.end = at_;
    windows.push_back(std::move(place));
    shown_ = window.end;
  }

  void leave_out(std::size_t end) {
    if (!trim(text_.substr(shown_, end - shown_)).empty())
      segments.push_back({std::string(kLeftOut), false});
  }

  Segments segments;
  std::vector<Window> windows;

 private:
  std::string_view text_;
  std::size_t shown_ = 0, at_ = 0;  // bytes, and code points up to them
};

Snippet shown(const Row& row, const std::vector<Span>& windows, MarkFinder& finder) {
  Writer writer(row.text());
  for (const Span window : windows) {
    if (window.begin < window.end)
      writer.show(window, row.of_text(finder.within(row.in_all(window))));
  }
  writer.leave_out(row.text().size());
  return {row.label(finder), std::move(writer.segments), std::move(writer.windows)};
}

}  // namespace

Snippet snippet(const Wording& wording, const Query& query, const Tokenizer& tokenizer, Tier tier) {
  const Row row(wording);
  MarkFinder finder(row.all(), query, tokenizer, tier, wording.in_shard);
  std::vector<Span> windows =
      stretches(row.text(), row.of_text(finder.most()), query, wording.shown_first);
  for (Span& window : windows)
    window = around_marks(window, row.of_text(finder.within(row.in_all(window))));
  return shown(row, joined(row.text(), windows), finder);
}

Snippet whole_text(const Wording& wording, const Query& query, const Tokenizer& tokenizer,
                   Tier tier) {
  const Row row(wording);
  MarkFinder finder(row.all(), query, tokenizer, tier, wording.in_shard);
  return shown(row, {{0, row.text().size()}}, finder);
}

}  // namespace gijiroku
