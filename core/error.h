// SPDX-License-Identifier: GPL-3.0-or-later
// core/error.h — failures of the outside world, as exceptions.
//
// Odd text is never an error: it becomes a diagnostic. Absence is std::optional. Exceptions are for
// the outside world: files, formats, indexes. Their messages name the file and say what to do.
// Operators see them; readers of a public page never do.
#pragma once

#include <stdexcept>
#include <string>

namespace gijiroku {

/// A file or folder could not be read, written, renamed or made durable. The message names the path
/// and the cause.
struct FileError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A file was read but does not have the required format.
struct FormatError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// An index is missing or damaged, or was made by an incompatible program or dictionary.
struct IndexError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The error for an operation `what` that failed on `path` with errno: "cannot open PATH: No such
/// file or directory".
FileError file_error(const std::string& what, const std::string& path);

}  // namespace gijiroku
