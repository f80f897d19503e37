// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/open_files.h"

#include <sys/resource.h>

namespace gijiroku::search {

void raise_open_file_limit() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
}

}  // namespace gijiroku::search
