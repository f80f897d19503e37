// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/exchange/turns.h — which utterances answer which question, by role, words and order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::search {

/// An utterance, as far as questions and answers are concerned.
struct SpeechTurn {
  Role role = Role::kUnknown;
  std::uint64_t speaker = 0;  ///< the same for turns of the same label and name
  std::uint32_t seq = 0;      ///< its number in the meeting; a gap means that records are not here
  std::uint32_t length = 0;   ///< code points of its text
  std::string_view text{};    ///< N0
};

/// A question and its answers, as indexes of turns.
struct AnsweredTurn {
  std::size_t question = 0;
  std::vector<std::size_t> answers{};
};

/// The answered questions among the turns of one agenda item, in order. Total.
///
/// Members (委員, 議員) and vice chairs ask; executives, the secretariat and guests answer. A
/// question is answered by all that they say until a member speaks again or the chair goes on to
/// something else. If several members ask before anybody answers, the answers belong to all whose
/// words ask for something. A second round is a question of its own. A chair who neither calls a
/// speaker nor goes on, after a question that nobody else answered, answers it, and so does a
/// member between whose turns another one asks. Greetings and thanks are no questions.
std::vector<AnsweredTurn> answered_turns(const std::vector<SpeechTurn>& turns);

/// Whether the answers of all earlier questions end before a turn of `role`: a member speaks after
/// somebody who answers. `before`: the role of the last turn before it, chairs and unknown speakers
/// aside. The turns from one such place to the next can be read alone.
bool starts_afresh(Role role, Role before);

}  // namespace gijiroku::search
