// searchd/http/open_files.h — how many files this process may have open.
#pragma once

namespace gijiroku::search {

/// Lets the process open as many files as the system allows it at most; a shell or systemd begins
/// with 1,024. Each searcher holds one a shard, and each connection one.
void allow_all_open_files();

}  // namespace gijiroku::search
