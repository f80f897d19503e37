// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/docx/hidden_styles.h — text of a Word document that its author has hidden.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/format/xml_tree.h"

namespace gijiroku::indexer {

/// Whether run properties hide the text; nullopt if they do not say.
std::optional<bool> hides(const xmlNode* run_properties);

/// The style of that kind (pStyle, rStyle) that properties name; empty if they name none.
std::string style_of(const xmlNode* properties, std::string_view kind);

/// The styles whose text is hidden, by themselves or by a style that they are based on.
class HiddenStyles {
 public:
  /// `styles` may be null.
  explicit HiddenStyles(const XmlTree& styles);

  /// False for an unknown name, and for styles based on each other in a circle. Total.
  bool hide(std::string name) const;

 private:
  struct Style {
    std::optional<bool> hides;
    std::string base;
  };
  std::map<std::string, Style> styles_;
};

}  // namespace gijiroku::indexer
