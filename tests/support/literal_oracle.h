// tests/support/literal_oracle.h — what a literal query must find, by looking at every text.
#pragma once

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
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

/// Ids of the texts that hold `literal` in the literal form.
inline std::set<std::string> scan(const std::vector<OracleText>& texts,
                                  const std::string& literal) {
  const std::string wanted = literal_form(literal).text;
  std::set<std::string> out;
  for (const OracleText& text : texts) {
    if (!wanted.empty() && text.n0.find(wanted) != std::string::npos) out.insert(text.id);
  }
  return out;
}

/// 1 to 12 neighbouring code points of some text, for which a quoted query is unambiguous: a
/// quotation mark before a blank would end it.
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
