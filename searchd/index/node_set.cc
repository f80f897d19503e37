// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/node_set.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace gijiroku::search {

NodeSet all_nodes(std::size_t count) {
  NodeSet out(count);
  std::iota(out.begin(), out.end(), 0U);
  return out;
}

NodeSet intersection(const NodeSet& a, const NodeSet& b) {
  NodeSet out;
  out.reserve(std::min(a.size(), b.size()));
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

NodeSet set_union(const NodeSet& a, const NodeSet& b) {
  NodeSet out;
  out.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

NodeSet difference(const NodeSet& a, const NodeSet& b) {
  NodeSet out;
  out.reserve(a.size());
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

}  // namespace gijiroku::search
