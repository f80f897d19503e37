// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/reader_loop.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <new>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "indexer/confine/answers.h"
#include "indexer/confine/channel.h"
#include "indexer/speaker/turn.h"
#include "indexer/system/confinement.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxQuestionBytes = std::size_t{2} << 30;
constexpr int kFailed = 1;

/// If memory runs out, the kernel ends a reader, not the indexer.
void offer_to_be_killed_first() {
  constexpr std::string_view kFirst = "1000";
  const FileDescriptor file(::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
  [[maybe_unused]] const ssize_t ignored = ::write(file.fd(), kFirst.data(), kFirst.size());
}

/// Uses the libraries once, with bytes of our own. What they set up on first use, and the loader
/// for them, is then there in each reader and not made in each. The dictionary must be loaded here,
/// because a reader opens no file.
void warm_up() {
  is_name("青木");
  constexpr std::string_view kEmptyZip("PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22);
  constexpr std::string_view kSpeech = R"([{"speaker": "委員", "speech": "はい。"}])";
  constexpr std::string_view kRecord =
      R"({"doc": "d", "seq": 1, "role": "委員", "text": "はい。"})";
  constexpr std::string_view kXml =
      "<TEI><text><body><u who=\"委員\">はい。</u></body></text></TEI>";
  const std::vector<std::string> lines{std::string(kRecord)};
  const std::pair<Question, std::string> questions[] = {
      {Question::kHtml, "<html><body><table><tr><td>委員<td>はい。</table></body></html>"},
      {Question::kXml, std::string(kXml)},
      {Question::kJson, std::string(kSpeech)},
      {Question::kRecords, to_wire(std::span(lines))},
      {Question::kToml, "title = \"委員会\""},
      {Question::kArchive, std::string(kEmptyZip)}};
  Answers answers;
  for (const auto& [question, bytes] : questions) {
    try {
      answers.answer(question, bytes);
    } catch (const FormatError&) {  // the use of it was all
    }
  }
}

/// Does not return. It must not run the destructors of what the starter has.
[[noreturn]] void read_source(FileDescriptor socket, const Confinement& confinement,
                              const QuestionHook& hook) {
  if (!confine(confinement)) ::_exit(kFailed);
  Channel channel(std::move(socket));
  Answers answers;
  while (auto message = channel.receive(kMaxQuestionBytes)) {
    const auto question = static_cast<Question>(message->kind);
    std::string answer;
    ReadOutcome outcome = ReadOutcome::kAnswered;
    try {
      if (hook) hook(question, message->bytes);
      answer = answers.answer(question, std::move(message->bytes));
    } catch (const std::bad_alloc&) {
      ::_exit(kFailed);
    } catch (const std::exception& e) {
      answer = e.what();
      outcome = ReadOutcome::kRefused;
    }
    if (!channel.send(static_cast<char>(outcome), answer)) break;
  }
  ::_exit(0);
}

}  // namespace

bool is_reader(int argc, const char* const* argv) {
  return argc == 1 && std::string_view(argv[0]) == kReaderName;
}

int run_reader(const QuestionHook& hook) {
  ::prctl(PR_SET_NAME, kReaderName);
  offer_to_be_killed_first();
  const Confinement own = starter_confinement(), of_readers = reader_confinement();
  warm_up();
  if (!confine(own)) return kFailed;
  while (auto socket = receive_descriptor(kStarterSocket)) {
    // Only here, so that no other process can have the id of a reader before its descriptor exists.
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {
    }
    const pid_t reader = ::fork();
    if (reader == 0) {
      ::close(kStarterSocket);
      read_source(std::move(*socket), of_readers, hook);
    }
    socket->close();
    // By this descriptor the indexer can end the reader, and no other process.
    const FileDescriptor process(
        reader < 0 ? -1 : static_cast<int>(::syscall(SYS_pidfd_open, reader, 0)));
    if (!send_descriptor(kStarterSocket, process.fd())) break;
  }
  ::_exit(0);  // a leak check at exit would need what was given up
}

}  // namespace gijiroku::indexer
