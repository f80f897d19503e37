// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/target.h"

#include <algorithm>
#include <optional>

#include "core/text.h"
#include "embedded/strings.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

std::optional<unsigned> hex_digit(char c) {
  if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
  const std::size_t at = kHexDigits.find(c);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned>(at);
}

/// The unreserved characters of RFC 3986.
bool is_plain(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

}  // namespace

Target split_target(std::string_view raw) {
  raw = raw.substr(0, raw.find('#'));
  const std::size_t question_mark = raw.find('?');
  if (question_mark == std::string_view::npos) return {std::string(raw), ""};
  return {std::string(raw.substr(0, question_mark)), std::string(raw.substr(question_mark + 1))};
}

// People paste "50%" into addresses.
std::string percent_decode(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '%' && i + 2 < raw.size()) {
      const auto high = hex_digit(raw[i + 1]), low = hex_digit(raw[i + 2]);
      if (high && low) {
        out += static_cast<char>(*high * 16 + *low);
        i += 2;
        continue;
      }
    }
    out += raw[i] == '+' ? ' ' : raw[i];
  }
  return out;
}

// Pasted text contains tabs and line ends.
bool is_plain_text(std::string_view value) {
  const auto control = [](unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
  };
  return is_utf8(value) && std::none_of(value.begin(), value.end(), control);
}

Parameters decode_parameters(std::string_view query) {
  Parameters out;
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    out.emplace_back(percent_decode(pair.substr(0, equals)),
                     percent_decode(pair.substr(std::min(equals + 1, pair.size()))));
  }
  return out;
}

Parameters parse_parameters(std::string_view query, UnknownParameters bare_names) {
  Parameters out;
  // Collected, so that one reply names all faults.
  std::vector<Fault> faults;
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::string name = percent_decode(pair.substr(0, equals));
    std::string value = percent_decode(pair.substr(std::min(equals + 1, pair.size())));
    if (!is_plain_text(name)) {
      faults.push_back({"invalid_text", "", std::string(strings::fault_bytes_of_name)});
    } else if (!is_plain_text(value)) {
      faults.push_back({"invalid_text", name, std::string(strings::fault_bytes_of_value)});
    } else if (equals == pair.size() && bare_names == UnknownParameters::kRefused) {
      faults.push_back({"missing_value", name, std::string(strings::fault_no_value_after_name)});
    } else {
      out.emplace_back(std::move(name), std::move(value));
    }
  }
  if (!faults.empty()) throw BadRequest(std::move(faults));
  return out;
}

std::string query_string(const Parameters& parameters) {
  std::string out;
  for (const auto& [name, value] : parameters) {
    if (!out.empty()) out += '&';
    out += percent_encode(name) + "=" + percent_encode(value);
  }
  return out;
}

std::string percent_encode(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_plain(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kHexDigits[byte >> 4U], kHexDigits[byte & 15U]};
  }
  return out;
}

}  // namespace gijiroku::search
