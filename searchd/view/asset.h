// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/asset.h — the files that pages use: style, scripts and icons, compiled in.
//
// Pages link to an address with a digest of the content (/style-0123456789ab.css). What it shows
// never changes, so browsers keep it for a year and still see a new version at once. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::search {

enum class Asset {
  kStyle,    ///< the tokens of the design system and the style of the pages
  kSuggest,  ///< suggestions in the search box of the pages
  kBox,      ///< the search box for other sites (docs/search-box.md), which has a fixed address
  kCopy,     ///< the copy buttons of citations
  kMarks,    ///< from mark to mark on the page of a meeting
  kParts,    ///< to the part of a long meeting that an address without it means
  kIcon,     ///< SVG
  kFavicon   ///< ICO, which some browsers and services ask for by its fixed name
};

struct AssetFile {
  std::string_view type;  ///< media type
  std::string bytes;
  std::string digest;  ///< 12 hex digits
  std::string path;    ///< that pages link to, without the base path
};

const AssetFile& asset_file(Asset asset);

}  // namespace gijiroku::search
