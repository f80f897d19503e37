// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/office_package.h"

#include <map>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "indexer/format/xml_tree.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kOpenMimeType = "application/vnd.oasis.opendocument.";
constexpr std::string_view kContentTypes = "[Content_Types].xml", kPackageRelations = "_rels/.rels";

/// A target relative to `folder`, as the name of a member: "../media/a" in "word/" is "media/a".
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1))
                                             : std::string(folder) + std::string(target);
  std::vector<std::string> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string step = path.substr(at, end - at);
    at = end + 1;
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
  }
  std::string out;
  for (const std::string& step : steps) out += (out.empty() ? "" : "/") + step;
  return out;
}

std::string folder_of(std::string_view member) {
  const std::size_t slash = member.rfind('/');
  return slash == member.npos ? "" : std::string(member.substr(0, slash + 1));
}

/// Targets by the last word of their type, such as "officeDocument" or "footnotes". Transitional
/// and strict documents have different addresses in front of it.
std::multimap<std::string, std::string> relations(Archive& archive, const std::string& member) {
  const std::string folder = folder_of(member);
  const std::string name = member.empty()
                               ? std::string(kPackageRelations)
                               : folder + "_rels/" + member.substr(folder.size()) + ".rels";
  std::multimap<std::string, std::string> found;
  if (!archive.has(name)) return found;
  const std::string content = archive.read(name);
  if (trim(content).empty()) return found;
  const XmlTree tree = xml_tree(content);
  for (const xmlNode* relation : children_of(xmlDocGetRootElement(tree.get()))) {
    if (attribute(relation, "TargetMode") == "External") continue;
    const std::string type = attribute(relation, "Type");
    const std::string target = resolved(folder, attribute(relation, "Target"));
    if (archive.has(target)) found.emplace(type.substr(type.rfind('/') + 1), target);
  }
  return found;
}

/// The member that the content types call the main part of a Word document; empty if there is none.
std::string document_by_type(Archive& archive) {
  if (!archive.has(kContentTypes)) return {};
  const std::string content = archive.read(kContentTypes);
  if (trim(content).empty()) return {};
  const XmlTree tree = xml_tree(content);
  for (const xmlNode* part : children_of(xmlDocGetRootElement(tree.get()))) {
    const bool main = attribute(part, "ContentType").ends_with("main+xml");
    std::string name = resolved("", attribute(part, "PartName"));
    if (main && archive.has(name)) return name;
  }
  return {};
}

/// The main part of a package of Office; empty if there is none.
std::string main_part(Archive& archive) {
  const auto package = relations(archive, "");
  if (const auto found = package.find("officeDocument"); found != package.end())
    return found->second;
  if (std::string found = document_by_type(archive); !found.empty()) return found;
  for (const char* usual : {"word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"}) {
    if (archive.has(usual)) return usual;
  }
  return {};
}

OfficeFormat open_format(Archive& archive) {
  if (!archive.has("content.xml") || !(archive.has("mimetype") || archive.has("meta.xml")))
    return OfficeFormat::kNone;
  const std::string type = archive.has("mimetype") ? archive.read("mimetype") : std::string();
  const bool text = type.starts_with(std::string(kOpenMimeType) + "text");
  return type.empty() || text ? OfficeFormat::kOpenText : OfficeFormat::kOpenOther;
}

}  // namespace

OfficeFormat office_format(Archive& archive) {
  const std::string part = main_part(archive);
  if (part.empty()) {
    return archive.has(kContentTypes) && archive.has(kPackageRelations)
               ? OfficeFormat::kOtherPackage
               : open_format(archive);
  }
  // The root element is surer than a name, but a damaged Word document must not become a zip.
  const std::string folder = folder_of(part);
  if (folder == "xl/") return OfficeFormat::kExcel;
  if (folder == "ppt/") return OfficeFormat::kPowerPoint;
  if (folder == "word/") return OfficeFormat::kWord;
  const XmlTree tree = xml_tree(archive.read(part));
  const std::string_view root = name_of(xmlDocGetRootElement(tree.get()));
  if (root == "document") return OfficeFormat::kWord;
  if (root == "workbook") return OfficeFormat::kExcel;
  return root == "presentation" ? OfficeFormat::kPowerPoint : OfficeFormat::kOtherPackage;
}

WordParts word_parts(Archive& archive) {
  WordParts parts;
  parts.document = main_part(archive);
  const auto related = relations(archive, parts.document);
  const std::string folder = folder_of(parts.document);
  const auto part = [&](const std::string& type) {
    const auto found = related.find(type);
    if (found != related.end()) return found->second;
    const std::string usual = folder + type + ".xml";
    return archive.has(usual) ? usual : std::string();
  };
  parts.numbering = part("numbering");
  parts.styles = part("styles");
  parts.footnotes = part("footnotes");
  parts.endnotes = part("endnotes");
  for (const char* type : {"header", "footer"}) {
    const auto [first, last] = related.equal_range(type);
    for (auto each = first; each != last; ++each) parts.page_parts.push_back(each->second);
  }
  return parts;
}

}  // namespace gijiroku::indexer
