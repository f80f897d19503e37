// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/sample_answer.h — an answer and a meeting whose texts are all the given one, to
// test how views render it.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/ledger/follow_up_list.h"

inline gijiroku::Meeting sample_meeting(const std::string& text) {
  gijiroku::Meeting meeting;
  meeting.id = "0123456789abcdef";
  meeting.doc = meeting.body = meeting.title = meeting.place = text;
  meeting.held_on = gijiroku::parse_iso_date("2020-12-14");
  meeting.year = 2020;
  meeting.attendees = {{text, {text, "部員"}}};
  return meeting;
}

inline gijiroku::search::Hit sample_hit(const std::string& text, gijiroku::NodeKind node) {
  gijiroku::search::Hit hit;
  hit.anchor = node == gijiroku::NodeKind::kUtterance ? "u1" : "n3";
  hit.meeting = sample_meeting(text);
  hit.id = hit.meeting.id + "-" + hit.anchor;
  hit.item.id = hit.meeting.id + "-0";
  hit.item.kind = gijiroku::AgendaKind::kProposal;
  hit.item.numbers = {2, 3};
  hit.item.title = text;
  hit.item.bills = {text};
  hit.item.proposer = text;
  hit.item.outcome = gijiroku::Outcome::kPassed;
  hit.item.decision = text;
  hit.item.anchor = "u1";
  hit.follow_up = gijiroku::FollowUpKind::kPromise;
  hit.node = node;
  hit.role = gijiroku::Role::kChair;
  hit.label = text;
  hit.name = "議長 " + text;
  hit.seq = node == gijiroku::NodeKind::kUtterance ? 1 : 0;
  hit.line = 7;
  if (node == gijiroku::NodeKind::kHeader) hit.label_segments = {{text, true}};
  hit.snippet = {{"前", false}, {text, true}, {text, false}};
  hit.fragments = {{{7, 12}, {{8, 10}}}};
  return hit;
}

inline gijiroku::search::Answer sample_answer(const std::string& text) {
  using gijiroku::NodeKind;
  gijiroku::search::Answer answer;
  answer.total = 1234;
  answer.utterances = 1200;
  for (const NodeKind node : {NodeKind::kUtterance, NodeKind::kNote, NodeKind::kHeading,
                              NodeKind::kHeader, NodeKind::kMaterial}) {
    answer.hits.push_back(sample_hit(text, node));
  }
  answer.facets = {{gijiroku::Field::kRole, {{"chair", "委員長・議長", 3, true}}},
                   {gijiroku::Field::kLabel, {{text, text, 2, false}, {"部員", "部員", 1, false}}}};
  answer.advice.unknown_values = {{gijiroku::Field::kLabel, text, {{text, {}}}}};
  answer.advice.fields = {{{{gijiroku::Field::kName, {text}}}, {}, 2}};
  answer.generation = "g1";
  return answer;
}

inline gijiroku::search::ShownMeeting sample_shown(const std::string& text) {
  gijiroku::search::ShownMeeting shown{sample_meeting(text), sample_answer(text).hits, "g1"};
  gijiroku::search::Hit header = sample_hit(text, gijiroku::NodeKind::kHeader);
  header.item = {};
  shown.nodes.insert(shown.nodes.begin(), header);
  return shown;
}

inline gijiroku::search::MeetingList sample_list(const std::string& text) {
  return {{{sample_meeting(text), 7}}, {{text, text, 1, false}}, {{"2020", "2020年度", 1, true}}};
}

/// A promise with a request and a later place, all of them `text`.
inline gijiroku::search::FollowUpList sample_follow_ups(const std::string& text) {
  using namespace gijiroku::search;
  Saying said{0,    "u1",  text, text, gijiroku::Role::kExecutive, gijiroku::FollowUpKind::kRequest,
              text, {text}};
  FollowUpEntry entry;
  entry.said = said;
  entry.to = entry.to_name = entry.due = entry.body = entry.year = entry.item = text;
  entry.requests = {said};
  entry.later = 0;
  auto generation = std::make_shared<Generation>();
  generation->meetings = sample_list(text).meetings;
  generation->follow_ups = std::make_shared<Lazy<FollowUpBook>>();
  FollowUpList out;
  out.found = {&generation->follow_ups->value([&] {
                                        return FollowUpBook{{entry}, {said}};
                                      })
                    .entries[0]};
  out.generation = std::move(generation);
  out.facets = {{"office", "答える側", {{text, text, 1, true}}}};
  return out;
}
