// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/signals.h — serving until SIGTERM or SIGINT, and reading the settings again at
// SIGHUP. systemd is told when the service is ready, reloads and stops, if it wants to know.
#pragma once

#include <csignal>
#include <functional>

#include "searchd/http/server.h"

namespace gijiroku::search {

/// Blocks SIGTERM, SIGINT and SIGHUP in this thread and in the threads that it starts from now on.
/// Returns these signals.
sigset_t block_signals();

/// Prints the address, and serves until SIGTERM or SIGINT of `signals`, which are blocked, arrives
/// or the server ends by itself. Calls `reload`, which must not throw, from a thread of its own at
/// each SIGHUP. Returns at once if the address cannot be printed: nobody would learn it.
void serve_until_stopped(Server& server, const sigset_t& signals,
                         const std::function<void()>& reload);

}  // namespace gijiroku::search
