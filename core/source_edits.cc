// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source_edits.h"

#include <algorithm>
#include <vector>

#include "core/grams.h"
#include "core/utf8.h"

namespace gijiroku {
namespace {

constexpr std::size_t kWideBytes = 3;    // of a full-width form in UTF-8
constexpr char32_t kWideShift = 0xFEE0;  // from an ASCII character to its full-width form
constexpr std::size_t kLookahead = 8;    // characters, for a place where both texts agree again

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && is_continuation(text[at]);
}

bool is_wide_form(std::string_view source, std::size_t at, char plain) {
  return plain > ' ' && plain <= '~' &&
         code_point_at(source, at).value == static_cast<char32_t>(plain) + kWideShift;
}

/// `at`, and the ends of at most kLookahead characters of `text` after it.
std::vector<std::size_t> ends(std::string_view text, std::size_t at) {
  std::vector<std::size_t> out{at};
  while (out.size() <= kLookahead && out.back() < text.size())
    out.push_back(out.back() + code_point_at(text, out.back()).size);
  return out;
}

/// Moves through both texts at once, and writes an edit wherever they differ.
class Differ {
 public:
  Differ(std::string_view literal, std::string_view source) : literal_(literal), source_(source) {}

  std::string edits(std::size_t dropped) {
    if (dropped > 0) replace(dropped, 0);
    for (keep(); literal_at_ < literal_.size() || source_at_ < source_.size(); keep()) {
      if (const std::size_t wide = wide_forms(); wide > 0) {
        append_edit(wide << 1 | 1U, wide, wide * kWideBytes);
      } else if (const std::size_t blanks = blank_bytes(); blanks > 0) {
        replace(0, blanks);
      } else {
        replace_some();
      }
    }
    return std::move(out_);
  }

 private:
  /// Moves over all that is the same in both, and back to a character boundary.
  void keep() {
    const auto [end, _] =
        std::mismatch(literal_.begin() + static_cast<std::ptrdiff_t>(literal_at_), literal_.end(),
                      source_.begin() + static_cast<std::ptrdiff_t>(source_at_), source_.end());
    auto same = static_cast<std::size_t>(end - literal_.begin()) - literal_at_;
    while (is_inside_character(literal_, literal_at_ + same)) --same;
    literal_at_ += same;
    source_at_ += same;
  }

  /// The number of ASCII characters here that the source has full-width. One edit covers them all.
  std::size_t wide_forms() const {
    std::size_t n = 0;
    while (literal_at_ + n < literal_.size() && source_at_ + n * kWideBytes < source_.size() &&
           is_wide_form(source_, source_at_ + n * kWideBytes, literal_[literal_at_ + n])) {
      ++n;
    }
    return n;
  }

  /// Bytes of whitespace here in the source, which the literal form never has.
  std::size_t blank_bytes() const {
    std::size_t end = source_at_;
    while (end < source_.size() && is_whitespace(code_point_at(source_, end).value))
      end += code_point_at(source_, end).size;
    return end - source_at_;
  }

  /// Replaces as few characters as possible, counted in both texts together, before both agree
  /// again.
  void replace_some() {
    const std::vector<std::size_t> from = ends(literal_, literal_at_),
                                   to = ends(source_, source_at_);
    for (std::size_t sum = 1; sum < from.size() + to.size() - 1; ++sum) {
      for (std::size_t i = sum < to.size() ? 0 : sum + 1 - to.size(); i <= sum && i < from.size();
           ++i) {
        if (agree(from[i], to[sum - i]))
          return replace(from[i] - literal_at_, to[sum - i] - source_at_);
      }
    }
    // They do not agree within reach.
    replace(from.back() - literal_at_, to.back() - source_at_);
  }

  /// Both are at their end, or have the same next character.
  bool agree(std::size_t l, std::size_t s) const {
    if (l == literal_.size() || s == source_.size())
      return l == literal_.size() && s == source_.size();
    return code_point_at(literal_, l).value == code_point_at(source_, s).value;
  }

  void replace(std::size_t dropped, std::size_t written) {
    const std::size_t at = source_at_;
    append_edit(dropped << 1, dropped, written);
    append_varint(out_, static_cast<std::uint32_t>(written));
    out_.append(source_, at, written);
  }

  void append_edit(std::size_t what, std::size_t dropped, std::size_t written) {
    append_varint(out_, static_cast<std::uint32_t>(literal_at_ - covered_));
    append_varint(out_, static_cast<std::uint32_t>(what));
    literal_at_ += dropped;
    source_at_ += written;
    covered_ = literal_at_;
  }

  std::string_view literal_, source_;
  std::size_t literal_at_ = 0, source_at_ = 0;
  std::size_t covered_ = 0;  // bytes of literal_ that the edits so far cover
  std::string out_;
};

/// Takes pieces off the front of a text. Missing bytes count as an empty piece, so that damaged
/// edits are harmless.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : rest_(text) {}
  bool empty() const { return rest_.empty(); }

  std::string_view take(std::size_t size) {
    const std::string_view piece = rest_.substr(0, size);
    rest_.remove_prefix(piece.size());
    return piece;
  }

  std::size_t number() {
    std::size_t value = 0;
    for (unsigned shift = 0; shift < 32; shift += 7) {
      const std::string_view byte = take(1);
      if (byte.empty()) break;
      value |= (static_cast<unsigned char>(byte[0]) & std::size_t{0x7F}) << shift;
      if ((static_cast<unsigned char>(byte[0]) & 0x80U) == 0) break;
    }
    return value;
  }

 private:
  std::string_view rest_;
};

}  // namespace

std::string source_edits(std::string_view literal, std::string_view source, std::size_t from) {
  return Differ(literal, source).edits(from);
}

std::string restore_source(std::string_view literal, std::string_view edits) {
  std::string out;
  out.reserve(literal.size() + edits.size() * 2);
  Cutter text(literal);
  for (Cutter rest(edits); !rest.empty();) {
    out.append(text.take(rest.number()));
    const std::size_t what = rest.number();
    const std::string_view replaced = text.take(what >> 1);
    if ((what & 1U) != 0) {
      for (const char plain : replaced)
        append_utf8(out, static_cast<char32_t>(static_cast<unsigned char>(plain)) + kWideShift);
    } else {
      out.append(rest.take(rest.number()));
    }
  }
  return out.append(text.take(std::string_view::npos));
}

}  // namespace gijiroku
