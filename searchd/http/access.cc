// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/access.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <stdexcept>

#include "core/digest.h"
#include "core/error.h"
#include "core/file.h"
#include "core/message.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxSecretBytes = 4096;

}  // namespace

Access::Access(const std::string& secret) : digest_(sha256(secret)) {}

bool Access::admits(std::string_view token) const {
  if (digest_.empty()) return true;
  const std::string given = sha256(token);
  unsigned differences = 0;
  for (std::size_t i = 0; i < digest_.size(); ++i)
    differences |= static_cast<unsigned>(digest_[i] ^ given[i]);
  return differences == 0;
}

std::string read_secret(const std::string& path) {
  // Without O_NONBLOCK a pipe in its place would wait for a writer.
  const FileDescriptor file = open_file(path, O_RDONLY | O_NONBLOCK);
  struct stat status {};
  if (::fstat(file.fd(), &status) != 0) throw file_error("read", path);
  if (!S_ISREG(status.st_mode)) throw FormatError(message("start.token_irregular", {path}));
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw FileError(message("start.token_open", {path}));
  }
  std::string secret = read_all(file, path, kMaxSecretBytes);
  if (secret.ends_with('\n')) secret.pop_back();
  if (secret.ends_with('\r')) secret.pop_back();
  const bool visible = std::all_of(secret.begin(), secret.end(),
                                   [](unsigned char c) { return c > 0x20 && c < 0x7F; });
  if (secret.size() < kMinSecretBytes || !visible) {
    throw FormatError(message("start.token_weak", {std::to_string(kMinSecretBytes), path}));
  }
  return secret;
}

Access access_of(Scope scope, const std::string& token_file, bool trust_loopback) {
  if (!token_file.empty() && trust_loopback) {
    throw std::invalid_argument(message("start.token_and_trust"));
  }
  if (!token_file.empty()) return Access(read_secret(token_file));
  if (scope == Scope::kStaff && !trust_loopback) {
    throw std::invalid_argument(message("start.staff_token"));
  }
  return {};
}

}  // namespace gijiroku::search
