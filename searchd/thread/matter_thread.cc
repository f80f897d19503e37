// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/thread/matter_thread.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <set>

#include "core/meeting_json.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {
namespace {

constexpr std::int32_t kSession = 120;     // days around an item in which its bill has its number
constexpr std::size_t kMaxMentions = 200;  // nodes that name a bill
constexpr double kNamesTitle = 0.6;        // share of a title in a text that names it
constexpr std::size_t kRemarks = 60;       // bytes between a bill and its title, and within it
constexpr std::uint32_t kNodesRead = 40;   // of an item, for what happened to the matter
constexpr std::size_t kMostBills = 12;     // of a matter whose mentions are sought

struct Place {
  std::size_t shard;
  std::uint32_t node;
  Likeness likeness;
  bool current = false;
};

bool says(std::string_view text, std::string_view word) { return text.find(word) != text.npos; }

/// Whether the whole assembly met, and not a committee.
bool is_plenary(const Meeting& meeting) {
  constexpr std::array<std::string_view, 4> kWords{"定例会", "臨時会", "本会議", "定例議会"};
  const std::string name = meeting.title + " " + meeting.body;
  return !says(name, "委員会") &&
         std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return says(name, word); });
}

Stage stage_in_plenary(const Shard& shard, std::uint32_t first, Outcome outcome) {
  const Column& items = shard.columns[Field::kItem];
  const Column& meetings = shard.columns[Field::kMeeting];
  bool referred = false, reported = false;
  const auto end = static_cast<std::uint32_t>(shard.columns.nodes());
  // The texts of a shard on another machine are not here.
  const std::uint32_t read = shard.remote ? 0 : kNodesRead;
  for (std::uint32_t node = first; node < std::min(end, first + read); ++node) {
    const std::string_view text = shard.literal.text(node);
    // A chair may refer a bill in the speech that opens the next item.
    const bool same_item = items.code(node) == items.code(first);
    if (meetings.code(node) != meetings.code(first)) break;
    referred = referred || says(text, "付託いた") || says(text, "付託し") || says(text, "付託する");
    if (!same_item) break;
    reported = reported || says(text, "委員長の報告") || says(text, "委員長報告") ||
               says(text, "審査の経過");
  }
  const bool decided =
      outcome != Outcome::kUnknown && outcome != Outcome::kDecided && outcome != Outcome::kReported;
  if (decided) return Stage::kDecided;
  if (reported) return Stage::kChairReport;
  return referred ? Stage::kReferred : Stage::kDiscussed;
}

Stage stage_of(const Appearance& appearance, const Shard& shard, std::uint32_t first) {
  if (appearance.kind == AgendaKind::kReport) return Stage::kReported;
  if (is_plenary(appearance.meeting)) return stage_in_plenary(shard, first, appearance.outcome);
  return Stage::kDiscussed;
}

/// The first node of the item of `node`.
std::uint32_t first_of_item(const Columns& columns, std::uint32_t node) {
  const Column& items = columns[Field::kItem];
  const Column& meetings = columns[Field::kMeeting];
  while (node > 0 && items.code(node - 1) == items.code(node) &&
         meetings.code(node - 1) == meetings.code(node))
    --node;
  return node;
}

Appearance appearance_at(const Place& place, const Generation& generation) {
  const Shard& shard = *generation.shards[place.shard];
  ItemRecord record = shard.item_of(place.node);
  Appearance out;
  out.meeting = shard.meeting_of(place.node);
  out.item = shard.columns[Field::kItem].value(place.node);
  out.title = std::move(record.item.title);
  out.kind = record.item.kind;
  out.outcome = record.item.outcome;
  out.decision = std::move(record.decision);
  out.anchor = shard.columns.anchor(place.node);
  out.likeness = place.likeness;
  out.current = place.current;
  out.stage = stage_of(out, shard, first_of_item(shard.columns, place.node));
  return out;
}

Date date_of_day(std::int32_t day) { return Date(std::chrono::sys_days(std::chrono::days(day))); }

/// Nodes of other meetings that name the bills of item `at` and its title.
class Mentions {
 public:
  Mentions(std::size_t at, const ItemCatalog& catalog, const IndexReader& index)
      : at_(at), item_(catalog.items()[at]), catalog_(catalog), index_(index) {}

