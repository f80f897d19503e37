// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/stem.h"

#include <algorithm>

#include "core/script.h"
#include "core/utf8.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortKana = 2;  // する and くる change from their first character on

}  // namespace

bool is_short_kana(std::string_view base) {
  const std::u32string characters = decode(base);
  return characters.size() <= kShortKana &&
         std::all_of(characters.begin(), characters.end(), is_hiragana);
}

std::string_view stem(std::string_view base) {
  const std::u32string characters = decode(base);
  if (characters.empty() || !is_hiragana(characters.back())) return base;
  if (is_short_kana(base)) return {};
  // 信ずる has 信じ, やってくる has やってき.
  const std::size_t changing = characters.size() > kShortKana && characters.back() == U'る' ? 2 : 1;
  const std::size_t kept = std::max<std::size_t>(characters.size() - changing, 1);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < kept; ++i) bytes += code_point_at(base, bytes).size;
  return base.substr(0, bytes);
}

}  // namespace gijiroku::search
