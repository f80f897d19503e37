// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_docx.h"

#include <array>
#include <map>

#include "core/error.h"
#include "core/text.h"
#include "indexer/format/docx_numbering.h"
#include "indexer/format/xml_tree.h"

namespace gijiroku::indexer {
namespace {

constexpr const char* kDocument = "word/document.xml";

XmlTree part(Archive& archive, const char* name) {
  return archive.has(name) ? xml_tree(archive.read(name)) : nullptr;
}

/// The character for a code of the Wingdings fonts; forms use them for check boxes. 〓 marks a
/// character that is missing.
std::string symbol(const std::string& code) {
  static const std::map<std::string, std::string> kSymbols{
      {"F0FE", "☑"}, {"F0A8", "□"}, {"F06F", "□"}, {"F071", "□"},
      {"F0FD", "☒"}, {"F06E", "■"}, {"F0A7", "■"}, {"F0FC", "✓"}};
  const auto found = kSymbols.find(code);
  return found == kSymbols.end() ? std::string("〓") : found->second;
}

/// Footnotes or endnotes by id. Elements with a type are separators, not notes.
using Notes = std::map<std::string, const xmlNode*>;

Notes notes_of(const XmlTree& tree) {
  Notes notes;
  if (!tree) return notes;
  for (const xmlNode* note : children_of(xmlDocGetRootElement(tree.get()))) {
    if (attribute(note, "type").empty()) notes[attribute(note, "id")] = note;
  }
  return notes;
}

class Document {
 public:
  explicit Document(Archive& archive)
      : document_(part(archive, kDocument)),
        numbering_(part(archive, "word/numbering.xml")),
        footnote_tree_(part(archive, "word/footnotes.xml")),
        endnote_tree_(part(archive, "word/endnotes.xml")),
        footnotes_(notes_of(footnote_tree_)),
        endnotes_(notes_of(endnote_tree_)) {}

  std::string read() {
    const xmlNode* body =
        document_ ? find_below(xmlDocGetRootElement(document_.get()), "body") : nullptr;
    if (!body) throw FormatError("Word 文書に本文がありません");
    add_blocks(body);
    return std::move(out_);
  }

 private:
  void add_blocks(const xmlNode* parent) {
    for (const xmlNode* block : children_of(parent)) {
      const std::string_view name = name_of(block);
      if (name == "p") {
        out_ += paragraph(block) + '\n';
        add_pending();
      } else if (name == "tbl") {
        add_table(block);
      } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml") {
        add_blocks(block);
      }
    }
  }

  /// Appends notes and text boxes of the paragraph before. In a table they wait for the end of the
  /// row, because they would split it.
  void add_pending() {
    std::string pending;
    std::swap(pending, pending_);
    out_ += pending;
  }

  void add_table(const xmlNode* table) {
    for (const xmlNode* row : children_of(table)) {
      if (name_of(row) != "tr") continue;
      std::vector<const xmlNode*> cells;
      for (const xmlNode* cell : children_of(row)) {
        if (name_of(cell) == "tc") cells.push_back(cell);
      }
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out_ += '\t';
        add_cell(cells[i], i + 1 == cells.size());
      }
      out_ += '\n';
      add_pending();
    }
  }

  /// Only the last cell of a row may have several lines: after any other, more cells must follow on
  /// the same line.
  void add_cell(const xmlNode* cell, bool last) {
    bool first = true;
    for (const xmlNode* block : children_of(cell)) {
      const std::string_view name = name_of(block);
      if (name == "tbl") {
        out_ += '\n';
        add_table(block);
        continue;
      }
      if (name != "p" && name != "sdt") continue;
      const std::string text = name == "p" ? paragraph(block) : inline_text(block);
      if (text.empty()) continue;
      if (!first) out_ += last ? '\n' : ' ';
      out_ += text;
      first = false;
    }
  }

  std::string paragraph(const xmlNode* p) {
    std::string text = inline_text(p);
    const xmlNode* properties = find_below(p, "numPr");
    if (!properties || text.empty()) return text;
    std::string list, level;
    for (const xmlNode* field : children_of(properties)) {
      if (name_of(field) == "numId") list = attribute(field, "val");
      if (name_of(field) == "ilvl") level = attribute(field, "val");
    }
    const std::string number = numbering_.next(list, level);
    return number.empty() ? text : number + " " + text;
  }

  /// The text of a paragraph, of a run or of any element between them.
  std::string inline_text(const xmlNode* node) {
    std::string out;
    for (const xmlNode* child : children_of(node)) out += piece(child);
    return out;
  }

  std::string piece(const xmlNode* node) {
    const std::string_view name = name_of(node);
    if (name == "t") return text_below(node);
    if (name == "tab" || name == "ptab") return "\t";
    if (name == "cr") return "\n";
    if (name == "br") return attribute(node, "type") == "page" ? "\f" : "\n";
    if (name == "noBreakHyphen") return "-";
    if (name == "sym") return symbol(attribute(node, "char"));
    if (name == "footnoteReference") return note(footnotes_, node, "脚注");
    if (name == "endnoteReference") return note(endnotes_, node, "文末脚注");
    if (name == "txbxContent") {
      add_box(node);
      return {};
    }
    // Deleted text (tracked changes), ruby (rt), field codes, properties. Fallback repeats the text
    // box next to it for old programs.
    static constexpr std::array<std::string_view, 9> kSkipped{
        "del", "moveFrom", "instrText", "rt", "pPr", "sdtPr", "Fallback", "delText", "tblPr"};
    for (const std::string_view skipped : kSkipped) {
      if (name == skipped) return {};
    }
    if (name == "r" && is_hidden(node)) return {};
    return inline_text(node);
  }

  static bool is_hidden(const xmlNode* run) {
    const xmlNode* properties = nullptr;
    for (const xmlNode* child : children_of(run)) {
      if (name_of(child) == "rPr") properties = child;
    }
    const xmlNode* vanish = properties ? find_below(properties, "vanish") : nullptr;
    const std::string value = vanish ? attribute(vanish, "val") : "0";
    return value != "0" && value != "false";
  }

  void add_box(const xmlNode* content) {
    for (const xmlNode* p : children_of(content)) {
      if (name_of(p) == "p") pending_ += paragraph(p) + '\n';
    }
  }

  std::string note(const Notes& notes, const xmlNode* reference, std::string_view kind) {
    const auto found = notes.find(attribute(reference, "id"));
    if (found == notes.end() || depth_ > 0) return {};
    ++depth_;  // references within a note are not followed
    std::string text;
    for (const xmlNode* p : children_of(found->second)) text += inline_text(p);
    --depth_;
    pending_ += "※（" + std::string(kind) + found->first + "）" + text + '\n';
    return {};
  }

  XmlTree document_;
  DocxNumbering numbering_;
  XmlTree footnote_tree_, endnote_tree_;
  Notes footnotes_, endnotes_;
  std::string out_, pending_;
  int depth_ = 0;
};

}  // namespace

bool is_docx(const Archive& archive) { return archive.has(kDocument); }

std::string extract_docx(Archive& archive) { return repair(Document(archive).read()); }

}  // namespace gijiroku::indexer
