// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal.h"

#include "core/digest.h"

namespace gijiroku {
namespace {

std::string seal_of(std::string_view text) { return std::string(kSealHead) + sha256(text) + "\n"; }

}  // namespace

std::string sealed(std::string text) { return text += seal_of(text); }

std::optional<std::string_view> unsealed(std::string_view text) {
  const std::size_t seal = seal_of("").size();
  if (text.size() < seal) return std::nullopt;
  const std::string_view body = text.substr(0, text.size() - seal);
  // The whole seal is compared, so that a damaged one is none.
  if (text.substr(body.size()) != seal_of(body)) return std::nullopt;
  return body;
}

}  // namespace gijiroku
