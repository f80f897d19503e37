// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/scope.h — which part of an index a server may read.
#pragma once

namespace gijiroku::search {

/// kPublic reads only INDEX/public. kStaff reads INDEX/restricted as well.
enum class Scope { kPublic, kStaff };

}  // namespace gijiroku::search
