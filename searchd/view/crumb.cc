// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/crumb.h"

#include "core/utf8.h"
#include "searchd/view/html.h"

namespace gijiroku::search {

std::string crumb_of(const Meeting& meeting) {
  std::string name = short_name_of(meeting);
  if (meeting.body.empty()) return name;
  // 予算特別委員会 as a meeting of 桜台区議会予算特別委員会.
  if (meeting.body.ends_with(name)) return meeting.held_on ? date_of(meeting) : name;
  const std::size_t at = name.find(meeting.body);
  if (at == std::string::npos) return name;
  const std::string before(trim(name.substr(0, at)));
  return std::string(trim(before + name.substr(at + meeting.body.size())));
}

}  // namespace gijiroku::search
