// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/openness_value.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/disclosure/openness_rest.h"
#include "indexer/disclosure/openness_tokens.h"
#include "indexer/disclosure/refusal.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kReason = "理由";
constexpr std::size_t kReasonRead = 120;  // bytes of a reason that may take 公開 back

using Kind = OpennessToken::Kind;

struct Choice {
  Openness openness = Openness::kUnstated;
  Sign sign = Sign::kNone;
};

/// Gives each sign to the option that it marks. nullopt if a sign may belong to either of two, or
/// to none.
std::optional<std::vector<Choice>> with_signs(const std::vector<OpennessToken>& tokens,
                                              const Head& head) {
  const bool bare = std::any_of(tokens.begin(), tokens.end(), [](const OpennessToken& token) {
    return token.kind == Kind::kSign && !token.bracketed;
  });
  std::vector<OpennessToken> parts;  // options and signs
  std::vector<bool> parted;          // whether a separator precedes each
  bool separated = true;
  for (const OpennessToken& token : tokens) {
    const bool blank = token.kind == Kind::kSign && token.bracketed && bare;
    const bool part = token.kind == Kind::kOption || (token.kind == Kind::kSign && !blank);
    if (part) {
      parts.push_back(token);
      parted.push_back(separated);
    }
    separated = token.kind == Kind::kSeparator || (separated && !part);
  }
  const auto is_option = [&](std::size_t i) {
    return i < parts.size() && parts[i].kind == Kind::kOption;
  };
  const std::size_t count = parts.size();
  bool before = count % 2 == 0, after = before;  // every option has its sign before, after it
  for (std::size_t i = 0; i < count; ++i) {
    before = before && is_option(i) == (i % 2 == 1);
    after = after && is_option(i) == (i % 2 == 0);
  }
  // 公開　■非公開: a blank on one side only.
  const auto gap = [&](std::size_t i, bool behind) {
    const auto begin = static_cast<std::size_t>(parts[i].text.data() - head.view().data());
    return head.gap(begin + (behind ? parts[i].text.size() : 0));
  };
  std::vector<Choice> choices;
  Sign waiting = Sign::kNone;
  for (std::size_t i = 0; i < count; ++i) {
    if (is_option(i)) {
      choices.push_back({parts[i].openness, std::exchange(waiting, Sign::kNone)});
      continue;
    }
    bool left = i > 0 && is_option(i - 1) && !parted[i];
    bool right = is_option(i + 1) && !parted[i + 1];
    if (left && right && gap(i, false) != gap(i, true)) (gap(i, false) ? left : right) = false;
    const bool to_right = before || (!after && right && (!left || i == 0));
    const bool to_left = after || (!before && left && !right);
    if (to_right == to_left) return std::nullopt;
    if (to_right) {
      waiting = parts[i].sign;
    } else if (choices.back().sign != Sign::kNone) {
      return std::nullopt;
    } else {
      choices.back().sign = parts[i].sign;
    }
  }
  return choices;
}

/// The one option that is chosen; nullopt if it is not clear which.
std::optional<Openness> chosen(const std::vector<Choice>& choices) {
  const auto any = [&](Sign sign) {
    return std::any_of(choices.begin(), choices.end(),
                       [&](const Choice& choice) { return choice.sign == sign; });
  };
  if (any(Sign::kOdd)) return std::nullopt;
  // 公開 ×: a lone word that is crossed out is not chosen.
  if (choices.size() == 1 && any(Sign::kCross)) return Openness::kClosed;
  Sign mark = Sign::kNone;
  if (any(Sign::kStrong)) {
    mark = Sign::kStrong;
  } else if (any(Sign::kRing)) {
    mark = Sign::kRing;
  } else if (any(Sign::kCross)) {
    mark = Sign::kCross;
  } else if (any(Sign::kEmpty)) {
    return std::nullopt;
  }
  std::optional<Openness> out;
  for (const Choice& choice : choices) {
    if (choice.sign != mark) continue;
    if (out) return std::nullopt;
    out = choice.openness;
  }
  return out;
}

/// Whether nothing after 公開 takes it back.
bool is_whole(const OpennessTokens& parted) {
  const auto& tokens = parted.tokens;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].kind != Kind::kBracket || tokens[i - 1].openness != Openness::kOpen) continue;
    std::string_view inside = tokens[i].text;
    const std::size_t open = code_point_at(inside, 0).size;
    const std::size_t close = inside.size() - boundary_before(inside, inside.size());
    if (!is_harmless(inside.substr(open, inside.size() - open - close))) return false;
  }
  return is_harmless(without_said(parted.tail));
}

