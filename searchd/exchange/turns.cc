// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/turns.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"

namespace gijiroku::search {
namespace {

constexpr std::uint32_t kShortCall = 30;  // code points of a chair who only calls a speaker
constexpr std::uint32_t kLongCall = 120;  // with what was asked: 「ただいまの質問について、…」
constexpr std::uint32_t kOwnAnswer = 40;  // of a chair who answers
constexpr std::uint32_t kGreeting = 40;   // of a member who asks for nothing
constexpr std::size_t kTail = 300;        // bytes at the end, where a question asks

constexpr std::array<std::string_view, 21> kAsking{
    "か。",   "か?",    "ください", "下さい",   "伺",           "尋ね",       "教えて",
    "聞かせ", "いかが", "お答え",   "答弁",     "お願いしたい", "どうか",     "どうで",
    "どうな", "どうし", "どうお",   "どういう", "どのよう",     "確認させて", "確認したい"};
// A member with these words wants no answer.
constexpr std::array<std::string_view, 5> kRemark{"意見ということ", "要望し", "要望いた", "要望と",
                                                  "要望で"};
// A member who ends with one of these got the answer already.
constexpr std::array<std::string_view, 6> kThanks{"わかりました。", "分かりました。",
                                                  "承知しました。", "了解しました。",
                                                  "結構です。",     "了解です。"};
// A member who ends with one of these, and asks for nothing, greets or gives an opinion.
constexpr std::array<std::string_view, 2> kGreetings{"よろしくお願いします。",
                                                     "よろしくお願いいたします。"};
// A chair with these words goes on to something else.
constexpr std::array<std::string_view, 16> kMoving{"議題",           "次に",
                                                   "終了",           "終わり",
                                                   "以上",           "ほかに",
                                                   "他に",           "その他",
                                                   "そのほか",       "休憩",
                                                   "続きまして",     "意見あります",
                                                   "意見ございます", "意見ございません",
                                                   "質問ございます", "質問ございません"};
constexpr std::string_view kVerb = "ます";
// Whoever begins so, after a speech that asked for nothing, goes on to something else.
constexpr std::array<std::string_view, 5> kGoingOn{"それでは", "では、", "次に", "続きまして",
                                                   "続いて"};
// A chair who ends so calls somebody.
constexpr std::array<std::string_view, 5> kCalling{"お願いします。", "お願いいたします。",
                                                   "どうぞ。", "委員。", "議員。"};
// A chair who ends so asks back.
constexpr std::array<std::string_view, 4> kAskingBack{"でしょうか。", "ですか。", "ますか。",
                                                      "のですね。"};
// A chair with one of these asks for an answer that is still missing.
constexpr std::array<std::string_view, 2> kRelaying{"答", "質問に"};

bool asks(const SpeechTurn& turn) {
  const std::string_view tail =
      turn.text.substr(turn.text.size() - std::min(turn.text.size(), kTail));
  return contains_any(tail, kAsking) && !contains_any(tail, kRemark) &&
         !ends_with_any(tail, kThanks);
}

/// Whether a member's turn can be a question. Many questions only state what they want to know.
bool may_ask(const SpeechTurn& turn) {
  if (ends_with_any(turn.text, kThanks)) return false;
  return asks(turn) || (turn.length > kGreeting && !ends_with_any(turn.text, kGreetings));
}

bool is_member(Role role) { return role == Role::kMember || role == Role::kViceChair; }

bool is_answerer(Role role) {
  return role == Role::kExecutive || role == Role::kSecretariat || role == Role::kGuest;
}

class Reader {
 public:
  explicit Reader(const std::vector<SpeechTurn>& turns) : turns_(turns) {}

  std::vector<AnsweredTurn> read() {
    for (std::size_t i = 0; i < turns_.size(); ++i) {
      if (i > 0 && turns_[i].seq != turns_[i - 1].seq + 1) close();
      read(i);
    }
    std::erase_if(found_, [](const AnsweredTurn& each) { return each.answers.empty(); });
    return std::move(found_);
  }

 private:
  void read(std::size_t i) {
    const Role role = turns_[i].role;
    if (is_answerer(role)) return answer(i);
    if (is_member(role)) return ask(i);
    if (role == Role::kChair) chair(i);
  }

  void ask(std::size_t i) {
    if (replies_to_member(i)) {
      answer(i);
      return close();
    }
    if (answered_) open_.clear();
    answered_ = false;
    // A remark that nobody answered before the next member spoke is no question.
    std::erase_if(open_, [&](std::size_t each) { return !asks(question(each)); });
    if (!may_ask(turns_[i])) return;
    open_.push_back(found_.size());
    found_.push_back({i, {}});
  }

  /// Whether the turn takes up what another member asked of its speaker, between two of his turns.
  bool replies_to_member(std::size_t i) const {
    return i >= 2 && !answered_ && !open_.empty() && found_[open_.back()].question == i - 1 &&
           is_member(turns_[i - 2].role) && turns_[i].speaker == turns_[i - 2].speaker &&
           turns_[i].speaker != turns_[i - 1].speaker && asks(turns_[i - 1]) && !asks(turns_[i]);
  }

  void answer(std::size_t i) {
    const bool asked =
        std::ranges::any_of(open_, [&](std::size_t each) { return asks(question(each)); });
    if (!asked && starts_with_any(turns_[i].text, kGoingOn)) return close();
    answered_ = true;
    for (const std::size_t each : open_) found_[each].answers.push_back(i);
  }

  void chair(std::size_t i) {
    if (open_.empty()) return;
    const SpeechTurn& turn = turns_[i];
    const bool calls = i + 1 < turns_.size() && is_answerer(turns_[i + 1].role);
    // 「次に、教育長。」, but not 「次に、報告に移ります。」
    const bool names =
        calls && turn.length <= kShortCall && turn.text.find(kVerb) == turn.text.npos;
    const bool moves = !names && contains_any(turn.text, kMoving);
    if (!calls && !moves && answers_himself(i)) return answer(i);
    const bool relays = !answered_ || contains_any(turn.text, kRelaying);
    if (moves || turn.length > (relays ? kLongCall : kShortCall)) close();
  }

  /// Whether the chair answers the last question, which nobody has answered: at some length, or to
  /// a member who speaks again at once.
  bool answers_himself(std::size_t i) const {
    const std::string_view text = turns_[i].text;
    if (answered_ || !asks(question(open_.back())) || ends_with_any(text, kCalling) ||
        ends_with_any(text, kAskingBack))
      return false;
    const bool again =
        i + 1 < turns_.size() && turns_[i + 1].speaker == question(open_.back()).speaker;
    return again || turns_[i].length > kOwnAnswer;
  }

  const SpeechTurn& question(std::size_t found) const { return turns_[found_[found].question]; }

  void close() {
    open_.clear();
    answered_ = false;
  }

  const std::vector<SpeechTurn>& turns_;
  std::vector<AnsweredTurn> found_;
  std::vector<std::size_t> open_;  // of found_: those that the next answer belongs to
  bool answered_ = false;          // somebody has answered them
};

}  // namespace

bool starts_afresh(Role role, Role before) { return is_member(role) && is_answerer(before); }

std::vector<AnsweredTurn> answered_turns(const std::vector<SpeechTurn>& turns) {
  return Reader(turns).read();
}

}  // namespace gijiroku::search
