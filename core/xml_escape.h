// SPDX-License-Identifier: GPL-3.0-or-later
// core/xml_escape.h — text in XML documents.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku {

/// `text` (valid UTF-8) as the content of an element or as an attribute's value in double quotes.
/// Characters that XML 1.0 cannot contain become U+FFFD. Total.
std::string xml_escape(std::string_view text);

}  // namespace gijiroku
