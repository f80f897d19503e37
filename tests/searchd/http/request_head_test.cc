// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/request_head.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>

#include "searchd/http/compression.h"
#include "searchd/http/connection.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

int refusal(const std::string& head) { return parse_head(head + "\r\n\r\n").refusal; }

}  // namespace

TEST_CASE("only a GET or HEAD without a body is served") {
  struct Row {
    const char* head;
    int refusal;
  };
  const auto row = GENERATE(
      Row{"GET / HTTP/1.1", 0}, Row{"HEAD /x HTTP/1.0", 0}, Row{"POST / HTTP/1.1", 405},
      Row{"get / HTTP/1.1", 405}, Row{"OPTIONS * HTTP/1.1", 400}, Row{"DELETE / HTTP/1.1", 405},
      Row{"GET / HTTP/2.0", 505}, Row{"GET /", 400}, Row{"GET  HTTP/1.1", 400}, Row{"x", 400},
      Row{"GET http://h/ HTTP/1.1", 0}, Row{"GET http:///x HTTP/1.1", 400},
      Row{"GET ftp://h/ HTTP/1.1", 400}, Row{"GET h/x HTTP/1.1", 400}, Row{"GET / x HTTP/1.1", 400},
      Row{"GET / HTTP/1.1\r\nContent-Length: 0", 0},
      Row{"GET / HTTP/1.1\r\nContent-Length: 5", 400},
      Row{"GET / HTTP/1.1\r\ncontent-length:00", 400},
      Row{"GET / HTTP/1.1\r\nTransfer-Encoding: chunked", 400},
      Row{"GET / HTTP/1.1\r\nRange: bytes=0-5", 0},
      Row{"GET / HTTP/1.1\r\nRange: bytes=0-,0-", 416}, Row{"GET / HTTP/1.1\r\n folded", 400},
      Row{"GET / HTTP/1.1\r\nHost : x", 400}, Row{"GET / HTTP/1.1\r\nno colon", 400});
  CAPTURE(row.head);
  CHECK(refusal(row.head) == row.refusal);
}

TEST_CASE("heads beyond the limits are refused") {
  CHECK(refusal("GET /" + std::string(7999, 'a') + " HTTP/1.1") == 0);
  CHECK(refusal("GET /" + std::string(8000, 'a') + " HTTP/1.1") == 414);
  std::string many = "GET / HTTP/1.1";
  for (int i = 0; i < 101; ++i) many += "\r\nA: b";
  CHECK(refusal(many) == 431);
}

TEST_CASE("a connection goes on unless either side says otherwise") {
  CHECK(parse_head("GET / HTTP/1.1\r\n\r\n").keep_alive);
  CHECK_FALSE(parse_head("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").keep_alive);
  CHECK_FALSE(parse_head("GET / HTTP/1.0\r\n\r\n").keep_alive);
  CHECK(parse_head("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").keep_alive);
}

TEST_CASE("a head carries one secret at most") {
  CHECK(parse_head("GET / HTTP/1.1\r\nx-GIJIROKU-token: abc \r\n\r\n").token == "abc");
  CHECK_FALSE(parse_head("GET / HTTP/1.1\r\n\r\n").token);
  CHECK(refusal("GET / HTTP/1.1\r\nX-Gijiroku-Token: a\r\nx-gijiroku-token: a") == 400);
  CHECK(refusal("GET / HTTP/1.1\r\nX-Gijiroku-Token:\r\nX-Gijiroku-Token: a") == 400);
}

TEST_CASE("close counts wherever Connection lists it") {
  const auto keeps = [](const std::string& headers) {
    return parse_head("GET / HTTP/1.1\r\n" + headers + "\r\n\r\n").keep_alive;
  };
  CHECK_FALSE(keeps("Connection: close, x"));
  CHECK_FALSE(keeps("Connection: TE , Close"));
  CHECK_FALSE(keeps("Connection: close\r\nConnection: keep-alive"));
  CHECK_FALSE(keeps("Connection: keep-alive, close"));
  CHECK(keeps("Connection: closed, x"));
  CHECK(parse_head("GET / HTTP/1.0\r\nConnection: x, keep-alive\r\n\r\n").keep_alive);
}

TEST_CASE("an absolute address is read as its path") {
  struct Row {
    const char *sent, *target;
  };
  const auto row =
      GENERATE(Row{"http://host/search?q=a", "/search?q=a"}, Row{"HTTPS://[::1]:8080/", "/"},
               Row{"http://host", "/"}, Row{"http://host?q=a", "/?q=a"},
               Row{"/http://host/x", "/http://host/x"});
  CHECK(parse_head("GET " + std::string(row.sent) + " HTTP/1.1\r\n\r\n").target == row.target);
}

TEST_CASE("a reply is compressed for who accepts gzip with a weight above 0") {
  struct Row {
    const char* value;
    bool accepted;
  };
  const auto row =
      GENERATE(Row{"gzip", true}, Row{"GZIP;q=0.001", true}, Row{"gzip;q=0", false},
               Row{"gzip; Q=0.000", false}, Row{"br, gzip", true}, Row{"deflate", false},
               Row{"", false}, Row{"*", true}, Row{"*;q=0", false}, Row{"*, gzip;q=0", false},
               Row{"x-gzip", true}, Row{"identity;q=1, *;q=0", false}, Row{"gzipped", false},
               Row{"gzip;q=0.5;q=0", true}, Row{";q=1, ,", false}, Row{"gzip;q=1.0", true});
  CAPTURE(row.value);
  CHECK(accepts_gzip(row.value) == row.accepted);
  CHECK(parse_head("GET / HTTP/1.1\r\nAccept-Encoding: " + std::string(row.value) + "\r\n\r\n")
            .gzip == row.accepted);
}

TEST_CASE("pipelined heads are read one by one") {
  std::array<int, 2> ends;
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
  Connection connection(ends[0]);
  const std::string both = "GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n";
  REQUIRE(write(ends[1], both.data(), both.size()) == static_cast<ssize_t>(both.size()));
  const auto patient = [] { return false; };
  CHECK(parse_head(connection.read_head(patient).text).target == "/a");
  CHECK(parse_head(connection.read_head(patient).text).target == "/b");
  CHECK(connection.read_head(patient).ending == Connection::Ending::kClosed);
  close(ends[1]);
}

TEST_CASE("a head that does not end is cut off") {
  std::array<int, 2> ends;
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
  Connection connection(ends[0]);
  const std::string endless(2 * Connection::kMaxHeadBytes, 'a');
  REQUIRE(write(ends[1], endless.data(), endless.size()) > 0);
  CHECK(connection.read_head([] { return true; }).ending == Connection::Ending::kTooLarge);
  close(ends[1]);
}
