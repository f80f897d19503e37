# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the table of strings IN (web/strings/ja.tsv) as a C++ header OUT with one constant a row,
# strings::KEY: a Wording if the text has places for values ({1}), else a std::string_view.
file(READ ${IN} text)
set(text "\n${text}")
string(REGEX REPLACE "\n#[^\n]*" "" text "${text}")
foreach(places 6 5 4 3 2 1)
  string(REGEX REPLACE "\n([a-z0-9_]+)\t([^\n]*{${places}}[^\n]*)"
                       "\ninline constexpr Wording<${places}> \\1{R\"text(\\2)text\"};" text "${text}")
endforeach()
string(REGEX REPLACE "\n([a-z0-9_]+)\t([^\n]*)" "\ninline constexpr std::string_view \\1{R\"text(\\2)text\"};" text "${text}")
file(WRITE ${OUT} "#pragma once\n#include <string_view>\n#include \"searchd/text/wording.h\"\nnamespace gijiroku::search::strings {\n${text}}\n")
