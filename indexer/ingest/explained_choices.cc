// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/explained_choices.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/line/lines.h"
#include "indexer/parse/header_label.h"
#include "indexer/parse/row_shape.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMostNext = 3;  // runners-up
constexpr std::string_view kIndent = "\n       ";

/// "+2.5", to one decimal place.
std::string points(double value) {
  const long tenths = std::lround(value * 10);
  const std::string digits = std::to_string(std::labs(tenths));
  const std::string whole = digits.size() > 1 ? digits.substr(0, digits.size() - 1) : "0";
  return (tenths < 0 ? "−" : "+") + whole + "." + digits.back();
}

std::string points(int value) {
  return (value < 0 ? "−" : "+") + std::to_string(value < 0 ? -value : value);
}

std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what);
}

void add_part(std::string& out, const std::string& part) {
  out += (out.empty() ? "" : "、") + part;
}

std::string name_of(const LabelForm& form) {
  std::string out;
  if (form.sign == kNumberSign) {
    add_part(out, "番号");
  } else if (!form.sign.empty()) {
    add_part(out, "印「" + form.sign + "」");
  }
  if (!form.bracket.empty()) add_part(out, "括弧「" + form.bracket + "」");
  add_part(out, "発言者");
  if (!form.sign.empty() || !form.bracket.empty()) return out;
  switch (form.end) {
    case Break::kColon:
      return out + "、コロン";
    case Break::kGap:
      return out + "、空白";
    case Break::kBracket:
      return out + "、括弧";
    case Break::kLineEnd:
      return out + "、改行";
    case Break::kTied:
      return out + "、続けて発言";
  }
  return out;
}

/// The reasons that weigh anything, and their sum.
std::string weights_of(const LabelFormUse& use) {
  constexpr std::array<std::string_view, kLabelReasons> kNames{
      "役職・氏名",     "印・括弧・区切り", "語と前の行",  "後に続く文",
      "書式の繰り返し", "語の繰り返し",     "出席者の名簿"};
  std::string out;
  double sum = 0;
  for (std::size_t i = 0; i < kLabelReasons; ++i) {
    sum += use.weights[i];
    if (std::lround(use.weights[i] * 10) != 0)
      add_part(out, std::string(kNames[i]) + " " + points(use.weights[i]));
  }
  return "根拠: " + out + "。計 " + points(sum) + "（" + points(kEnough) + " 以上で採用）";
}

std::string losses_of(const LabelFormUse& use) {
  std::string out;
  if (use.silent > 0) add_part(out, "後に発言が続かない " + counted(use.silent, "行"));
  if (use.weak > 0) add_part(out, "根拠が足りない " + counted(use.weak, "行"));
  if (use.unmarked > 0)
    add_part(out, "この文書の発言者には印がある " + counted(use.unmarked, "行"));
  return out;
}

std::string explain_labels(const std::vector<LabelFormUse>& uses) {
  std::string out = "発言者の書式\n";
  if (uses.empty()) return out + "  文書の形式が発言者を示しているか、候補の行がありません。\n";
  std::size_t next = 0;
  for (const LabelFormUse& use : uses) {
    const bool taken = use.turns > 0;
    if (!taken && ++next > kMostNext) break;
    out += (taken ? "  採用 " : "  次点 ") + name_of(use.form) + ": " + counted(use.lines, "行");
    if (taken) out += "のうち " + counted(use.turns, "行");
    out += "。例「" + use.example + "」" + std::string(kIndent) + weights_of(use);
    const std::string losses = losses_of(use);
    if (!losses.empty()) out += std::string(kIndent) + "採らない行: " + losses;
    out += "\n";
  }
  if (next == 0) out += "  次点はありません。\n";
  return out;
}

