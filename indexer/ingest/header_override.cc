// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/header_override.h"

// Some malformed values fail an assertion of the parser, which would end the run. Without it the
// parser reports them as errors. With NDEBUG it would assume that none fails.
#undef NDEBUG
#define TOML_ASSERT(expression) static_cast<void>(0)
#include <toml++/toml.h>
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/error.h"
#include "indexer/ingest/toml_alphabet.h"
#include "indexer/line/clock.h"

namespace gijiroku::indexer {
namespace {

/// Sets a field from a TOML value; returns false if the value is invalid.
using Setter = std::function<bool(const toml::node&, Meeting&)>;

constexpr std::ptrdiff_t kMaxDots = 200;  // in a line
constexpr int kMaxSession = 10000, kFirstYear = 1868 /*明治元年*/, kLastYear = 2200;

/// The string that `node` is.
std::optional<std::string> string_of(const toml::node& node) {
  const auto value = node.value<std::string>();
  return value ? std::optional(from_toml_alphabet(*value)) : std::nullopt;
}

Setter text(std::string Meeting::*field) {
  return [field](const toml::node& node, Meeting& meeting) {
    const auto value = string_of(node);
    if (value) meeting.*field = repair(*value);
    return value.has_value();
  };
}

Setter reason(std::string Disclosure::*field) {
  return [field](const toml::node& node, Meeting& meeting) {
    const auto value = string_of(node);
    if (value) meeting.disclosure.*field = repair(*value);
    return value.has_value();
  };
}

Setter mark(Openness Disclosure::*field) {
  return [field](const toml::node& node, Meeting& meeting) {
    const auto value = string_of(node);
    const auto known = value ? openness(*value) : std::nullopt;
    if (known) meeting.disclosure.*field = *known;
    return known.has_value();
  };
}

/// A TOML time (13:30:00), or a string with exactly one time as minutes print it (午後1時30分).
Setter clock_time(std::optional<int> Meeting::*field) {
  return [field](const toml::node& node, Meeting& meeting) {
    if (const auto time = node.value<toml::time>(); time && node.is_time()) {
      meeting.*field = time->hour * 60 + time->minute;
      return true;
    }
    const auto value = string_of(node);
    const auto times = value ? find_times(*value) : std::vector<ClockTime>();
    if (times.size() != 1) return false;
    meeting.*field = times[0].minutes;
    return true;
  };
}

/// A TOML date, or a string: 2013-01-21 or as minutes print it (平成25年1月21日). Sets the 年度
/// too.
bool set_date(const toml::node& node, Meeting& meeting) {
  std::optional<Date> date;
  if (const auto day = node.value<toml::date>(); day && node.is_date()) {
    date = Date{std::chrono::year(day->year), std::chrono::month(day->month),
                std::chrono::day(day->day)};
  } else if (const auto value = string_of(node)) {
    date = parse_iso_date(*value);
    if (!date) date = find_date(*value);
  }
  if (!date) return false;
  meeting.held_on = date;
  meeting.year = fiscal_year(*date);
  return true;
}

bool set_number(const toml::node& node, int least, int most, const std::function<void(int)>& set) {
  const auto value = node.is_integer() ? node.value<int>() : std::nullopt;
  if (!value || *value < least || *value > most) return false;
  set(*value);
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
       [](const toml::node& node, Meeting& meeting) {
         return set_number(node, 0, kMaxSession, [&](int n) { meeting.session = n; });
       }},
      {"date", set_date},
      {"year",
       [](const toml::node& node, Meeting& meeting) {
         return set_number(node, kFirstYear, kLastYear, [&](int n) { meeting.year = n; });
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

/// Maps "a.b" to its node, for each value of the table and of its inner tables.
void flatten(const toml::table& table, const std::string& prefix,
             std::map<std::string, const toml::node*>& out) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix + from_toml_alphabet(key.str());
    if (const toml::table* inner = node.as_table()) {
      flatten(*inner, name + ".", out);
    } else {
      out[name] = &node;
    }
  }
}

/// The parser takes a second for a key of some ten thousand parts, and recurses into each.
void refuse_deep_keys(std::string_view toml) {
  std::size_t line = 1;
  for (std::size_t at = 0; at < toml.size(); ++line) {
    const std::size_t end = std::min(toml.find('\n', at), toml.size());
    const std::string_view text = toml.substr(at, end - at);
    if (std::count(text.begin(), text.end(), '.') > kMaxDots)
      refuse(std::to_string(line) + " 行目に点（.）が多すぎます");
    at = end + 1;
  }
}

}  // namespace

void override_header(std::string_view toml, std::vector<Parsed>& all) {
  if (toml.size() > kMaxOverrideBytes) refuse("16 KB を超えています");
  refuse_deep_keys(toml);
  if (all.size() != 1) refuse("会議がいくつもあるファイルの表題は .meta.toml では直せません");
  Parsed& parsed = all.front();
  toml::table table;
  try {
    table = toml::parse(to_toml_alphabet(toml));
  } catch (const toml::parse_error& e) {
    const std::string character = first_moved_character(e.description());
    refuse("TOML として読めません（" + std::to_string(e.source().begin.line) + " 行目）: " +
           (character.empty()
                ? from_toml_alphabet(e.description())
                : "「" + character + "」をここには書けません。日本語は引用符（\"）の中に書きます"));
  }
  std::map<std::string, const toml::node*> given;
  flatten(table, "", given);
  // A copy, so that a refused value leaves the meeting as it was.
  Meeting meeting = parsed.meeting;
  for (const auto& [name, set] : fields()) {
    const auto found = given.find(name);
    if (found == given.end()) continue;
    if (!set(*found->second, meeting)) refuse(name + " の値が正しくありません");
    given.erase(found);
  }
  // A misspelt key must not be ignored: the clerk would believe that the correction is in force.
  if (!given.empty()) {
    std::string known;
    for (const auto& field : fields()) known += (known.empty() ? "" : "、") + field.first;
    refuse(given.begin()->first + " という項目はありません。使えるのは " + known);
  }
  // The clerk has answered the question that this diagnostic asks.
  if (meeting.disclosure.minutes != Openness::kUnstated) {
    std::erase_if(parsed.diagnostics,
                  [](const Diagnostic& d) { return d.code == "disclosure-unclear"; });
  }
  parsed.meeting = std::move(meeting);
}

}  // namespace gijiroku::indexer
