// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/vocabulary_writer.h"

#include <algorithm>
#include <tuple>

#include "core/grams.h"
#include "core/kana.h"
#include "core/meeting.h"
#include "core/script.h"
#include "core/sections.h"
#include "core/word_reading.h"
#include "indexer/shard/section_writer.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxPhraseTokens = 5;  // of a phrase
constexpr std::size_t kMaxJoinedTokens = 3;  // in each of the nouns that の joins
constexpr std::size_t kMaxWordBytes = 60;    // 20 kanji
constexpr std::size_t kMaxValueBytes = 300;
constexpr std::size_t kMaxWords = 1'000'000;  // distinct; 32 MB of minutes have 250,000
constexpr std::size_t kTextShare = 50;        // words take at most 1/50 of the text
constexpr std::size_t kMinBytes = 65'536;     // allowed for words, however little text there is
constexpr std::string_view kJoiner = "の", kAndSoOn = "等";
/// No word begins with one of these. MeCab cuts unknown words in front of them.
constexpr std::u32string_view kNonInitialKana = U"ぁぃぅぇぉっゃゅょゎんァィゥェォッャュョヮンー";

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Where whitespace of the source was deleted, in bytes of the literal text.
class Gaps {
 public:
  explicit Gaps(const LiteralForm& form) {
    if (std::find(form.gaps.begin(), form.gaps.end(), true) == form.gaps.end()) return;
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < form.gaps.size(); ++i) {
      if (form.gaps[i]) places_.push_back(at);
      at += static_cast<std::uint32_t>(code_point_at(form.text, at).size);
    }
  }

  bool before(const Token& token) const {
    return std::binary_search(places_.begin(), places_.end(), token.begin);
  }

 private:
  std::vector<std::uint32_t> places_;
};

/// Whether a token can be part of a phrase. A prefix in hiragana (ご, お) is only polite.
bool may_be_in_phrase(std::string_view text, const Token& token) {
  if (token.part == NounPart::kNone) return false;
  const char32_t first = code_point_at(text, token.begin).value;
  if (token.part == NounPart::kPrefix && !is_kanji_or_repeat(first)) return false;
  const bool begins = kNonInitialKana.find(first) == kNonInitialKana.npos;
  return begins && (kana_of(first) != 0 || is_kanji_or_repeat(first));
}

bool has_two_characters(std::string_view word) { return word.size() > code_point_at(word, 0).size; }

void append_record(std::string& out, std::string_view text, std::string_view reading,
                   std::uint32_t nodes) {
  append_varint(out, static_cast<std::uint32_t>(text.size()));
  out += text;
  append_varint(out, static_cast<std::uint32_t>(reading.size()));
  out += reading;
  append_varint(out, nodes);
}

/// The Latin letters of a text in ASCII, including full-width ones.
std::string letters_of(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at), narrow = c >= U'Ａ' ? c - U'Ａ' + U'A' : c;
    if ((narrow >= U'A' && narrow <= U'Z') || (narrow >= U'a' && narrow <= U'z'))
      out += static_cast<char>(narrow);
  }
  return out;
}

}  // namespace

/// The literal text of a node, with and without the capitals of its source.
class VocabularyWriter::NodeText {
 public:
  explicit NodeText(const Document& document) : document_(document) {}

  std::string_view literal() const { return document_.literal.text; }

  /// With the capitals of the source. Same as literal() if the two have different letters (㎡ is
  /// m2). Computed by the first call.
  std::string_view printed() {
    if (is_made_) return printed_;
    is_made_ = true;
    printed_ = literal();
    const std::string letters = letters_of(document_.text);
    const auto small = std::count_if(printed_.begin(), printed_.end(), is_small_letter);
    if (static_cast<std::size_t>(small) != letters.size()) return printed_;
    auto letter = letters.begin();
    for (char& c : printed_) {
      if (is_small_letter(c)) c = *letter++;
    }
    return printed_;
  }

 private:
  const Document& document_;
  std::string printed_;
  bool is_made_ = false;
};

/// Adjacent tokens of a node.
struct VocabularyWriter::Run {
  NodeText* node;
  std::span<const Token> tokens;

  Run part(std::size_t first, std::size_t count) const {
    return {node, tokens.subspan(first, count)};
  }
  std::size_t begin() const { return tokens.front().begin; }
  std::string_view text() const { return text_of(begin(), tokens.back().end); }
  std::string_view text_of(std::size_t from, std::size_t end) const {
    return node->literal().substr(from, end - from);
  }

  /// Whether the tokens may form a word or a phrase. A number needs a noun of two characters.
  bool is_candidate() const {
    if (tokens.size() == 1) return tokens[0].part == NounPart::kNoun && has_two_characters(text());
    bool noun = false, long_noun = false, number = false;
    for (const Token& token : tokens) {
      if (token.part == NounPart::kNumber) number = true;
      if (token.part != NounPart::kNoun) continue;
      noun = true;
      long_noun = long_noun || has_two_characters(text_of(token.begin, token.end));
    }
    const NounPart last = tokens.back().part;
    return (number ? long_noun : noun) && tokens.front().part != NounPart::kSuffix &&
           last != NounPart::kPrefix && last != NounPart::kNumber && !text().ends_with(kAndSoOn);
  }
};

