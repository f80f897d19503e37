// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/refusal.h"

#include "searchd/kokkai/element.h"
#include "searchd/kokkai/element_json.h"
#include "searchd/kokkai/element_xml.h"

namespace gijiroku::search::kokkai {
namespace {

std::string_view wording(Code code) {
  switch (code) {
    case Code::kBusy:
      return "現在、混み合っております。もうしばらくしてから再度アクセスしてください。";
    case Code::kStart:
      return "startRecordには 1から検索件数までの値を指定してください。";
    case Code::kMaximum100:
      return "maximumRecordsには1～100の値を指定してください。";
    case Code::kMaximum10:
      return "maximumRecordsには1～10の値を指定してください。";
    case Code::kNoCondition:
      return "検索条件を指定してください。";
    case Code::kFromForm:
      return "from:開会日付をYYYY-MM-DD形式で入力してください。";
    case Code::kUntilForm:
      return "until:開会日付をYYYY-MM-DD形式で入力してください。";
    case Code::kRange:
      return "fromはuntil以下、もしくはuntilはfrom以上の日付で入力してください。";
    case Code::kFromDay:
      return "from:存在しない日付です。検索条件を見直し、再度検索してください。";
    case Code::kUntilDay:
      return "until:存在しない日付です。検索条件を見直し、再度検索してください。";
    case Code::kTooLong:
      return "入力可能文字数を超過しています。検索条件を見直してください。";
    case Code::kSpeechId:
      return "speechID:発言IDを『冊子ID(21文字)_発言番号(3～4桁)』で入力してください。";
    case Code::kIssueId:
      return "issueID:会議録IDを半角英数字21文字で入力してください。";
    case Code::kRole:
      return "speakerRole:発言者役割を証人/参考人/公述人で入力してください。";
    case Code::kInput:
      break;
  }
  return "検索条件の入力に誤りがあります。";
}

std::string numbered(Code code, std::string_view text) {
  return "(" + std::to_string(static_cast<int>(code)) + ")" + std::string(text);
}

}  // namespace

std::string text_of(Code code) { return numbered(code, wording(code)); }

std::string input_fault(std::string_view parameter, std::string_view what_to_do) {
  return numbered(Code::kInput, std::string(parameter) + ":" + std::string(what_to_do));
}

std::string_view media_type(Packing packing) {
  return packing == Packing::kJson ? "application/json;charset=UTF-8"
                                   : "application/xml;charset=UTF-8";
}

std::string written(const Refusal& refusal, Packing packing) {
  Texts details;
  for (const std::string& each : refusal.details)
    details.push_back("(" + std::to_string(details.size()) + ") " + each);
  Elements out{{"message", text_of(refusal.code)}};
  if (!details.empty()) out.push_back({"details", std::move(details)});
  if (packing == Packing::kJson) return json_text(out);
  return xml_text("data", {{"diagnostics", Elements{{"diagnostic", std::move(out)}}}});
}

}  // namespace gijiroku::search::kokkai
