// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/highlight_oracle.h — computes character by character what a snippet must show and
// highlight.
//
// It shares no code with the engine for mapping the literal form back to the text, or for choosing
// where to look for words. It splits the text into what readers see as characters. Their literal
// forms show where each is in the literal form of the text. The tokenizer reads all of that at
// once.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"
#include "searchd/engine/answer.h"
#include "searchd/query/query.h"
#include "searchd/spelling/whole_word.h"

namespace gijiroku::testing {

using namespace gijiroku::search;

/// What may be highlighted for a term.
struct Wanted {
  std::string literal;                ///< N0
  std::vector<std::string> variants;  ///< N0
  std::vector<Word> words;            ///< of a term that may match non-contiguously
  std::vector<JoinedWord> joined;     ///< of such a term
  std::optional<Pattern> pattern;     ///< if set, used instead of the others
};

/// What may be highlighted for the terms of `query`, with all their spellings.
inline std::vector<Wanted> wanted_by(const Query& query) {
  std::vector<Wanted> out;
  for (const Term& term : query.terms) {
    out.push_back({term.literal,
                   {},
                   term.non_contiguous && !term.exact ? term.words : std::vector<Word>{},
                   term.joined,
                   term.pattern});
    for (const Variant& variant : term.variants) out.back().variants.push_back(variant.literal);
  }
  return out;
}

class HighlightOracle {
 public:
  HighlightOracle(std::string_view text, const std::vector<Wanted>& wanted, bool parts,
                  const Tokenizer& tokenizer)
      : points_(decode(text)), form_(literal_form(text)) {
    part_characters();
    for (const Wanted& each : wanted) add_marks(each, parts, tokenizer);
    std::sort(marks_.begin(), marks_.end(),
              [](const CodePointRange& a, const CodePointRange& b) { return a.begin < b.begin; });
  }

  /// Whether the literal forms of the text's characters add up to that of the text. If not, the
  /// oracle cannot judge the text.
  bool knows() const { return known_; }

  /// Describes the first fault of the snippet; nullopt if there is none.
  std::optional<std::string> fault(const Segments& segments,
                                   const std::vector<Fragment>& fragments) const {
    std::size_t at = 0, shown = 0;  // index of a segment; code points up to the last fragment's end
    for (const Fragment& fragment : fragments) {
      if (fragment.shown.begin < shown || fragment.shown.end <= fragment.shown.begin)
        return "fragments overlap or are empty";
      if (!is_character_boundary(fragment.shown.begin) ||
          !is_character_boundary(fragment.shown.end))
        return "a fragment cuts a character in two";
      if (is_left_out(shown, fragment.shown.begin) && !is_gap(segments, at++))
        return "no … between";
      std::vector<CodePointRange> hits;
      shown = fragment.shown.begin;
      for (; at < segments.size() && shown < fragment.shown.end; ++at) {
        const std::size_t end = shown + count_code_points(segments[at].text);
        if (segments[at].text != slice({shown, end})) return "no slice: " + segments[at].text;
        if (segments[at].hit) hits.push_back({shown, end});
        shown = end;
      }
      if (shown != fragment.shown.end) return "segments and fragments differ";
      if (hits != fragment.highlights) return "hits of segments and fragments differ";
      if (const auto wrong = wrong_marks(fragment)) return wrong;
    }
    if (is_left_out(shown, borders_.back()) && !is_gap(segments, at++)) return "no … at the end";
    return at == segments.size() ? std::nullopt : std::optional<std::string>("more segments");
  }

 private:
  void part_characters() {
    std::string made, character;
    bool lost_mark = false;
    for (std::size_t i = 0; i <= points_.size(); ++i) {
      if (i == points_.size() || i == 0 || !continues_character(points_[i - 1], points_[i])) {
        made += literal_form(character).text;
        borders_.push_back(i);
        forms_.push_back(made.size());
        character.clear();
      }
      if (i == points_.size()) break;
      // A combining mark after an invisible character may belong to the character before that.
      lost_mark =
          lost_mark || (character.empty() && i > 0 && continues_character(U'あ', points_[i]));
      append_utf8(character, points_[i]);
    }
    known_ = made == form_.text && !lost_mark;
  }

  /// The characters that bytes [begin, end) of the literal form come from, as code points.
  CodePointRange characters(std::size_t begin, std::size_t end) const {
    const auto first = std::upper_bound(forms_.begin(), forms_.end(), begin) - 1;
    const auto last = std::lower_bound(forms_.begin(), forms_.end(), end);
    return {borders_[static_cast<std::size_t>(first - forms_.begin())],
            borders_[static_cast<std::size_t>(last - forms_.begin())]};
  }

  void add_marks(const Wanted& wanted, bool parts, const Tokenizer& tokenizer) {
    const std::size_t before = marks_.size();
    if (wanted.pattern) return add_pattern(*wanted.pattern);
    sought_.push_back(wanted.literal);
    for (std::size_t at = form_.text.find(wanted.literal); at != std::string::npos;
         at = form_.text.find(wanted.literal, at + 1))
      marks_.push_back(characters(at, at + wanted.literal.size()));
    for (const std::string& variant : wanted.variants) add_spelling(variant);
    if (marks_.size() == before) add_words(wanted, parts, tokenizer);
    for (const Word& word : wanted.words) {
      for (const std::string& other : word.others) add_spelling(other);
    }
  }

  void add_spelling(const std::string& spelling) {
    sought_.push_back(spelling);
    const WholeWord word(spelling);
    for (std::size_t at = word.find(form_.text, 0); at != std::string::npos;
         at = word.find(form_.text, at + 1))
      marks_.push_back(characters(at, at + spelling.size()));
  }