void VocabularyWriter::add(const Document& document, const std::vector<Token>& tokens) {
  ++node_;
  bytes_ += document.literal.text.size();
  const auto keep = [&](WordKind kind, Field field) {
    const std::string& value = document.values[static_cast<std::size_t>(field)];
    if (!value.empty()) ++values_[static_cast<std::size_t>(kind)][value];
  };
  keep(WordKind::kBody, Field::kBody);
  if (document.seq > 0) {
    keep(WordKind::kSpeaker, Field::kName);
    keep(WordKind::kLabel, Field::kLabel);
  }

  NodeText text(document);
  const Gaps gaps(document.literal);
  const std::span<const Token> all(tokens);
  // Tokens of the previous run, and the index of the の after it; 0: there is none.
  std::size_t previous_size = 0, joiner = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    if (!may_be_in_phrase(text.literal(), tokens[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (++i < tokens.size() && may_be_in_phrase(text.literal(), tokens[i]) &&
           !gaps.before(tokens[i]))
      continue;
    const Run run{&text, all.subspan(begin, i - begin)};
    add_run(run);
    const bool joins = i - begin <= kMaxJoinedTokens && run.is_candidate();
    if (joins && joiner > 0 && joiner + 1 == begin && !gaps.before(tokens[begin]))
      count({&text, all.subspan(joiner - previous_size, previous_size + 1 + run.tokens.size())},
            true);
    const bool joiner_follows =
        joins && i < tokens.size() && tokens[i].base == kJoiner && !gaps.before(tokens[i]);
    previous_size = run.tokens.size();
    joiner = joiner_follows ? i : 0;
  }
}

void VocabularyWriter::add_title(const std::string& title, std::size_t nodes) {
  if (!title.empty())
    values_[static_cast<std::size_t>(WordKind::kTitle)][title] += static_cast<std::uint32_t>(nodes);
}

void VocabularyWriter::add_run(const Run& run) {
  const std::size_t size = run.tokens.size();
  for (std::size_t first = 0; first < size; ++first) {
    for (std::size_t n = 1; n <= std::min(kMaxPhraseTokens, size - first); ++n) {
      const Run part = run.part(first, n);
      if (part.is_candidate()) count(part, n == 1 || n == size);
    }
  }
}

/// The id of the text of the run; nullopt if it is new and there are kMaxWords already.
std::optional<std::uint32_t> VocabularyWriter::id_of(const Run& run) {
  const Token& first = run.tokens.front();
  const std::string_view text = run.text();
  const std::uint32_t entry = run.tokens.size() == 1 && first.base == text ? first.entry : 0;
  if (const auto known = entries_.find(entry)) return known;
  const auto id = words_.size() < kMaxWords ? texts_.id_of(text) : texts_.find(text);
  if (id) entries_.put(entry, *id);
  return id;
}

void VocabularyWriter::count(const Run& run, bool whole) {
  const std::string_view text = run.text();
  if (text.size() > kMaxWordBytes) return;
  const auto id = id_of(run);
  if (!id) return;
  if (*id == words_.size()) {
    words_.emplace_back().reading = reading_of(run.node->literal(), run.tokens);
    if (std::any_of(text.begin(), text.end(), is_small_letter)) {
      const std::string_view printed = run.node->printed().substr(run.begin(), text.size());
      if (printed != text) capitals_.emplace(*id, printed);
    }
  }
  Word& word = words_[*id];
  word.nodes += word.last != node_;
  word.last = node_;
  word.whole = word.whole || whole;
}

/// Words in fewer nodes are dropped, so that the rest fits. All words with the same number of nodes
/// are kept or dropped together, so the result does not depend on their order.
std::uint32_t VocabularyWriter::min_nodes() const {
  std::map<std::uint32_t, std::size_t, std::greater<>> bytes;  // by number of nodes
  for (std::uint32_t id = 0; id < words_.size(); ++id) {
    const Word& word = words_[id];
    if (word.whole) bytes[word.nodes] += texts_.text(id).size() + word.reading.size() + 3;
  }
  std::size_t room = std::max(bytes_ / kTextShare, kMinBytes);
  for (const auto& [nodes, size] : bytes) {
    if (size > room) return nodes + 1;
    room -= size;
  }
  return 1;
}

std::string VocabularyWriter::words() const {
  const std::uint32_t least = min_nodes();
  std::vector<std::uint32_t> kept;
  for (std::uint32_t id = 0; id < words_.size(); ++id) {
    if (words_[id].whole && words_[id].nodes >= least) kept.push_back(id);
  }
  std::sort(kept.begin(), kept.end(),
            [this](std::uint32_t a, std::uint32_t b) { return texts_.text(a) < texts_.text(b); });
  std::string out;
  for (const std::uint32_t id : kept) {
    const auto printed = capitals_.find(id);
    append_record(out, printed == capitals_.end() ? texts_.text(id) : printed->second,
                  words_[id].reading, words_[id].nodes);
  }
  return out;
}

std::string VocabularyWriter::values(WordKind kind, const Tokenizer& tokenizer) const {
  struct Value {
    std::string literal;
    std::string_view text;
    std::uint32_t nodes;
  };
  std::vector<Value> sorted;
  for (const auto& [text, nodes] : values_[static_cast<std::size_t>(kind)]) {
    Value value{literal_text(text), text, nodes};
    if (!value.literal.empty() && text.size() <= kMaxValueBytes) sorted.push_back(value);
  }
  std::sort(sorted.begin(), sorted.end(), [](const Value& a, const Value& b) {
    return std::tie(a.literal, a.text) < std::tie(b.literal, b.text);
  });
  std::string out;
  for (const Value& value : sorted) {
    const LiteralForm form = literal_form(value.text);
    append_record(out, value.text, reading_of(form.text, tokenizer.tokenize(form)), value.nodes);
  }
  return out;
}

void VocabularyWriter::write(const std::filesystem::path& path, const Tokenizer& tokenizer) const {
  SectionWriter file;
  file.add(words());
  for (const WordKind kind :
       {WordKind::kTitle, WordKind::kSpeaker, WordKind::kLabel, WordKind::kBody})
    file.add(values(kind, tokenizer));
  file.write(path, kWordsMagic);
}

}  // namespace gijiroku::indexer
