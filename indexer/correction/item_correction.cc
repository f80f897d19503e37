// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/correction/item_correction.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/text.h"
#include "core/utf8.h"
#include "indexer/decision/follow_up_link.h"

namespace gijiroku::indexer {
namespace {

[[noreturn]] void refuse(const std::string& key, const std::string& why) {
  throw FormatError("訂正（.meta.toml）: " + key + ": " + why);
}

/// The keys of one table of an array, such as promise.0.
class Table {
 public:
  Table(TomlValues& given, std::string name) : given_(given), name_(std::move(name)) {}

  bool exists() const {
    const auto first = given_.lower_bound(name_ + ".");
    return first != given_.end() && first->first.starts_with(name_ + ".");
  }
  std::string key(const char* member) const { return name_ + "." + member; }

  /// Takes a value out; nullopt if it is not given.
  std::optional<TomlValue> take(const char* member) {
    const auto found = given_.find(key(member));
    if (found == given_.end()) return std::nullopt;
    TomlValue out = std::move(found->second);
    given_.erase(found);
    return out;
  }
  /// The same for a text; empty if it is not given.
  std::string text(const char* member) {
    const auto value = take(member);
    if (!value) return "";
    if (value->text() == nullptr || value->text()->empty())
      refuse(key(member), "文字で書いてください");
    return repair(*value->text());
  }
  std::string required_text(const char* member) {
    std::string out = text(member);
    if (out.empty()) refuse(key(member), "必ず書いてください");
    return out;
  }

 private:
  TomlValues& given_;
  std::string name_;
};

/// The item that a clerk names by its number, its title, or a part of it that no other has.
AgendaItem& item_of(Table& table, Meeting& meeting) {
  const auto value = table.take("item");
  if (!value) refuse(table.key("item"), "議題の名か番号を書いてください");
  const auto* const number = std::get_if<std::int64_t>(&value->value);
  if (number == nullptr && value->text() == nullptr)
    refuse(table.key("item"), "議題の名か番号を書いてください");
  const std::string title = number == nullptr ? literal_text(repair(*value->text())) : "";
  std::vector<AgendaItem*> whole, part;
  for (AgendaItem& item : meeting.agenda) {
    const std::string form = literal_text(item.title);
    const bool numbered = number != nullptr && std::find(item.numbers.begin(), item.numbers.end(),
                                                         *number) != item.numbers.end();
    if (numbered || (!title.empty() && form == title)) whole.push_back(&item);
    if (!title.empty() && form.find(title) != form.npos) part.push_back(&item);
  }
  const std::vector<AgendaItem*>& found = whole.empty() ? part : whole;
  if (found.empty()) refuse(table.key("item"), "その議題はこの会議にありません");
  if (found.size() > 1)
    refuse(table.key("item"), "当てはまる議題がいくつもあります。議題の名をすべて書いてください");
  return *found.front();
}

void correct_result(Table& table, Meeting& meeting) {
  AgendaItem& item = item_of(table, meeting);
  const std::string name = table.required_text("outcome");
  const auto result = outcome(name);
  if (!result) {
    refuse(table.key("outcome"),
           "「" + name +
               "」という結果はありません。可決、修正可決、否決、承認、了承、決定、採択、不採択、"
               "継続審査、撤回、報告のみ、不明 のどれかを書いてください");
  }
  item.outcome = *result;
  item.decided.reset();
}

struct Place {
  std::size_t item = 0, node = 0;
  Span text;
};

/// Where the words are said.
Place place_of(const Table& table, const std::string& words, const Meeting& meeting) {
  const std::string form = literal_text(words);
  std::vector<Place> found;
  for (std::size_t i = 0; i < meeting.agenda.size() && !form.empty(); ++i) {
    const std::vector<Node>& nodes = meeting.agenda[i].nodes;
    for (std::size_t n = 0; n < nodes.size(); ++n) {
      if (nodes[n].kind != NodeKind::kUtterance) continue;
      const NormalText text = normalize(nodes[n].text);
      const std::size_t at = text.view().find(form);
      if (at != std::string_view::npos)
        found.push_back({i, n, text.original({at, at + form.size()})});
    }
  }
  if (found.empty()) refuse(table.key("text"), "このことばを言った発言はこの会議にありません");
  if (found.size() > 1)
    refuse(table.key("text"), "同じことばの発言がいくつもあります。もっと長く書いてください");
  return found.front();
}

void correct_promise(Table& table, Meeting& meeting) {
  const Place place = place_of(table, table.required_text("text"), meeting);
  const std::string name = table.text("kind"), to = table.text("to");
  constexpr const char *kNone = "なし", *kPromiseWord = "約束";
  // Clerks may write 約束, too, which pages call 後日回答.
  const bool promised = name.empty() || name == kPromiseWord;
  const auto kind = promised ? std::optional(FollowUpKind::kPromise) : follow_up_kind(name);
  if (!kind && name != kNone)
    refuse(table.key("kind"), "後日回答、要望、資料要求、なし のどれかを書いてください");
  std::vector<FollowUp>& all = meeting.agenda[place.item].follow_ups;
  const auto overlaps = [&](const FollowUp& each) {
    return each.evidence.node == place.node && each.evidence.text.begin < place.text.end &&
           place.text.begin < each.evidence.text.end;
  };
  const auto read = std::find_if(all.begin(), all.end(), overlaps);
  if (!kind && read == all.end())
    refuse(table.key("text"), "ここから読み取った後日回答や要望はありません");
  // The whole sentence, and the other side, as rules read them.
  const Span sentence = read == all.end() ? place.text : read->evidence.text;
  const std::string other = read == all.end() || !to.empty() ? to : read->to;
  std::erase_if(all, overlaps);
  if (kind) {
    const FollowUp stated{*kind, "", other, {place.item, place.node, sentence}, std::nullopt};
    const auto after = std::find_if(all.begin(), all.end(), [&](const FollowUp& each) {
      return each.evidence.node > place.node ||
             (each.evidence.node == place.node && each.evidence.text.begin > sentence.begin);
    });
    all.insert(after, stated);
  }
  // The answers are places in the list.
  for (FollowUp& each : all) each.answer.reset();
  link_answers(meeting.agenda[place.item], all);
}

/// Calls `correct` for each table of an array.
template <typename Correct>
void each_table(TomlValues& given, const std::string& name, const Correct& correct) {
  for (std::size_t n = 0;; ++n) {
    Table table(given, name + "." + std::to_string(n));
    if (!table.exists()) return;
    correct(table);
  }
}

}  // namespace

void correct_items(TomlValues& given, Meeting& meeting) {
  each_table(given, "result", [&](Table& table) { correct_result(table, meeting); });
  each_table(given, "promise", [&](Table& table) { correct_promise(table, meeting); });
}

}  // namespace gijiroku::indexer
