// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/openness_tokens.h"

#include <array>
#include <optional>

#include "core/text.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

using Kind = OpennessToken::Kind;

struct Option {
  std::string_view word;
  Openness openness;
};

// A word comes before its own beginnings. 公開 is the end of many others.
constexpr std::array<Option, 71> kOptions{{{"一部非公開", Openness::kPartly},
                                           {"一部を非公開", Openness::kPartly},
                                           {"一部は非公開", Openness::kPartly},
                                           {"一部が非公開", Openness::kPartly},
                                           {"一部のみ非公開", Openness::kPartly},
                                           {"一部について非公開", Openness::kPartly},
                                           {"一部を公開", Openness::kPartly},
                                           {"一部のみ公開", Openness::kPartly},
                                           {"部分的に公開", Openness::kPartly},
                                           {"部分的に非公開", Openness::kPartly},
                                           {"条件付公開", Openness::kPartly},
                                           {"条件付き公開", Openness::kPartly},
                                           {"限定公開", Openness::kPartly},
                                           {"一部不開示", Openness::kPartly},
                                           {"一部非開示", Openness::kPartly},
                                           {"一部非公表", Openness::kPartly},
                                           {"部分非公開", Openness::kPartly},
                                           {"一部公開", Openness::kPartly},
                                           {"一部開示", Openness::kPartly},
                                           {"一部公表", Openness::kPartly},
                                           {"部分公開", Openness::kPartly},
                                           {"部分開示", Openness::kPartly},
                                           {"全部非公開", Openness::kClosed},
                                           {"全面非公開", Openness::kClosed},
                                           {"全て非公開", Openness::kClosed},
                                           {"すべて非公開", Openness::kClosed},
                                           {"原則非公開", Openness::kClosed},
                                           {"全て公開", Openness::kOpen},
                                           {"すべて公開", Openness::kOpen},
                                           {"原則公開", Openness::kPartly},
                                           {"非公開", Openness::kClosed},
                                           {"不公開", Openness::kClosed},
                                           {"非開示", Openness::kClosed},
                                           {"不開示", Openness::kClosed},
                                           {"非公表", Openness::kClosed},
                                           {"公開しない", Openness::kClosed},
                                           {"公開しません", Openness::kClosed},
                                           {"公開しなかった", Openness::kClosed},
                                           {"公開せず", Openness::kClosed},
                                           {"公開できない", Openness::kClosed},
                                           {"公開不可", Openness::kClosed},
                                           {"公表しない", Openness::kClosed},
                                           {"開示しない", Openness::kClosed},
                                           {"全部公開", Openness::kOpen},
                                           {"全て公開", Openness::kOpen},
                                           {"すべて公開", Openness::kOpen},
                                           {"全面的に公開", Openness::kOpen},
                                           {"全文公開", Openness::kOpen},
                                           {"一般公開", Openness::kOpen},
                                           {"完全公開", Openness::kOpen},
                                           {"公開の会議", Openness::kOpen},
                                           {"公開会議", Openness::kOpen},
                                           {"部分的非公開", Openness::kPartly},

                                           {"全て非公開", Openness::kClosed},
                                           {"すべて非公開", Openness::kClosed},
                                           {"全面的に非公開", Openness::kClosed},
                                           {"公開する", Openness::kOpen},
                                           {"公開します", Openness::kOpen},
                                           {"公開とする", Openness::kOpen},
                                           {"公表する", Openness::kOpen},
                                           {"開示する", Openness::kOpen},
                                           {"秘密会", Openness::kClosed},
                                           {"公開していない", Openness::kClosed},
                                           {"公開とはしない", Openness::kClosed},
                                           {"公開はしない", Openness::kClosed},
                                           {"公開を行わない", Openness::kClosed},
                                           {"公開は行わない", Openness::kClosed},
                                           {"全面公開", Openness::kOpen},
                                           {"公開", Openness::kOpen},
                                           {"開示", Openness::kOpen},
                                           {"公表", Openness::kOpen}}};
// Words that are options only if nothing else is written with them.
constexpr std::array<Option, 20> kShortOptions{
    {{"不可", Openness::kClosed},       {"可能", Openness::kOpen},
     {"可", Openness::kOpen},           {"否", Openness::kClosed},
     {"非", Openness::kClosed},         {"いいえ", Openness::kClosed},
     {"no", Openness::kClosed},         {"無", Openness::kClosed},
     {"有", Openness::kOpen},           {"あり", Openness::kOpen},
     {"しない", Openness::kClosed},     {"する", Openness::kOpen},
     {"認めない", Openness::kClosed},   {"認める", Openness::kOpen},
     {"許可しない", Openness::kClosed}, {"許可する", Openness::kOpen},
     {"許可", Openness::kOpen},         {"不許可", Openness::kClosed},
     {"できない", Openness::kClosed},   {"できる", Openness::kOpen}}};

constexpr WordStarts kOptionStarts = starts_of(kOptions);

constexpr std::u32string_view kStrong = U"■☑✓✔●◉◎◼⬛◾▪レ✅▣★⬤⚫✪v";
constexpr std::u32string_view kRings = U"○◯〇";
constexpr std::u32string_view kCrosses = U"☒☓✗✘×✕✖x";
constexpr std::u32string_view kEmpty = U"□☐◻⬜▢◽▫☆⚪";
constexpr std::array<std::string_view, 12> kSeparators{
    "又は", "または", "若しくは", "もしくは", "及び", "・", "/", "、", ",", ";", "|", ":"};
