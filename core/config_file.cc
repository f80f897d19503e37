// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config_file.h"

#include <string_view>

#include "core/error.h"
#include "core/file.h"

namespace gijiroku {
namespace {

constexpr std::string_view kOption = "--config";

}  // namespace

std::string config_argument(int argc, const char* const* argv) {
  std::string out;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == kOption && i + 1 < argc) out = argv[i + 1];
    if (argument.starts_with(kOption) && argument.substr(kOption.size()).starts_with('='))
      out = argument.substr(kOption.size() + 1);
  }
  return out;
}

ConfigFile::ConfigFile(const std::string& path) : path_(path) {
  const std::string toml = read_file(path, kMaxBytes);
  try {
    values_ = parse_toml(toml);
  } catch (const FormatError& e) {
    throw FormatError(path + ": " + e.what());
  }
}

const TomlValue* ConfigFile::find(const std::string& key) {
  known_.insert(key);
  const auto found = values_.find(key);
  return found == values_.end() ? nullptr : &found->second;
}

void ConfigFile::refuse(const std::string& key, const std::string& why) const {
  const auto found = values_.find(key);
  const std::string line =
      found == values_.end() ? "" : " " + std::to_string(found->second.line) + " 行目";
  throw FormatError(path_ + line + ": " + key + " " + why);
}

void ConfigFile::read(const std::string& key, std::string& into) {
  const TomlValue* const given = find(key);
  if (given == nullptr) return;
  if (given->text() == nullptr) refuse(key, "は引用符（\"）で囲んだ文字で書きます");
  into = *given->text();
}

void ConfigFile::read(const std::string& key, bool& into) {
  const TomlValue* const given = find(key);
  if (given == nullptr) return;
  const bool* const flag = std::get_if<bool>(&given->value);
  if (flag == nullptr) refuse(key, "は true か false です");
  into = *flag;
}

void ConfigFile::read(const std::string& key, std::vector<std::string>& into) {
  const TomlValue* const given = find(key);
  if (given == nullptr) return;
  const auto* const texts = std::get_if<std::vector<std::string>>(&given->value);
  if (texts == nullptr) refuse(key, "は [\"…\", \"…\"] のように並べて書きます");
  into = *texts;
}

void ConfigFile::read(const std::string& key, std::size_t least, std::size_t most,
                      std::size_t& into) {
  const TomlValue* const given = find(key);
  if (given == nullptr) return;
  const auto* const number = std::get_if<std::int64_t>(&given->value);
  if (number == nullptr || *number < 0 || static_cast<std::size_t>(*number) < least ||
      static_cast<std::size_t>(*number) > most)
    refuse(key,
           "は " + std::to_string(least) + " から " + std::to_string(most) + " までの整数です");
  into = static_cast<std::size_t>(*number);
}

std::vector<std::pair<std::string, std::string>> ConfigFile::texts(const std::string& key) {
  std::vector<std::pair<std::string, std::string>> out;
  const std::string prefix = key + ".";
  for (auto at = values_.lower_bound(prefix); at != values_.end() && at->first.starts_with(prefix);
       ++at) {
    std::string text;
    read(at->first, text);
    out.emplace_back(at->first.substr(prefix.size()), text);
  }
  return out;
}

void ConfigFile::refuse_unknown() const {
  std::string unknown, known;
  for (const auto& [key, value] : values_) {
    if (!known_.contains(key))
      unknown +=
          path_ + " " + std::to_string(value.line) + " 行目: " + key + " という設定はありません\n";
  }
  for (const std::string& each : known_) known += (known.empty() ? "" : "、") + each;
  if (!unknown.empty()) throw FormatError(unknown + "使えるのは " + known);
}

}  // namespace gijiroku
