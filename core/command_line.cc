// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command_line.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <set>
#include <string_view>

#include "core/message.h"

namespace gijiroku {
namespace {

constexpr std::size_t kDescriptionColumn = 30;

/// Columns of a terminal: two for each character that is not ASCII.
std::size_t columns(std::string_view text) {
  std::size_t out = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) ++out;
    if (byte >= 0xC0) out += 2;
  }
  return out;
}

/// CLI11 writes the type of a value as its parser has it: UINT:INT in [1 - 100]. Which values are
/// allowed is in the description.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() {
    label("Usage", message("help.usage"));
    label("OPTIONS", message("help.options_given"));
    label("Positionals", message("help.arguments"));
  }

  /// CLI11 counts bytes.
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    std::string out = "  " + make_option_name(option, is_positional) + make_option_opts(option);
    std::size_t at = columns(out);
    if (at >= kDescriptionColumn) {
      out += '\n';
      at = 0;
    }
    return out + std::string(kDescriptionColumn - at, ' ') + make_option_desc(option) + "\n";
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    std::string out;
    const std::string type = option->get_type_name();
    if (!type.empty()) {  // no flag
      const bool number = type.starts_with("INT") || type.starts_with("UINT");
      out += " " + (number ? message("help.number") : message("help.text"));
      if (option->get_expected_max() == CLI::detail::expected_max_vector_size) out += " ...";
      if (option->get_required()) out += " " + message("help.required");
    }
    return out + names(message("help.needs"), option->get_needs()) +
           names(message("help.excludes"), option->get_excludes());
  }

 private:
  static std::string names(const std::string& label, const std::set<CLI::Option*>& options) {
    if (options.empty()) return "";
    std::set<std::string> sorted;
    for (const CLI::Option* option : options) sorted.insert(option->get_name());
    std::string out = " " + label + ":";
    for (const std::string& name : sorted) out += " " + name;
    return out;
  }
};

}  // namespace

void prepare_command_line(CLI::App& app, const std::string& description,
                          const std::string& version) {
  app.description(description);
  app.formatter(std::make_shared<HelpFormatter>());
  app.option_defaults()->group(message("help.options"));
  app.set_help_flag("-h,--help", message("help.help"));
  app.set_version_flag("--version", version, message("help.version"));
  app.failure_message([](const CLI::App* /*app*/, const CLI::Error& error) {
    return translated(user_language(), "error.", error.what()) + "\n" + message("help.hint") + "\n";
  });
}

}  // namespace gijiroku
