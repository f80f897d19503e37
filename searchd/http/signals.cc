// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/signals.h"

#include <pthread.h>
#include <systemd/sd-daemon.h>

#include <iostream>
#include <thread>

namespace gijiroku::search {
namespace {

/// Waits for a signal that stops the service.
void wait_for_stop(const sigset_t& signals, const std::function<void()>& reload) {
  for (int signal = 0; sigwait(&signals, &signal) == 0 && signal == SIGHUP;) {
    sd_notify(0, "RELOADING=1");
    reload();
    sd_notify(0, "READY=1");
  }
  sd_notify(0, "STOPPING=1");
}

}  // namespace

sigset_t block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

void serve_until_stopped(Server& server, const sigset_t& signals,
                         const std::function<void()>& reload) {
  std::cout << "listening on " << server.url() << std::endl;
  if (!std::cout) return;
  sd_notify(0, "READY=1");
  // One thread waits for the signals: a handler could not stop the server, because it may call
  // hardly any function.
  std::thread watch([&] {
    wait_for_stop(signals, reload);
    server.stop();
  });
  server.run();
  // Ends the wait if the server ended by itself. The signal is blocked, so it ends no thread.
  pthread_kill(watch.native_handle(), SIGTERM);  // NOLINT(bugprone-bad-signal-to-kill-thread)
  watch.join();
}

}  // namespace gijiroku::search
