// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/agenda_forms.h — the literal forms of an agenda's nodes, made once for all that
// search them for words.
#pragma once

#include <string>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// Of an item's nodes, in order.
using NodeForms = std::vector<std::string>;

inline NodeForms forms_of(const AgendaItem& item) {
  NodeForms forms;
  forms.reserve(item.nodes.size());
  for (const Node& node : item.nodes) forms.push_back(literal_text(node.text));
  return forms;
}

/// Of an agenda's items, in order.
using AgendaForms = std::vector<NodeForms>;

inline AgendaForms forms_of(const std::vector<AgendaItem>& agenda) {
  AgendaForms forms;
  forms.reserve(agenda.size());
  for (const AgendaItem& item : agenda) forms.push_back(forms_of(item));
  return forms;
}

}  // namespace gijiroku::indexer
