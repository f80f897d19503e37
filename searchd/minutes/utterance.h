// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/minutes/utterance.h — the page of one utterance, at its lasting address.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// Total.
std::string view_utterance(const ShownUtterance& shown, const SiteSettings& site);

}  // namespace gijiroku::search
