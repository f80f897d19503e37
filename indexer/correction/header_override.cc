// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/correction/header_override.h"

#include <functional>
#include <optional>
#include <string>

#include "core/error.h"
#include "indexer/correction/item_correction.h"
#include "indexer/line/clock.h"

namespace gijiroku::indexer {
namespace {

/// Sets a field from a value; returns false if the value is invalid.
using Setter = std::function<bool(const TomlValue&, Meeting&)>;

constexpr int kMaxSession = 10000, kFirstYear = 1868 /*明治元年*/, kLastYear = 2200;

Setter text(std::string Meeting::*field) {
  return [field](const TomlValue& given, Meeting& meeting) {
    const std::string* const value = given.text();
    if (value) meeting.*field = repair(*value);
    return value != nullptr;
  };
}

Setter reason(std::string Disclosure::*field) {
  return [field](const TomlValue& given, Meeting& meeting) {
    const std::string* const value = given.text();
    if (value) meeting.disclosure.*field = repair(*value);
    return value != nullptr;
  };
}

Setter mark(Openness Disclosure::*field) {
  return [field](const TomlValue& given, Meeting& meeting) {
    const std::string* const value = given.text();
    const auto known = value != nullptr ? openness(*value) : std::nullopt;
    if (known) meeting.disclosure.*field = *known;
    return known.has_value();
  };
}

/// A TOML time (13:30:00), or a string with exactly one time as minutes print it (午後1時30分).
Setter clock_time(std::optional<int> Meeting::*field) {
  return [field](const TomlValue& given, Meeting& meeting) {
    if (const auto* time = std::get_if<TomlTime>(&given.value)) {
      meeting.*field = time->minutes;
      return true;
    }
    const std::string* const value = given.text();
    const auto times = value != nullptr ? find_times(*value) : std::vector<ClockTime>();
    if (times.size() != 1) return false;
    meeting.*field = times[0].minutes;
    return true;
  };
}

/// A TOML date, or a string: 2013-01-21 or as minutes print it (平成25年1月21日). Sets the 年度
/// too.
bool set_date(const TomlValue& given, Meeting& meeting) {
  std::optional<Date> date;
  if (const auto* day = std::get_if<Date>(&given.value)) {
    date = *day;
  } else if (const std::string* value = given.text()) {
    date = parse_iso_date(*value);
    if (!date) date = find_date(*value);
  }
  if (!date) return false;
  meeting.held_on = date;
  meeting.year = fiscal_year(*date);
  return true;
}

bool set_number(const TomlValue& given, int least, int most, const std::function<void(int)>& set) {
  const auto* const value = std::get_if<std::int64_t>(&given.value);
  if (value == nullptr || *value < least || *value > most) return false;
  set(static_cast<int>(*value));
  return true;
}

[[noreturn]] void refuse(const std::string& why) {
  throw FormatError("表題の訂正（.meta.toml）: " + why);
}

/// In the order in which they are applied: `year` must come after `date`, which sets it as well.
const std::vector<std::pair<std::string, Setter>>& fields() {
  static const std::vector<std::pair<std::string, Setter>> kFields{
      {"body", text(&Meeting::body)},
      {"title", text(&Meeting::title)},
      {"session",
       [](const TomlValue& value, Meeting& meeting) {
         return set_number(value, 0, kMaxSession, [&](int n) { meeting.session = n; });
       }},
      {"date", set_date},
      {"year",
       [](const TomlValue& value, Meeting& meeting) {
         return set_number(value, kFirstYear, kLastYear, [&](int n) { meeting.year = n; });
       }},
      {"opens_at", clock_time(&Meeting::opens_at)},
      {"closes_at", clock_time(&Meeting::closes_at)},
      {"place", text(&Meeting::place)},
      {"secretariat", text(&Meeting::secretariat)},
      {"disclosure.meeting", mark(&Disclosure::meeting)},
      {"disclosure.minutes", mark(&Disclosure::minutes)},
      {"disclosure.meeting_reason", reason(&Disclosure::meeting_reason)},
      {"disclosure.minutes_reason", reason(&Disclosure::minutes_reason)}};
  return kFields;
}

}  // namespace

void override_header(const TomlValues& values, std::vector<Parsed>& all) {
  if (all.size() != 1) refuse("会議がいくつもあるファイルの表題は .meta.toml では直せません");
  Parsed& parsed = all.front();
  TomlValues given = values;
  // A copy, so that a refused value leaves the meeting as it was.
  Meeting meeting = parsed.meeting;
  for (const auto& [name, set] : fields()) {
    const auto found = given.find(name);
    if (found == given.end()) continue;
    if (!set(found->second, meeting)) refuse(name + " の値が正しくありません");
    given.erase(found);
  }
  correct_items(given, meeting);
  // A misspelt key must not be ignored: the clerk would believe that the correction is in force.
  if (!given.empty()) {
    std::string known;
    for (const auto& field : fields()) known += (known.empty() ? "" : "、") + field.first;
    refuse(given.begin()->first + " という項目はありません。使えるのは " + known +
           " と、[[result]] の item、outcome、[[promise]] の text、kind、to");
  }
  // The clerk has answered the question that this diagnostic asks.
  if (meeting.disclosure.minutes != Openness::kUnstated) {
    std::erase_if(parsed.diagnostics,
                  [](const Diagnostic& d) { return d.code == "disclosure-unclear"; });
  }
  parsed.meeting = std::move(meeting);
}

}  // namespace gijiroku::indexer
