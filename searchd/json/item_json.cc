// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/json/item_json.h"

#include <nlohmann/json.hpp>

#include "searchd/json/speech_json.h"
#include "searchd/json/text_json.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kUnitsPerObject = 16;  // for spend_processor_time()

Json optional_speech(const std::optional<SpeechRef>& speech) {
  return speech ? speech_json(*speech) : Json();
}

}  // namespace

Json item_json(const ItemRef& item) {
  spend_processor_time(kUnitsPerObject);
  Json out;
  out["id"] = optional_text(item.id);
  out["kind"] = named(item.kind).code;
  out["numbers"] = item.numbers;
  out["title"] = item.title;
  out["bills"] = item.bills;
  out["proposer"] = optional_text(item.proposer);
  const bool decided = item.outcome != Outcome::kUnknown;
  out["outcome"] = decided ? Json(named(item.outcome).code) : Json();
  out["decision"] = optional_text(item.decision);
  out["decision_anchor"] = optional_text(item.anchor);
  out["decision_span"] =
      item.anchor.empty() ? Json() : Json::array({item.decided_at.begin, item.decided_at.end});
  return out;
}

void put_item_card(Json& out, const ItemCard& card) {
  out["decided_by"] = optional_speech(card.decided);
  out["explained_by"] = optional_speech(card.explained);
  out["last_utterance"] = optional_speech(card.last);
  out["utterances"] = card.speeches;
  out["speakers"] = card.speakers;
}

}  // namespace gijiroku::search
