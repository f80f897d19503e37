#include "indexer/shard_writer.h"

#include <algorithm>

#include "core/digest.h"
#include "core/error.h"
#include "core/sections.h"
#include "indexer/durable.h"
#include "indexer/section_writer.h"

namespace gijiroku {
namespace {

namespace fs = std::filesystem;

// Measured: flushing after 500 documents beats Xapian's default of 10,000 by 30 %.
constexpr Xapian::doccount kFlushThreshold = 500;
constexpr std::uint64_t kMaxTextBytes = 0xF0000000;

Xapian::WritableDatabase create(const fs::path& folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  // Nothing is published before finish() has synced it, so Xapian need not sync at each flush.
  const int flags =
      Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;
  return Xapian::WritableDatabase((folder / kXapianFolder).string(), flags);
}

/// Xapian takes a term of 245 bytes and stumbles over odd ones; a cell separator is no word.
bool fits(std::string_view term) {
  return !term.empty() && term.size() <= kMaxTermBytes && term.find(kCellSeparator) == term.npos;
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

ShardWriter::ShardWriter(fs::path folder, std::string year) try
    : folder_(std::move(folder)), xapian_(create(folder_)) {
  manifest_.schema = kSchemaVersion;
  manifest_.fingerprint = tokenizer_fingerprint();
  manifest_.year = std::move(year);
} catch (const Xapian::Error& e) {
  throw IndexError("cannot build a shard: " + e.get_description());
}

void ShardWriter::add(const Meeting& meeting, std::string digest) {
  MeetingDocuments made = documents_of(meeting);
  for (const Document& document : made.documents) add(document);
  meeting_json_[meeting.id] = std::move(made.meeting_json);
  item_json_.merge(made.items);
  manifest_.meetings.push_back({meeting.doc, std::move(digest), count_utterances(meeting)});
}

void ShardWriter::add(const Document& document) {
  const LiteralForm& literal = document.literal;
  const std::vector<Token> tokens = tokenizer_.tokenize(literal);
  try {
    xapian_.add_document(xapian_document(document, tokens));
  } catch (const Xapian::Error& e) {
    throw IndexError("cannot add to a shard: " + e.get_description());
  }
  if ((manifest_.nodes + 1) % kFlushThreshold == 0) flush();
  grams_.add(literal.text);
  columns_.add(document, static_cast<std::uint32_t>(literal.gaps.size()));

  std::size_t next_token = 0, byte = 0;
  for (std::size_t i = 0; i < literal.gaps.size(); ++i) {
    const bool starts = next_token < tokens.size() && tokens[next_token].begin == byte;
    token_starts_.push_back(starts);
    next_token += starts;
    byte += code_point_at(literal.text, byte).size;
  }
  gaps_.insert(gaps_.end(), literal.gaps.begin(), literal.gaps.end());
  text_ += literal.text;
  if (text_.size() > kMaxTextBytes)
    throw IndexError("a shard's text exceeds 3.75 GiB: split the source");
  text_offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
  char_offsets_.push_back(static_cast<std::uint32_t>(gaps_.size()));
  ++manifest_.nodes;
}

Xapian::Document ShardWriter::xapian_document(const Document& document,
                                              const std::vector<Token>& tokens) const {
  Xapian::Document out;
  out.set_data(document.text);
  for (const FieldSpec& field : kSchema) {
    const std::string term =
        std::string(field.prefix) + document.values[static_cast<std::size_t>(field.field)];
    if (!field.prefix.empty() && fits(term)) out.add_boolean_term(term);
  }
  const std::string_view text = document.literal.text;
  for (const Token& token : tokens) {
    const std::string_view surface = text.substr(token.begin, token.end - token.begin);
    if (fits(token.base)) out.add_term(std::string(token.base));
    const std::string term = std::string(kSurfacePrefix).append(surface);
    if (surface != token.base && fits(term)) out.add_term(term);
  }
  return out;
}

void ShardWriter::write_literal() const {
  SectionWriter file;
  file.add_array(text_offsets_);
  file.add(text_);
  file.add_array(char_offsets_);
  file.add_bits(token_starts_);
  file.add_bits(gaps_);
  file.write(folder_ / kLiteralFile, kLiteralMagic);
}

void ShardWriter::flush() {
  try {
    xapian_.commit();
  } catch (const Xapian::Error& e) {
    throw IndexError("cannot write the shard " + folder_.string() + ": " + e.get_description());
  }
}

void ShardWriter::close_xapian() {
  flush();
  try {
    // A commit can lose documents without a word (a term that the tables cannot hold), so it is
    // counted.
    if (xapian_.get_doccount() != manifest_.nodes)
      throw IndexError("Xapian lost documents of a shard");
    xapian_.close();
  } catch (const Xapian::Error& e) {
    throw IndexError("cannot write the shard " + folder_.string() + ": " + e.get_description());
  }
}

void ShardWriter::finish() {
  close_xapian();
  write_literal();
  grams_.write(folder_ / kGramsFile);
  columns_.write(folder_ / kColumnsFile, meeting_json_, item_json_);
  manifest_.files = files_of(folder_);
  write_file(folder_ / kManifestFile, to_json_text(manifest_));
  sync_tree(folder_);
}

}  // namespace gijiroku
