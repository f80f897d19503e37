// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/agenda_forms.h — the literal forms and the sentences of an agenda's nodes, made
// once for all that search them for words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "core/text.h"
#include "indexer/line/sentences.h"

namespace gijiroku::indexer {

/// Of one node, which must outlive it and stay as it is.
class NodeForm {
 public:
  explicit NodeForm(const Node& node) : node_(&node), text_(literal_text(node.text)) {}

  const std::string& text() const { return text_; }

  /// Made when they are first asked for.
  const std::vector<Sentence>& sentences() const {
    if (!sentences_) sentences_ = sentences_of(node_->text);
    return *sentences_;
  }

 private:
  const Node* node_;
  std::string text_;
  mutable std::optional<std::vector<Sentence>> sentences_;
};

/// Of an item's nodes, in order.
using NodeForms = std::vector<NodeForm>;

inline NodeForms forms_of(const AgendaItem& item) {
  return NodeForms(item.nodes.begin(), item.nodes.end());
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
