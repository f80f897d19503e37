// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/toml_wire.h"

#include <cstdint>
#include <utility>
#include <variant>

#include "indexer/confine/wire.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kValueBytes = 3 * kNumberBytes;
constexpr std::uint64_t kLastMinute = 24 * 60 - 1;

enum class Kind : std::uint64_t { kOther, kText, kNumber, kDay, kTime };

void put(WireWriter& out, Kind kind) { out.number(static_cast<std::uint64_t>(kind)); }

void put(WireWriter& out, const TomlValue& toml) {
  const auto& [value, line] = toml;
  out.number(line);
  if (const auto* text = std::get_if<std::string>(&value)) {
    put(out, Kind::kText);
    out.bytes(*text);
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    put(out, Kind::kNumber);
    out.number(static_cast<std::uint64_t>(*number));
  } else if (const auto* day = std::get_if<Date>(&value)) {
    put(out, Kind::kDay);
    out.date(*day);
  } else if (const auto* time = std::get_if<TomlTime>(&value)) {
    put(out, Kind::kTime);
    out.number(static_cast<std::uint64_t>(time->minutes));
  } else {
    put(out, Kind::kOther);
  }
}

decltype(TomlValue::value) value_of(WireReader& in) {
  switch (static_cast<Kind>(in.number_up_to(static_cast<std::uint64_t>(Kind::kTime)))) {
    case Kind::kText:
      return in.text();
    case Kind::kNumber:
      return static_cast<std::int64_t>(in.number());
    case Kind::kDay:
      return in.date();
    case Kind::kTime:
      return TomlTime{static_cast<int>(in.number_up_to(kLastMinute))};
    case Kind::kOther:
      break;
  }
  return TomlOther{};
}

}  // namespace

std::string to_wire(const TomlValues& values) {
  WireWriter out;
  out.number(values.size());
  for (const auto& [name, value] : values) {
    out.bytes(name);
    put(out, value);
  }
  return out.take();
}

TomlValues toml_values_of(std::string_view wire) {
  WireReader in(wire);
  TomlValues out;
  for (std::size_t left = in.count(kValueBytes); left > 0; --left) {
    std::string name = in.text();
    const std::size_t line = in.number();
    out[std::move(name)] = {value_of(in), line};
  }
  in.end();
  return out;
}

}  // namespace gijiroku::indexer
