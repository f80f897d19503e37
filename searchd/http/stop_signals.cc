// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/stop_signals.h"

#include <pthread.h>

#include <iostream>
#include <thread>

namespace gijiroku::search {

sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

void serve_until_signal(Server& server, const sigset_t& signals) {
  std::cout << "listening on " << server.url() << std::endl;
  if (!std::cout) return;
  // One thread waits for the signals: a handler could not stop the server, because it may call
  // hardly any function.
  std::thread watch([&server, signals] {
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
  });
  server.run();
  // Ends the wait if the server ended by itself. The signal is blocked, so it ends no thread.
  pthread_kill(watch.native_handle(), SIGTERM);  // NOLINT(bugprone-bad-signal-to-kill-thread)
  watch.join();
}

}  // namespace gijiroku::search
