// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer.h"
#include "core/script.h"

#include <mecab.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/digest.h"
#include "core/error.h"
#include "core/fold.h"
#include "core/kana.h"
#include "core/table.h"
#include "embedded/stop_parts_tsv.h"

namespace gijiroku {
namespace {

constexpr std::size_t kMaxFormBytes = 300;  // of a name, or of a form that may be grammar
constexpr std::size_t kMaxSentenceBytes = 4096;
constexpr std::size_t kMaxRunChars = 256;
// Raised with any change of this file that changes tokens.
constexpr int kRulesVersion = 2;
// An IPADIC feature: 品詞,細分類1,2,3,活用型,活用形,原形,読み,発音
constexpr std::size_t kBaseField = 6;

struct PartName {
  std::string_view parts;  // 品詞,細分類1
  NounPart part;
};
constexpr std::array<PartName, 10> kNounParts{{{"名詞,一般", NounPart::kNoun},
                                               {"名詞,サ変接続", NounPart::kNoun},
                                               {"名詞,固有名詞", NounPart::kNoun},
                                               {"名詞,形容動詞語幹", NounPart::kNoun},
                                               {"名詞,ナイ形容詞語幹", NounPart::kNoun},
                                               {"名詞,副詞可能", NounPart::kAdverbial},
                                               {"名詞,数", NounPart::kNumber},
                                               {"名詞,接尾", NounPart::kSuffix},
                                               {"接頭詞,名詞接続", NounPart::kPrefix},
                                               {"接頭詞,数接続", NounPart::kPrefix}}};

enum class CharClass { kLatin, kHiragana, kKatakana, kHan, kOther };

CharClass classify(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ||
      (c >= 0xDF && c <= 0x24F && c != 0xF7)) {
    return CharClass::kLatin;
  }
  if (is_hiragana(c)) return CharClass::kHiragana;
  if (c >= 0x30A0 && c <= 0x30FF) return CharClass::kKatakana;
  if ((c >= 0x3400 && c <= 0x9FFF) || c == U'々' || c >= 0x20000) return CharClass::kHan;
  return CharClass::kOther;
}

/// The dictionary, which all tokenizers share. Options come from here alone, not from a mecabrc.
const MeCab::Model& model() {
  static const std::unique_ptr<const MeCab::Model> loaded = [] {
    const std::string options = std::string("-r /dev/null -d ") + MECAB_DICTIONARY;
    std::unique_ptr<const MeCab::Model> out(MeCab::Model::create(options.c_str()));
    if (!out)
      throw IndexError(std::string("cannot load the MeCab dictionary: ") + MeCab::getLastError());
    return out;
  }();
  return *loaded;
}

/// The feature from field `index` on.
std::string_view fields(std::string_view feature, std::size_t index) {
  for (; index > 0; --index) {
    const std::size_t comma = feature.find(',');
    if (comma == std::string_view::npos) return {};
    feature.remove_prefix(comma + 1);
  }
  return feature;
}

std::string_view field(std::string_view feature, std::size_t index) {
  const std::string_view rest = fields(feature, index);
  return rest.substr(0, rest.find(','));
}

using StopParts = std::map<std::string, ContentLevel, std::less<>>;

/// Parts of speech without content, as "品詞,細分類1" or "品詞,*".
StopParts stop_parts() {
  StopParts parts;
  for (const TableRow& row : table_rows(embedded::stop_parts_tsv)) {
    const bool grammar = row.cells.size() == 3 && row.cells[2] == "grammar";
    if (row.cells.size() != 3 || (!grammar && row.cells[2] != "slight")) {
      throw FormatError("stop parts, line " + std::to_string(row.line) +
                        ": expected three cells, the last of them slight or grammar");
    }
    parts.emplace(std::string(row.cells[0]).append(",").append(row.cells[1]),
                  grammar ? ContentLevel::kFunctionWord : ContentLevel::kWeak);
  }
  return parts;
}

bool is_all_signs(std::string_view text) {
  const std::u32string characters = decode(text);
  return std::all_of(characters.begin(), characters.end(), is_punctuation_or_symbol);
}

/// What this program needs of a dictionary entry.
struct Entry {
  std::string_view base;  // empty: the surface
  ContentLevel bearing;
  NounPart part;
  std::string_view reading;
  std::uint32_t number = 0;  // Token::entry
};

}  // namespace

