// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/long_fields.h"

#include <string>

#include "indexer/line/field_limit.h"

namespace gijiroku::indexer {
namespace {

class Finder {
 public:
  void check(const char* field, const std::string& value, std::size_t line = 0) {
    if (value.size() <= kMaxFieldBytes) return;
    for (Found& each : found_) {
      if (each.field == field) return void(++each.count);
    }
    found_.push_back({field, line, value.size(), 1});
  }

  void check(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      check(node.kind == NodeKind::kUtterance ? "役職" : "項目名", node.label, node.line);
      check("発言者", node.name, node.line);
    }
  }

  std::vector<Diagnostic> diagnostics(const std::string& doc) const {
    std::vector<Diagnostic> out;
    for (const Found& each : found_) {
      out.push_back({Severity::kWarning, "long-field", each.line,
                     "記録 " + doc + " の" + std::string(each.field) + "が長すぎます（" +
                         std::to_string(each.bytes) + " バイト、計 " + std::to_string(each.count) +
                         " か所）。索引と表示では " + std::to_string(kMaxFieldBytes) +
                         " バイトで切ります"});
    }
    return out;
  }

 private:
  struct Found {
    std::string_view field;
    std::size_t line, bytes, count;  // line and bytes of the first
  };
  std::vector<Found> found_;
};

}  // namespace

std::vector<Diagnostic> long_fields(const Meeting& meeting) {
  Finder finder;
  finder.check("会議名", meeting.title);
  finder.check("会議体", meeting.body);
  finder.check("開催場所", meeting.place);
  finder.check("事務局", meeting.secretariat);
  finder.check("非公開の理由", meeting.disclosure.meeting_reason);
  finder.check("非公開の理由", meeting.disclosure.minutes_reason);
  finder.check(meeting.header);
  for (const AgendaItem& item : meeting.agenda) {
    finder.check("議題", item.title, item.nodes.empty() ? 0 : item.nodes.front().line);
    finder.check("提出者", item.proposer);
    finder.check(item.nodes);
  }
  finder.check(meeting.materials);
  return finder.diagnostics(meeting.doc);
}

}  // namespace gijiroku::indexer
