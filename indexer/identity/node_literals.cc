// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/node_literals.h"

#include "core/schema.h"

namespace gijiroku::indexer {
namespace {

LiteralForm literal_of(const Node& node) {
  LiteralForm text = literal_form(node.text);
  if (node.kind != NodeKind::kHeader || node.label.empty()) return text;
  LiteralForm row = literal_form(node.label);
  row.text += kCellSeparator;
  row.gaps.push_back(false);
  row.text += text.text;
  row.gaps.insert(row.gaps.end(), text.gaps.begin(), text.gaps.end());
  return row;
}

}  // namespace

std::vector<LiteralForm> literals_of(const Meeting& meeting) {
  std::vector<LiteralForm> out;
  for (const Node& node : meeting.header) out.push_back(literal_of(node));
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) out.push_back(literal_of(node));
  }
  for (const Node& node : meeting.materials) out.push_back(literal_of(node));
  return out;
}

}  // namespace gijiroku::indexer
