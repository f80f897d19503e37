// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/retrieval.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>

#include "core/text.h"
#include "searchd/kokkai/name_filter.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search::kokkai {
namespace {

constexpr int kYearZero = 1900;
constexpr std::size_t kProvedByGram = 2;  // a literal of up to so many code points needs no text
constexpr Place kNowhere{std::numeric_limits<std::uint32_t>::max(), 0};

bool within(const std::optional<Range>& range, int value) {
  return !range || (range->first <= value && value <= range->second);
}

bool accepts(const Conditions& conditions, const Meeting& meeting, const NameFilter& bodies) {
  if (conditions.only_other_kinds) return false;
  if (conditions.house && house_of(meeting) != *conditions.house) return false;
  if ((conditions.from || conditions.until) && !meeting.held_on) return false;
  if (conditions.from && *meeting.held_on < *conditions.from) return false;
  if (conditions.until && *meeting.held_on > *conditions.until) return false;
  const std::string issue = issue_id(meeting.id);
  return (!conditions.issue || issue == *conditions.issue) &&
         (!conditions.speech || issue == conditions.speech->issue) &&
         within(conditions.session, session_of(meeting)) &&
         within(conditions.number, meeting.session) && bodies.accepts(meeting.body);
}

/// The conditions on a speaker, resolved for the columns of one shard.
class SpeakerFilter {
 public:
  SpeakerFilter(const Conditions& conditions, const NameFilter& speakers, const Columns& columns)
      : columns_(columns),
        names_(codes(Field::kName, [&](auto name) { return speakers.accepts(name); })),
        labels_(codes(Field::kLabel, [&](auto label) { return speakers.accepts(label); })),
        positions_(codes(Field::kLabel, [&](auto label) {
          const std::string form = literal_text(label);
          return form.find(conditions.position) != std::string::npos &&
                 (conditions.role.empty() || role_of(label) == conditions.role);
        })) {}

  /// An utterance's speaker is its name, or its label if it has no name.
  bool accepts(std::uint32_t node) const {
    const Column &name = columns_[Field::kName], &label = columns_[Field::kLabel];
    const bool named = !name.value(node).empty();
    return (named ? names_[name.code(node)] : labels_[label.code(node)]) &&
           positions_[label.code(node)];
  }

 private:
  std::vector<bool> codes(Field field, const std::function<bool(std::string_view)>& test) const {
    const StringTable& values = columns_[field].values();
    std::vector<bool> out;
    for (std::size_t i = 0; i < values.size(); ++i) out.push_back(test(values[i]));
    return out;
  }

  const Columns& columns_;
  std::vector<bool> names_, labels_, positions_;
};

/// The speeches of the meetings that meet the conditions.
class Retrieval {
 public:
  Retrieval(const Conditions& conditions, const Generation& generation,
            const std::vector<Issue>& issues)
      : conditions_(conditions), generation_(generation), issues_(issues) {
    for (const auto& shard : generation.shards)
      places_.emplace_back(shard->columns.nodes(), kNowhere);
  }

  std::vector<Place> run() {
    const NameFilter bodies(conditions_.meeting_names, (*generation_.vocabulary)[WordKind::kBody]);
    for (std::uint32_t i = 0; i < issues_.size(); ++i) {
      if (!accepts(conditions_, *issues_[i].meeting, bodies)) continue;
      spend_processor_time();
      each_node(generation_, issues_[i],
                [&](std::size_t shard, std::uint32_t node, std::uint32_t order) {
                  places_[shard][node] = {i, order};
                });
      selected_.push_back(i);
    }
    std::vector<Place> out = with_speakers();
    for (const std::string& word : conditions_.words) {
      const std::vector<Place> found = with_word(word);
      std::vector<Place> both;
      std::set_intersection(out.begin(), out.end(), found.begin(), found.end(),
                            std::back_inserter(both));
      out = std::move(both);
    }
    return out;
  }

