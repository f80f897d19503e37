// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/kana_scraps.h"

#include <algorithm>
#include <string_view>

#include "core/script.h"

namespace gijiroku::search {

constexpr std::size_t kShortestKana = 3;  // characters; a shorter word in hiragana is a scrap

bool is_scraps(const LiteralForm& form, const std::vector<Token>& tokens) {
  const std::u32string characters = decode(form.text);
  return tokens.size() > 1 &&
         std::all_of(characters.begin(), characters.end(),
                     [](char32_t c) { return is_hiragana(c) || c == U'ー'; }) &&
         std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
           const auto surface =
               std::string_view(form.text).substr(token.begin, token.end - token.begin);
           return token.bearing != ContentLevel::kFunctionWord &&
                  count_code_points(surface) < kShortestKana;
         });
}

}  // namespace gijiroku::search
