// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <cerrno>
#include <cstring>

namespace gijiroku {

FileError file_error(const std::string& what, const std::string& path) {
  return FileError("cannot " + what + " " + path + ": " + std::strerror(errno));
}

}  // namespace gijiroku
