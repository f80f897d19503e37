// searchd/request/parameter_reader.h — takes the parameters of a request one by one and keeps what
// is wrong with them, to tell it all at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/model/criteria.h"
#include "searchd/request/fault.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// Stretches of `text` that blanks part.
std::size_t count_terms(std::string_view text);

class ParameterReader {
 public:
  ParameterReader(const Parameters& parameters, Unknown unknown);

  /// The value of a parameter that may stand once.
  std::optional<std::string> one(const std::string& name);
  std::vector<std::string> all(const std::string& name);

  std::string text();
  std::optional<Filter> filter(const FieldSpec& field);
  std::optional<Date> day(const std::string& name);
  std::vector<Fit> fits();
  Sort sort();
  Unit unit();
  std::vector<std::string> excluded_variants();
  /// A switch: 1 or nothing.
  bool is_on(const std::string& name);
  /// From 1 to `max`.
  std::size_t number(const std::string& name, std::size_t otherwise, std::size_t max);

  void fault(std::string code, std::string parameter, std::string message);

  /// Those that nothing has taken, each once; not those that trackers add (utm_source, fbclid).
  std::vector<std::string> left() const;

  /// Throws BadRequest where anything was wrong, now that everything known has been taken.
  void finish();

 private:
  Unknown unknown_;
  Parameters given_;
  std::vector<Fault> faults_;
};

}  // namespace gijiroku::search
