// SPDX-License-Identifier: GPL-3.0-or-later
// core/clock.h — a time of day as a stored meeting has it.
#pragma once

#include <string>

namespace gijiroku {

/// HH:MM of minutes since midnight, >= 0. Total.
std::string clock(int minutes);

/// The inverse of clock. Throws FormatError for any other text.
int read_clock(const std::string& text);

}  // namespace gijiroku
