// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/hit_cursor.h"

#include <charconv>

#include "embedded/strings.h"
#include "searchd/request/fault.h"
#include "searchd/request/parameter_reader.h"

namespace gijiroku::search {
namespace {

constexpr const char* kName = "cursor";
constexpr std::size_t kMaxOffsetDigits = 9;

std::optional<HitCursor> read(const std::string& text) {
  if (text == "*") return HitCursor();
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos || dash > kMaxOffsetDigits) return std::nullopt;
  HitCursor out{0, text.substr(dash + 1)};
  const char* const end = text.data() + dash;
  const auto [stop, error] = std::from_chars(text.data(), end, out.offset);
  if (error != std::errc() || stop != end || out.generation.empty()) return std::nullopt;
  return out;
}

}  // namespace

std::optional<HitCursor> take_cursor(Parameters& parameters) {
  ParameterReader reader(parameters, UnknownParameters::kIgnored);
  const std::optional<std::string> text = reader.one(kName);
  std::optional<HitCursor> out = text ? read(*text) : std::nullopt;
  if (text && !out) {
    reader.fault("unknown_value", kName, strings::fault_cursor);
  }
  if (text && reader.one("page")) reader.fault("unsupported", "page", strings::fault_cursor_page);
  reader.finish();
  if (text) std::erase_if(parameters, [](const auto& each) { return each.first == kName; });
  return out;
}

std::string text_of(const HitCursor& cursor) {
  return std::to_string(cursor.offset) + "-" + cursor.generation;
}

void check_current(const HitCursor& cursor, const std::string& generation) {
  if (cursor.generation.empty() || cursor.generation == generation) return;
  throw BadRequest({{"stale_cursor", kName, std::string(strings::fault_stale_cursor)}});
}

}  // namespace gijiroku::search
