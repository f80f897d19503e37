// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/json/speech_json.h"

#include <nlohmann/json.hpp>

#include "searchd/json/text_json.h"

namespace gijiroku::search {

using Json = nlohmann::ordered_json;

void put_speech(Json& out, const Hit& hit) {
  const bool speech = hit.node == NodeKind::kUtterance;
  out["node"] = named(hit.node).code;
  out["speaker"] = speech ? Json(hit.name.empty() ? hit.label : hit.name) : Json();
  out["name"] = optional_text(hit.name);
  out["label"] = optional_text(hit.label);
  out["role"] = speech ? Json(named(hit.role).code) : Json();
  out["seq"] = speech ? Json(hit.seq) : Json();
  out["follow_up"] = hit.follow_up ? Json(named(*hit.follow_up).code) : Json();
}

Json speech_json(const SpeechRef& speech) {
  const bool spoken = speech.node == NodeKind::kUtterance;
  return {{"anchor", speech.anchor},
          {"seq", spoken ? Json(speech.seq) : Json()},
          {"label", optional_text(speech.label)},
          {"name", optional_text(speech.name)},
          {"role", spoken ? Json(named(speech.role).code) : Json()}};
}

}  // namespace gijiroku::search
