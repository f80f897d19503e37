// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/docx/hidden_styles.h"

namespace gijiroku::indexer {

std::optional<bool> hides(const xmlNode* run_properties) {
  const xmlNode* vanish = run_properties ? child_named(run_properties, "vanish") : nullptr;
  if (!vanish) return std::nullopt;
  const std::string value = attribute(vanish, "val");
  return value != "0" && value != "false" && value != "off";
}

std::string style_of(const xmlNode* properties, std::string_view kind) {
  const xmlNode* style = properties ? child_named(properties, kind) : nullptr;
  return style ? attribute(style, "val") : std::string();
}

HiddenStyles::HiddenStyles(const XmlTree& styles) {
  if (!styles) return;
  for (const xmlNode* style : children_of(xmlDocGetRootElement(styles.get()))) {
    if (name_of(style) == "style")
      styles_[attribute(style, "styleId")] = {hides(child_named(style, "rPr")),
                                              style_of(style, "basedOn")};
  }
}

bool HiddenStyles::hide(std::string name) const {
  constexpr std::size_t kMaxSteps = 20;  // Word allows ten; a circle has no end
  for (std::size_t step = 0; step < kMaxSteps; ++step) {
    const auto found = styles_.find(name);
    if (found == styles_.end()) return false;
    if (found->second.hides) return *found->second.hides;
    name = found->second.base;
  }
  return false;
}

}  // namespace gijiroku::indexer
