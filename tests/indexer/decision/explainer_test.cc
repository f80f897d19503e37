// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/explainer.h"

#include <catch2/catch.hpp>

#include "indexer/line/role_table.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

using Said = std::vector<std::pair<std::string, std::string>>;

/// The label of the speaker who explains an item in which that was said; empty if nobody does.
std::string explainer_of(const Said& said) {
  AgendaItem item;
  item.kind = AgendaKind::kProposal;
  for (const auto& [label, text] : said) {
    Node node;
    node.kind = NodeKind::kUtterance;
    node.label = label;
    node.role = role_table().classify(label);
    node.text = text;
    node.seq = static_cast<int>(item.nodes.size()) + 1;
    item.nodes.push_back(node);
  }
  const auto found = explanation_in(item, Presider({item}));
  return found ? item.nodes[*found].label : "";
}

}  // namespace

TEST_CASE("the explainer is who speaks after the chair asks for an explanation") {
  struct Row {
    Said said;
    std::string explainer;
  };
  const auto row = GENERATE(
      Row{{{"委員長", "議案第5号を議題とします。提案理由の説明を求めます。"},
           {"総務部長", "議案第5号について説明します。"},
           {"委員", "質問します。"}},
          "総務部長"},
      Row{{{"委員長", "それでは、事務局から報告をお願いします。"}, {"事務局", "資料1です。"}},
          "事務局"},
      Row{{{"委員長", "提出者に趣旨説明をお願いします。"}, {"青葉委員", "提出者の青葉です。"}},
          "青葉委員"},
      // The first official speaks without being asked.
      Row{{{"委員長", "次の議題に移ります。"}, {"環境課長", "資料2のとおりです。"}}, "環境課長"},
      // An official who speaks after a member answers a question.
      Row{{{"委員長", "議題とします。"}, {"委員", "いつからですか。"}, {"環境課長", "4月です。"}},
          ""},
      // Questions about an explanation ask for no explanation.
      Row{{{"委員長", "ただいまの説明について質疑を願います。"}, {"委員", "いつからですか。"}}, ""},
      Row{{{"委員長", "異議ありませんか。"}}, ""});
  CAPTURE(row.said.front().second);
  CHECK(explainer_of(row.said) == row.explainer);
}
