// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/shard_writer.h"

#include <algorithm>
#include <future>

#include "core/digest.h"
#include "core/error.h"
#include "core/sections.h"
#include "core/source_edits.h"
#include "indexer/identity/node_literals.h"
#include "indexer/shard/section_writer.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

// Offsets are 32 bits wide.
constexpr std::uint64_t kMaxTextBytes = 0xF0000000;

fs::path emptied(fs::path folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

/// One bit per code point of `text`.
std::vector<bool> token_starts(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<bool> out;
  std::size_t next = 0;
  for (std::size_t byte = 0; byte < text.size(); byte += code_point_at(text, byte).size) {
    const bool starts = next < tokens.size() && tokens[next].begin == byte;
    out.push_back(starts);
    next += starts;
  }
  return out;
}

std::vector<ManifestFile> files_of(const fs::path& folder) {
  std::vector<ManifestFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files.push_back({entry.path().lexically_relative(folder).generic_string(), entry.file_size(),
                     sha256_file(entry.path().string())});
  }
  std::sort(files.begin(), files.end(),
            [](const ManifestFile& a, const ManifestFile& b) { return a.name < b.name; });
  return files;
}

}  // namespace

ShardWriter::ShardWriter(fs::path folder, std::string year, bool for_remote)
    : folder_(emptied(std::move(folder))),
      for_remote_(for_remote),
      words_(folder_ / kXapianFolder, for_remote) {
  manifest_.schema = kSchemaVersion;
  manifest_.fingerprint = tokenizer_fingerprint();
  manifest_.year = std::move(year);
}

PreparedMeeting prepare_meeting(const Meeting& meeting, std::string digest,
                                const Tokenizer& tokenizer, const ElementIds& open) {
  std::vector<LiteralForm> literals = literals_of(meeting);
  const ElementIds ids = element_ids(meeting, literals, open);
  PreparedMeeting out{meeting.id,
                      {meeting.doc, std::move(digest), count_utterances(meeting)},
                      documents_of(meeting, std::move(literals), ids),
                      {},
                      {},
                      text_bytes(meeting)};
  for (const AgendaItem& item : meeting.agenda)
    out.titles.push_back({item.title, item.nodes.size()});
  for (const Document& document : out.made.documents)
    out.tokens.push_back(tokenizer.tokenize(document.literal));
  return out;
}

void ShardWriter::add(PreparedMeeting meeting) {
  const std::vector<Document>& documents = meeting.made.documents;
  for (std::size_t i = 0; i < documents.size(); ++i) add(documents[i], meeting.tokens[i]);
  for (const auto& [title, nodes] : meeting.titles) vocabulary_.add_title(title, nodes);
  meeting_json_[meeting.id] = std::move(meeting.made.meeting_json);
  item_json_.merge(meeting.made.items);
  manifest_.meetings.push_back(std::move(meeting.listed));
}

void ShardWriter::add(const Document& document, const std::vector<Token>& tokens) {
  const LiteralForm& literal = document.literal;
  words_.add(document, tokens);
  grams_.add(literal.text);
  columns_.add(document, static_cast<std::uint32_t>(literal.gaps.size()));
  vocabulary_.add(document, tokens);
  // The literal form of a header row begins with its label and the separator; its text does not.
  const NodeRecord record{
      literal.text,
      source_edits(literal.text, document.text, literal.text.rfind(kCellSeparator) + 1),
      token_starts(literal.text, tokens), literal.gaps};
  if (for_remote_) words_.store_record(record);
  token_starts_.insert(token_starts_.end(), record.token_starts.begin(), record.token_starts.end());
  gaps_.insert(gaps_.end(), record.gaps.begin(), record.gaps.end());
  text_ += record.literal;
  edits_ += record.edits;
  if (text_.size() > kMaxTextBytes || edits_.size() > kMaxTextBytes)
    throw IndexError("a shard's text exceeds 3.75 GiB: split the source");
  text_offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
  char_offsets_.push_back(static_cast<std::uint32_t>(gaps_.size()));
  edit_offsets_.push_back(static_cast<std::uint32_t>(edits_.size()));
  ++manifest_.nodes;
}

void ShardWriter::write_literal() const {
  SectionWriter file;
  file.add_array(text_offsets_);
  file.add(text_);
  file.add_array(char_offsets_);
  file.add_bits(token_starts_);
  file.add_sparse_bits(gaps_);
  file.add_array(edit_offsets_);
  file.add(edits_);
  file.write(folder_ / kLiteralFile, kLiteralMagic);
}

void ShardWriter::finish() {
  // The Xapian tables contain the digest of the columns file, so that file comes first. The others
  // are written while Xapian packs its tables.
  columns_.write(folder_ / kColumnsFile, meeting_json_, item_json_);
  auto rest = std::async(std::launch::async, [this] {
    write_literal();
    grams_.write(folder_ / kGramsFile);
    vocabulary_.write(folder_ / kWordsFile, Tokenizer());
  });
  words_.finish(sha256_file((folder_ / kColumnsFile).string()));
  rest.get();
  // Written last, because it contains the digests of all other files.
  manifest_.files = files_of(folder_);
  write_file(folder_ / kManifestFile, to_json_text(manifest_));
  sync_tree(folder_);
}

}  // namespace gijiroku::indexer
