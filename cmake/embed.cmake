# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the file IN as a C++ header OUT with one constant, embedded::ID.
# The text is split into pieces, because compilers limit the length of a literal. The length comes from
# sizeof, so that compilers need not count the characters of a long literal.
# If STRINGS is given, each [[key]] of the file becomes the text that this table of strings has for the key.
if(IN MATCHES "\\.ico$")
  # Bytes as escapes, since a raw literal is text.
  file(READ ${IN} text HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" text "${text}")
  file(WRITE ${OUT} "#pragma once\n#include <string_view>\nnamespace embedded {\ninline constexpr char ${ID}_bytes[] = \"${text}\";\ninline constexpr std::string_view ${ID}(${ID}_bytes, sizeof(${ID}_bytes) - 1);\n}\n")
  return()
endif()
file(READ ${IN} text)
if(STRINGS)
  file(READ ${STRINGS} strings)
  while("${text}" MATCHES "\\[\\[([a-z0-9_]+)\\]\\]")
    set(key "${CMAKE_MATCH_1}")
    if(NOT "${strings}" MATCHES "\n${key}\t([^\n]*)")
      message(FATAL_ERROR "${IN}: ${STRINGS} has no text for [[${key}]]")
    endif()
    string(REPLACE "[[${key}]]" "${CMAKE_MATCH_1}" text "${text}")
  endwhile()
endif()
if(IN MATCHES "/style\\.css$")
  # Comments and indents are for us, and would be a tenth of what a browser loads first.
  string(REGEX REPLACE "/\\*[^*]*\\*+([^/*][^*]*\\*+)*/" "" text "${text}")
  string(REGEX REPLACE "\n[ \n]*" "\n" text "${text}")
endif()
string(LENGTH "${text}" length)
set(literals "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 4000 piece)
  string(APPEND literals "R\"embedded(${piece})embedded\"\n")
  math(EXPR at "${at} + 4000")
endwhile()
file(WRITE ${OUT} "#pragma once\n#include <string_view>\nnamespace embedded {\ninline constexpr char ${ID}_bytes[] =\n${literals};\ninline constexpr std::string_view ${ID}(${ID}_bytes, sizeof(${ID}_bytes) - 1);\n}\n")