/// Whether the option that begins at byte `at` has a box before it.
bool is_boxed(std::string_view form, std::size_t at) {
  return at > 0 && is_box(code_point_at(form, boundary_before(form, at)).value);
}

/// Where the question for the reason begins (非公開・一部非公開の場合は、その理由), so that its
/// words are no options.
std::size_t question_begin(const Head& head, std::size_t reason) {
  const std::string_view form = head.view();
  constexpr std::array<std::string_view, 3> kClosed{"一部非公開", "一部公開", "非公開"};
  constexpr std::array<std::string_view, 13> kWords{"その", "の場合", "とした", "とする", "には",
                                                    "又は", "または", "及び",   "は",     "の",
                                                    "、",   "・",     "("};
  const auto ends = [&](std::size_t end, const auto& words) {
    const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view each) {
      return form.substr(0, end).ends_with(each);
    });
    return word == words.end() ? std::size_t{0} : word->size();
  };
  constexpr std::array<std::string_view, 4> kStatements{"とする", "とした", "です", "である"};
  // 非公開とする　理由：…, 非公開とする(理由：…)
  const bool bracketed = form.substr(0, reason).ends_with('(');
  const std::string_view before = form.substr(0, reason - bracketed);
  if (word_at_end(before, kStatements) > 0 && (bracketed || head.gap(reason))) return before.size();
  std::size_t begin = reason;
  bool joined = true;  // 非公開 非公開理由: the first is the answer
  while (begin > 0) {
    if (const std::size_t word = ends(begin, kWords)) {
      const bool stated = word_at_end(form.substr(0, begin), kStatements) > 0;
      if (stated && head.gap(begin)) return begin;  // 非公開とする　その理由　…
      begin -= word;
      joined = true;
      continue;
    }
    const std::size_t option = ends(begin, kClosed);
    if (option == 0 || is_boxed(form, begin - option)) break;
    // 非公開(理由…), 非公開 理由 and a lone 非公開理由 are answers.
    const bool open = names_openness(form.substr(0, begin - option), Openness::kOpen);
    if (form.substr(begin).starts_with('(')) break;
    if (!joined || head.gap(begin) || (begin == reason && !open)) break;
    begin -= option;
    joined = false;
  }
  // 非公開 非公開の場合は、その理由: the first word is the answer.
  const std::size_t first = ends(std::min(form.size(), std::size_t{9}), kClosed);
  const std::size_t second = begin == 0 && form.starts_with("非公開") ? first : 0;
  const bool twice = second > 0 && (form.substr(second).starts_with("非公開") ||
                                    form.substr(second).starts_with("一部"));
  return twice ? second : begin;
}

/// 公開(一部非公開): what the brackets say limits the word before them.
bool says_partly(const OpennessTokens& parted) {
  const auto& tokens = parted.tokens;
  // 公開。一部非公開
  constexpr std::array<std::string_view, 6> kTails{"。一部非公開",         "。一部公開",
                                                   "だが一部非公開",       "。ただし一部非公開",
                                                   "。ただし、一部非公開", "。但し一部非公開"};
  if (tokens.size() == 1 && tokens[0].openness == Openness::kOpen)
    return word_at(parted.tail, 0, kTails) > 0;
  if (tokens.size() != 2 || tokens[0].openness != Openness::kOpen || !parted.tail.empty())
    return false;
  constexpr std::array<std::string_view, 2> kPartly{"(一部非公開", "(一部公開"};
  return word_at(tokens[1].text, 0, kPartly) > 0;
}