struct Tokenizer::Impl {
  std::unique_ptr<MeCab::Tagger> tagger{model().createTagger()};
  std::unique_ptr<MeCab::Lattice> lattice{model().createLattice()};
  StopParts stops = stop_parts();

  // Entries by the address of their feature in the mapped dictionary: an open hash table. A feature
  // is parsed only once.
  struct CachedEntry {
    const char* feature = nullptr;
    Entry entry{};
  };
  mutable std::vector<CachedEntry> cache = std::vector<CachedEntry>(1 << 12);
  mutable std::size_t cached_count = 0;

  std::size_t slot_of(const char* feature) const {
    const std::size_t mask = cache.size() - 1;
    const auto address = reinterpret_cast<std::uintptr_t>(feature);
    std::size_t at = (address * 0x9E3779B97F4A7C15U >> 32) & mask;
    while (cache[at].feature != nullptr && cache[at].feature != feature) at = (at + 1) & mask;
    return at;
  }

  const Entry& entry(const char* feature) const {
    std::size_t at = slot_of(feature);
    if (cache[at].feature == feature) return cache[at].entry;
    if (2 * ++cached_count > cache.size()) {
      for (CachedEntry& each : std::exchange(cache, std::vector<CachedEntry>(cache.size() * 2))) {
        if (each.feature != nullptr) cache[slot_of(each.feature)] = each;
      }
      at = slot_of(feature);
    }
    cache[at] = {feature, parse_entry(feature)};
    if (!cache[at].entry.base.empty())
      cache[at].entry.number = static_cast<std::uint32_t>(cached_count);
    return cache[at].entry;
  }

  /// A word that is not in the dictionary is never grammar, although MeCab guesses that any
  /// katakana word can be an interjection.
  ContentLevel bearing(std::string_view both, std::string_view part, bool known) const {
    auto found = stops.find(both);
    if (found == stops.end()) found = stops.find(std::string(part) + ",*");
    if (found == stops.end()) return ContentLevel::kContent;
    return known ? found->second : ContentLevel::kWeak;
  }

  Entry parse_entry(std::string_view feature) const {
    const std::string_view words = fields(feature, kBaseField), base = field(words, 0);
    const bool known = !base.empty() && base != "*";
    const std::string_view part = field(feature, 0);
    const std::string_view both = feature.substr(0, part.size() + 1 + field(feature, 1).size());
    const auto noun = std::find_if(kNounParts.begin(), kNounParts.end(),
                                   [&](const PartName& each) { return each.parts == both; });
    return {known ? base : "", bearing(both, part, known),
            noun == kNounParts.end() ? NounPart::kNone : noun->part,
            known ? field(words, 1) : std::string_view()};
  }

  static Token latin(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view run = text.substr(begin, end - begin);
    const bool number =
        std::all_of(run.begin(), run.end(), [](char c) { return c >= '0' && c <= '9'; });
    return {static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(end),
            run,
            ContentLevel::kContent,
            number ? NounPart::kNumber : NounPart::kNoun,
            {}};
  }

