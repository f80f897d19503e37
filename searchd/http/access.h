// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/access.h — which requests may read: all of them, or those that carry a secret.
//
// The secret is for a service of restricted records. A reverse proxy checks who asks, and then sets
// the header X-Gijiroku-Token, overwriting what the client sent in it. Other programs and users of
// this machine reach the port too, but do not know the secret.
#pragma once

#include <string>
#include <string_view>

#include "searchd/model/scope.h"

namespace gijiroku::search {

/// Immutable, so thread-safe.
class Access {
 public:
  /// Admits every request.
  Access() = default;
  /// Admits requests whose header contains `secret`.
  explicit Access(const std::string& secret);

  /// `token`: the value of the header; empty if there is none. The time it takes does not depend on
  /// how much of the token is right.
  bool admits(std::string_view token) const;

 private:
  std::string digest_;  // of the secret; empty: no secret
};

/// The secret in a file: one line of at least kMinSecretBytes visible ASCII characters. Throws
/// FileError or FormatError, with what to do, if the file cannot be read, if others than its owner
/// may read or write it, or if it contains anything else.
std::string read_secret(const std::string& path);

/// The access that the options of the command line state. Throws std::invalid_argument if the staff
/// scope has neither a file with a secret nor `trust_loopback`, or if both are given; and as
/// read_secret does.
Access access_of(Scope scope, const std::string& token_file, bool trust_loopback);

inline constexpr std::size_t kMinSecretBytes = 16;

}  // namespace gijiroku::search
