#include "searchd/snippet/word_highlights.h"

#include <algorithm>

#include "core/kana.h"
#include "core/script.h"
#include "searchd/text/find_literal.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kStop = "。";  // the tokenizer reads what it parts by itself
// What a sentence promises by a word as the query or the dictionary has it, and by its stem.
constexpr std::size_t kByWord = 2, kByStem = 1;
// Bytes to read where all words were met, and where not.
constexpr std::size_t kEnough = 250, kMost = 3000;
constexpr std::size_t kShortKana = 2;  // する and くる change from their first character on

bool is_short_kana(const std::u32string& characters) {
  return characters.size() <= kShortKana &&
         std::all_of(characters.begin(), characters.end(), is_hiragana);
}

/// する, ある, なる: they stand everywhere and say nothing.
bool is_slight(const Word& word) { return is_short_kana(decode(word.base)); }

/// What all inflected forms of a word begin with; empty where they share nothing. Words that change
/// end with hiragana.
std::string_view stem(std::string_view base) {
  const std::u32string characters = decode(base);
  if (characters.empty() || !is_hiragana(characters.back())) return base;
  if (is_short_kana(characters)) return {};
  // 信ずる has 信じ, やってくる has やってき.
  const std::size_t changing = characters.size() > kShortKana && characters.back() == U'る' ? 2 : 1;
  const std::size_t kept = std::max<std::size_t>(characters.size() - changing, 1);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < kept; ++i) bytes += code_point_at(base, bytes).size;
  return base.substr(0, bytes);
}

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

std::size_t shared_end(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first -
                                  a.rbegin());
}

/// `word`, bytes of a sentence, with what stands in a row with it there as in the term: 介護保険料
/// for 保険, of 介護保険料の減免, but not 料の減免 for 減免. It begins and ends with no grammar.
Span in_a_row(std::string_view sentence, Span word, const Term& term) {
  const std::string_view literal = term.literal,
                         written = sentence.substr(word.begin, word.end - word.begin);
  Span out = word;
  for (const Piece& met : term.pieces) {
    const Span piece = met.span;
    if (literal.substr(piece.begin, piece.end - piece.begin) != written) continue;
    const std::size_t before =
        shared_end(sentence.substr(0, word.begin), literal.substr(0, piece.begin));
    const std::size_t behind =
        shared_beginning(sentence.substr(word.end), literal.substr(piece.end));
    for (const auto& [other, affix] : term.pieces) {
      const bool begins = other.begin < piece.begin && affix != NounPart::kSuffix;
      const bool ends = other.end > piece.end && affix != NounPart::kPrefix;
      if (begins && other.begin + before >= piece.begin)
        out.begin = std::min(out.begin, word.begin - (piece.begin - other.begin));
      if (ends && other.end <= piece.end + behind)
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
    const std::vector<Word>& words = query.terms[term].words;
    const bool all_slight =
        std::all_of(words.begin(), words.end(), [](const Word& word) { return is_slight(word); });
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (all_slight || !is_slight(words[i])) sought_.push_back({term, i + 1, &words[i]});
    }
  }
  for (Sought& sought : sought_) weigh(sought);
  for (const Match& match : found) {
    Sentence& sentence = sentences_[sentence_at(match.span.begin)];
    if (sentence.promise > 0) sentence.promise += kByWord;
  }
}

/// Notes the sentences that may hold a word.
void WordHighlights::weigh(Sought& sought) {
  look_where(sought, sought.is->base);
  for (const std::string& other : sought.is->others) look_where(sought, other);
  std::sort(sought.sentences.begin(), sought.sentences.end());
  sought.sentences.erase(std::unique(sought.sentences.begin(), sought.sentences.end()),
                         sought.sentences.end());
}

void WordHighlights::look_where(Sought& sought, std::string_view base) {
  const std::string_view view = normal_.view(), shared = stem(base);
  if (shared.empty()) {
    for (std::size_t i = 0; i < sentences_.size(); ++i) sought.sentences.push_back(i);
    for (Sentence& sentence : sentences_) {
      sentence.promise += kByStem;
      sentence.inflects = true;
    }
    return;
  }
  for (std::size_t at = find_literal(view, shared, 0); at != view.npos;) {
    const std::size_t place = sentence_at(at);
    const std::string_view within = view.substr(at, sentences_[place].span.end - at);
    const bool word =
        within.find(base) != within.npos || within.find(sought.is->surface) != within.npos;
    sentences_[place].promise += word ? kByWord : kByStem;
    sentences_[place].inflects |= shared != base;
    sought.sentences.push_back(place);
    at = find_literal(view, shared, sentences_[place].span.end);
  }
}

