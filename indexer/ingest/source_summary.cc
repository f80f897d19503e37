// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/source_summary.h"

#include <map>
#include <optional>
#include <set>

#include "core/escape.h"
#include "indexer/line/field_limit.h"
#include "indexer/state/visibility.h"

namespace gijiroku::indexer {
namespace {

/// The diagnostics of one code: a file with many alike would hide the others.
struct DiagnosticGroup {
  std::size_t count = 0;
  const Diagnostic* first = nullptr;
};

/// How much of a meeting with `speeches` utterances is on the public side.
std::string public_share(const std::optional<Meeting>& open, std::size_t speeches) {
  if (!open) return "なし";
  const std::size_t readable = count_utterances(*open);
  return readable == speeches ? "すべて" : "発言 " + std::to_string(readable);
}

std::string meeting_line(const Meeting& meeting, bool published) {
  // Speakers are counted by their label as printed, not by name.
  std::set<std::string> speakers;
  std::size_t speeches = 0;
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind != NodeKind::kUtterance) continue;
      ++speeches;
      if (!node.label.empty()) speakers.insert(node.label);
    }
  }
  const std::string title =
      meeting.title.empty() ? "会議名不明" : escaped(cut_field(meeting.title));
  const std::string day = meeting.held_on ? iso(*meeting.held_on) : "開催日不明";
  return "  " + title + "　" + day +
         "　公開: " + public_share(part(meeting, Visibility::kPublic, published), speeches) +
         "　議題 " + std::to_string(meeting.agenda.size()) + "・発言 " + std::to_string(speeches) +
         "・発言者 " + std::to_string(speakers.size()) + "\n";
}

std::string diagnostic_lines(const std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, DiagnosticGroup> groups;
  for (const Diagnostic& each : diagnostics) {
    DiagnosticGroup& group = groups[each.code];
    if (group.count++ == 0) group.first = &each;
  }
  std::string out;
  for (const auto& [code, group] : groups) {
    out += group.first->severity == Severity::kError ? "  エラー: " : "  確認: ";
    if (group.first->line > 0) out += std::to_string(group.first->line) + " 行目 ";
    out += escaped(group.first->message);
    if (group.count > 1) out += "（ほか " + std::to_string(group.count - 1) + " か所）";
    out += "\n";
  }
  return out;
}

}  // namespace

std::string source_summaries(const State& state, const std::vector<Failure>& failures,
                             const std::vector<SourceDiagnostics>& diagnostics) {
  std::string out;
  for (const Failure& failure : failures)
    out += escaped(failure.path) + "\n  失敗: " + escaped(failure.message) + "\n";
  std::map<std::string, std::vector<Diagnostic>> by_path;
  for (const SourceDiagnostics& source : diagnostics) by_path[source.path] = source.diagnostics;
  for (const KnownSource& source : state.sources()) {
    out += escaped(source.path) + "\n";
    for (const std::string& doc : state.docs_of(source.id))
      out += meeting_line(state.meeting(doc), state.published(doc));
    out += diagnostic_lines(by_path[source.path]);
  }
  return out;
}

}  // namespace gijiroku::indexer
