// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/stop_signals.h — serving until SIGTERM or SIGINT.
#pragma once

#include <csignal>

#include "searchd/http/server.h"

namespace gijiroku::search {

/// Blocks SIGTERM and SIGINT in this thread and in the threads that it starts from now on. Returns
/// these signals.
sigset_t block_stop_signals();

/// Prints the address, and serves until one of `signals`, which are blocked, arrives or the server
/// ends by itself. Returns at once if the address cannot be printed: nobody would learn it.
void serve_until_signal(Server& server, const sigset_t& signals);

}  // namespace gijiroku::search
