// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/server.h"

#include <httplib.h>

#include "core/digest.h"
#include "core/message.h"
#include "embedded/strings.h"
#include "searchd/http/compression.h"
#include "searchd/http/connection.h"
#include "searchd/http/exchange.h"
#include "searchd/http/request_head.h"

namespace gijiroku::search {
namespace {

#if defined(__x86_64__) && defined(__linux__)
// The library was compiled with macros that pkg-config prints. Without them every Request is
// misread without any error.
static_assert(sizeof(httplib::Request) == 608, "compile with the flags of pkg-config cpp-httplib");
#endif

constexpr int kBacklog = 1024;
constexpr std::size_t kEtagDigits = 32;
constexpr int kOk = 200, kNotModified = 304, kFailed = 500, kUnavailable = 503;
constexpr const char* kRetrySeconds = "5";  // after which a service may be available again
constexpr auto kStartInterval = std::chrono::milliseconds(5);

constexpr const char* kContentPolicy =
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
    "img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";

/// Headers in which serve() passes a checked head through httplib to answer().
constexpr const char *kIfNoneMatch = "If-None-Match", *kMethod = "Method", *kRefusal = "Refusal",
                     *kToken = "Token", *kGzip = "Gzip", *kChunks = "Chunks";

/// httplib's thread pool, with a count of the connections that have a thread or wait for one.
class Workers : public httplib::TaskQueue {
 public:
  Workers(std::atomic<std::size_t>& open, std::size_t connections)
      : open_(open), pool_(connections) {}

  void enqueue(std::function<void()> task) override {
    ++open_;
    pool_.enqueue([this, task = std::move(task)] {
      task();
      --open_;
    });
  }
  void shutdown() override { pool_.shutdown(); }

