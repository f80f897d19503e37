// SPDX-License-Identifier: GPL-3.0-or-later
// core/message.h — what the programs say on a terminal, in Japanese or in English.
//
// dict/messages.tsv has each text in both languages. A key that it lacks does not compile.
// What other programs read (reports, tables, JSON, the fields of logs) does not depend on the
// locale.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "embedded/messages_tsv.h"

namespace gijiroku {

enum class Language { kJapanese, kEnglish };

/// The language of a locale, as its variables name it: the first that is not empty counts. Japanese
/// if it is ja or a kind of it (ja_JP.UTF-8), else English. The locale need not be installed.
Language language_of_locale(std::string_view lc_all, std::string_view lc_messages,
                            std::string_view lang);

/// The language of this process's environment, read once. Thread-safe.
Language user_language();

class MessageKey {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): callers write the key alone
  consteval MessageKey(const char* key) : name_(key) {
    // GCC 12 takes no call of find for a constant under UBSan.
    const std::string_view table(embedded::messages_tsv);
    bool known = false, begins = true;
    for (std::size_t at = 0; at < table.size() && !known; ++at) {
      const std::string_view line = table.substr(at);
      known = begins && line.starts_with(name_) && line.substr(name_.size()).starts_with('\t');
      begins = table[at] == '\n';
    }
    if (!known) throw "no such key in dict/messages.tsv";
  }
  constexpr std::string_view name() const { return name_; }

 private:
  std::string_view name_;
};

/// The text of `key` with its values for {1}, {2} and so on.
std::string message(MessageKey key, std::initializer_list<std::string_view> values = {});
std::string message_in(Language language, MessageKey key,
                       std::initializer_list<std::string_view> values = {});

/// `text` in `language`, if it is the English text of a key that begins with `prefix`, with values;
/// else `text`. So errors of a library are told in Japanese.
std::string translated(Language language, std::string_view prefix, std::string_view text);

}  // namespace gijiroku
