// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/toml_values.h"

#include <string>

#include "core/error.h"

namespace gijiroku::indexer {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw FormatError("表題の訂正（.meta.toml）: " + why);
}

}  // namespace

TomlValues toml_values(std::string_view toml) {
  if (toml.size() > kMaxTomlBytes) refuse("16 KB を超えています");
  try {
    return parse_toml(toml);
  } catch (const FormatError& e) {
    refuse(e.what());
  }
}

}  // namespace gijiroku::indexer
