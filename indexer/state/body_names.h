// indexer/state/body_names.h — bodies that were renamed, joined under their present names.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace gijiroku::indexer {

class BodyNames {
 public:
  BodyNames() = default;

  /// Rows of a table: former name TAB present name; '#' begins a comment. Throws FormatError with
  /// `source` and the line of a row that is none, that names a body twice, or that leads back to
  /// itself.
  explicit BodyNames(std::string_view table, const std::string& source = {});

  /// The present name of `body`, through as many renamings as there were; empty where it has not
  /// been renamed. Compared in the literal form.
  std::string present(std::string_view body) const;

 private:
  std::map<std::string, std::string> present_;  // by former name, in the literal form
};

/// Of a file; no file, no names. Throws FileError and FormatError.
BodyNames body_names_of_file(const std::string& path);

}  // namespace gijiroku::indexer
