#include "searchd/filter_set.h"

#include <chrono>

namespace gijiroku {
namespace {

std::int32_t days(Date date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace

FilterSet::FilterSet(const Criteria& criteria, const Columns& columns)
    : columns_(columns),
      from_(criteria.from ? days(*criteria.from) : Columns::kNoDay + 1),
      until_(criteria.until ? days(*criteria.until) : INT32_MAX),
      days_(criteria.from || criteria.until) {
  for (const Filter& filter : criteria.filters) {
    const Column& column = columns[filter.field];
    Admitted admitted{filter.field, std::vector<bool>(column.values().size())};
    for (const std::string& value : filter.values) {
      if (const auto code = column.find(value)) admitted.codes[*code] = true;
    }
    admitted_.push_back(std::move(admitted));
  }
}

std::uint32_t FilterSet::failed(std::uint32_t node) const {
  std::uint32_t out = 0;
  for (const Admitted& admitted : admitted_) {
    if (!admitted.codes[columns_[admitted.field].code(node)]) out |= bit(admitted.field);
  }
  if (days_) {
    const std::int32_t day = columns_.day(node);
    if (day < from_ || day > until_) out |= kDays;
  }
  return out;
}

}  // namespace gijiroku
