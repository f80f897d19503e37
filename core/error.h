// core/error.h — what goes wrong in the world outside, as exceptions.
//
// Odd text is never an error (it becomes a diagnostic) and absence is std::optional. What is left
// is the world: files, formats, indexes. Messages name the file and say what to do; they are shown
// to operators, never to the readers of a public page.
#pragma once

#include <stdexcept>
#include <string>

namespace gijiroku {

/// A file or folder could not be read, written, renamed or made durable. The message names the path
/// and the cause.
struct FileError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A file was read but is not in the format that it must have.
struct FormatError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// An index is missing, damaged, or made by an incompatible program or dictionary.
struct IndexError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// "cannot open PATH: No such file or directory": `what` failed on `path` for the reason in errno.
FileError file_error(const std::string& what, const std::string& path);

}  // namespace gijiroku
