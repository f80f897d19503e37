// SPDX-License-Identifier: GPL-3.0-or-later
// core/seal.h — texts that show whether a single bit of them has changed: their last line states
// the SHA-256 of all lines before it.
//
//   # sha256 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gijiroku {

inline constexpr std::string_view kSealHead = "# sha256 ";

/// `text`, which ends with a line end, with its seal.
std::string sealed(std::string text);

/// The text below which the seal stands; nullopt if there is no seal, or if it does not belong to
/// the text. Total.
std::optional<std::string_view> unsealed(std::string_view text);

}  // namespace gijiroku
