// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/address.h"

#include <charconv>
#include <stdexcept>

#include "core/message.h"

namespace gijiroku::search {

Address loopback_address(const std::string& text, const std::string& option) {
  const std::size_t colon = text.rfind(':');
  const std::string host = text.substr(0, colon == std::string::npos ? 0 : colon);
  int port = -1;
  if (colon != std::string::npos) {
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, port);
    if (error != std::errc() || stop != end) port = -1;
  }
  if (port < 0 || port > 65535)
    throw std::invalid_argument(message("start.address", {option, text}));
  if (host == "[::1]") return {"::1", port};
  if (host == "127.0.0.1" || host == "localhost") return {"127.0.0.1", port};
  throw std::invalid_argument(message("start.not_loopback", {option, text}));
}

std::string url_of(const Address& address) {
  const bool six = address.host.find(':') != std::string::npos;
  return "http://" + (six ? "[" + address.host + "]" : address.host) + ":" +
         std::to_string(address.port);
}

}  // namespace gijiroku::search
