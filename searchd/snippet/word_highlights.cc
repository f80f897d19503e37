// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/snippet/word_highlights.h"

#include <algorithm>

#include "core/kana.h"
#include "core/script.h"
#include "searchd/text/find_literal.h"
#include "searchd/text/stem.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kStop = "。";  // the tokenizer starts anew after it (core/tokenizer.cc)
// Priority that a sentence gains by a whole word (as in the query or the dictionary) or its stem.
constexpr std::size_t kByWord = 2, kByStem = 1;
// Bytes to read if all words were seen, and otherwise. The second bounds the time for a long text.
constexpr std::size_t kEnough = 250, kMost = 3000;

/// する, ある, なる: they occur everywhere and say nothing.
bool is_generic(const Word& word) { return is_short_kana(word.base); }

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

std::size_t shared_end(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first -
                                  a.rbegin());
}

/// `word`, bytes of a sentence, widened over its neighbors if they are the same as in the term, so
/// that people see one highlight. For 介護保険料の減免: 保険 becomes 介護保険料, but 減免 does not
/// become 料の減免. It is widened only to pieces of the term, which are no grammar, and never to a
/// suffix at its beginning or a prefix at its end.
Span with_neighbors(std::string_view sentence, Span word, const Term& term) {
  const std::string_view literal = term.literal,
                         written = sentence.substr(word.begin, word.end - word.begin);
  Span out = word;
  for (const Piece& same : term.pieces) {
    const Span piece = same.span;
    if (literal.substr(piece.begin, piece.end - piece.begin) != written) continue;
    const std::size_t before =
        shared_end(sentence.substr(0, word.begin), literal.substr(0, piece.begin));
    const std::size_t after =
        shared_beginning(sentence.substr(word.end), literal.substr(piece.end));
    for (const auto& [other, affix] : term.pieces) {
      const bool begins = other.begin < piece.begin && affix != NounPart::kSuffix;
      const bool ends = other.end > piece.end && affix != NounPart::kPrefix;
      if (begins && other.begin + before >= piece.begin)
        out.begin = std::min(out.begin, word.begin - (piece.begin - other.begin));
      if (ends && other.end <= piece.end + after)
        out.end = std::max(out.end, word.end + (other.end - piece.end));
    }
  }
  return out;
}

}  // namespace

WordHighlights::WordHighlights(std::string_view text, const NormalText& normal, const Query& query,
                               const std::vector<std::size_t>& terms,
                               const std::vector<Match>& found, const Tokenizer& tokenizer,
                               TextInShard in_shard)
    : text_(text), normal_(normal), query_(query), tokenizer_(tokenizer), in_shard_(in_shard) {
  const std::string_view view = normal.view();
  for (std::size_t at = 0; at < view.size();) {
    const std::size_t stop = find_literal(view, kStop, at);
    const std::size_t end = stop == view.npos ? view.size() : stop + kStop.size();
    sentences_.push_back({{at, end}});
    at = end;
  }
  for (const std::size_t term : terms) {
    // Generic words are looked for only if the term has no others.
    const std::vector<Word>& words = query.terms[term].words;
    const bool all_generic =
        std::all_of(words.begin(), words.end(), [](const Word& word) { return is_generic(word); });
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (all_generic || !is_generic(words[i])) wanted_.push_back({term, i + 1, &words[i]});
    }
  }
  for (WantedWord& wanted : wanted_) find_sentences(wanted);
  // A sentence that also contains another term shows more of the query.
  for (const Match& match : found) {
    Sentence& sentence = sentences_[sentence_at(match.span.begin)];
    if (sentence.priority > 0) sentence.priority += kByWord;
  }
}

/// Notes the sentences that may contain a word.
void WordHighlights::find_sentences(WantedWord& wanted) {
  find_sentences_with(wanted, wanted.spec->base);
  for (const std::string& other : wanted.spec->others) find_sentences_with(wanted, other);
  std::sort(wanted.sentences.begin(), wanted.sentences.end());
  wanted.sentences.erase(std::unique(wanted.sentences.begin(), wanted.sentences.end()),
                         wanted.sentences.end());
}

void WordHighlights::find_sentences_with(WantedWord& wanted, std::string_view base) {
  const std::string_view view = normal_.view(), shared = stem(base);
  if (shared.empty()) {  // する: any sentence may contain a form of it
    for (std::size_t i = 0; i < sentences_.size(); ++i) wanted.sentences.push_back(i);
    for (Sentence& sentence : sentences_) {
      sentence.priority += kByStem;
      sentence.inflects = true;
    }
    return;
  }
  for (std::size_t at = find_literal(view, shared, 0); at != view.npos;) {
    const std::size_t place = sentence_at(at);
    const std::string_view within = view.substr(at, sentences_[place].span.end - at);
    const bool word =
        within.find(base) != within.npos || within.find(wanted.spec->surface) != within.npos;
    sentences_[place].priority += word ? kByWord : kByStem;
    sentences_[place].inflects |= shared != base;
    wanted.sentences.push_back(place);
    at = find_literal(view, shared, sentences_[place].span.end);
  }
}

