// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/head.h"

namespace gijiroku::indexer {
Head::Head(std::string_view text, std::size_t limit) : text_(text) {
  read_ = boundary_at_or_before(text, std::min(limit, text.size()));
  whole_ = read_ == text.size();
  normal_ = normalize(text.substr(0, read_));
}

bool Head::gap(std::size_t i) const {
  if (i >= view().size()) return whole_;
  return normal_.gap_before(i);
}

std::size_t Head::begin(std::size_t i) const {
  return i < view().size() ? normal_.original({i, i + 1}).begin : read_;
}

std::size_t Head::end(std::size_t i) const { return i == 0 ? 0 : normal_.original({i - 1, i}).end; }

std::string_view Head::rest(std::size_t i) const { return trim(text_.substr(begin(i))); }

std::string_view Head::printed(std::size_t from, std::size_t to) const {
  if (from >= to) return {};
  return text_.substr(begin(from), end(to) - begin(from));
}

}  // namespace gijiroku::indexer
