// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toml.h"

// Some malformed values fail an assertion of the parser, which would end the run. Without it the
// parser reports them as errors. With NDEBUG it would assume that none fails.
#undef NDEBUG
#define TOML_ASSERT(expression) static_cast<void>(0)
#include <toml++/toml.h>
#include <algorithm>

#include "core/error.h"
#include "core/toml_alphabet.h"

namespace gijiroku {
namespace {

constexpr std::ptrdiff_t kMaxDots = 200;  // in a line

/// The parser takes a second for a key of some ten thousand parts, and recurses into each.
void refuse_deep_keys(std::string_view toml) {
  std::size_t line = 1;
  for (std::size_t at = 0; at < toml.size(); ++line) {
    const std::size_t end = std::min(toml.find('\n', at), toml.size());
    const std::string_view text = toml.substr(at, end - at);
    if (std::count(text.begin(), text.end(), '.') > kMaxDots)
      throw FormatError(std::to_string(line) + " 行目に点（.）が多すぎます");
    at = end + 1;
  }
}

Date date_of(const toml::date& day) {
  return {std::chrono::year(day.year), std::chrono::month(day.month), std::chrono::day(day.day)};
}

/// The texts of an array; TomlOther if it contains anything else.
decltype(TomlValue::value) texts_of(const toml::array& array) {
  std::vector<std::string> out;
  for (const toml::node& node : array) {
    const auto* const text = node.as_string();
    if (text == nullptr) return TomlOther{};
    out.push_back(from_toml_alphabet(text->get()));
  }
  return out;
}

decltype(TomlValue::value) value_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return from_toml_alphabet(text->get());
  if (const auto* number = node.as_integer()) return number->get();
  if (const auto* flag = node.as_boolean()) return flag->get();
  if (const auto* day = node.as_date()) return date_of(day->get());
  if (const auto* time = node.as_time())
    return TomlTime{time->get().hour * 60 + time->get().minute};
  if (const auto* array = node.as_array()) return texts_of(*array);
  return TomlOther{};
}

void flatten(const toml::table& table, const std::string& prefix, TomlValues& out) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix + from_toml_alphabet(key.str());
    const toml::array* const array = node.as_array();
    if (const toml::table* inner = node.as_table()) {
      flatten(*inner, name + ".", out);
    } else if (array != nullptr && !array->empty() && array->is_homogeneous<toml::table>()) {
      for (std::size_t i = 0; i < array->size(); ++i)
        flatten(*array->get(i)->as_table(), name + "." + std::to_string(i) + ".", out);
    } else {
      out[name] = {value_of(node), node.source().begin.line};
    }
  }
}

}  // namespace

TomlValues parse_toml(std::string_view toml) {
  refuse_deep_keys(toml);
  try {
    TomlValues out;
    flatten(toml::parse(to_toml_alphabet(toml)), "", out);
    return out;
  } catch (const toml::parse_error& e) {
    const std::string character = first_moved_character(e.description());
    throw FormatError(
        "TOML として読めません（" + std::to_string(e.source().begin.line) + " 行目）: " +
        (character.empty()
             ? from_toml_alphabet(e.description())
             : "「" + character + "」をここには書けません。日本語は引用符（\"）の中に書きます"));
  }
}

}  // namespace gijiroku
