// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <charconv>

#include "core/error.h"

namespace gijiroku {

std::string clock(int minutes) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

int read_clock(const std::string& text) {
  int hours = 0, minutes = 0;
  const char *begin = text.data(), *end = begin + text.size();
  const auto hour = std::from_chars(begin, end, hours);
  if (hour.ec == std::errc() && hour.ptr == begin + 2 && hour.ptr < end && *hour.ptr == ':') {
    const auto minute = std::from_chars(hour.ptr + 1, end, minutes);
    if (minute.ec == std::errc() && minute.ptr == end && hours >= 0 && minutes >= 0)
      return hours * 60 + minutes;
  }
  throw FormatError("not a time of day in a meeting: " + text);
}

}  // namespace gijiroku