constexpr std::array<std::string_view, 5> kOpeners{"(", "[", "〔", "【", "「"};
constexpr std::array<std::string_view, 5> kClosers{")", "]", "〕", "】", "」"};

/// The longest of `options` at byte `at`; nullptr if there is none.
template <std::size_t N>
const Option* find_option(std::string_view form, std::size_t at,
                          const std::array<Option, N>& options) {
  const Option* best = nullptr;
  for (const Option& option : options) {
    const bool longer = !best || option.word.size() > best->word.size();
    if (longer && begins_with(form.substr(at), option.word)) best = &option;
  }
  return best;
}

Sign sign_of(char32_t c) {
  const auto in = [c](std::u32string_view set) { return set.find(c) != set.npos; };
  if (in(kStrong)) return Sign::kStrong;
  if (in(kRings)) return Sign::kRing;
  if (in(kCrosses)) return Sign::kCross;
  if (in(kEmpty)) return Sign::kEmpty;
  return Sign::kOdd;
}

/// Kana, kanji, letters and digits cannot be signs, except 口, which is often typed for □.
bool is_letter(char32_t c) {
  if (c == U'口' || c == U'〇' || c == U'レ' || c == U'・') return false;
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= 0x3041 && c <= 0x30FF) ||
         (c >= 0x3400 && c < 0xA000) || c == U'々';
}

/// "(○)", "( )", "(非公開)", "(傍聴者2名)" at the beginning of `form`.
std::optional<OpennessToken> read_bracket(std::string_view form) {
  const std::size_t open = word_at(form, 0, kOpeners);
  if (open == 0) return std::nullopt;
  std::size_t close = open;
  while (close < form.size() && word_at(form, close, kClosers) == 0)
    close += code_point_at(form, close).size;
  if (close >= form.size()) return std::nullopt;
  const std::string_view inside = form.substr(open, close - open);
  OpennessToken token;
  token.text = form.substr(0, close + word_at(form, close, kClosers));
  const Option* option = find_option(inside, 0, kOptions);
  const bool sign =
      inside.empty() || inside == "x" || inside == "v" ||
      (code_point_at(inside, 0).size == inside.size() && !is_letter(decode(inside)[0]));
  if (option && option->word == inside) {
    token.kind = Kind::kOption;
    token.openness = option->openness;
  } else if (sign) {
    token.kind = Kind::kSign;
    token.sign = inside.empty() ? Sign::kEmpty : sign_of(decode(inside)[0]);
    token.bracketed = true;
  } else {
    token.kind = Kind::kBracket;
  }
  return token;
}

std::optional<OpennessToken> read_option(std::string_view form) {
  const Option* option = find_option(form, 0, kOptions);
  if (!option) {
    option = find_option(form, 0, kShortOptions);
    const std::string_view rest = option ? form.substr(option->word.size()) : form;
    constexpr std::array<std::string_view, 9> kAfter{"ただし", "但し", "なお", "傍聴",    "とする",
                                                     "とした", "です", "理由", "その理由"};
    const bool goes_on = !rest.empty() && word_at(rest, 0, kAfter) == 0 &&
                         is_letter(code_point_at(rest, 0).value) &&
                         !find_option(rest, 0, kShortOptions);
    if (!option || goes_on) return std::nullopt;
  }
  return OpennessToken{Kind::kOption, option->openness, Sign::kNone, false,
                       form.substr(0, option->word.size())};
}

std::optional<OpennessToken> read_sign(std::string_view form) {
  if (const std::size_t size = word_at(form, 0, kSeparators)) {
    return OpennessToken{Kind::kSeparator, Openness::kUnstated, Sign::kNone, false,
                         form.substr(0, size)};
  }
  const auto [c, size] = code_point_at(form, 0);
  if (is_letter(c) || c == U'。' || c == U'※' || word_at(form, 0, kOpeners) > 0)
    return std::nullopt;
  return OpennessToken{Kind::kSign, Openness::kUnstated, sign_of(c), false, form.substr(0, size)};
}

}  // namespace

OpennessTokens openness_tokens(std::string_view form) {
  OpennessTokens out;
  while (!form.empty()) {
    auto token = read_bracket(form);
    if (!token) token = read_option(form);
    if (!token) token = read_sign(form);
    if (!token) break;
    form.remove_prefix(token->text.size());
    out.tokens.push_back(*token);
  }
  out.tail = form;
  return out;
}

bool names_openness(std::string_view form, Openness wanted) {
  for (std::size_t at = 0; at < form.size();) {
    const bool may_begin = kOptionStarts.may_begin(form.substr(at));
    const Option* option = may_begin ? find_option(form, at, kOptions) : nullptr;
    if (option && option->openness == wanted) return true;
    at += option ? option->word.size() : code_point_at(form, at).size;
  }
  return false;
}

bool is_box(char32_t c) { return !is_letter(c) && sign_of(c) != Sign::kOdd; }

}  // namespace gijiroku::indexer
