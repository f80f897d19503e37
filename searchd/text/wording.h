// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/text/wording.h — a text of the pages with places for values.
//
// The build makes one of each text of web/strings that has places: {1} is the place of the first
// value, and so on. Another language may have them in another order. Thread-safe.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/placeholders.h"

namespace gijiroku::search {

/// A text with the places {1} to {kPlaces}, called with as many values.
template <std::size_t kPlaces>
class Wording {
 public:
  /// Does not compile if `text` lacks a place or has one too many.
  explicit constexpr Wording(std::string_view text) : text_(text) {
    for (std::size_t place = 1; place <= kPlaces + 1; ++place) {
      const char written[]{'{', static_cast<char>('0' + place), '}'};
      // GCC 12 takes no call of find for a constant under UBSan.
      bool found = false;
      for (std::size_t at = 0; at < text.size(); ++at)
        found = found || text.substr(at).starts_with(std::string_view(written, 3));
      if (found != (place <= kPlaces)) throw std::logic_error("a wording has other places");
    }
  }

  template <typename... Values>
  requires(sizeof...(Values) == kPlaces) std::string operator()(const Values&... values) const {
    return filled(text_, {std::string_view(values)...});
  }

 private:
  std::string_view text_;
};

}  // namespace gijiroku::search
