// indexer/format/extract_html.h — the text of a page of minutes, line by line.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::indexer {

/// Whether decoded text is HTML: a doctype or <html> at its beginning, or tags that only HTML has.
/// <開会> and its like are no tags.
bool looks_like_html(std::string_view text);

/// The lines of a page as a reader sees them: blocks and <br> end lines, cells of a row are parted
/// by tabs, <pre> keeps its lines; scripts, styles, navigation and controls are passed over. `text`
/// is decoded UTF-8, whatever its meta element says. Total.
std::string extract_html(std::string_view text);

}  // namespace gijiroku::indexer
