// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/hit_fields.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/request/fault.h"
#include "searchd/request/parameter_reader.h"

namespace gijiroku::search {

std::vector<std::string> take_hit_fields(Parameters& parameters) {
  ParameterReader reader(parameters, UnknownParameters::kIgnored);
  std::vector<std::string> out;
  const std::string text = reader.one("fields").value_or("");
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view name = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (std::find(kHitFields.begin(), kHitFields.end(), name) != kHitFields.end()) {
      out.emplace_back(name);
      continue;
    }
    std::string names;
    for (const std::string_view each : kHitFields)
      names +=
          (names.empty() ? "" : std::string(strings::fault_fields_between)) + std::string(each);
    reader.fault("unknown_value", "fields", strings::fault_fields(names));
    break;
  }
  reader.finish();
  if (!text.empty())
    std::erase_if(parameters, [](const auto& each) { return each.first == "fields"; });
  return out;
}

}  // namespace gijiroku::search
