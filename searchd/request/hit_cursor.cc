// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/hit_cursor.h"

#include <charconv>

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
  const std::optional<HitCursor> out = text ? read(*text) : std::nullopt;
  if (text && !out) {
    reader.fault("unknown_value", kName,
                 "cursor は * か、前の応答の next_cursor の値にしてください。");
  }
  if (text && reader.one("page"))
    reader.fault("unsupported", "page", "cursor と page は一緒に指定できません。");
  reader.finish();
  if (text) std::erase_if(parameters, [](const auto& each) { return each.first == kName; });
  return out;
}

std::string text_of(const HitCursor& cursor) {
  return std::to_string(cursor.offset) + "-" + cursor.generation;
}

void check_current(const HitCursor& cursor, const std::string& generation) {
  if (cursor.generation.empty() || cursor.generation == generation) return;
  throw BadRequest(
      {{"stale_cursor", kName,
        "索引が新しくなったため、続きを読めません。cursor=* から読み直してください。"}});
}

}  // namespace gijiroku::search
