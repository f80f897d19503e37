// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/json/speech_json.h — who speaks in a node, in the JSON API.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searchd/model/hit.h"

namespace gijiroku::search {

/// Adds the kind of a node, its speaker and its number. Values that only speech has are null for
/// others.
void put_speech(nlohmann::ordered_json& out, const Hit& hit);

/// A node and who speaks in it. Number and role are null for a node that is no speech.
nlohmann::ordered_json speech_json(const SpeechRef& speech);

}  // namespace gijiroku::search
