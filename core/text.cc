// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/fold.h"
#include "core/normal_table.h"

namespace gijiroku {
namespace {

const icu::Normalizer2& nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* n = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no nfkc_cf data");
  return *n;
}

/// Repairs and folds. With `origins`, appends to it for each output byte the source span of its
/// code point.
std::string fold(std::string_view source, std::vector<Span>* origins) {
  const FoldTable& table = fold_table();
  std::string out;
  out.reserve(source.size());
  for (std::size_t i = 0; i < source.size();) {
    const std::size_t from = i, at = out.size();
    const char32_t c = next_code_point(source, i);
    if (c < 0x80 && !is_control(c)) {
      out.push_back(static_cast<char>(c));
    } else {
      append_utf8(out, is_control(c) ? kReplacement : table.map(c));
    }
    if (origins) origins->insert(origins->end(), out.size() - at, Span{from, i});
  }
  return out;
}

/// nfkc_cf of a folded text. With `edits`, records which bytes became which.
std::string casefold(std::string_view folded, icu::Edits* edits) {
  std::string out;
  out.reserve(folded.size());
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  nfkc_casefold().normalizeUTF8(/*options=*/0,
                                {folded.data(), static_cast<std::int32_t>(folded.size())}, sink,
                                edits, status);
  if (U_FAILURE(status)) throw std::length_error("text too long to normalise");
  return out;
}

/// `span` of `text` without the characters at its ends that nfkc_cf deletes.
Span without_ignorables(std::string_view text, Span span) {
  const auto ignorable = [&](std::size_t at) {
    return u_hasBinaryProperty(static_cast<UChar32>(code_point_at(text, at).value),
                               UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
  };
  while (span.begin < span.end && ignorable(span.begin))
    span.begin += code_point_at(text, span.begin).size;
  while (span.begin < span.end) {
    const std::size_t last = boundary_before(text, span.end);
    if (!ignorable(last)) break;
    span.end = last;
  }
  return span;
}

/// What ICU makes of a character on its own. Nothing of a surrogate, which is not a character.
std::string nfkc_of(char32_t c) {
  if (c >= 0xD800 && c < 0xE000) return {};
  std::string source;
  append_utf8(source, c);
  return casefold(fold(source, nullptr), nullptr);
}

const NormalTable& normal_table() {
  static const NormalTable kTable(
      [](char32_t c) {
        // Whitespace is deleted if it is all that `c` becomes. If there is more (´ becomes a space
        // and a mark), ICU is called each time.
        const std::string made = nfkc_of(c);
        for (std::size_t i = 0; i < made.size();) {
          const bool alone = i == 0;
          if (is_whitespace(next_code_point(made, i)))
            return NormalTable::Made{"", alone && i == made.size()};
        }
        // U+FFFD may replace ill-formed bytes, which must not be copied from the source.
        const bool same = c != kReplacement && decode(made) == std::u32string(1, c);
        return NormalTable::Made{made, false, same};
      },
      [](char32_t c) {
        const char32_t folded = is_control(c) ? kReplacement : fold_table().map(c);
        return c < 0xD800 || c >= 0xE000
                   ? nfkc_casefold().hasBoundaryBefore(static_cast<UChar32>(folded)) != 0
                   : false;
      });
  return kTable;
}

/// Splits a text into runs of characters that are their own literal form, characters whose literal
/// form the table knows, and stretches for which ICU must be called.
class Pieces {
 public:
  explicit Pieces(std::string_view source) : source_(source), table_(normal_table()) {}

  bool next_piece() {
    begin_ = end_;
    if (begin_ >= source_.size()) return false;
    same_ = read_run() > 0;
    if (!same_) read_one();
    return true;
  }

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  std::string_view text() const { return source_.substr(begin_, end_ - begin_); }
  bool same() const { return same_; }
  std::size_t characters() const { return characters_; }  ///< of a run
  bool needs_icu() const { return needs_icu_; }
  bool space() const { return piece_->space; }
  std::string_view made() const { return {piece_->bytes.data(), piece_->size}; }

 private:
  /// The number of characters of the run at begin_, which ends before a character that can combine
  /// with what follows it.
  std::size_t read_run() {
    std::size_t from = begin_, last = begin_;
    characters_ = 0;
    while (from < source_.size()) {
      if (const std::size_t count = table_.plain_kanji(source_, from); count > 0) {
        characters_ += count;
        from += 3 * count;
        last = from - 3;
      }
      if (from == source_.size()) break;
      std::size_t at = from;
      const char32_t c = next_code_point(source_, at);
      if (!table_.plain(c)) {
        const bool combines = characters_ > 0 && !table_[c].boundary;
        end_ = combines ? last : from;
        return characters_ -= combines ? 1 : 0;
      }
      last = std::exchange(from, at);
      ++characters_;
    }
    end_ = from;
    return characters_;
  }

  /// Reads the character at begin_, with those that can combine with it. ICU is called if the table
  /// lacks the character, or if it can combine with one beside it.
  void read_one() {
    end_ = begin_;
    piece_ = &table_[next_code_point(source_, end_)];
    needs_icu_ = (piece_->size == NormalTable::kAsk && !piece_->space) || !piece_->boundary;
    for (std::size_t ahead = end_; ahead < source_.size(); end_ = ahead) {
      if (table_[next_code_point(source_, ahead)].boundary) return;
      needs_icu_ = true;
    }
  }

  std::string_view source_;
  const NormalTable& table_;
  std::size_t begin_ = 0, end_ = 0, characters_ = 0;
  const NormalTable::Entry* piece_ = nullptr;
  bool same_ = false, needs_icu_ = false;
};

/// Calls `take(part, characters)` for each part of the literal form of `source`, in order, and
/// `take("", 0)` for whitespace that is deleted.
template <typename Take>
void each_part(std::string_view source, Take take) {
  for (Pieces pieces(source); pieces.next_piece();) {
    if (pieces.same()) {
      take(pieces.text(), pieces.characters());
    } else if (pieces.needs_icu()) {
      const std::string normal = casefold(fold(pieces.text(), nullptr), nullptr);
      for (std::size_t i = 0; i < normal.size();) {
        const std::size_t from = i;
        const bool space = is_whitespace(next_code_point(normal, i));
        take(space ? "" : std::string_view(normal).substr(from, i - from), space ? 0 : 1);
      }
    } else if (pieces.space()) {
      take("", 0);
    } else {
      take(pieces.made(), count_code_points(pieces.made()));
    }
  }
}

}  // namespace

LiteralForm literal_form(std::string_view source) {
  LiteralForm form;
  form.text.reserve(source.size());
  form.gaps.reserve(source.size() / 3 + 1);
  bool gap = false;
  each_part(source, [&](std::string_view made, std::size_t characters) {
    form.text.append(made);
    if (characters > 0) form.gaps.push_back(std::exchange(gap, false));
    if (characters > 1) form.gaps.resize(form.gaps.size() + characters - 1);
    gap = gap || characters == 0;
  });
  return form;
}

std::string literal_text(std::string_view source) {
  std::string text;
  text.reserve(source.size());
  each_part(source, [&](std::string_view made, std::size_t) { text.append(made); });
  return text;
}

const NormalText::Run& NormalText::run(std::size_t byte) const {
  return *(std::upper_bound(runs_.begin(), runs_.end(), byte,
                            [](std::size_t at, const Run& run) { return at < run.at; }) -
           1);
}

Span NormalText::original(Span s) const {
  const Run& first = run(s.begin);
  const Run& last = run(s.end - 1);
  return {first.same ? first.begin + (s.begin - first.at) : first.begin,
          last.same ? last.begin + (s.end - last.at) : last.end};
}

/// Appends what bytes `from` of the source became; `same` if they are their own literal form.
void NormalText::append(std::string_view made, Span from, bool same) {
  const std::size_t at = text_.size();
  if (!runs_.empty() && from.begin > runs_.back().end) {
    gaps_.resize(at);
    gaps_.push_back(true);
  }
  runs_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from.begin),
                   static_cast<std::uint32_t>(from.end), same});
  text_.append(made);
}

