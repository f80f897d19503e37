#include "searchd/snippet/highlights.h"

#include <algorithm>

#include "searchd/match/occurrences.h"
#include "searchd/spelling/fuzzy.h"
#include "searchd/spelling/standing_word.h"
#include "searchd/text/cursor.h"

namespace gijiroku {
namespace {

/// Whether `text` is the term as it was typed, or a match of its pattern.
bool is_typed(std::string_view text, const Term& term) {
  return term.pattern || text == term.literal;
}

/// Appends where a term stands in `text`, or with `vague` what is nearly it; overlapping
/// occurrences become one.
void find_term(std::string_view text, const Term& term, std::size_t index, bool vague,
               std::vector<Match>& out) {
  const std::size_t first = out.size();
  for (const Span span : occurrences_of(term, text)) {
    const bool typed = is_typed(text.substr(span.begin, span.end - span.begin), term);
    if (out.size() > first && span.begin < out.back().span.end) {
      out.back().span.end = std::max(out.back().span.end, span.end);
      out.back().typed |= typed;
    } else {
      out.push_back({span, index, 0, typed});
    }
  }
  if (out.size() > first || !vague || term.exact || !may_be_vague(term.characters)) return;
  std::size_t at = 0;
  while (const auto found = find_vague(text.substr(at), term.characters)) {
    out.push_back({{at + found->begin, at + found->end}, index});
    at += found->end;
  }
}

/// Appends where other spellings of a term's words stand; they are searched where the words may
/// stand apart, and told.
void find_others(std::string_view text, const Term& term, std::size_t index,
                 std::vector<Match>& out) {
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    for (const std::string& other : term.words[i].others) {
      const StandingWord word(other);
      for (std::size_t at = word.find(text, 0); at != text.npos; at = word.find(text, at + 1))
        out.push_back({{at, at + other.size()}, index, i + 1});
    }
  }
}

void sort(std::vector<Mark>& marks) {
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
}

bool touches(const Mark& mark, Span span) {
  return mark.span.begin < span.end && span.begin < mark.span.end;
}

}  // namespace

MarkFinder::MarkFinder(std::string_view text, const Query& query, const Tokenizer& tokenizer,
                       Tier tier, TextInShard in_shard)
    : text_(text), parts_(tier >= Tier::kSome), normal_(normalize(text)) {
  if (normal_.view().empty()) return;
  std::vector<Match> found;
  std::vector<std::size_t> apart;
  for (std::size_t i = 0; i < query.terms.size(); ++i) {
    const std::size_t before_it = found.size();
    find_term(normal_.view(), query.terms[i], i, tier == Tier::kVague, found);
    if (found.size() == before_it && query.terms[i].apart && !query.terms[i].exact)
      apart.push_back(i);
  }
  for (std::size_t i = 0; i < query.terms.size(); ++i)
    find_others(normal_.view(), query.terms[i], i, found);
  if (!apart.empty()) words_.emplace(text, normal_, query, apart, found, tokenizer, in_shard);
  for (const Match& match : found) standing_.push_back(mark(match));
  sort(standing_);
}

Mark MarkFinder::mark(const Match& match) const {
  return {with_whole_characters(text_, normal_.original(match.span)), match.term, match.word,
          match.typed};
}

std::vector<Mark> MarkFinder::with_words(std::vector<Mark> marks) const {
  if (!words_) return marks;
  for (const Match& match : words_->matches(parts_)) marks.push_back(mark(match));
  sort(marks);
  return marks;
}

std::vector<Mark> MarkFinder::all() {
  if (words_) words_->read({0, text_.size()});
  return with_words(standing_);
}

std::vector<Mark> MarkFinder::most() {
  if (words_) words_->read_best();
  return with_words(standing_);
}

std::vector<Mark> MarkFinder::within(Span within) {
  if (words_) words_->read(within);
  std::vector<Mark> out;
  for (const Mark& mark : standing_) {
    if (touches(mark, within)) out.push_back(mark);
  }
  out = with_words(std::move(out));
  std::erase_if(out, [&](const Mark& mark) { return !touches(mark, within); });
  return out;
}

Segments cut(std::string_view text, Span within, const std::vector<Mark>& marks) {
  Segments out;
  std::size_t at = within.begin;
  const auto put = [&](std::size_t end, bool hit) {
    if (end <= at) return;
    out.push_back({std::string(text.substr(at, end - at)), hit});
    at = end;
  };
  for (std::size_t i = 0; i < marks.size();) {
    Span span = marks[i].span;
    for (++i; i < marks.size() && marks[i].span.begin < span.end; ++i) {
      span.end = std::max(span.end, marks[i].span.end);
    }
    if (span.end <= within.begin) continue;
    if (span.begin >= within.end) break;
    put(std::max(span.begin, at), false);
    put(std::min(span.end, within.end), true);
  }
  put(within.end, false);
  return out;
}

}  // namespace gijiroku
