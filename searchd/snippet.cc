#include "searchd/snippet.h"

#include <algorithm>
#include <set>

namespace gijiroku {
namespace {

constexpr std::size_t kWindowChars = 120;
constexpr std::size_t kSecondWindowChars = 60;
constexpr std::size_t kLeadChars = 30;  // shown before a match whose sentence begins too far away
constexpr std::size_t kMaxMarks = 200;  // more are not weighed against each other

bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'\n'; }

/// A text by code points: where each begins, and where sentences do.
class Outline {
 public:
  explicit Outline(std::string_view text) {
    sentences_.push_back(0);
    for (std::size_t at = 0; at < text.size();) {
      const auto [c, size] = code_point_at(text, at);
      bytes_.push_back(at);
      at += size;
      if (ends_sentence(c)) sentences_.push_back(bytes_.size());
    }
    bytes_.push_back(text.size());
  }

  std::size_t chars() const { return bytes_.size() - 1; }
  std::size_t byte(std::size_t character) const { return bytes_[std::min(character, chars())]; }
  std::size_t character(std::size_t byte) const {
    return static_cast<std::size_t>(std::lower_bound(bytes_.begin(), bytes_.end(), byte) -
                                    bytes_.begin());
  }

  /// Up to `limit` characters around the mark: from its sentence's start if the mark then fits, to
  /// the end of the last sentence that fits.
  Span window(Span mark, std::size_t limit) const {
    const std::size_t first = character(mark.begin), last = character(mark.end);
    std::size_t begin = *(std::upper_bound(sentences_.begin(), sentences_.end(), first) - 1);
    if (last - begin > limit) begin = std::max(begin, first - std::min(first, kLeadChars));
    const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), begin + limit);
    std::size_t end = std::min(begin + limit, chars());
    if (end < chars() && *(after - 1) >= last && *(after - 1) > begin) end = *(after - 1);
    return {byte(begin), byte(std::max(end, last))};
  }

 private:
  std::vector<std::size_t> bytes_, sentences_;  // sentences_ in code points
};

/// `window` made wide enough that its ends cut no mark in two.
Span around_marks(Span window, const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) {
    if (mark.span.begin < window.begin && mark.span.end > window.begin)
      window.begin = mark.span.begin;
    if (mark.span.begin < window.end && mark.span.end > window.end) window.end = mark.span.end;
  }
  return window;
}

struct Weight {
  std::size_t terms = 0, marks = 0;
  auto operator<=>(const Weight&) const = default;
};

Weight weigh(Span window, const std::vector<Mark>& marks, const std::set<std::size_t>& covered) {
  std::set<std::size_t> terms;
  Weight out;
  for (const Mark& mark : marks) {
    if (mark.span.begin < window.begin || mark.span.end > window.end) continue;
    ++out.marks;
    if (!covered.contains(mark.term)) terms.insert(mark.term);
  }
  out.terms = terms.size();
  return out;
}

Span best_window(const Outline& outline, const std::vector<Mark>& marks, std::size_t limit,
                 const std::set<std::size_t>& covered) {
  Span best{};
  Weight best_weight{};
  for (std::size_t i = 0; i < std::min(marks.size(), kMaxMarks); ++i) {
    const Span window = around_marks(outline.window(marks[i].span, limit), marks);
    const Weight weight = weigh(window, marks, covered);
    if (weight > best_weight) {
      best = window;
      best_weight = weight;
    }
  }
  return best_weight.terms > 0 ? best : Span{};
}

std::set<std::size_t> terms_in(Span window, const std::vector<Mark>& marks) {
  std::set<std::size_t> out;
  for (const Mark& mark : marks) {
    if (mark.span.begin >= window.begin && mark.span.end <= window.end) out.insert(mark.term);
  }
  return out;
}

}  // namespace

Segments snippet(std::string_view text, const std::vector<Mark>& marks) {
  const Outline outline(text);
  std::vector<Span> windows{best_window(outline, marks, kWindowChars, {})};
  if (windows[0] == Span{}) windows[0] = outline.window({0, 0}, kWindowChars);
  const Span second = best_window(outline, marks, kSecondWindowChars, terms_in(windows[0], marks));
  if (second.begin >= windows[0].end && second.end > 0) windows.push_back(second);
  if (second.end <= windows[0].begin && second.end > 0) windows.insert(windows.begin(), second);

  Segments out;
  std::size_t shown = 0;
  for (const Span window : windows) {
    if (window.begin > shown) out.push_back({"…", false});
    for (Segment& segment : cut(text, window, marks)) out.push_back(std::move(segment));
    shown = window.end;
  }
  if (shown < text.size()) out.push_back({"…", false});
  return out;
}

}  // namespace gijiroku
