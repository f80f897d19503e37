// searchd/engine/answer.h — what an index answers: values that views turn into pages and JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "core/schema.h"
#include "searchd/model/criteria.h"
#include "searchd/model/tier.h"

namespace gijiroku {

/// A piece of a text as its source wrote it; `hit` where it matched the query. Pieces in order make
/// up the text shown.
struct Segment {
  std::string text;
  bool hit = false;
  friend bool operator==(const Segment&, const Segment&) = default;
};
using Segments = std::vector<Segment>;

/// Code points of a node's text, half-open.
struct Stretch {
  std::size_t begin = 0, end = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// A stretch of a node's text that is shown.
struct Window {
  Stretch shown;
  std::vector<Stretch> hits;  ///< what is marked in it, by position; they do not overlap
};

/// The agenda item that a node stands under; kNone without a title where it precedes the first.
struct ItemRef {
  std::string id;  ///< meeting id, '-', place of the item in the meeting from 0
  AgendaKind kind = AgendaKind::kNone;
  std::vector<int> numbers;
  std::string title;
  std::vector<std::string> bills;
  std::string proposer;
  Outcome outcome = Outcome::kUnknown;
  std::string decision;  ///< the sentence that tells the outcome; empty where none does
  std::string anchor;    ///< of the node that it stands in
};

/// A node found.
struct Hit {
  std::string id;  ///< meeting id, "-u" and seq of an utterance, or "-n" and place in the meeting
                   ///< of another node
  std::string anchor;  ///< the part after the meeting id: "u12", "n3"; names the element on the
                       ///< meeting's page
  Meeting meeting;     ///< without its nodes
  ItemRef item;
  NodeKind node = NodeKind::kUtterance;
  Role role = Role::kUnknown;
  std::string label, name;
  int seq = 0;
  std::uint32_t line = 0, page = 0;       ///< of the source where it begins, from 1; 0: it has none
  std::optional<FollowUpKind> follow_up;  ///< what an utterance leaves open
  Segments label_segments;                ///< of a header row: its label; else empty
  Segments snippet;                       ///< "…" where text is left out
  std::vector<Window> windows;            ///< where the snippet lies in the text
  double score = 0;
  std::vector<Hit> more;  ///< where the hit is an agenda item or a meeting: further nodes of it
                          ///< that match, in its order
};

struct FacetValue {
  std::string value;      ///< for the filter
  std::string japanese;   ///< for the page; the value where the field has no other name for it
  std::size_t count = 0;  ///< nodes that match text, days and all filters but the field's own
  bool chosen = false;    ///< the field's filter names it
};

struct Facet {
  Field field;
  std::vector<FacetValue> values;  ///< most frequent first (years: latest first); a chosen value is
                                   ///< there even with count 0
};

/// A term of the query, and what was searched besides it.
struct SearchedTerm {
  std::string text;                   ///< as typed, without quotation marks
  bool exact = false;                 ///< it was quoted
  std::vector<std::string> variants;  ///< other spellings that stand in what was found, in N0
  std::vector<std::string> unspelt;   ///< those that were switched off
  std::vector<std::string> related;   ///< words to try instead (variants.tsv: suggest), in N0
  std::vector<std::string> words;     ///< of a word with wildcards: those of the index that it
                                      ///< matches, most frequent first
  std::size_t more_words = 0;         ///< how many of them are not told
};

/// What an index, or the bodies that a search names, covers: a zero tells nothing without it.
struct Archive {
  std::vector<std::string> bodies;  ///< empty: all
  std::size_t meetings = 0;
  std::optional<int> first_year, last_year;  ///< 年度
};

/// A search that asks for less, and what it finds.
struct Widening {
  std::string dropped;  ///< 「混雑」, or the field of a filter: 年度
  Criteria criteria;
  std::size_t total = 0;  ///< nodes, more than none
};

/// もしかして: the same search with a word of the index in place of one that it hardly knows.
struct Correction {
  std::string term, word;
  Criteria criteria;
};

/// The search without a word that names days, among the meetings of such days.
struct DayOffer {
  std::string days;   ///< 令和3年8月15日, 令和3年8月
  Criteria criteria;  ///< from, until: the days
  std::size_t total = 0;
};

/// The search without words that fields have as their values, narrowed by these fields.
struct FieldOffer {
  std::vector<Filter> filters;  ///< the values that each word names, as printed: 髙橋, 高橋
  Criteria criteria;
  std::size_t total = 0;
};

/// A value that the search asks of a field and that no record has.
struct UnknownValue {
  struct Other {
    std::string value;
    Criteria criteria;  ///< with this value in its place
  };
  Field field;
  std::string value;
  std::vector<Other> others;  ///< values of records, likeliest first
};

struct Answer {
  std::size_t total = 0;       ///< nodes that match
  std::size_t utterances = 0;  ///< of them utterances
  FitCounts fits;              ///< nodes by how they match, without the filter by that
  bool about = false;          ///< shards elsewhere may hold fewer: these counts are 「約」
  bool facets_about = false;   ///< and these
  std::vector<std::string> missing_years;  ///< 年度 of shards elsewhere that do not answer now
  std::vector<SearchedTerm> terms;
  std::string reading;              ///< the query told back in Japanese where it is more than words
  std::vector<Widening> widenings;  ///< where fewer than three hold all that was asked: what
                                    ///< dropping one word or filter finds, most first
  std::vector<Correction> corrections;  ///< where fewer than ten hold all that was asked
  std::vector<UnknownValue> unknown;
  std::optional<Widening> vaguer;  ///< where nothing holds all that was asked: the same search for
                                   ///< text that is nearly so, if it finds any
  std::vector<FieldOffer> fields;  ///< where a word of the query names a speaker, a body, a 年度
  std::vector<DayOffer> days;      ///< where a word of the query names a day or a month
  std::string no_meeting;          ///< the day or month that it names, where no meeting was then;
                                   ///< `days` are then the nearest
  Archive archive;
  std::string quoted_text;    ///< the query with every term quoted
  std::vector<Hit> hits;      ///< those of the page asked for
  std::vector<Facet> facets;  ///< in the order of the schema
  bool empty_text =
      false;  ///< the text held nothing that can be searched (blanks only): no node matches
  std::string generation;  ///< names the index state that answered
};

/// A whole meeting, in the order of its source.
struct ShownMeeting {
  Meeting meeting;         ///< without its nodes
  std::vector<Hit> nodes;  ///< `snippet` holds the whole text, matches of the query marked
  std::string generation;
};

/// A line of the list of meetings.
struct MeetingSummary {
  Meeting meeting;  ///< without its nodes
  std::size_t utterances = 0;
};

/// The meetings of an index by body and 年度, to browse.
struct MeetingList {
  std::vector<MeetingSummary> meetings;  ///< latest first, undated last
  std::vector<FacetValue> bodies,
      years;  ///< number of meetings of each; bodies within the chosen year and the other way round
};

}  // namespace gijiroku
