// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/row_meaning.h — which field of the meeting a row of the header gives, by its label.
#pragma once

#include "indexer/parse/header_row.h"

namespace gijiroku::indexer {

enum class RowMeaning {
  kDisclosure,   ///< 会議録の公開
  kPresence,     ///< 委員の出欠: who came and who did not
  kAttendees,    ///< 出席者, 説明員
  kBody,         ///< 会議の名称
  kSecretariat,  ///< 所管課
  kDay,          ///< 開催日時, 開会
  kDayAndPlace,  ///< 日時及び場所
  kClosing,      ///< 閉会, 終了時刻
  kPlace,        ///< 開催場所, ところ
  kProgramme,    ///< 議題, 会議に付した事件
  kOther
};

/// Total, thread-safe.
RowMeaning row_meaning(const HeaderRow& row);

}  // namespace gijiroku::indexer
