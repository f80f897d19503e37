// searchd/sign_spelling.h — signs between and in words as people put them or leave them out: 人々,
// 人人; いすゞ, いすず; 霞ヶ関, 霞が関; 小・中学校, 小中学校; 2-1, 2ー1.
#pragma once

#include <string_view>

#include "searchd/spelling.h"

namespace gijiroku {

/// The sign at byte `at` of a text in N0, or the letter that a sign may stand for. Total.
Spelling sign_at(std::string_view form, std::size_t at);

}  // namespace gijiroku
