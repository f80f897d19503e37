// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/posted_terms.h"

#include "core/schema.h"

namespace gijiroku::search {

std::vector<std::string> base_terms(const Word& word) {
  std::vector<std::string> out;
  if (word.base.size() <= kMaxTermBytes) out.push_back(word.base);
  out.insert(out.end(), word.others.begin(), word.others.end());
  return out;
}

std::vector<std::string> posted_terms(const Word& word) {
  std::vector<std::string> out = base_terms(word);
  std::string surface = std::string(kSurfacePrefix) + word.surface;
  if (surface.size() <= kMaxTermBytes) out.push_back(std::move(surface));
  return out;
}

}  // namespace gijiroku::search
