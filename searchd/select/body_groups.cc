// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/body_groups.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "embedded/strings.h"
#include "searchd/select/facets.h"
#include "searchd/select/plenary_session.h"

namespace gijiroku::search {

ValueGroup group_of(const FacetValue& value) {
  return {value.japanese, {value.value}, value.count, value.selected, {}};
}

std::vector<ValueGroup> body_groups(const std::vector<FacetValue>& bodies) {
  std::map<PlenarySession, ValueGroup, std::greater<>> sessions;
  std::vector<ValueGroup> out;
  for (const FacetValue& value : bodies) {
    const auto session = plenary_session(value.value);
    if (!session) {
      out.push_back(group_of(value));
      continue;
    }
    ValueGroup& group = sessions[*session];
    group.label = session->name;
    group.values.push_back(value.value);
    group.count += value.count;
    group.chosen = group.chosen || value.selected;
  }
  if (sessions.empty()) return out;
  ValueGroup plenary{std::string(strings::plenary), {}, 0, false, {}};
  for (auto& [session, group] : sessions) {
    plenary.count += group.count;
    plenary.chosen = plenary.chosen || group.chosen;
    plenary.parts.push_back(std::move(group));
  }
  // A group of one would only be a longer way to it.
  if (plenary.parts.size() == 1) plenary = std::move(plenary.parts.front());
  const auto less = std::find_if(out.begin(), out.end(), [&](const ValueGroup& each) {
    return each.count < plenary.count || each.label == kUnknownBody;
  });
  out.insert(less, std::move(plenary));
  return out;
}

}  // namespace gijiroku::search
