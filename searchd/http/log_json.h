// searchd/http/log_json.h — the log of what was served: one JSON object a line on standard error.
// It never holds the words of a query or the address of a client. Thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace spdlog {
class logger;
}

namespace gijiroku::search {

struct Served {
  std::string request;  ///< its id
  std::string method;
  std::string_view route, scope;
  int status = 0;
  double milliseconds = 0;
  std::size_t results = 0;
};

class Log {
 public:
  Log();
  ~Log();

  void served(const Served& served) const;

  /// A request that failed on our side; `cause` is for operators only.
  void failed(const std::string& request, const std::string& cause) const;

 private:
  std::unique_ptr<spdlog::logger> lines_;
};

}  // namespace gijiroku::search
