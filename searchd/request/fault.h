// searchd/request/fault.h — what is wrong with a request.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gijiroku::search {

/// One fault of one parameter.
struct Fault {
  std::string code;       ///< stable, for programs
  std::string parameter;  ///< empty: the request as a whole
  std::string message;    ///< Japanese, for people: what to do
  friend bool operator==(const Fault&, const Fault&) = default;
};

struct BadRequest : std::runtime_error {
  explicit BadRequest(std::vector<Fault> found)
      : std::runtime_error("bad request"), faults(std::move(found)) {}
  std::vector<Fault> faults;  ///< not empty
};

/// What to do with a parameter that no reader knows. A page ignores it and says so. The API refuses
/// it, because a misspelt filter must not silently widen a result.
enum class Unknown { kIgnored, kRefused };

}  // namespace gijiroku::search
