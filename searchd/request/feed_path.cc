// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/feed_path.h"

#include <algorithm>

#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kEnding = ".atom";

std::string with_ending(std::string path) {
  return path.insert(std::min(path.find('?'), path.size()), kEnding);
}

}  // namespace

std::string search_feed_path(const Criteria& criteria) {
  Criteria first = criteria;
  first.offset = 0;
  // A feed has one order.
  first.sort = Sort::kRelevance;
  return with_ending(search_path(first));
}

std::string meetings_feed_path(const Browse& browse) {
  return with_ending(browse_path({browse.body, browse.year}));
}

}  // namespace gijiroku::search
