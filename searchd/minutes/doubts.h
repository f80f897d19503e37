// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/minutes/doubts.h — what could not be read of a meeting, for the staff who keep the
// records.
#pragma once

#include "searchd/minutes/node_writer.h"

namespace gijiroku::search {

/// A list of `doubt`, a sentence, with `links` (`seq`, `url`) to the first utterances that it is
/// about and `further`, how many others there are. Total.
Html doubts_html(const ShownMeeting& shown, const MeetingPlaces& places);

}  // namespace gijiroku::search
