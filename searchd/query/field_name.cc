// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/field_name.h"

#include <algorithm>
#include <array>

namespace gijiroku::search {
namespace {

constexpr std::array<FieldName, 34> kNames{{{"立場", FieldUse::kFilter, Field::kRole},
                                            {"役割", FieldUse::kFilter, Field::kRole},
                                            {"role", FieldUse::kFilter, Field::kRole},
                                            {"役職", FieldUse::kFilter, Field::kLabel},
                                            {"label", FieldUse::kFilter, Field::kLabel},
                                            {"発言者", FieldUse::kFilter, Field::kName},
                                            {"name", FieldUse::kFilter, Field::kName},
                                            {"speaker", FieldUse::kFilter, Field::kName},
                                            {"種別", FieldUse::kFilter, Field::kKind},
                                            {"議題の種別", FieldUse::kFilter, Field::kKind},
                                            {"kind", FieldUse::kFilter, Field::kKind},
                                            {"記録の種類", FieldUse::kFilter, Field::kNode},
                                            {"区分", FieldUse::kFilter, Field::kNode},
                                            {"node", FieldUse::kFilter, Field::kNode},
                                            {"年度", FieldUse::kFilter, Field::kYear},
                                            {"year", FieldUse::kFilter, Field::kYear},
                                            {"会議体", FieldUse::kFilter, Field::kBody},
                                            {"body", FieldUse::kFilter, Field::kBody},
                                            {"結果", FieldUse::kFilter, Field::kOutcome},
                                            {"outcome", FieldUse::kFilter, Field::kOutcome},
                                            {"残された課題", FieldUse::kFilter, Field::kFollowUp},
                                            {"宿題", FieldUse::kFilter, Field::kFollowUp},
                                            {"follow_up", FieldUse::kFilter, Field::kFollowUp},
                                            {"議案番号", FieldUse::kFilter, Field::kBill},
                                            {"bill", FieldUse::kFilter, Field::kBill},
                                            {"提出者", FieldUse::kFilter, Field::kProposer},
                                            {"proposer", FieldUse::kFilter, Field::kProposer},
                                            {"日付", FieldUse::kDays, Field::kDate},
                                            {"開催日", FieldUse::kDays, Field::kDate},
                                            {"date", FieldUse::kDays, Field::kDate},
                                            {"会議", FieldUse::kTitled, Field::kMeeting},
                                            {"meeting", FieldUse::kTitled, Field::kMeeting},
                                            {"出席", FieldUse::kAttended, Field::kMeeting},
                                            {"attendee", FieldUse::kAttended, Field::kMeeting}}};

}  // namespace

std::optional<FieldName> field_named(std::string_view name) {
  const auto found = std::find_if(kNames.begin(), kNames.end(),
                                  [&](const FieldName& each) { return each.name == name; });
  return found == kNames.end() ? std::nullopt : std::optional(*found);
}

}  // namespace gijiroku::search
