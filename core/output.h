// SPDX-License-Identifier: GPL-3.0-or-later
// core/output.h — standard output and standard error, whose failed writes must not go unnoticed.
#pragma once

#include <string_view>

namespace gijiroku {

/// Called first in main. From then on a write to a pipe that nobody reads is an error and does not
/// end the program, and no file that is opened later takes the place of a closed standard stream.
void prepare_output();

/// Flushes standard output and standard error. Returns false if something that was written to one
/// of them is lost (a full disk, a closed pipe), and says so on standard error in the name of
/// `program`.
bool output_arrived(std::string_view program);

}  // namespace gijiroku
