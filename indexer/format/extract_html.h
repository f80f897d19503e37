// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/extract_html.h — extracts the text of an HTML page of minutes, line by line.
#pragma once

#include <string_view>

#include "indexer/decode/extract_text.h"

namespace gijiroku::indexer {

/// Whether decoded text is HTML: it begins with a doctype or <html>, or contains tags of HTML.
/// <開会> is not a tag.
bool looks_like_html(std::string_view text);

/// The lines of a page as a reader sees them. Block elements and <br> end lines, tabs separate the
/// cells of a row and a <dt> from its <dd>, and <pre> keeps its lines. Scripts, styles, ruby and
/// what is hidden are skipped. Parts of the site (menus, breadcrumbs, headers and footers of links,
/// controls) are left out and counted ("page-furniture"). `text` is UTF-8, whatever its meta
/// element says. Total; the text is empty if there is no element.
Text extract_html(std::string_view text);

}  // namespace gijiroku::indexer
