// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/body_stream.h — the body of a reply that is made while it is sent.
#pragma once

#include <string>

namespace gijiroku::search {

/// One thread at a time.
class BodyStream {
 public:
  virtual ~BodyStream() = default;

  /// The next piece; empty at the end. If it throws, the connection is closed before the end, so
  /// that the client knows that the body is not whole.
  virtual std::string next() = 0;
};

}  // namespace gijiroku::search
