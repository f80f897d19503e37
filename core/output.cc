// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

#include "core/message.h"

namespace gijiroku {

void prepare_output() {
  ::signal(SIGPIPE, SIG_IGN);
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // The lowest free number is this one. Opened for reading, so that writes still fail.
    if (::fcntl(fd, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0) return;
  }
}

bool output_arrived(std::string_view program) {
  std::cout.flush();
  if (!std::cout) {
    std::cerr << program << ": " << message("output.lost") << "\n";
  }
  std::cerr.flush();
  return std::cout && std::cerr;
}

}  // namespace gijiroku
