// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/former_addresses.h"

#include <algorithm>

#include "core/seal.h"

namespace gijiroku {
namespace {

/// The text before the first blank, which is taken off `line`.
std::string take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  std::string out(line.substr(0, end));
  line.remove_prefix(std::min(end + 1, line.size()));
  return out;
}

}  // namespace

std::string to_text(const std::vector<FormerAddress>& all) {
  std::string out;
  for (const FormerAddress& each : all)
    out += each.former + " " + (each.present.empty() ? "- " + each.day : each.present) + "\n";
  return sealed(std::move(out));
}

std::optional<std::vector<FormerAddress>> former_addresses(std::string_view text) {
  const auto lines = unsealed(text);
  if (!lines) return std::nullopt;
  std::vector<FormerAddress> out;
  for (std::string_view rest = *lines; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    FormerAddress each{take_word(line), take_word(line), take_word(line)};
    if (each.present == "-") each.present.clear();
    const bool whole = !each.former.empty() && each.present.empty() != each.day.empty();
    if (!whole || !line.empty() || (!out.empty() && out.back().former >= each.former))
      return std::nullopt;
    out.push_back(std::move(each));
  }
  return out;
}

}  // namespace gijiroku
