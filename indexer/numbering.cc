#include "indexer/numbering.h"

#include <array>

namespace gijiroku {
namespace {

constexpr int kLargest = 999;
constexpr std::array<std::string_view, 10> kKanji{"一", "二", "三", "四", "五",
                                                  "六", "七", "八", "九", "十"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Numbering> digits_at(std::string_view form, std::size_t at) {
  Numbering n{0, at, false};
  while (n.end < form.size() && is_digit(form[n.end])) {
    n.value = n.value * 10 + (form[n.end++] - '0');
    if (n.value > kLargest) return std::nullopt;
  }
  if (n.end == at || n.value == 0) return std::nullopt;
  return n;
}

std::optional<Numbering> digits_or_kanji_at(std::string_view form, std::size_t at) {
  if (const auto n = digits_at(form, at)) return n;
  for (std::size_t i = 0; i < kKanji.size(); ++i) {
    if (form.substr(at).starts_with(kKanji[i])) {
      return Numbering{static_cast<int>(i) + 1, at + kKanji[i].size(), false};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Numbering> numbering_at(std::string_view form, std::size_t at) {
  if (at >= form.size()) return std::nullopt;
  const std::string_view rest = form.substr(at);
  constexpr std::string_view kOrdinal = "第", kPiece = "号";
  if (rest.starts_with('(')) {
    auto n = digits_or_kanji_at(form, at + 1);
    if (!n || n->end >= form.size() || form[n->end] != ')') return std::nullopt;
    return Numbering{n->value, n->end + 1, true};
  }
  if (rest.starts_with(kOrdinal)) {
    auto n = digits_or_kanji_at(form, at + kOrdinal.size());
    if (!n) return std::nullopt;
    if (form.substr(n->end).starts_with(kPiece)) n->end += kPiece.size();
    n->marked = true;
    return n;
  }
  return digits_at(form, at);
}

}  // namespace gijiroku
