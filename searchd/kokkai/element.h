// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/element.h — an answer of the Diet's API as a tree of named values, which both of
// its formats write in the same order and with the same names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gijiroku::search::kokkai {

struct Element;
using Elements = std::vector<Element>;
using Texts = std::vector<std::string>;

/// Null is an empty element in XML. A list repeats its element in XML, and is an array in JSON.
using Value =
    std::variant<std::monostate, std::int64_t, std::string, Texts, Elements, std::vector<Elements>>;

struct Element {
  std::string_view name;  ///< a literal
  Value value;
};

}  // namespace gijiroku::search::kokkai
