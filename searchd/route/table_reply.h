// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/table_reply.h — replies that need all texts on this machine: tables that are made
// while they are sent, counts and concordances.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "searchd/model/table_format.h"
#include "searchd/route/call.h"
#include "searchd/table/table_rows.h"

namespace gijiroku::search {

/// A table and its number of rows.
struct CountedRows {
  std::unique_ptr<TableRows> rows;
  std::size_t count;
};

/// A table as a stream. `route` is its name in the log. Throws what `find` throws, BadRequest if
/// texts are on other machines, and Overloaded if kTableStreams tables are being sent.
Reply table_stream(const Call& call, TableFormat format, std::string_view route,
                   const std::function<CountedRows()>& find);

/// A short table as a whole.
Reply table_file(TableFormat format, std::string_view route, std::string body);

/// What `find` returns. Throws BadRequest in place of ExportUnsupported.
Reply reply_from_texts(const std::function<Reply()>& find);

}  // namespace gijiroku::search