/// What the options of a value say; kUnstated if that is not clear.
Openness openness_of(const OpennessTokens& parted, std::string_view choice, const Head& head) {
  const auto& tokens = parted.tokens;
  const bool boxed = std::any_of(tokens.begin(), tokens.end(), [](const OpennessToken& token) {
    return token.kind == Kind::kSign;
  });
  if (!boxed && limits_a_part(choice)) return Openness::kPartly;
  const bool options = std::any_of(tokens.begin(), tokens.end(), [](const OpennessToken& token) {
    return token.kind == Kind::kOption;
  });
  if (!options) {
    if (short_refusal(choice) > 0) return Openness::kClosed;
    const bool alone = tokens.size() == 1 && parted.tail.empty();
    if (alone && tokens[0].sign == Sign::kRing) return Openness::kOpen;
    if (alone && tokens[0].sign == Sign::kCross) return Openness::kClosed;
    // A text that names one thing only: 個人情報を扱うため非公開.
    const bool closed = refuses(choice);
    const bool partly = names_openness(choice, Openness::kPartly);
    if (names_openness(choice, Openness::kOpen) || closed == partly) return Openness::kUnstated;
    return closed ? Openness::kClosed : Openness::kPartly;
  }
  const auto choices = with_signs(tokens, head);
  if (!choices) return Openness::kUnstated;
  const bool plain = choices->size() == 1 && choices->front().sign == Sign::kNone;
  const auto said = plain ? std::optional(choices->front().openness) : chosen(*choices);
  if (plain && said == Openness::kClosed && parted.tail.size() < choice.size() &&
      is_taken_back(choice, choice.size() - parted.tail.size()))
    return Openness::kUnstated;
  if (says_partly(parted)) return Openness::kPartly;
  if (!said || (*said == Openness::kOpen && !is_whole(parted))) return Openness::kUnstated;
  return *said;
}

/// 可 of 傍聴可. What 傍聴 precedes is an answer about the audience only if it is a short one.
std::string_view without_audience(std::string_view choice) {
  constexpr std::array<std::string_view, 3> kWords{"傍聴者", "傍聴人", "傍聴"};
  constexpr std::array<std::string_view, 3> kTies{"は", "の", ":"};
  constexpr std::array<std::string_view, 5> kAnswers{"可能", "可", "認める", "許可する", "できる"};
  std::size_t end = word_at(choice, 0, kWords);
  if (end == 0) return choice;
  end += word_at(choice, end, kTies);
  return word_at(choice, end, kAnswers) > 0 ? choice.substr(end) : choice;
}

/// Without the bracket that closes one before the value: 会議の公開（非公開）.
std::string_view without_outer_bracket(std::string_view choice) {
  const auto count = [&](char c) { return std::count(choice.begin(), choice.end(), c); };
  if (choice.ends_with(')') && count(')') > count('(')) choice.remove_suffix(1);
  return choice;
}

/// A form that nobody filled in: □公開 □非公開.
bool is_blank_form(const OpennessTokens& parted) {
  bool boxes = false;
  for (const OpennessToken& token : parted.tokens) {
    if (token.kind != Kind::kSign) continue;
    if (token.sign != Sign::kEmpty && token.sign != Sign::kRing) return false;
    boxes = true;
  }
  return boxes && parted.tail.empty();
}

/// 可・否 with the ring lost: one of the options, which are all there is, is a refusal.
bool offers_refusal(const OpennessTokens& parted) {
  return parted.tail.empty() &&
         std::any_of(parted.tokens.begin(), parted.tokens.end(), [](const OpennessToken& token) {
           return token.openness == Openness::kClosed;
         });
}

}  // namespace

OpennessRow read_openness(std::string_view value) {
  const Head head(value, value.size());
  const std::string_view form = head.view();
  const std::size_t reason = form.find(kReason);
  std::size_t end = reason == form.npos ? form.size() : question_begin(head, reason);
  constexpr std::array<std::string_view, 2> kAnswered{"非公開・理由", "非公開、理由"};
  if (end == 0 && word_at(form, 0, kAnswered) > 0) end = std::string_view("非公開").size();
  const std::string_view choice = without_audience(without_outer_bracket(form.substr(0, end)));
  const OpennessTokens parted = openness_tokens(choice);
  OpennessRow row;
  row.openness = openness_of(parted, choice, head);
  const bool excepted = row.openness == Openness::kOpen && reason != form.npos &&
                        refuses(form.substr(reason, kReasonRead));
  if (excepted) row.openness = Openness::kUnstated;
  row.names_closed =
      row.openness == Openness::kClosed || excepted ||
      (row.openness != Openness::kPartly && !is_blank_form(parted) && refuses(choice)) ||
      (row.openness == Openness::kUnstated && !is_blank_form(parted) && offers_refusal(parted));
  row.plain = !parted.tokens.empty() && (parted.tail.empty() || parted.tail == "。");
  if (reason == form.npos) return row;
  std::size_t from = reason + kReason.size();
  while (from < form.size() && (form[from] == ':' || form[from] == ')')) ++from;
  row.reason = tidy(head.rest(from));
  return row;
}

}  // namespace gijiroku::indexer
