// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grams.h"

#include <algorithm>

#include "core/schema.h"

namespace gijiroku {

void append_varint(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80U));
  out.push_back(static_cast<char>(value));
}

std::string gram_term_prefix(char32_t first) {
  std::string out(kGramPrefix);
  append_utf8(out, first);
  return out;
}

std::string gram_term(Gram gram) {
  std::string out = gram_term_prefix(gram.first);
  if (gram.second != kEnd) append_utf8(out, gram.second);
  return out;
}

std::vector<Gram> required_grams(const std::u32string& text) {
  std::vector<Gram> grams;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) grams.push_back({text[i], text[i + 1]});
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

}  // namespace gijiroku