  /// Appends the tokens of text[begin, end), which contains no Latin run, no long run and at most
  /// kMaxSentenceBytes.
  void parse(std::string_view text, std::size_t begin, std::size_t end,
             std::vector<Token>& out) const {
    if (begin == end) return;
    lattice->set_sentence(text.data() + begin, end - begin);
    std::size_t at = begin;
    const bool parsed = tagger->parse(lattice.get());
    for (const auto* node = parsed ? lattice->bos_node()->next : nullptr; node && node->next;
         node = node->next) {
      const auto from = static_cast<std::size_t>(node->surface - text.data());
      const std::size_t to = from + node->length;
      const Entry& word = entry(node->feature);
      const std::string_view surface = text.substr(at, to - at);
      // IPADIC takes a sign that it does not know for a noun.
      const bool sign = word.base.empty() && is_all_signs(surface);
      out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(to),
                     word.base.empty() ? surface : word.base,
                     sign ? ContentLevel::kFunctionWord : word.bearing, word.part, word.reading,
                     word.number});
      at = to;
    }
    // MeCab skips nothing in a literal form. If it did, the rest would still be a token.
    if (at < end) {
      out.push_back({static_cast<std::uint32_t>(at),
                     static_cast<std::uint32_t>(end),
                     text.substr(at, end - at),
                     ContentLevel::kWeak,
                     NounPart::kNone,
                     {}});
    }
  }
};

std::size_t Tokenizer::person_name(std::string_view form) const {
  constexpr std::string_view kFamily = "名詞,固有名詞,人名,姓", kGiven = "名詞,固有名詞,人名,名";
  if (form.empty() || form.size() > kMaxFormBytes) return 0;
  impl_->lattice->set_sentence(form.data(), form.size());
  if (!impl_->tagger->parse(impl_->lattice.get())) return 0;
  const auto* first = impl_->lattice->bos_node()->next;
  if (!first || !std::string_view(first->feature).starts_with(kFamily)) return 0;
  const auto* second = first->next;
  const bool given = second && std::string_view(second->feature).starts_with(kGiven);
  return first->length + (given ? second->length : 0U);
}

bool Tokenizer::may_be_function_word(std::string_view form) const {
  if (form.empty() || form.size() > kMaxFormBytes) return false;
  if (classify(code_point_at(form, 0).value) == CharClass::kLatin) return false;
  if (is_all_signs(form)) return true;
  impl_->lattice->set_sentence(form.data(), form.size());
  if (!impl_->tagger->parse(impl_->lattice.get())) return false;
  for (const auto* node = impl_->lattice->begin_nodes(0); node; node = node->bnext) {
    if (node->length == form.size() &&
        impl_->entry(node->feature).bearing == ContentLevel::kFunctionWord)
      return true;
  }
  return false;
}

Tokenizer::Tokenizer() : impl_(std::make_unique<Impl>()) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;

std::vector<Token> Tokenizer::tokenize(const LiteralForm& form) const {
  const std::string_view text = form.text;
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5);
  std::size_t pending = 0;  // where the Latin run begins, or what MeCab has not seen yet
  std::size_t run = 0;
  auto previous = CharClass::kOther;
  const auto flush = [&](std::size_t end) {
    if (previous == CharClass::kLatin) {
      if (pending < end) {
        tokens.push_back(Impl::latin(text, pending, end));
      }
    } else {
      impl_->parse(text, pending, end, tokens);
    }
    pending = end;
  };
  std::size_t index = 0;
  for (std::size_t at = 0; at < text.size(); ++index) {
    const auto [c, size] = code_point_at(text, at);
    const CharClass now = classify(c);
    run = now == previous ? run + 1 : 1;
    const bool latin = now == CharClass::kLatin, was_latin = previous == CharClass::kLatin;
    if (latin != was_latin || (latin && form.gaps[index]) || run > kMaxRunChars ||
        at + size - pending > kMaxSentenceBytes) {
      flush(at);
      run = 1;
    }
    previous = now;
    at += size;
    if (c == U'。') flush(at);
  }
  flush(text.size());
  return tokens;
}

const std::string& tokenizer_fingerprint() {
  static const std::string fingerprint = [] {
    std::string all = "rules " + std::to_string(kRulesVersion) + "\n";
    for (const char* file : {"sys.dic", "unk.dic", "matrix.bin", "char.bin"}) {
      all += sha256_file(std::string(MECAB_DICTIONARY) + "/" + file) + "\n";
    }
    return sha256(all + sha256(fold_rows()) + sha256(embedded::stop_parts_tsv)).substr(0, 32);
  }();
  return fingerprint;
}

}  // namespace gijiroku
