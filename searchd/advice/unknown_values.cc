// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/unknown_values.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text.h"
#include "searchd/advice/narrowing.h"
#include "searchd/match/filter_set.h"
#include "searchd/match/roster.h"
#include "searchd/model/processor_time.h"
#include "searchd/suggest/suggestions.h"
#include "searchd/suggest/typed_query.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortestBeginning = 2;  // characters; fewer begin too many values
constexpr std::string_view kMeetingTerm = "会議:";
constexpr std::array<std::pair<Field, WordKind>, 3> kFields{{{Field::kLabel, WordKind::kLabel},
                                                             {Field::kName, WordKind::kSpeaker},
                                                             {Field::kBody, WordKind::kBody}}};

/// The kind of a field's values; nullopt for a field without a list of words.
std::optional<WordKind> kind_of(Field asked) {
  const auto field = std::find_if(kFields.begin(), kFields.end(),
                                  [&](const auto& each) { return each.first == asked; });
  return field == kFields.end() ? std::nullopt : std::optional(field->second);
}

/// Whether the title of a meeting, or the name of its body, contains `part` (N0).
bool is_title_known(const std::string& part, const Generation& generation) {
  return std::any_of(generation.shards.begin(), generation.shards.end(), [&](const auto& shard) {
    return std::any_of(
        shard->meetings.begin(), shard->meetings.end(),
        [&](const MeetingWords& words) { return words.titled.find(part) != std::string::npos; });
  });
}

bool is_known(Field field, const std::string& value, const Generation& generation) {
  if (field == Field::kName && speaks_by_surname(literal_text(value), generation)) return true;
  return std::any_of(generation.shards.begin(), generation.shards.end(), [&](const auto& shard) {
    const StringTable& values = shard->columns[field].values();
    for (std::size_t code = 0; code < values.size(); ++code) {
      spend_processor_time();
      if (selects_value(field, values[code], value)) return true;
    }
    return false;
  });
}

/// Values that begin with `value` as written or read: what the search box would suggest.
std::vector<std::string> completions(WordKind kind, const std::string& value,
                                     const Vocabulary& vocabulary) {
  std::vector<std::string> out;
  const std::string typed = std::string(field_name(kind)) + ":" + value;
  for (Suggestion& each : suggestions(vocabulary, typed, kMaxAlternatives))
    out.push_back(std::move(each.display));
  return out;
}

/// At most kMaxAlternatives values that contain `part` (N0), most frequent first.
std::vector<std::string> values_containing(const std::string& part, const WordList& list) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // nodes, entry
  for (std::uint32_t entry = 0; entry < list.size(); ++entry) {
    spend_processor_time();
    if (list.literal(entry).find(part) != std::string_view::npos)
      found.emplace_back(list.nodes(entry), entry);
  }
  const auto middle =
      found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), kMaxAlternatives));
  std::partial_sort(found.begin(), middle, found.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> out;
  for (auto it = found.begin(); it != middle; ++it) out.emplace_back(list.text(it->second));
  return out;
}

/// The values that the user may mean by `value`.
std::vector<std::string> likely_values(WordKind kind, const std::string& value,
                                       const Vocabulary& vocabulary) {
  auto out = completions(kind, value, vocabulary);
  const std::string literal = literal_text(value);
  if (out.empty()) out = values_containing(literal, vocabulary[kind]);
  // A few Latin letters would match the beginning of too many readings.
  const bool japanese = std::none_of(literal.begin(), literal.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  std::string beginning = literal;
  while (out.empty() && japanese && count_code_points(beginning) > kShortestBeginning) {
    beginning.resize(boundary_before(beginning, beginning.size()));
    out = completions(kind, beginning, vocabulary);
  }
  return out.empty() ? values_containing("", vocabulary[kind]) : out;
}

/// Appends the field terms of a clause and of the clauses below it, in their order.
void collect_fields(Clause& clause, std::vector<FieldTerm*>& out) {
  if (clause.kind == Clause::Kind::kField) out.push_back(&clause.field);
  for (Clause& part : clause.clauses) collect_fields(part, out);
}

/// An unknown value of a field term.
struct Asked {
  Field field;
  WordKind kind;  // of the values to suggest
  std::string value;
};

std::optional<Asked> unknown_of(const FieldTerm& term, const Generation& generation) {
  // 会議: matches titles and bodies. The suggestions are bodies.
  if (!term.titled.empty() && !is_title_known(term.titled, generation))
    return Asked{Field::kMeeting, WordKind::kBody, term.titled};
  if (!term.filter) return std::nullopt;
  const auto kind = kind_of(term.filter->field);
  const std::string& value = term.filter->values[0];  // only filters by year have several
  if (!kind || is_known(term.filter->field, value, generation)) return std::nullopt;
  return Asked{term.filter->field, *kind, value};
}

/// Unknown values in the field terms of the query. Each suggestion is the query typed out with
/// another value in the field term, so `query` is a copy that is changed and restored. Returns at
/// most `most`.
std::vector<UnknownValue> unknown_in(const Criteria& criteria, Query query,
                                     const Generation& generation, std::size_t most) {
  std::vector<FieldTerm*> terms;
  collect_fields(query.root, terms);
  std::vector<UnknownValue> out;
  for (FieldTerm* term : terms) {
    if (out.size() == most) break;
    const auto asked = unknown_of(*term, generation);
    if (!asked) continue;
    UnknownValue unknown{asked->field, asked->value, {}};
    const std::string typed = term->printed;
    for (std::string& other : likely_values(asked->kind, asked->value, *generation.vocabulary)) {
      const auto value = as_query(other);
      if (!value) continue;
      const bool of_meeting = asked->field == Field::kMeeting;
      term->printed =
          of_meeting ? std::string(kMeetingTerm) : std::string(field_name(asked->kind)) + ":";
      term->printed += *value;
      unknown.others.push_back({std::move(other), with_text(criteria, query)});
    }
    term->printed = typed;
    out.push_back(std::move(unknown));
  }
  return out;
}

}  // namespace

std::vector<UnknownValue> unknown_values(const Criteria& criteria, const Query& query,
                                         const Generation& generation) {
  std::vector<UnknownValue> out;
  for (std::size_t i = 0; i < criteria.filters.size(); ++i) {
    const Filter& filter = criteria.filters[i];
    const auto kind = kind_of(filter.field);
    if (!kind) continue;
    for (std::size_t v = 0; v < filter.values.size(); ++v) {
      if (out.size() == kMaxUnknownValues) return out;
      if (is_known(filter.field, filter.values[v], generation)) continue;
      UnknownValue unknown{filter.field, filter.values[v], {}};
      for (std::string& other : likely_values(*kind, filter.values[v], *generation.vocabulary)) {
        Criteria corrected = from_offset(criteria, 0);
        corrected.filters[i].values[v] = other;
        unknown.others.push_back({std::move(other), std::move(corrected)});
      }
      out.push_back(std::move(unknown));
    }
  }
  for (UnknownValue& each : unknown_in(criteria, query, generation, kMaxUnknownValues - out.size()))
    out.push_back(std::move(each));
  return out;
}

}  // namespace gijiroku::search
