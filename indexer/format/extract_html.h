// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/extract_html.h — extracts the text of an HTML page of minutes, line by line.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::indexer {

/// Whether decoded text is HTML: it begins with a doctype or <html>, or contains tags of HTML.
/// <開会> is not a tag.
bool looks_like_html(std::string_view text);

/// The lines of a page as a reader sees them. Block elements and <br> end lines, tabs separate the
/// cells of a row, and <pre> keeps its lines. Scripts, styles, navigation, controls and ruby are
/// skipped. `text` is UTF-8, whatever its meta element says. Total; returns an empty string if
/// there is no element.
std::string extract_html(std::string_view text);

}  // namespace gijiroku::indexer
