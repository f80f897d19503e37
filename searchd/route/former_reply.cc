// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/former_reply.h"

#include <optional>

namespace gijiroku::search {

std::string same_name(std::string name) { return name; }

Reply former_reply(const Call& call, std::string_view folder, const std::string& address,
                   std::string (*name_of)(std::string)) {
  const RefusalForm form{folder.starts_with("/api/"), call.site};
  std::optional<FormerAddress> found;
  call.pool.with_searcher([&](const Searcher& searcher) { found = searcher.former(address); });
  if (!found) return missing(form);
  if (found->present.empty()) return gone(form, found->day);
  std::string path = std::string(folder) + name_of(found->present);
  if (!call.parameters.empty()) path += "?" + query_string(call.parameters);
  return moved(form, path);
}

}  // namespace gijiroku::search
