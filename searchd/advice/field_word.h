// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/field_word.h — reads words of a query as values of fields: a speaker
// (いながわ委員, 区長の答弁, 石田（ち）), a body (厚生委員会), a plenary session
// (平成27年第3回定例会) or a 年度.
#pragma once

#include <vector>

#include "core/tokenizer.h"
#include "searchd/index/index_reader.h"
#include "searchd/model/criteria.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// What else is in a query.
struct FieldWordSurroundings {
  bool has_label = false;  ///< something names a speaker's label already
  bool alone = false;      ///< nothing
};

/// Thread-safe.
class FieldWordReader {
 public:
  FieldWordReader(const IndexReader& index, const Tokenizer& tokenizer)
      : index_(index), tokenizer_(tokenizer) {}

  /// The filters that `term` may mean, by one field, or by name and label (鈴木課長). Empty if it
  /// is no value of a field.
  std::vector<Filter> filters(const Term& term, FieldWordSurroundings around) const;

  /// The same for two terms next to each other: a speaker or label before 発言, 答弁, 質問 or 質疑
  /// (区長 答弁), and a session (平成27年 第3回定例会).
  std::vector<Filter> pair_filters(const Term& first, const Term& second, bool has_label) const;

  /// The same for the two words of a speaker's name: 南 恵子.
  std::vector<Filter> name_filters(const Term& surname, const Term& given) const;

 private:
  const IndexReader& index_;
  const Tokenizer& tokenizer_;
};

}  // namespace gijiroku::search