std::size_t WordHighlights::sentence_at(std::size_t byte) const {
  const auto behind = std::upper_bound(
      sentences_.begin(), sentences_.end(), byte,
      [](std::size_t at, const Sentence& sentence) { return at < sentence.span.begin; });
  return static_cast<std::size_t>(behind - sentences_.begin()) - 1;
}

/// Bytes read.
std::size_t WordHighlights::read_sentence(Sentence& sentence) {
  if (sentence.read || sentence.promise == 0) return 0;
  sentence.read = true;
  if (!sentence.inflects && in_shard_.literal) {
    cut_at_starts(sentence);
  } else {
    read_tokens(sentence);
  }
  return sentence.span.end - sentence.span.begin;
}

/// Has the tokenizer read a sentence.
void WordHighlights::read_tokens(const Sentence& sentence) {
  const Span source = normal_.original(sentence.span);
  const std::string_view view =
      normal_.view().substr(sentence.span.begin, sentence.span.end - sentence.span.begin);
  LiteralForm form = literal_form(text_.substr(source.begin, source.end - source.begin));
  if (form.text != view) {  // a highlight combines with the stop before
    form = {std::string(view), std::vector<bool>(count_code_points(view))};
  }
  for (const Token& token : tokenizer_.tokenize(form))
    meet(sentence, {token.begin, token.end}, token.base);
}

/// Reads the tokens of a sentence as the shard has them; a word that does not inflect is its own
/// dictionary form.
void WordHighlights::cut_at_starts(const Sentence& sentence) {
  const std::string_view view = normal_.view();
  std::size_t character = count_code_points(view.substr(0, sentence.span.begin));
  std::size_t begin = sentence.span.begin;
  for (std::size_t at = begin; at < sentence.span.end;) {
    at += code_point_at(view, at).size;
    if (!in_shard_.literal->starts_token(in_shard_.node, ++character)) continue;
    meet(sentence, {begin - sentence.span.begin, at - sentence.span.begin},
         view.substr(begin, at - begin));
    begin = at;
  }
}

/// Notes what a token, bytes of the sentence's literal form, is of what is sought.
void WordHighlights::meet(const Sentence& sentence, Span token, std::string_view base) {
  const std::size_t begin = sentence.span.begin;
  const std::string_view view = normal_.view().substr(begin, sentence.span.end - begin);
  const std::string_view surface = view.substr(token.begin, token.end - token.begin);
  for (Sought& sought : sought_) {
    if (!sought.is->is(base, surface)) continue;
    sought.stands = true;
    const Span marked = in_a_row(view, token, query_.terms[sought.term]);
    matches_.push_back({{begin + marked.begin, begin + marked.end}, sought.term, sought.word});
  }
}

void WordHighlights::read_best() {
  std::size_t promise = 0, taken = 0;
  const auto all_stand = [&] {
    return std::all_of(sought_.begin(), sought_.end(),
                       [](const Sought& each) { return each.stands; });
  };
  for (const Sentence& sentence : sentences_) promise = std::max(promise, sentence.promise);
  for (; promise > 0 && taken < (all_stand() ? kEnough : kMost); --promise) {
    for (Sentence& sentence : sentences_) {
      if (sentence.promise != promise) continue;
      if (taken >= (all_stand() ? kEnough : kMost)) break;
      taken += read_sentence(sentence);
    }
  }
  for (const Sought& sought : sought_) look_for(sought);
}

/// Reads on until a word was met, or that is too much.
void WordHighlights::look_for(const Sought& sought) {
  std::size_t taken = 0;
  for (const std::size_t i : sought.sentences) {
    if (sought.stands || taken >= kMost) return;
    taken += read_sentence(sentences_[i]);
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
  for (const Sought& sought : sought_) {
    const bool absent =
        !sought.stands && std::all_of(sought.sentences.begin(), sought.sentences.end(),
                                      [&](std::size_t i) { return sentences_[i].read; });
    if (absent && !parts)
      std::erase_if(out, [&](const Match& match) { return match.term == sought.term; });
  }
  return out;
}

}  // namespace gijiroku::search