  void add_to(std::vector<Place>& places, const QueryReader& reader) const {
    if (item_.bills.empty() || item_.key.core.empty() || item_.day == Columns::kNoDay ||
        has_remote_shards(index_.generation))
      return;
    Criteria criteria;
    for (const std::string& bill : item_.bills) {
      for (const std::string& form : bill_forms(bill))
        criteria.text += (criteria.text.empty() ? "\"" : " OR \"") + form + "\"";
    }
    // A petition may be continued over several sessions.
    std::int32_t first = item_.day, last = item_.day;
    for (const Place& place : places) {
      if (place.likeness != Likeness::kBill) continue;
      const std::int32_t day = index_.generation.shards[place.shard]->columns.day(place.node);
      if (day == Columns::kNoDay) continue;
      first = std::min(first, day);
      last = std::max(last, day);
    }
    criteria.from = date_of_day(first - kSession);
    criteria.until = date_of_day(last + kSession);
    criteria.sort = Sort::kOldest;
    criteria.filters = {{Field::kNode, {std::string(named(NodeKind::kUtterance).code)}}};
    const Query query = reader.read(criteria.text);
    std::set<std::string> known;
    for (const Place& place : places) known.insert(meeting_of(place.shard, place.node));
    for (const Candidate& each : select_nodes(criteria, query, index_, {}, kMaxMentions).first) {
      const Shard& shard = *index_.generation.shards[each.shard];
      if (known.contains(meeting_of(each.shard, each.node)) ||
          !names_title(shard.literal.text(each.node)))
        continue;
      known.insert(meeting_of(each.shard, each.node));
      places.push_back({each.shard, each.node, Likeness::kMention});
    }
  }

 private:
  /// Whether the title follows one of the bills in `text`, or their year precedes one, which is as
  /// good as the title: 平成27年請願第14号.
  bool names_title(std::string_view text) const {
    for (const std::string& bill : item_.bills) {
      for (const std::string& form : bill_forms(bill)) {
        for (std::size_t at = text.find(form); at != text.npos; at = text.find(form, at + 1)) {
          const std::string_view before = text.substr(0, at);
          if (std::any_of(item_.key.years.begin(), item_.key.years.end(),
                          [&](const std::string& year) { return before.ends_with(year + "年"); }))
            return true;
          if (catalog_.share_in(at_, text.substr(at, item_.key.core.size() + kRemarks)) >=
              kNamesTitle)
            return true;
        }
      }
    }
    return false;
  }

  std::string meeting_of(std::size_t shard, std::uint32_t node) const {
    return std::string(index_.generation.shards[shard]->columns[Field::kMeeting].value(node));
  }

  std::size_t at_;
  const CatalogItem& item_;
  const ItemCatalog& catalog_;
  const IndexReader& index_;
};

}  // namespace

std::vector<Appearance> thread_of(std::string_view item, const ItemCatalog& catalog,
                                  const IndexReader& index, const QueryReader& reader) {
  const auto at = catalog.find(item);
  if (!at) return {};
  const CatalogItem& own = catalog.items()[*at];
  std::vector<Place> places{{own.shard, own.node, Likeness::kTitle, true}};
  std::set<std::string> bills(own.bill_keys.begin(), own.bill_keys.end());
  std::vector<std::size_t> series{*at};  // an item for each bill of the matter
  for (const SameMatter& same : catalog.same_matter(*at)) {
    const CatalogItem& other = catalog.items()[same.item];
    places.push_back({other.shard, other.node, same.likeness});
    const bool fresh = std::ranges::none_of(
        other.bill_keys, [&](const std::string& bill) { return bills.contains(bill); });
    if (!fresh || other.bill_keys.empty() || series.size() == kMostBills) continue;
    bills.insert(other.bill_keys.begin(), other.bill_keys.end());
    series.push_back(same.item);
  }
  for (const std::size_t each : series) Mentions(each, catalog, index).add_to(places, reader);
  const auto day = [&](const Place& place) {
    return index.generation.shards[place.shard]->columns.day(place.node);
  };
  const auto distance = [&](const Place& place) {
    return std::abs(static_cast<std::int64_t>(day(place)) - day(places.front()));
  };
  std::stable_sort(places.begin() + 1, places.end(),
                   [&](const Place& a, const Place& b) { return distance(a) < distance(b); });
  if (places.size() > kMaxAppearances) places.resize(kMaxAppearances);
  std::stable_sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    return std::tuple(day(a), a.shard, a.node) < std::tuple(day(b), b.shard, b.node);
  });
  std::vector<Appearance> out;
  for (const Place& place : places) out.push_back(appearance_at(place, index.generation));
  return out;
}

}  // namespace gijiroku::search
