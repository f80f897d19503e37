// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/eat.h"

#include <algorithm>

#include "searchd/spelling/numerals.h"

namespace gijiroku::search {

bool eat(std::string_view form, std::size_t& at, std::string_view word) {
  if (!form.substr(std::min(at, form.size())).starts_with(word)) return false;
  at += word.size();
  return true;
}

std::optional<int> eat_number(std::string_view form, std::size_t& at, int least, int most) {
  const auto number = numeral_at(form, at);
  if (!number || number->value < least || number->value > most) return std::nullopt;
  at += number->size;
  return static_cast<int>(number->value);
}

}  // namespace gijiroku::search