/// How a line of the header prints its label.
std::string row_form_of(const Line& line, const Node& node) {
  const Head head(line.text);
  const auto shape = row_shape(line);
  if (shape && shape->kind == RowShape::Kind::kNumber) return "番号と見出し";
  if (shape && shape->kind == RowShape::Kind::kBracket) return "括弧で囲む見出し";
  if (shape && shape->kind == RowShape::Kind::kSign) return "印と見出し";
  if (line.text.find('\t') != line.text.npos) return "見出しとタブ";
  if (shape) return "見出しとコロン";
  const bool alone = !node.label.empty() && head.view() == literal_text(node.label);
  return alone ? "見出しだけの行" : "見出しと空白";
}

struct RowForm {
  std::size_t rows = 0, known = 0;
  std::string example;
};

std::string explain_rows(const Parsed& parsed) {
  const std::vector<Line> lines = split_lines(parsed.text);
  std::map<std::string, RowForm> taken, left;
  for (const Node& node : parsed.meeting.header) {
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const Line& each) { return each.number == node.line; });
    if (line == lines.end()) continue;
    const bool row = node.kind == NodeKind::kHeader && !node.label.empty();
    if (!row && !row_shape(*line)) continue;
    RowForm& form = (row ? taken : left)[row_form_of(*line, node)];
    ++form.rows;
    if (is_header_label(literal_text(node.label))) ++form.known;
    if (form.example.empty()) form.example = row ? node.label : std::string(line->text);
  }
  std::string out = "表題部の書式\n";
  if (taken.empty()) out += "  見出しのある行はありません。\n";
  const auto ordered = [](const std::map<std::string, RowForm>& forms) {
    std::vector<std::pair<std::string, RowForm>> all(forms.begin(), forms.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.second.rows > b.second.rows; });
    return all;
  };
  for (const auto& [name, form] : ordered(taken)) {
    out += "  採用 " + name + ": " + counted(form.rows, "行") + "。例「" + form.example + "」" +
           std::string(kIndent) + "根拠: 見出しの語の表 " + counted(form.known, "行");
    if (form.known < form.rows)
      out += "、区切りか前後の行の形 " + counted(form.rows - form.known, "行");
    out += "\n";
  }
  std::size_t next = 0;
  for (const auto& [name, form] : ordered(left)) {
    if (++next > kMostNext) break;
    out += "  次点 " + name + ": " + counted(form.rows, "行") + "。例「" + form.example + "」" +
           std::string(kIndent) +
           "採らない理由: 見出しの語でなく、前後の行とも形や番号が続かない\n";
  }
  return out;
}

std::string parts_of(const BodyCandidate& each) {
  std::string out = std::string(each.source) + " " + points(each.of_source);
  const auto add = [&](std::string_view what, int value) {
    if (value != 0) add_part(out, std::string(what) + " " + points(value));
  };
  add("会議体らしい語尾", each.of_name);
  add("本文での繰り返し", each.of_text);
  add("短い名の全体", each.of_longer);
  return out;
}

std::string explain_bodies(const Parsed& parsed) {
  std::string out = "会議体の候補\n";
  const std::vector<BodyCandidate>& all = parsed.choices.bodies;
  if (all.empty()) return out + "  名を示す欄も表題もありません。\n";
  for (std::size_t i = 0; i < std::min(all.size(), kMostNext + 1); ++i) {
    const BodyCandidate& each = all[i];
    out += (i == 0 ? "  採用 「" : "  次点 「") + each.name +
           "」: " + std::to_string(each.points()) + " 点（" + parts_of(each) + "）";
    if (i > 0) {
      const int behind = all[0].points() - each.points();
      out += behind > 0 ? "。" + std::to_string(behind) + " 点足りない" : "。同点で、後に出た";
    }
    out += "\n";
  }
  const std::string& body = parsed.meeting.body;
  if (literal_text(body) == literal_text(all[0].name)) return out;
  return out + (body.empty() ? "  「" + all[0].name + "」だけでは会議体が分かりません。\n"
                             : "  議会の名か、ファイルの記述から「" + body + "」としました。\n");
}

}  // namespace

std::string explain_choices(const Parsed& parsed) {
  return explain_labels(parsed.choices.labels) + explain_rows(parsed) + explain_bodies(parsed);
}

}  // namespace gijiroku::indexer