 private:
  std::atomic<std::size_t>& open_;
  httplib::ThreadPool pool_;
};

/// Differs in each run, so that request ids in a log do not repeat after a restart.
std::string fresh_seed() {
  std::random_device random;
  return std::to_string(random()) + "-" + std::to_string(random());
}

std::string_view refusal_sentence(int status) {
  switch (status) {
    case 405:
      return strings::refused_method;
    case 408:
      return strings::refused_late;
    case 414:
      return strings::refused_long_address;
    case 416:
      return strings::refused_ranges;
    case 431:
      return strings::refused_large_head;
    case 505:
      return strings::refused_version;
    default:
      return strings::refused_request;
  }
}

}  // namespace

class Server::Http : public httplib::Server {
 public:
  Http(const search::Handler& handler, Observer observer, std::size_t connections)
      : handler_(handler),
        observer_(std::move(observer)),
        connections_(connections),
        seed_(fresh_seed()) {
    new_task_queue = [this] { return new Workers(open_, connections_); };
    set_tcp_nodelay(true);
    set_socket_options([this](socket_t socket) {
      const int yes = 1;
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
      listener_ = socket;
    });
    set_keep_alive_max_count(1'000'000);
    set_keep_alive_timeout(Connection::kIdleSeconds);
    set_default_headers({{"Content-Security-Policy", kContentPolicy},
                         {"X-Content-Type-Options", "nosniff"},
                         {"Referrer-Policy", "no-referrer"},
                         {"X-Frame-Options", "DENY"},
                         {"Vary", "Accept-Encoding"},
                         {"Cross-Origin-Opener-Policy", "same-origin"},
                         {"Cross-Origin-Resource-Policy", "same-origin"}});
    // The handler of httplib would send what() to the client.
    set_exception_handler([](const httplib::Request&, httplib::Response& response,
                             const std::exception_ptr&) { response.status = kFailed; });
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      answer(request, response);
      return HandlerResponse::Handled;  // so httplib matches no pattern against a client's bytes
    });
  }

  /// httplib listens with a backlog of 5, which drops connections under load.
  bool widen_backlog() const { return ::listen(listener_, kBacklog) == 0; }

 private:
  /// Whether an idle connection may keep its thread: the server runs, and no connection waits.
  bool may_idle() const { return svr_sock_ != INVALID_SOCKET && open_ <= connections_; }

  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket);
    while (svr_sock_ != INVALID_SOCKET) {
      const auto head = connection.read_head([this] { return may_idle(); });
      if (head.ending == Connection::Ending::kClosed) break;
      if (!serve(connection, head)) {
        connection.close_gracefully();
        break;
      }
    }
    return true;
  }

  /// Answers one request. Returns whether the connection may be used for another.
  bool serve(Connection& connection, const Connection::RawHead& raw) {
    RequestHead head;
    switch (raw.ending) {
      case Connection::Ending::kTooLarge:
        head.refusal = 431;
        break;
      case Connection::Ending::kTooSlow:
        head.refusal = 408;
        break;
      default:
        head = parse_head(raw.text);
    }
    // While other connections wait for a thread, none is kept open. After a refusal the rest of the
    // input cannot be trusted.
    const bool goes_on = head.keep_alive && head.refusal == 0 && may_idle();
    const std::string method = head.method == "HEAD" ? "HEAD" : "GET";
    Exchange exchange(connection, method + " / HTTP/1.1\r\n\r\n");
    bool closed = false;
    const auto hand_over = [&head](httplib::Request& request) {
      request.target = head.target;
      request.headers = {
          {kIfNoneMatch, head.if_none_match}, {kMethod, head.method},
          {kToken, head.token.value_or("")},  {kRefusal, std::to_string(head.refusal)},
          {kGzip, head.gzip ? "1" : ""},      {kChunks, head.chunks ? "1" : ""}};
    };
    return process_request(exchange, !goes_on, closed, hand_over) && exchange.flush() && goes_on;
  }

  void answer(const httplib::Request& request, httplib::Response& response) {
    const auto begun = std::chrono::steady_clock::now();
    const std::string id = sha256(seed_ + std::to_string(++served_)).substr(0, 16);
    const int refusal = std::stoi(request.get_header_value(kRefusal));
    Reply reply = refusal == 0 ? reply_to(request, id) : refused(refusal);
    if (reply.stream && request.get_header_value(kChunks).empty()) reply = refused(505);
    write(reply, request, response);
    if (!reply.file.empty()) {
      response.set_header("Content-Disposition",
                          "attachment; filename=\"" + std::string(reply.file) + "\"");
    }
    if (reply.stream) send_stream(reply, id, response);
    if (refusal == 405) response.set_header("Allow", "GET, HEAD");
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begun;
    observer_.served({id, request.get_header_value(kMethod), reply.route,
                      handler_.scope() == Scope::kStaff ? "staff" : "public", response.status,
                      taken.count(), reply.results, reply.reason, reply.searched, reply.found});
  }

  static Reply refused(int status) {
    return {status, "text/plain; charset=utf-8", std::string(refusal_sentence(status)) + "\n",
            "refused"};
  }

  void send_stream(const Reply& reply, const std::string& id, httplib::Response& response) const {
    const auto provide = [this, id, stream = reply.stream](std::size_t, httplib::DataSink& sink) {
      try {
        const std::string piece = stream->next();
        if (piece.empty()) {
          sink.done();
        } else {
          sink.write(piece.data(), piece.size());
        }
        return true;
      } catch (const std::exception& e) {
        observer_.failed(id, e.what());
        return false;
      }
    };
    response.set_chunked_content_provider(std::string(reply.type), provide);
  }

  Reply reply_to(const httplib::Request& request, const std::string& id) {
    try {
      return handler_.reply(request.target, request.get_header_value(kToken));
    } catch (const std::exception& e) {
      observer_.failed(id, e.what());
      return handler_.failure(request.target, id);
    }
  }

  void write(const Reply& reply, const httplib::Request& request,
             httplib::Response& response) const {
    response.status = reply.status;
    if (reply.for_all_sites) {
      response.headers.erase("Cross-Origin-Resource-Policy");
      response.set_header("Cross-Origin-Resource-Policy", "cross-origin");
      response.set_header("Access-Control-Allow-Origin", "*");
    }
    if (!reply.location.empty()) response.set_header("Location", reply.location);
    if (reply.status == kUnavailable) response.set_header("Retry-After", kRetrySeconds);
    const bool compresses =
        reply.body.size() >= kMinGzipBytes && !request.get_header_value(kGzip).empty();
    const bool cacheable = handler_.scope() == Scope::kPublic && reply.status == kOk &&
                           !reply.stream && !reply.degraded;
    // "no-cache" instead of a lifetime: a record that was withdrawn must disappear at once, even
    // from caches.
    response.set_header("Cache-Control", !cacheable      ? "no-store"
                                         : reply.lasting ? "public, max-age=31536000, immutable"
                                                         : "no-cache");
    if (cacheable) {
      const std::string etag =
          "\"" + sha256(reply.body).substr(0, kEtagDigits) + (compresses ? "-gzip" : "") + "\"";
      response.set_header("ETag", etag);
      if (request.get_header_value(kIfNoneMatch).find(etag) != std::string::npos) {
        response.status = kNotModified;
        return;
      }
    }
    if (reply.stream) return;
    if (compresses) response.set_header("Content-Encoding", "gzip");
    response.set_content(compresses ? gzip(reply.body) : reply.body, std::string(reply.type));
  }

  const search::Handler& handler_;
  const Observer observer_;
  const std::size_t connections_;
  std::string seed_;
  std::atomic<std::uint64_t> served_ = 0;
  std::atomic<std::size_t> open_ = 0;
  socket_t listener_ = INVALID_SOCKET;
};

Server::Server(const Handler& handler, Observer observer, const Address& address,
               std::size_t connections)
    : http_(std::make_unique<Http>(handler, std::move(observer), connections)), address_(address) {
  if (address.port == 0) {
    address_.port = http_->bind_to_any_port(address.host);
  } else if (!http_->bind_to_port(address.host, address.port)) {
    address_.port = -1;
  }
  if (address_.port < 0 || !http_->widen_backlog()) {
    throw std::runtime_error(
        message("searchd.no_listening", {address.host + ":" + std::to_string(address.port)}));
  }
}
Server::~Server() = default;

std::string Server::url() const { return url_of(address_); }

void Server::run() {
  http_->listen_after_bind();
  ended_ = true;
}

void Server::stop() {
  // httplib ignores stop() before it runs.
  while (!http_->is_running() && !ended_) std::this_thread::sleep_for(kStartInterval);
  http_->stop();
}

}  // namespace gijiroku::search
