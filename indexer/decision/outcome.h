// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/outcome.h — what became of an agenda item, and the sentence that tells.
#pragma once

#include <optional>
#include <vector>

#include "core/meeting.h"
#include "indexer/decision/agenda_forms.h"

namespace gijiroku::indexer {

struct Decision {
  Outcome outcome = Outcome::kUnknown;
  Evidence evidence;
};

/// For each item of the agenda, by the rows of dict/outcomes.tsv. What counts is what the chair
/// says (speaker/presider.h), and what stands in notes and in speech that names nobody. A sentence
/// decides the items that it means (decision/decided_items.h), each with its own result if it has
/// several. Decisions that differ within one item decide nothing. The items' bills must be told
/// already. `forms` are the agenda's. Total, thread-safe.
std::vector<std::optional<Decision>> decisions_of(const std::vector<AgendaItem>& agenda,
                                                  const AgendaForms& forms);

}  // namespace gijiroku::indexer
