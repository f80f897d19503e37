// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/speeches.h — the vocabulary of a few speeches, as their index would have it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "indexer/shard/vocabulary_writer.h"
#include "searchd/index/vocabulary.h"
#include "tests/support/temporary_folder.h"

namespace gijiroku::testing {

using namespace gijiroku::indexer;
using namespace gijiroku::search;

struct Speech {
  std::string text, label = "", name = "", body = "";
};

inline Document document_of(const Speech& speech) {
  Document out;
  out.seq = 1;
  out.text = speech.text;
  out.literal = literal_form(speech.text);
  out.values[static_cast<std::size_t>(Field::kLabel)] = speech.label;
  out.values[static_cast<std::size_t>(Field::kName)] = speech.name;
  out.values[static_cast<std::size_t>(Field::kBody)] = speech.body;
  return out;
}

class Speeches {
 public:
  explicit Speeches(const std::vector<Speech>& speeches,
                    const std::vector<std::string>& titles = {})
      : file_(std::make_shared<const WordFile>(written(speeches, titles))), vocabulary_({file_}) {}

  const WordFile& file() const { return *file_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  const Tokenizer& tokenizer() const { return tokenizer_; }

 private:
  std::string written(const std::vector<Speech>& speeches,
                      const std::vector<std::string>& titles) const {
    VocabularyWriter writer;
    for (const Speech& speech : speeches) {
      const Document document = document_of(speech);
      writer.add(document, tokenizer_.tokenize(document.literal));
    }
    for (const std::string& title : titles) writer.add_title(title, 1);
    writer.write(folder_ / "words", tokenizer_);
    return folder_ / "words";
  }

  TemporaryFolder folder_;
  Tokenizer tokenizer_;
  std::shared_ptr<const WordFile> file_;
  Vocabulary vocabulary_;
};

}  // namespace gijiroku::testing