  /// Adds the joined words and the words of a term: of each kind if all of them occur, or with
  /// `parts` those that occur. Without all joined words there are no words.
  void add_words(const Wanted& wanted, bool parts, const Tokenizer& tokenizer) {
    for (const std::size_t first = marks_.size(); const JoinedWord& joined : wanted.joined) {
      const std::size_t before_word = marks_.size();
      for (const Variant& spelling : joined.spellings) add_spelling(spelling.literal);
      if (marks_.size() > before_word || parts) continue;
      marks_.resize(first);
      return;
    }
    const std::size_t before = marks_.size();
    std::vector<Word> telling = wanted.words;
    std::erase_if(telling, is_slight);
    for (const Word& word : telling.empty() ? wanted.words : telling) {
      const std::size_t before_word = marks_.size();
      for (const Token& token : tokenizer.tokenize(form_)) {
        const std::string_view surface =
            std::string_view(form_.text).substr(token.begin, token.end - token.begin);
        const auto& others = word.others;
        if (token.base != word.base && surface != word.surface &&
            std::find(others.begin(), others.end(), token.base) == others.end())
          continue;
        marks_.push_back(characters(token.begin, token.end));
        sought_.emplace_back(surface);
        add_row(wanted.literal, token, tokenizer);
      }
      if (marks_.size() > before_word || parts) continue;
      marks_.resize(before);
      return;
    }
  }

  /// Adds runs of a term that occur in the text around a word of it. A run goes from one token of
  /// the term to another, neither of which is grammar, within a sentence. It neither begins with a
  /// suffix nor ends with a prefix, unless that is the word.
  void add_row(const std::string& term, const Token& word, const Tokenizer& tokenizer) {
    std::vector<Token> solid = tokenizer.tokenize(literal_form(term));
    std::erase_if(solid,
                  [](const Token& each) { return each.bearing == ContentLevel::kFunctionWord; });
    const std::string_view text = form_.text;
    for (const Token& first : solid) {
      for (const Token& last : solid) {
        if (last.end <= first.begin) continue;
        const std::string row = term.substr(first.begin, last.end - first.begin);
        if (row.find("。") != std::string::npos) continue;
        for (std::size_t at = text.find(row); at != text.npos; at = text.find(row, at + 1)) {
          const auto is_word = [&](const Token& each) {
            return at + each.begin - first.begin == word.begin &&
                   at + each.end - first.begin == word.end;
          };
          const bool around = std::any_of(solid.begin(), solid.end(), [&](const Token& each) {
            return is_word(each) && each.begin >= first.begin && each.end <= last.end;
          });
          const bool begins = first.part != NounPart::kSuffix || is_word(first);
          const bool ends = last.part != NounPart::kPrefix || is_word(last);
          if (around && begins && ends) marks_.push_back(characters(at, at + row.size()));
        }
      }
    }
  }

  void add_pattern(const Pattern& pattern) {
    sought_.push_back(pattern.fixed());
    for (auto found = pattern.find(form_.text, 0); found;
         found = pattern.find(form_.text, found->end))
      marks_.push_back(characters(found->begin, found->end));
  }

  /// Short words in hiragana (する) are not highlighted if the term has other words.
  static bool is_slight(const Word& word) {
    const std::u32string base = decode(word.base);
    return base.size() <= 2 && std::all_of(base.begin(), base.end(),
                                           [](char32_t c) { return c >= U'ぁ' && c <= U'ゟ'; });
  }

  /// Compares the highlights of a fragment with those that must be there.
  std::optional<std::string> wrong_marks(const Fragment& fragment) const {
    std::vector<CodePointRange> must;
    for (const CodePointRange& highlight : marks_) {
      if (highlight.end <= fragment.shown.begin || highlight.begin >= fragment.shown.end) continue;
      if (!must.empty() && highlight.begin < must.back().end) {
        must.back().end = std::max(must.back().end, highlight.end);
      } else {
        must.push_back(highlight);
      }
    }
    for (const CodePointRange& hit : fragment.highlights) {
      const std::string form = literal_form(slice(hit)).text;
      if (std::none_of(sought_.begin(), sought_.end(), [&](const std::string& each) {
            return form.find(each) != std::string::npos;
          }))
        return "highlights nothing that is sought: " + slice(hit);
      if (std::find(must.begin(), must.end(), hit) == must.end()) return "stray: " + slice(hit);
    }
    for (const CodePointRange& highlight : must) {
      if (std::find(fragment.highlights.begin(), fragment.highlights.end(), highlight) ==
          fragment.highlights.end())
        return "not marked: " + slice(highlight);
    }
    return std::nullopt;
  }

  bool is_character_boundary(std::size_t point) const {
    return std::binary_search(borders_.begin(), borders_.end(), point);
  }
  bool is_left_out(std::size_t begin, std::size_t end) const {
    return !trim(slice({begin, end})).empty();
  }
  static bool is_gap(const Segments& segments, std::size_t at) {
    return at < segments.size() && segments[at] == Segment{"…", false};
  }
  std::string slice(CodePointRange stretch) const {
    std::string out;
    for (std::size_t i = stretch.begin; i < std::min(stretch.end, points_.size()); ++i)
      append_utf8(out, points_[i]);
    return out;
  }

  std::u32string points_;
  LiteralForm form_;
  bool known_ = false;
  std::vector<std::size_t> borders_, forms_;  // of characters: code points; bytes of form_
  std::vector<CodePointRange> marks_;
  std::vector<std::string> sought_;  // a highlight must contain one of these, N0
};

}  // namespace gijiroku::testing
