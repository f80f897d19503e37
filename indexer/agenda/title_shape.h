// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/title_shape.h — whether words have the shape of a title. All are total.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/line/head.h"

namespace gijiroku::indexer {

/// Whether a line that only has a number or a bullet before it can be a title: a noun phrase and
/// not a sentence. Total, thread-safe.
bool reads_like_title(std::string_view title);

/// Whether the words end as titles do and points of a list do not: 中間報告について, 会長の選出.
bool ends_like_title(std::string_view title);

/// Whether `form`, in the literal form, ends in について or の件, a remark in parentheses aside:
/// …について(審議:警務部).
bool names_matter(std::string_view form);

/// …委員会会議録: the title of the minutes.
bool ends_like_minutes(std::string_view title);

/// Whether the words end in kanji or katakana, as a noun does and a sentence does not. Total,
/// thread-safe.
bool ends_in_noun(std::string_view title);

/// Whether a title that was said has words of its own: not この件について. `sure`: the sentence
/// calls it the topic, so that any noun is a title. Total, thread-safe.
bool names_topic(std::string_view title, bool sure);

/// "――会長の選出について――": the title between strokes on both sides. None where the words are no
/// item's, as in ―資料1により説明―.
std::optional<std::string_view> framed_title(const Head& head);

/// Whether a line is only the title of a recess or of its end: ＜休憩＞, 5 休憩, 再開（午前11時）.
bool titles_recess(std::string_view text, const Head& head);

bool leaves_bracket_open(std::string_view form);

/// Whether a line that begins with `next`, in the literal form, is the rest of `title`: it has an
/// open bracket, ends within a phrase, or is a bill number alone.
bool continues_title(std::string_view title, std::string_view next);

}  // namespace gijiroku::indexer
