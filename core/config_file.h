// SPDX-License-Identifier: GPL-3.0-or-later
// core/config_file.h — the settings of a program in a TOML file.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/toml.h"

namespace gijiroku {

/// The file of settings that `--config FILE` or `--config=FILE` names; empty if the arguments do
/// not. The command line is read twice: the file first gives the values that options then replace.
std::string config_argument(int argc, const char* const* argv);

/// A program reads each setting that it knows and then calls refuse_unknown(). All errors are
/// FormatErrors in Japanese that name the file, the line and the setting.
class ConfigFile {
 public:
  static constexpr std::size_t kMaxBytes = 4'000'000;

  /// Throws FileError if the file cannot be read.
  explicit ConfigFile(const std::string& path);

  /// Each sets `into` if the file has `key`.
  void read(const std::string& key, std::string& into);
  void read(const std::string& key, bool& into);
  void read(const std::string& key, std::vector<std::string>& into);
  void read(const std::string& key, std::size_t least, std::size_t most, std::size_t& into);

  /// The texts of the table `key` by name, in order of their names.
  std::vector<std::pair<std::string, std::string>> texts(const std::string& key);

  /// Throws FormatError with `why`, for a value that read() accepted but that is not valid.
  [[noreturn]] void refuse(const std::string& key, const std::string& why) const;

  /// Throws if the file has a setting that the program has not read.
  void refuse_unknown() const;

 private:
  const TomlValue* find(const std::string& key);

  std::string path_;
  TomlValues values_;
  std::set<std::string> known_;
};

}  // namespace gijiroku
