// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/literal_oracle.h — what a literal query must find, by a scan of every text.
#pragma once

#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text.h"

namespace gijiroku::testing {

struct OracleText {
  std::string id;  ///< doc#seq
  std::string raw, n0;
  std::u32string points;  ///< of raw
};

/// The records of a JSON Lines file.
inline std::vector<OracleText> read_texts(const std::string& path) {
  std::vector<OracleText> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto record = nlohmann::json::parse(line);
    const std::string raw = record.at("text");
    out.push_back(
        {record.at("doc").get<std::string>() + "#" + std::to_string(record.at("seq").get<int>()),
         raw, literal_form(raw).text, decode(raw)});
  }
  return out;
}

/// Ids of the texts whose literal form contains that of `literal`.
inline std::set<std::string> scan(const std::vector<OracleText>& texts,
                                  const std::string& literal) {
  const std::string wanted = literal_form(literal).text;
  std::set<std::string> out;
  for (const OracleText& text : texts) {
    if (!wanted.empty() && text.n0.find(wanted) != std::string::npos) out.insert(text.id);
  }
  return out;
}

/// For each of `literals` (N0, not empty) the texts that contain it, as indices into `texts`. Scans
/// all texts once. At each character it tries only the literals that begin with it and the next
/// one.
inline std::vector<std::vector<std::uint32_t>> scan_all(const std::vector<OracleText>& texts,
                                                        const std::vector<std::string>& literals) {
  const auto pair_at = [](std::string_view text, std::size_t at) {
    const auto [first, size] = code_point_at(text, at);
    const char32_t second = at + size < text.size() ? code_point_at(text, at + size).value : 0;
    return std::uint64_t{first} << 32 | second;
  };
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_pair, by_character;
  for (std::uint32_t i = 0; i < literals.size(); ++i) {
    const std::uint64_t pair = pair_at(literals[i], 0);
    (static_cast<std::uint32_t>(pair) == 0 ? by_character : by_pair)[pair].push_back(i);
  }
  std::vector<std::vector<std::uint32_t>> out(literals.size());
  for (std::uint32_t t = 0; t < texts.size(); ++t) {
    const std::string_view text = texts[t].n0;
    const auto look = [&](const auto& table, std::uint64_t key, std::size_t at) {
      const auto found = table.find(key);
      if (found == table.end()) return;
      for (const std::uint32_t i : found->second) {
        const bool known = !out[i].empty() && out[i].back() == t;
        if (!known && text.substr(at).starts_with(literals[i])) out[i].push_back(t);
      }
    };
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
      const std::uint64_t pair = pair_at(text, at);
      look(by_pair, pair, at);
      look(by_character, pair >> 32 << 32, at);
    }
  }
  return out;
}

/// 1 to 12 neighboring code points of some text that can be quoted: a quotation mark before a blank
/// would end the quotation.
inline std::string random_literal(const std::vector<OracleText>& texts, std::mt19937& random) {
  while (true) {
    const std::u32string& points = texts[random() % texts.size()].points;
    if (points.empty()) continue;
    const std::size_t length = std::min<std::size_t>(1 + random() % 12, points.size());
    const std::size_t begin = random() % (points.size() - length + 1);
    std::string out;
    for (std::size_t i = begin; i < begin + length; ++i) append_utf8(out, points[i]);
    const bool ambiguous =
        out.find('"') != std::string::npos && out.find_first_of(" \t\n") != std::string::npos;
    if (!ambiguous && !literal_form(out).text.empty()) return out;
  }
}

}  // namespace gijiroku::testing
