// indexer/format/xml_tree.h — XML and HTML as libxml2 reads them, with what minutes need from a
// tree.
//
// Entities are not expanded and nothing is fetched. Depth is bounded by libxml2 (256 elements), so
// walks may recurse.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

struct FreeXml {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using XmlTree = std::unique_ptr<xmlDoc, FreeXml>;

/// The tree of a well-formed document in UTF-8. Throws FormatError where it is not one, or where it
/// defines entities of its own that would grow.
XmlTree xml_tree(std::string_view text);

/// The tree of any HTML in UTF-8, mended as browsers mend it; null where there is no element in it.
XmlTree html_tree(std::string_view text);

/// The element's name without its namespace; empty for a text.
std::string_view name_of(const xmlNode* node);

bool is_text(const xmlNode* node);

/// The text of `node` and all below it, as written.
std::string text_below(const xmlNode* node);

/// The value of an attribute, or empty.
std::string attribute(const xmlNode* node, const char* name);

bool has_attribute(const xmlNode* node, const char* name);

/// The first element of that name below `node` in document order; null where there is none.
const xmlNode* find_below(const xmlNode* node, std::string_view name);

/// The text of the child element of that name, trimmed; empty where there is none.
std::string child_text(const xmlNode* node, std::string_view name);

/// The child elements.
std::vector<const xmlNode*> children_of(const xmlNode* node);

}  // namespace gijiroku::indexer