/// Appends a stretch for which ICU must be called. The edits of ICU say which bytes became which.
void NormalText::append_via_icu(std::string_view stretch, std::size_t at) {
  std::vector<Span> origins;
  const std::string folded = fold(stretch, &origins);
  icu::Edits edits;
  const std::string normal = casefold(folded, &edits);
  std::vector<Span> spans(normal.size());
  UErrorCode status = U_ZERO_ERROR;
  for (auto it = edits.getFineIterator(); it.next(status);) {
    const auto to = static_cast<std::size_t>(it.destinationIndex());
    const auto from = static_cast<std::size_t>(it.sourceIndex());
    // A highlight must not include ignorable characters that produced nothing.
    const Span changed =
        without_ignorables(folded, {from, from + static_cast<std::size_t>(it.oldLength())});
    for (std::size_t k = 0; k < static_cast<std::size_t>(it.newLength()); ++k) {
      const Span made = it.hasChange() ? changed : Span{from + k, from + k + 1};
      spans[to + k] = made.end > made.begin
                          ? Span{origins[made.begin].begin, origins[made.end - 1].end}
                          : Span{origins[made.begin].begin, origins[made.begin].begin};
    }
  }
  for (std::size_t i = 0; i < normal.size();) {
    const std::size_t from = i;
    if (is_whitespace(next_code_point(normal, i))) continue;
    // One run a byte, as each may come from other bytes of the source.
    for (std::size_t k = from; k < i; ++k)
      append(std::string_view(normal).substr(k, 1), {at + spans[k].begin, at + spans[k].end},
             false);
  }
}

NormalText normalize(std::string_view source) {
  NormalText out;
  out.text_.reserve(source.size());
  for (Pieces pieces(source); pieces.next_piece();) {
    const Span from{pieces.begin(), pieces.end()};
    if (pieces.same()) {
      out.append(pieces.text(), from, true);
    } else if (pieces.needs_icu()) {
      out.append_via_icu(pieces.text(), from.begin);
    } else if (!pieces.space()) {
      out.append(pieces.made(), from, false);
    }
  }
  return out;
}

}  // namespace gijiroku
