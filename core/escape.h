// SPDX-License-Identifier: GPL-3.0-or-later
// core/escape.h — names of files, and messages that quote them, in a form that is safe to print.
//
// A file name may contain any bytes: a newline would forge a line of a report, and ESC would give
// commands to the terminal that shows it.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku {

/// `bytes` as one line of valid UTF-8 that shows what is in it: newline, tab and carriage return as
/// \n, \t and \r; other C0 controls, DEL and ill-formed bytes as \x1b; C1 controls, line and
/// paragraph separators and marks of writing direction as \u{202e}. Backslashes stay as they are.
std::string escaped(std::string_view bytes);

}  // namespace gijiroku
