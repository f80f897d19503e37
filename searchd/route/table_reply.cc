// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/table_reply.h"

#include <utility>

#include "embedded/strings.h"
#include "searchd/table/table_stream.h"

namespace gijiroku::search {

Reply table_stream(const Call& call, TableFormat format, std::string_view route,
                   const std::function<CountedRows()>& find) {
  if (!call.table_turns.try_acquire()) throw Overloaded();
  const std::shared_ptr<const void> turn(
      &call, [&turns = call.table_turns](const void*) { turns.release(); });
  try {
    CountedRows found = find();
    Reply reply{200, named(format).type, "", route, found.count};
    reply.stream = std::make_shared<TableStream>(std::move(found.rows), format, turn);
    reply.file = named(format).file;
    return reply;
  } catch (const ExportUnsupported&) {
    throw BadRequest({{"unsupported", "format", std::string(strings::fault_remote_table)}});
  }
}

Reply table_file(TableFormat format, std::string_view route, std::string body) {
  Reply reply{200, named(format).type, std::move(body), route};
  reply.file = named(format).file;
  return reply;
}

Reply reply_from_texts(const std::function<Reply()>& find) {
  try {
    return find();
  } catch (const ExportUnsupported&) {
    throw BadRequest({{"unsupported", "", std::string(strings::fault_remote_texts)}});
  }
}

}  // namespace gijiroku::search
