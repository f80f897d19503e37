// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/docx/extract_docx.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/text.h"
#include "indexer/disclosure/page_lines.h"
#include "indexer/docx/docx_numbering.h"
#include "indexer/docx/hidden_styles.h"
#include "indexer/format/office_package.h"
#include "indexer/format/xml_tree.h"

namespace gijiroku::indexer {
namespace {

XmlTree part(Archive& archive, const std::string& name) {
  return name.empty() ? nullptr : xml_tree(archive.read(name));
}

/// The children called `name`, also those that a content control or a tracked insertion wraps.
std::vector<const xmlNode*> wrapped_children(const xmlNode* parent, std::string_view name) {
  static constexpr std::array<std::string_view, 5> kWrappers{"sdt", "sdtContent", "ins", "moveTo",
                                                             "customXml"};
  std::vector<const xmlNode*> out;
  for (const xmlNode* child : children_of(parent)) {
    if (name_of(child) == name) out.push_back(child);
    if (std::find(kWrappers.begin(), kWrappers.end(), name_of(child)) == kWrappers.end()) continue;
    const auto below = wrapped_children(child, name);
    out.insert(out.end(), below.begin(), below.end());
  }
  return out;
}

/// Whether a tracked change has removed a row or cell, or the end of a paragraph.
bool is_deleted(const xmlNode* node, const char* properties, std::string_view mark) {
  const xmlNode* found = child_named(node, properties);
  return found && child_named(found, mark);
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
  Document(Archive& archive, const WordParts& parts)
      : document_(part(archive, parts.document)),
        numbering_(part(archive, parts.numbering)),
        hidden_styles_(part(archive, parts.styles)),
        footnote_tree_(part(archive, parts.footnotes)),
        endnote_tree_(part(archive, parts.endnotes)),
        footnotes_(notes_of(footnote_tree_)),
        endnotes_(notes_of(endnote_tree_)) {
    for (const std::string& name : parts.page_parts) page_trees_.push_back(part(archive, name));
  }

  Text read() {
    PageLines furniture = page_lines();
    const xmlNode* body =
        document_ ? find_below(xmlDocGetRootElement(document_.get()), "body") : nullptr;
    if (!body) throw FormatError("Word 文書に本文がありません");
    out_ = furniture.text();
    add_blocks(body);
    return {repair(std::move(out_)), furniture.diagnostics()};
  }

 private:
  /// What stands at the top and the bottom of the pages.
  PageLines page_lines() {
    PageLines lines;
    for (const XmlTree& tree : page_trees_) {
      out_.clear();
      if (tree) add_blocks(xmlDocGetRootElement(tree.get()));
      lines.add(out_);
    }
    out_.clear();
    return lines;
  }

  void add_blocks(const xmlNode* parent) {
    for (const xmlNode* block : children_of(parent)) {
      const std::string_view name = name_of(block);
      if (name == "p") {
        out_ += paragraph(block);
        if (!ends_deleted(block)) end_line();
      } else if (name == "tbl") {
        add_table(block);
      } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "moveTo" ||
                 name == "customXml") {
        add_blocks(block);
      }
    }
    if (!out_.empty() && out_.back() != '\n') end_line();
  }

  void end_line() {
    out_ += '\n';
    add_pending();
  }

  /// Whether a tracked change joins the paragraph with the next one.
  static bool ends_deleted(const xmlNode* paragraph) {
    const xmlNode* properties = child_named(paragraph, "pPr");
    return properties && is_deleted(properties, "rPr", "del");
  }

  /// Appends notes and text boxes of the paragraph before. In a table they wait for the end of the
  /// row, because they would split it.
  void add_pending() {
    std::string pending;
    std::swap(pending, pending_);
    out_ += pending;
  }

  void add_table(const xmlNode* table) {
    for (const std::string& row : rows_of(table)) {
      out_ += row;
      end_line();
    }
  }

  std::vector<std::string> rows_of(const xmlNode* table) {
    std::vector<std::string> rows;
    for (const xmlNode* row : wrapped_children(table, "tr")) {
      if (is_deleted(row, "trPr", "del")) continue;
      std::vector<const xmlNode*> cells = wrapped_children(row, "tc");
      std::erase_if(cells, [](const xmlNode* cell) { return is_deleted(cell, "tcPr", "cellDel"); });
      std::string text;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += '\t';
        text += cell_text(cells[i], i + 1 == cells.size());
      }
      rows.push_back(std::move(text));
    }
    return rows;
  }

  /// Only the last cell of a row may have several lines: after any other, more cells must follow on
  /// the same line. The rows of a table in a cell are lines of that cell.
  std::string cell_text(const xmlNode* cell, bool last) {
    std::string out;
    const auto add = [&](const std::string& text) {
      if (text.empty()) return;
      if (!out.empty()) out += last ? '\n' : ' ';
      out += text;
    };
    for (const xmlNode* block : children_of(cell)) {
      const std::string_view name = name_of(block);
      if (name == "p") add(paragraph(block));
      if (name == "tbl") {
        for (const std::string& row : rows_of(block)) add(row);
      }
      if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml")
        add(cell_text(block, last));
    }
    return out;
  }

  std::string paragraph(const xmlNode* p) {
    const xmlNode* format = child_named(p, "pPr");
    const bool outer =
        std::exchange(hidden_paragraph_, hidden_styles_.hide(style_of(format, "pStyle")));
    std::string text = inline_text(p);
    hidden_paragraph_ = outer;
    const xmlNode* properties = format ? child_named(format, "numPr") : nullptr;
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
    if (name == "textpath") return attribute(node, "string");  // WordArt, as in watermarks
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

  bool is_hidden(const xmlNode* run) const {
    const xmlNode* properties = child_named(run, "rPr");
    if (const auto own = hides(properties)) return *own;
    const std::string style = style_of(properties, "rStyle");
    return hidden_paragraph_ || hidden_styles_.hide(style);
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
  HiddenStyles hidden_styles_;
  bool hidden_paragraph_ = false;
  std::vector<XmlTree> page_trees_;
  XmlTree footnote_tree_, endnote_tree_;
  Notes footnotes_, endnotes_;
  std::string out_, pending_;
  int depth_ = 0;
};

}  // namespace

Text extract_docx(Archive& archive) { return Document(archive, word_parts(archive)).read(); }

}  // namespace gijiroku::indexer
