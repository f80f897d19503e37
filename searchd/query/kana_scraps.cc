// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/kana_scraps.h"

#include <algorithm>
#include <string_view>

#include "core/script.h"
#include "searchd/spelling/old_kana.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortestKana = 3;  // characters; a shorter word in hiragana is a scrap

/// Whether `form` is one word with content if a kana is replaced by the one that sounds alike.
bool is_misspelt_word(const LiteralForm& form, const Tokenizer& tokenizer) {
  const std::vector<SoundAlike> alike = sound_alikes(form.text);
  return std::any_of(alike.begin(), alike.end(), [&](const SoundAlike& each) {
    const std::vector<Token> tokens = tokenizer.tokenize(literal_form(each.text));
    return tokens.size() == 1 && tokens[0].bearing == ContentLevel::kContent;
  });
}

bool is_scrap(const Token& token, const LiteralForm& form) {
  const auto surface = std::string_view(form.text).substr(token.begin, token.end - token.begin);
  return token.bearing != ContentLevel::kFunctionWord && count_code_points(surface) < kShortestKana;
}

}  // namespace

bool is_scraps(const LiteralForm& form, const std::vector<Token>& tokens,
               const Tokenizer& tokenizer) {
  const std::u32string characters = decode(form.text);
  return tokens.size() > 1 &&
         std::all_of(characters.begin(), characters.end(),
                     [](char32_t c) { return is_hiragana(c) || c == U'ー'; }) &&
         (std::any_of(tokens.begin(), tokens.end(),
                      [&](const Token& token) { return is_scrap(token, form); }) ||
          is_misspelt_word(form, tokenizer));
}

}  // namespace gijiroku::search
