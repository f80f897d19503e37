// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/asset.h"

#include <array>

#include "core/digest.h"
#include "embedded/box_js.h"
#include "embedded/copy_js.h"
#include "embedded/favicon_ico.h"
#include "embedded/icon_svg.h"
#include "embedded/marks_js.h"
#include "embedded/parts_js.h"
#include "embedded/style_css.h"
#include "embedded/suggest_js.h"
#include "embedded/suggestions_js.h"
#include "embedded/tokens_css.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kDigits = 12;
constexpr std::string_view kCss = "text/css; charset=utf-8";
constexpr std::string_view kJavaScript = "text/javascript; charset=utf-8";

/// A script that uses suggestions.js. Within a function, its names do not meet those of the page.
std::string with_suggestions(std::string_view script) {
  return std::string("(() => {\n")
      .append(embedded::suggestions_js)
      .append(script)
      .append("})();\n");
}

/// `before` and `after` are the parts of the path around the digest.
AssetFile made(std::string_view type, std::string bytes, const std::string& before,
               const std::string& after) {
  std::string digest = sha256(bytes).substr(0, kDigits);
  std::string path = before + "-" + digest + after;
  return {type, std::move(bytes), std::move(digest), std::move(path)};
}

std::array<AssetFile, 8> all_files() {
  return {
      made(kCss, std::string(embedded::tokens_css).append(embedded::style_css), "/style", ".css"),
      made(kJavaScript, with_suggestions(embedded::suggest_js), "/suggest", ".js"),
      made(kJavaScript, with_suggestions(embedded::box_js), "/box", ".js"),
      made(kJavaScript, std::string(embedded::copy_js), "/copy", ".js"),
      made(kJavaScript, std::string(embedded::marks_js), "/marks", ".js"),
      made(kJavaScript, std::string(embedded::parts_js), "/parts", ".js"),
      made("image/svg+xml; charset=utf-8", std::string(embedded::icon_svg), "/icon", ".svg"),
      made("image/x-icon", std::string(embedded::favicon_ico), "/favicon", ".ico")};
}

}  // namespace

const AssetFile& asset_file(Asset asset) {
  static const std::array<AssetFile, 8> files = all_files();
  return files[static_cast<std::size_t>(asset)];
}

}  // namespace gijiroku::search
