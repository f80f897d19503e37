// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/body_names.h — the present names of bodies that were renamed.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace gijiroku::indexer {

class BodyNames {
 public:
  BodyNames() = default;

  /// Rows of `table`: former name TAB present name; '#' begins a comment. Throws FormatError,
  /// naming `source` and the line, if a row is malformed, repeats a former name, or leads back to
  /// its own former name.
  explicit BodyNames(std::string_view table, const std::string& source = {});

  /// The present name of `body`, after any number of renamings; empty if it was never renamed.
  /// Names are compared in the literal form.
  std::string present_name(std::string_view body) const;

 private:
  std::map<std::string, std::string> present_;  // by former name, in the literal form
};

/// Reads the table from a file; an empty path yields no names. Throws FileError or FormatError.
BodyNames body_names_of_file(const std::string& path);

}  // namespace gijiroku::indexer