 private:
  bool accepts_order(std::uint32_t order) const {
    const std::optional<unsigned> wanted =
        conditions_.speech ? std::optional(conditions_.speech->order) : std::nullopt;
    return (!conditions_.order || order == *conditions_.order) && (!wanted || order == *wanted) &&
           (conditions_.words.empty() ||
            (order == 0 ? conditions_.in_opening : conditions_.in_body));
  }

  /// Speech 0 has a speaker, but no label.
  bool accepts_opening(const NameFilter& speakers) const {
    return accepts_order(0) && conditions_.position.empty() && conditions_.role.empty() &&
           speakers.accepts(kOpening);
  }

  std::vector<Place> with_speakers() const {
    std::vector<Place> out;
    if (!conditions_.group.empty()) return out;  // no record states a 会派
    const NameFilter speakers(conditions_.speakers, (*generation_.vocabulary)[WordKind::kSpeaker]);
    if (accepts_opening(speakers)) {
      for (const std::uint32_t issue : selected_) out.push_back({issue, 0});
    }
    for (std::size_t s = 0; s < places_.size(); ++s) {
      const Columns& columns = generation_.shards[s]->columns;
      const SpeakerFilter filter(conditions_, speakers, columns);
      for (std::uint32_t node = 0; node < places_[s].size(); ++node) {
        if (columns.seq(node) > 0 && places_[s][node] != kNowhere &&
            accepts_order(places_[s][node].order) && filter.accepts(node))
          out.push_back(places_[s][node]);
      }
    }
    return each_once(std::move(out));
  }

  /// The speeches of which a node, or the speaker's label or name, contains `word`.
  std::vector<Place> with_word(const std::string& word) const {
    std::vector<Place> out;
    const std::u32string characters = decode(word);
    for (std::size_t s = 0; s < places_.size(); ++s) {
      const Shard& shard = *generation_.shards[s];
      const bool proved = characters.size() <= kProvedByGram;
      for (const std::uint32_t node : shard.grams.candidates(characters, nullptr)) {
        if (places_[s][node] == kNowhere) continue;
        spend_processor_time();
        if (proved || shard.literal.contains(node, word)) out.push_back(places_[s][node]);
      }
      add_headings(s, word, out);
    }
    return each_once(std::move(out));
  }

  void add_headings(std::size_t s, const std::string& word, std::vector<Place>& out) const {
    const Columns& columns = generation_.shards[s]->columns;
    for (const Field field : {Field::kLabel, Field::kName}) {
      const StringTable& values = columns[field].values();
      std::vector<bool> found;
      bool any = false;
      for (std::size_t i = 0; i < values.size(); ++i) {
        found.push_back(literal_text(values[i]).find(word) != std::string::npos);
        any = any || found.back();
      }
      for (std::uint32_t node = 0; any && node < places_[s].size(); ++node) {
        if (columns.seq(node) > 0 && places_[s][node] != kNowhere &&
            found[columns[field].code(node)])
          out.push_back(places_[s][node]);
      }
    }
  }

  static std::vector<Place> each_once(std::vector<Place> places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
  }

  const Conditions& conditions_;
  const Generation& generation_;
  const std::vector<Issue>& issues_;
  std::vector<std::uint32_t> selected_;     // meetings that meet the conditions
  std::vector<std::vector<Place>> places_;  // by shard and node; kNowhere outside these meetings
};

}  // namespace

int session_of(const Meeting& meeting) {
  return meeting.year ? std::max(0, *meeting.year - kYearZero) : 0;
}

std::string house_of(const Meeting& meeting) {
  for (const std::string_view house : kHouses) {
    if (meeting.body.starts_with(house)) return std::string(house);
  }
  return "";
}

std::string role_of(std::string_view label) {
  for (const std::string_view role : kRoles) {
    if (label.find(role) != std::string_view::npos) return std::string(role);
  }
  return "";
}

std::vector<Place> speeches_with(const Conditions& conditions, const Generation& generation,
                                 const std::vector<Issue>& issues) {
  return Retrieval(conditions, generation, issues).run();
}

}  // namespace gijiroku::search::kokkai
