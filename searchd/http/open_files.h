// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/open_files.h — the limit of open files of this process.
#pragma once

namespace gijiroku::search {

/// Raises the limit of open files to the maximum that the system allows this process. Shells and
/// systemd start programs with 1,024. Each searcher needs one per shard, each connection one. Does
/// nothing if the system refuses.
void raise_open_file_limit();

}  // namespace gijiroku::search
