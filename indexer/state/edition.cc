// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/edition.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "core/word_at.h"
#include "indexer/state/visibility.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kRunLength = 8;     // characters
constexpr std::size_t kSketchSize = 256;  // hashes
constexpr double kMinSimilarity =
    0.6;  // share of common runs, from which on two records are editions
constexpr std::size_t kMaxNoteBytes = 90;  // longer header lines do not name the edition
constexpr std::array<std::string_view, 3> kFinal{"確定", "正式版", "最終版"};
constexpr std::array<std::string_view, 6> kDraft{"速報",   "暫定", "未定稿",
                                                 "校正前", "仮版", "原稿"};

std::uint64_t mixed(std::uint64_t x) {  // finalizer of SplitMix64
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31);
}

/// The smallest hashes are a random sample of the text, and the same sample for the same text. So
/// two texts of any length can be compared by a few hashes.
std::vector<std::uint64_t> sketch_of(const std::u32string& text) {
  std::vector<std::uint64_t> kept;  // a max-heap
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::uint64_t hash = 0;
    for (std::size_t k = at; k < std::min(text.size(), at + kRunLength); ++k)
      hash = mixed(hash + text[k]);
    if (kept.size() == kSketchSize && hash >= kept.front()) continue;
    if (std::find(kept.begin(), kept.end(), hash) != kept.end()) continue;
    kept.push_back(hash);
    std::push_heap(kept.begin(), kept.end());
    if (kept.size() <= kSketchSize) continue;
    std::pop_heap(kept.begin(), kept.end());
    kept.pop_back();
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

/// The share of common runs in the union (Jaccard), estimated from the smallest hashes of both.
double similarity(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> all, common;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  all.resize(std::min(all.size(), kSketchSize));
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  const auto both = std::count_if(common.begin(), common.end(),
                                  [&](std::uint64_t hash) { return hash <= all.back(); });
  return static_cast<double>(both) / static_cast<double>(all.size());
}

/// The day of an occasion: "2020-12-14 open" → "2020-12-14".
std::string_view day_of(const Edition& edition) {
  return std::string_view(edition.occasion).substr(0, edition.occasion.find(' '));
}

/// Says nothing about who may read them.
bool same_meeting(const Edition& a, const Edition& b) {
  if (day_of(a) != day_of(b)) return false;
  if (!a.body.empty() && !b.body.empty() && a.body != b.body) return false;
  if (a.session > 0 && b.session > 0 && a.session != b.session) return false;
  // The sketch of a short text is too small for an estimate: it must be equal.
  if (a.sketch == b.sketch) return true;
  return a.sketch.size() == kSketchSize && b.sketch.size() == kSketchSize &&
         similarity(a.sketch, b.sketch) >= kMinSimilarity;
}

/// Ranks of one stage: with pages, and the text as such.
constexpr int kRanksPerStage = 2;

int stage_of(const Edition& edition) { return edition.rank / kRanksPerStage; }

/// 確定版 and the like occur in the file name, the title or a short line of the header.
int rank_of(const Meeting& meeting) {
  std::string labels = literal_text(meeting.doc + "\n" + meeting.title);
  bool paged = false;
  for (const Node& node : meeting.header) {
    if (node.text.size() <= kMaxNoteBytes) labels += "\n" + literal_text(node.text);
    paged = paged || node.page > 0;
  }
  const int edition = contains_any(labels, kFinal) ? 2 : contains_any(labels, kDraft) ? 0 : 1;
  return edition * kRanksPerStage + (paged ? 0 : 1);
}

}  // namespace

Edition edition_of(const Meeting& meeting, bool published) {
  Edition out;
  out.doc = meeting.doc;
  out.body = literal_text(meeting.body);
  out.session = meeting.session;
  std::u32string said;
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind == NodeKind::kUtterance) said += decode(literal_text(node.text));
    }
  }
  if (!meeting.held_on || said.empty()) return out;
  const bool open = part(meeting, Visibility::kPublic, published).has_value();
  const bool restricted = part(meeting, Visibility::kRestricted, published).has_value();
  // A public and a restricted record never replace each other: each has other readers.
  out.occasion = iso(*meeting.held_on) + (open ? " open" : "") + (restricted ? " restricted" : "");
  out.rank = rank_of(meeting);
  out.sketch = sketch_of(said);
  return out;
}

std::map<std::string, std::string> superseded(std::vector<Edition> editions) {
  std::sort(editions.begin(), editions.end(), [](const Edition& a, const Edition& b) {
    return std::tie(a.occasion, b.rank, b.mtime_ns, a.doc) <
           std::tie(b.occasion, a.rank, a.mtime_ns, b.doc);
  });
  std::map<std::string, std::string> out;
  std::vector<const Edition*> latest;  // of each meeting on one occasion
  for (const Edition& edition : editions) {
    if (edition.occasion.empty()) continue;
    if (!latest.empty() && latest.front()->occasion != edition.occasion) latest.clear();
    const auto same = std::find_if(latest.begin(), latest.end(), [&](const Edition* later) {
      return same_meeting(*later, edition);
    });
    if (same == latest.end())
      latest.push_back(&edition);
    else
      out[edition.doc] = (*same)->doc;
  }
  return out;
}

std::vector<Replacement> replacements(const std::vector<Edition>& editions,
                                      const std::vector<Replacement>& remembered) {
  const auto later = superseded(editions);
  std::map<std::string, const Replacement*> before;
  for (const Replacement& each : remembered) before[each.doc] = &each;
  std::set<std::string> restricted;
  std::multimap<std::string_view, const Edition*> restricted_of_day;
  for (const Edition& edition : editions) {
    if (!edition.restricted) continue;
    restricted.insert(edition.doc);
    if (!edition.occasion.empty()) restricted_of_day.emplace(day_of(edition), &edition);
  }
  /// Whether `other`, which is restricted, is no earlier edition than `edition`. Which of two
  /// editions of one stage is right cannot be known.
  const auto outranks = [](const Edition& other, const Edition& edition) {
    return other.occasion != edition.occasion && stage_of(other) >= stage_of(edition);
  };
  /// The record for which `edition` is held back, or empty.
  const auto holder = [&](const Edition& edition) -> std::string {
    const auto found = before.find(edition.doc);
    const bool was_replaced = found != before.end();
    if (was_replaced && (found->second->held_back || restricted.contains(found->second->later)))
      return found->second->later;
    if (edition.occasion.empty()) return {};
    const auto [first, last] = restricted_of_day.equal_range(day_of(edition));
    const auto twin = std::find_if(first, last, [&](const auto& each) {
      const Edition& other = *each.second;
      return other.doc != edition.doc && (was_replaced || outranks(other, edition)) &&
             same_meeting(other, edition);
    });
    return twin == last ? std::string() : twin->second->doc;
  };
  std::map<std::string, Replacement> out;
  for (const Edition& edition : editions) {
    if (const auto found = later.find(edition.doc); found != later.end()) {
      out[edition.doc] = {edition.doc, found->second, false};
    } else if (edition.open && !edition.published) {
      const std::string doc = holder(edition);
      if (!doc.empty()) out[edition.doc] = {edition.doc, doc, true};
    }
  }
  std::vector<Replacement> sorted;
  for (auto& [doc, each] : out) {
    // What an edition that is held back replaced must not take its place later.
    const auto next = out.find(each.later);
    const bool held = next != out.end() && next->second.held_back;
    sorted.push_back(held ? Replacement{doc, next->second.later, true} : each);
  }
  return sorted;
}

}  // namespace gijiroku::indexer
