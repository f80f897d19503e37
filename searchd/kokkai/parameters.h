// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/parameters.h — the parameters of a query of the Diet's API, one by one, and their
// faults.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "searchd/kokkai/refusal.h"

namespace gijiroku::search::kokkai {

/// Members that read a value record a fault if it is wrong, and return what an absent one gives.
class DietParameters {
 public:
  /// A query without '=' that contains %3D is decoded first. The last of equal names counts, empty
  /// values count as absent. What is not UTF-8 is a fault.
  explicit DietParameters(std::string_view query);

  std::optional<std::string> text(const std::string& name) const;
  /// N0 of the text; empty if it is absent.
  std::string form(const std::string& name) const;
  /// N0 of its words, which blanks separate.
  std::vector<std::string> words(const std::string& name) const;
  bool flag(const std::string& name);
  /// A number from `least` on, with at most `digits` digits.
  std::optional<unsigned> number(const std::string& name, unsigned least, std::size_t digits);
  /// From the first to the second parameter; only one of them: exactly that number.
  std::optional<std::pair<int, int>> range(const std::string& first, const std::string& last,
                                           unsigned least);
  /// A day written YYYY-MM-DD. `form` and `day`: the faults of another form, and of a day that does
  /// not exist.
  std::optional<Date> day(const std::string& name, Code form, Code day);
  bool any_of(std::initializer_list<const char*> names) const;

  void fault(std::string text) { faults_.push_back(std::move(text)); }
  const std::vector<std::string>& faults() const { return faults_; }

 private:
  std::map<std::string, std::string> values_;
  std::vector<std::string> faults_;
};

}  // namespace gijiroku::search::kokkai
