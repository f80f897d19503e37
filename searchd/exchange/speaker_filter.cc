// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/speaker_filter.h"

#include "searchd/model/processor_time.h"
#include "searchd/query/field_value.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kVice = "副";

bool is_office(std::string_view label, std::string_view wanted) {
  if (!label.ends_with(wanted)) return false;
  label.remove_suffix(wanted.size());
  return !label.ends_with(kVice);
}

}  // namespace

SpeakerFilter::SpeakerFilter(const std::string& wanted, const Shard& shard)
    : columns_(shard.columns),
      everybody_(wanted.empty()),
      names_({{Field::kName, {wanted}}}, {}, shard.columns, shard.meetings) {
  const StringTable &roles = columns_[Field::kRole].values(),
                    &labels = columns_[Field::kLabel].values();
  spend_processor_time(roles.size() + labels.size());
  const auto role = canonical_value(Field::kRole, wanted);
  for (std::size_t code = 0; code < roles.size(); ++code)
    roles_.push_back(role && roles[code] == *role);
  for (std::size_t code = 0; code < labels.size(); ++code)
    labels_.push_back(is_office(labels[code], wanted));
}

bool SpeakerFilter::admits(std::uint32_t node) const {
  return everybody_ || roles_[columns_[Field::kRole].code(node)] ||
         labels_[columns_[Field::kLabel].code(node)] || names_.failed(node) == 0;
}

}  // namespace gijiroku::search