std::size_t WordHighlights::sentence_at(std::size_t byte) const {
  const auto after = std::upper_bound(
      sentences_.begin(), sentences_.end(), byte,
      [](std::size_t at, const Sentence& sentence) { return at < sentence.span.begin; });
  return static_cast<std::size_t>(after - sentences_.begin()) - 1;
}

/// Returns the number of bytes read.
std::size_t WordHighlights::read_sentence(Sentence& sentence) {
  if (sentence.read || sentence.priority == 0) return 0;
  sentence.read = true;
  if (!sentence.inflects && in_shard_.literal) {
    use_stored_tokens(sentence);
  } else {
    tokenize(sentence);
  }
  return sentence.span.end - sentence.span.begin;
}

void WordHighlights::tokenize(const Sentence& sentence) {
  const Span source = normal_.original(sentence.span);
  const std::string_view view =
      normal_.view().substr(sentence.span.begin, sentence.span.end - sentence.span.begin);
  LiteralForm form = literal_form(text_.substr(source.begin, source.end - source.begin));
  // A combining character after the stop before the sentence makes the two differ.
  if (form.text != view) {
    form = {std::string(view), std::vector<bool>(count_code_points(view))};
  }
  for (const Token& token : tokenizer_.tokenize(form))
    compare_token(sentence, {token.begin, token.end}, token.base);
}

/// The shard stores where tokens start, but not their dictionary forms. A word that does not
/// inflect is its own, so the starts suffice. This saves a fifth of the time of a rare word's
/// answer.
void WordHighlights::use_stored_tokens(const Sentence& sentence) {
  const std::string_view view = normal_.view();
  std::size_t character = count_code_points(view.substr(0, sentence.span.begin));
  std::size_t begin = sentence.span.begin;
  for (std::size_t at = begin; at < sentence.span.end;) {
    at += code_point_at(view, at).size;
    if (!in_shard_.literal->starts_token(in_shard_.node, ++character)) continue;
    compare_token(sentence, {begin - sentence.span.begin, at - sentence.span.begin},
                  view.substr(begin, at - begin));
    begin = at;
  }
}

/// Notes a token, bytes of the sentence's literal form, if it is a wanted word.
void WordHighlights::compare_token(const Sentence& sentence, Span token, std::string_view base) {
  const std::size_t begin = sentence.span.begin;
  const std::string_view view = normal_.view().substr(begin, sentence.span.end - begin);
  const std::string_view surface = view.substr(token.begin, token.end - token.begin);
  for (WantedWord& wanted : wanted_) {
    if (!wanted.spec->is(base, surface)) continue;
    wanted.seen = true;
    const Span highlighted = with_neighbors(view, token, query_.terms[wanted.term]);
    matches_.push_back(
        {{begin + highlighted.begin, begin + highlighted.end}, wanted.term, wanted.word});
  }
}

void WordHighlights::read_best() {
  std::size_t priority = 0, bytes = 0;
  const auto all_seen = [&] {
    return std::all_of(wanted_.begin(), wanted_.end(),
                       [](const WantedWord& each) { return each.seen; });
  };
  for (const Sentence& sentence : sentences_) priority = std::max(priority, sentence.priority);
  for (; priority > 0 && bytes < (all_seen() ? kEnough : kMost); --priority) {
    for (Sentence& sentence : sentences_) {
      if (sentence.priority != priority) continue;
      if (bytes >= (all_seen() ? kEnough : kMost)) break;
      bytes += read_sentence(sentence);
    }
  }
  for (const WantedWord& wanted : wanted_) read_until_seen(wanted);
}

/// Continues for a word that the best sentences did not contain, in the order of the text.
void WordHighlights::read_until_seen(const WantedWord& wanted) {
  std::size_t bytes = 0;
  for (const std::size_t i : wanted.sentences) {
    if (wanted.seen || bytes >= kMost) return;
    bytes += read_sentence(sentences_[i]);
  }
}

void WordHighlights::read(Span within) {
  const auto source = [&](const Sentence& sentence) { return normal_.original(sentence.span); };
  auto it = std::partition_point(
      sentences_.begin(), sentences_.end(),
      [&](const Sentence& sentence) { return source(sentence).end <= within.begin; });
  for (; it != sentences_.end() && source(*it).begin < within.end; ++it) read_sentence(*it);
}

std::vector<Match> WordHighlights::matches(bool parts) const {
  std::vector<Match> out = matches_;
  // A word counts as absent only if every sentence that may contain it was read.
  for (const WantedWord& wanted : wanted_) {
    const bool absent =
        !wanted.seen && std::all_of(wanted.sentences.begin(), wanted.sentences.end(),
                                    [&](std::size_t i) { return sentences_[i].read; });
    if (absent && !parts)
      std::erase_if(out, [&](const Match& match) { return match.term == wanted.term; });
  }
  return out;
}

}  // namespace gijiroku::search
