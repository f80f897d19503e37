// searchd/model/scope.h — whose eyes a reader of an index serves.
#pragma once

namespace gijiroku::search {

/// kPublic reads INDEX/public alone; kStaff reads INDEX/restricted as well.
enum class Scope { kPublic, kStaff };

}  // namespace gijiroku::search
