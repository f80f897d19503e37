// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/records.h — meetings and speeches as records of the Diet's API: exactly its names,
// in its order.
#pragma once

#include <string>
#include <vector>

#include "searchd/kokkai/element.h"
#include "searchd/kokkai/issues.h"
#include "searchd/kokkai/retrieval.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search::kokkai {

/// Makes records of one generation. One thread at a time.
class Records {
 public:
  Records(const Generation& generation, const std::vector<Issue>& issues, const SiteSettings& site)
      : generation_(generation), issues_(issues), site_(site) {}

  /// A record of /api/speech.
  Elements speech(Place place) const;
  /// A record of /api/meeting: with all speeches.
  Elements meeting(std::uint32_t issue) const;
  /// A record of /api/meeting_list: with these speeches of the meeting, or with all if there are
  /// none of them.
  Elements listed(std::uint32_t issue, const std::vector<Place>& speeches) const;

 private:
  struct Speech {
    std::uint32_t order = 0, page = 0;
    std::string anchor, speaker, label, role, text;
  };
  /// The speeches of a meeting in their order; `only`: one of them.
  std::vector<Speech> speeches(const Issue& issue, bool texts, const Place* only = nullptr) const;
  Elements with_speeches(const Meeting& meeting, std::vector<Elements> speeches) const;
  /// Of a speech; an empty anchor: of the meeting.
  std::string url(const Meeting& meeting, const std::string& anchor) const;

  const Generation& generation_;
  const std::vector<Issue>& issues_;
  const SiteSettings& site_;
};

}  // namespace gijiroku::search::kokkai
