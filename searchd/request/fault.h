// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/fault.h — faults of a request, and the exception that carries them.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gijiroku::search {

/// One fault of one parameter.
struct Fault {
  std::string code;       ///< for programs; stable
  std::string parameter;  ///< its name; empty: no single parameter
  std::string message;    ///< for people, in Japanese: what to do
  friend bool operator==(const Fault&, const Fault&) = default;
};

/// Thrown for a request that cannot be served as it is; the reply has status 400.
struct BadRequest : std::runtime_error {
  explicit BadRequest(std::vector<Fault> found)
      : std::runtime_error("bad request"), faults(std::move(found)) {}
  std::vector<Fault> faults;  ///< all that were found; never empty
};

/// What to do with an unknown parameter. A page ignores it and says so. The API refuses it, because
/// a misspelt filter must not silently widen a result.
enum class UnknownParameters { kIgnored, kRefused };

}  // namespace gijiroku::search
