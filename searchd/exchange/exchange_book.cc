// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/exchange_book.h"

#include <algorithm>

#include "searchd/exchange/turns.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kTurnsPerUnit = 4;  // for spend_processor_time()

/// By code of the role column.
std::vector<Role> roles_of(const Column& column) {
  std::vector<Role> out;
  for (std::size_t code = 0; code < column.values().size(); ++code)
    out.push_back(role(column.values()[code]).value_or(Role::kUnknown));
  return out;
}

/// The utterances from `begin` to `end`.
NodeSet spoken_in(const Shard& shard, std::uint32_t begin, std::uint32_t end) {
  NodeSet out;
  for (std::uint32_t node = begin; node < end; ++node) {
    if (shard.columns.is_utterance(node) && !std::ranges::binary_search(shard.hidden, node))
      out.push_back(node);
  }
  return out;
}

/// The exchanges among `nodes`, which are utterances of one agenda item, in order.
std::vector<QuestionAndAnswers> exchanges_among(const Shard& shard, const std::vector<Role>& roles,
                                                const NodeSet& nodes) {
  const Columns& columns = shard.columns;
  std::vector<SpeechTurn> turns;
  for (const std::uint32_t node : nodes) {
    const std::uint64_t label = columns[Field::kLabel].code(node);
    turns.push_back({roles[columns[Field::kRole].code(node)],
                     (label << 32U) | columns[Field::kName].code(node), columns.seq(node),
                     columns.length(node), shard.literal.text(node)});
  }
  spend_processor_time(1 + turns.size() / kTurnsPerUnit);
  std::vector<QuestionAndAnswers> out;
  for (const AnsweredTurn& each : answered_turns(turns)) {
    QuestionAndAnswers one{nodes[each.question], {}};
    for (const std::size_t answer : each.answers) one.answers.push_back(nodes[answer]);
    out.push_back(std::move(one));
  }
  return out;
}

/// Whether two nodes next to each other are in one agenda item, or outside all of one meeting.
bool are_together(const Columns& columns, std::uint32_t a, std::uint32_t b) {
  return columns[Field::kItem].code(a) == columns[Field::kItem].code(b) &&
         columns[Field::kMeeting].code(a) == columns[Field::kMeeting].code(b);
}

}  // namespace

std::vector<QuestionAndAnswers> exchanges_around(const Shard& shard, std::uint32_t node) {
  const Columns& columns = shard.columns;
  const auto nodes = static_cast<std::uint32_t>(columns.nodes());
  std::uint32_t begin = node, end = node + 1;
  while (begin > 0 && are_together(columns, begin - 1, node)) --begin;
  while (end < nodes && are_together(columns, end, node)) ++end;
  const std::vector<Role> roles = roles_of(columns[Field::kRole]);
  NodeSet near;
  Role before = Role::kUnknown;
  for (const std::uint32_t each : spoken_in(shard, begin, end)) {
    const Role role = roles[columns[Field::kRole].code(each)];
    if (starts_afresh(role, before)) {
      if (each > node) break;
      near.clear();
    }
    near.push_back(each);
    if (role != Role::kChair && role != Role::kUnknown) before = role;
  }
  return exchanges_among(shard, roles, near);
}

ShardExchanges::ShardExchanges(const Shard& shard) {
  const auto nodes = static_cast<std::uint32_t>(shard.columns.nodes());
  const std::vector<Role> roles = roles_of(shard.columns[Field::kRole]);
  for (std::uint32_t begin = 0, end = 0; begin < nodes; begin = end) {
    for (end = begin + 1; end < nodes && are_together(shard.columns, begin, end);) ++end;
    for (QuestionAndAnswers& each : exchanges_among(shard, roles, spoken_in(shard, begin, end))) {
      const auto place = static_cast<std::uint32_t>(all_.size());
      by_node_.emplace_back(each.question, place);
      for (const std::uint32_t answer : each.answers) by_node_.emplace_back(answer, place);
      all_.push_back(std::move(each));
    }
  }
  std::sort(by_node_.begin(), by_node_.end());
}

const ExchangeBook& exchanges_of(const Generation& generation) {
  return generation.exchanges->value([&] {
    ExchangeBook out;
    for (const auto& shard : generation.shards) out.shards.emplace_back(*shard);
    return out;
  });
}

}  // namespace gijiroku::search
