// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/element_xml.h — a tree of named values as XML.
#pragma once

#include <string>
#include <string_view>

#include "searchd/kokkai/element.h"

namespace gijiroku::search::kokkai {

/// A document without declaration whose root contains these elements in their order. Total.
std::string xml_text(std::string_view root, const Elements& elements);

}  // namespace gijiroku::search::kokkai
