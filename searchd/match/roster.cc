// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/roster.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/schema.h"
#include "core/utf8.h"
#include "searchd/index/vocabulary.h"
#include "searchd/model/processor_time.h"
#include "searchd/text/office.h"

namespace gijiroku::search {

std::string_view surname_in(std::string_view speaker, std::string_view person) {
  const auto difference =
      std::mismatch(speaker.begin(), speaker.end(), person.begin(), person.end());
  const std::size_t shared =
      boundary_at_or_before(speaker, static_cast<std::size_t>(difference.first - speaker.begin()));
  if (shared == 0 || shared >= person.size()) return {};
  const std::string_view rest = speaker.substr(shared);
  return rest.empty() || is_office(rest) ? speaker.substr(0, shared) : std::string_view();
}

std::string abbreviation_in(std::string_view speaker, std::string_view person) {
  const std::size_t open = speaker.find('('), close = speaker.find(')');
  if (open == speaker.npos || close == speaker.npos || close <= open + 1) return {};
  const std::string_view rest = speaker.substr(close + 1);
  std::string out(speaker.substr(0, open));
  out += speaker.substr(open + 1, close - open - 1);
  const bool is_person = open > 0 && person.starts_with(out) && person != out;
  return is_person && (rest.empty() || is_office(rest)) ? out : std::string();
}

bool is_only_bearer(const MeetingWords& meeting, std::string_view surname,
                    std::string_view person) {
  bool present = false;
  for (std::string_view rest = meeting.attended; !rest.empty();) {
    const std::string_view member = rest.substr(0, rest.find(kCellSeparator));
    rest.remove_prefix(std::min(member.size() + 1, rest.size()));
    const bool is_person = member.find(person) != member.npos;
    present = present || is_person;
    if (!is_person && member.starts_with(surname)) return false;
  }
  return present;
}

bool speaks_by_surname(std::string_view person, const Generation& generation) {
  if (person.empty() || !generation.vocabulary) return false;
  const WordList& speakers = (*generation.vocabulary)[WordKind::kSpeaker];
  const std::string first(person.substr(0, code_point_at(person, 0).size));
  const KeyOrder::Rows rows = speakers.by_literal().with_prefix(first);
  std::set<std::string> surnames;
  for (std::uint32_t entry = rows.begin; entry < rows.end; ++entry) {
    const std::string_view surname = surname_in(speakers.literal(entry), person);
    if (!surname.empty()) surnames.emplace(surname);
  }
  const auto knows = [&](const MeetingWords& meeting) {
    spend_processor_time();
    return std::any_of(surnames.begin(), surnames.end(), [&](const std::string& surname) {
      return is_only_bearer(meeting, surname, person);
    });
  };
  return !surnames.empty() &&
         std::any_of(generation.shards.begin(), generation.shards.end(), [&](const auto& shard) {
           return std::any_of(shard->meetings.begin(), shard->meetings.end(), knows);
         });
}

}  // namespace gijiroku::search
