# Writes the file IN as a C++ header OUT with one constant, embedded::ID. Pieces keep each literal below the compilers' limit, and sizeof
# keeps them from counting a long one.
file(READ ${IN} text)
string(LENGTH "${text}" length)
set(literals "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 4000 piece)
  string(APPEND literals "R\"embedded(${piece})embedded\"\n")
  math(EXPR at "${at} + 4000")
endwhile()
file(WRITE ${OUT} "#pragma once\n#include <string_view>\nnamespace embedded {\ninline constexpr char ${ID}_bytes[] =\n${literals};\ninline constexpr std::string_view ${ID}(${ID}_bytes, sizeof(${ID}_bytes) - 1);\n}\n")
