// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/parameter_reader.h — reads the parameters of a request one by one and collects
// their faults, so that all are reported at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/model/criteria.h"
#include "searchd/request/fault.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// The number of pieces of `text` between blanks. Total.
std::size_t count_terms(std::string_view text);

/// Each member that reads a parameter takes it out of the reader, so finish() knows what is left.
/// If the value is wrong, the member records a fault and returns a default.
class ParameterReader {
 public:
  /// A parameter with an empty value counts as absent, except q, because forms send empty fields.
  /// With UnknownParameters::kRefused it is a fault: a program forgot the value.
  ParameterReader(const Parameters& parameters, UnknownParameters unknown);

  /// The value of a parameter that may be given once; nullopt if it is absent.
  std::optional<std::string> one(const std::string& name);
  /// The values of a parameter that may be repeated.
  std::vector<std::string> all(const std::string& name);

  std::string text();  ///< q, within the limits of limits.h
  /// The filter by a field, with canonical values, each once; nullopt if it is absent. More than
  /// kMaxValuesPerField values (of years: kMaxYearValues) are a fault.
  std::optional<Filter> filter(const FieldSpec& field);
  std::optional<Date> day(const std::string& name);
  std::vector<Fit> fits();
  Sort sort();
  Unit unit();
  std::vector<std::string> excluded_variants();  ///< in N0
  /// Whether a switch is set. Its only value is 1.
  bool flag(const std::string& name);
  /// A number from 1 to `max`; `otherwise` if it is absent or wrong.
  std::size_t number(const std::string& name, std::size_t otherwise, std::size_t max);

  /// Records a fault.
  void fault(std::string code, std::string parameter, std::string_view message);

  /// Names of the parameters that were not taken, each once. Those that trackers add (utm_source,
  /// fbclid) are omitted.
  std::vector<std::string> untaken_names() const;

  /// To be called when all known parameters have been taken. Throws BadRequest if there are faults;
  /// with UnknownParameters::kRefused every parameter that was not taken is one.
  void finish();

 private:
  UnknownParameters unknown_;
  Parameters given_;  // not taken yet
  std::vector<Fault> faults_;
};

}  // namespace gijiroku::search
