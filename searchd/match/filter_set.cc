// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/filter_set.h"

#include <algorithm>
#include <chrono>

#include "core/text.h"
#include "searchd/match/roster.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

std::int32_t days(Date date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace

bool selects_value(Field field, std::string_view value, std::string_view wanted) {
  // A surname selects all its bearers, also if the minutes print another form of a character.
  if (field == Field::kName) {
    return value.starts_with(wanted) || literal_text(value).starts_with(literal_text(wanted));
  }
  if (field == Field::kBody && value.empty()) return wanted == kUnknownBody;
  if (field != Field::kBill) return value == wanted;
  // The bills of an item are separated by spaces, and 議案第1号 must not select 議案第1号の2.
  const std::size_t at = value.find(wanted);
  const std::size_t end = at + wanted.size();
  return at != value.npos && (at == 0 || value[at - 1] == ' ') &&
         (end == value.size() || value[end] == ' ');
}

FilterSet::FilterSet(const std::vector<Filter>& filters, const Days& range, const Columns& columns,
                     const std::vector<MeetingWords>& meetings)
    // The lower bound is above kNoDay even without a first day, so that undated nodes fail.
    : columns_(columns),
      from_(range.first ? days(*range.first) : Columns::kNoDay + 1),
      until_(range.last ? days(*range.last) : INT32_MAX),
      days_(range.first || range.last) {
  for (const Filter& filter : filters) {
    // Each distinct value is compared once; a node then costs one look-up of its code.
    const StringTable& values = columns[filter.field].values();
    Admitted admitted{filter.field, std::vector<bool>(values.size())};
    for (std::size_t code = 0; code < values.size(); ++code) {
      spend_processor_time(filter.values.size());
      admitted.codes[code] =
          std::any_of(filter.values.begin(), filter.values.end(), [&](const std::string& wanted) {
            return selects_value(filter.field, values[code], wanted);
          });
    }
    if (filter.field == Field::kName) {
      std::vector<std::string> speakers;  // N0, by code
      for (std::size_t code = 0; code < values.size(); ++code)
        speakers.push_back(literal_text(values[code]));
      add_abbreviated(filter, speakers, admitted);
      add_by_roster(filter, meetings, speakers, admitted);
    }
    admitted_.push_back(std::move(admitted));
  }
}

void FilterSet::add_abbreviated(const Filter& filter, const std::vector<std::string>& speakers,
                                Admitted& admitted) {
  for (const std::string& wanted : filter.values) {
    const std::string person = literal_text(wanted);
    const auto is_other = [&](std::string_view name, std::string_view beginning) {
      return name.starts_with(beginning) && !name.starts_with(person) && !person.starts_with(name);
    };
    for (std::uint32_t code = 0; code < speakers.size(); ++code) {
      spend_processor_time();
      const std::string beginning = abbreviation_in(speakers[code], person);
      if (admitted.codes[code] || beginning.empty()) continue;
      admitted.codes[code] =
          std::none_of(speakers.begin(), speakers.end(),
                       [&](const std::string& speaker) { return is_other(speaker, beginning); });
    }
  }
}

void FilterSet::add_by_roster(const Filter& filter, const std::vector<MeetingWords>& meetings,
                              const std::vector<std::string>& speakers, Admitted& admitted) {
  for (const std::string& wanted : filter.values) {
    const std::string person = literal_text(wanted);
    for (std::uint32_t code = 0; code < speakers.size(); ++code) {
      const std::string_view surname = surname_in(speakers[code], person);
      if (admitted.codes[code] || surname.empty()) continue;
      std::vector<bool>& found = admitted.by_roster[code];
      found.resize(meetings.size());
      for (std::size_t i = 0; i < meetings.size(); ++i) {
        spend_processor_time();
        if (is_only_bearer(meetings[i], surname, person)) found[i] = true;
      }
    }
  }
}

bool FilterSet::admits(const Admitted& admitted, std::uint32_t node) const {
  const std::uint32_t code = columns_[admitted.field].code(node);
  if (admitted.codes[code]) return true;
  const auto meetings = admitted.by_roster.find(code);
  return meetings != admitted.by_roster.end() &&
         meetings->second[columns_[Field::kMeeting].code(node)];
}

std::uint32_t FilterSet::failed(std::uint32_t node) const {
  std::uint32_t out = 0;
  for (const Admitted& admitted : admitted_) {
    if (!admits(admitted, node)) out |= bit(admitted.field);
  }
  if (days_) {
    const std::int32_t day = columns_.day(node);
    if (day < from_ || day > until_) out |= kDays;
  }
  return out;
}

}  // namespace gijiroku::search
