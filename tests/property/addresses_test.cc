// SPDX-License-Identifier: GPL-3.0-or-later
// An archive is corrected at random, run after run, in shards of any size. Every address that it
// ever had must show the same utterance, or its words, or nothing if it was removed.
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <random>

#include "core/anchor.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

struct Speech {
  int who;  // the utterance, whatever becomes of its words
  std::string speaker, text;
};

struct Minutes {
  std::string name, body, date;
  std::vector<Speech> speeches;
};

const std::vector<std::string> kWords{"予算", "備蓄", "道路",   "学校",   "保育",   "訓練", "計画",
                                      "推進", "点検", "会議",   "説明",   "来年度", "条例", "審査",
                                      "報告", "住民", "避難所", "図書館", "給食",   "水道"};

class Archive {
 public:
  explicit Archive(unsigned seed) : random_(seed) {
    for (int i = 0; i < 8; ++i) minutes_.push_back(some_minutes());
  }

  /// One correction of the archive.
  void correct() {
    Minutes& one = minutes_[below(minutes_.size())];
    Speech& speech = one.speeches[below(one.speeches.size())];
    const auto place = static_cast<std::ptrdiff_t>(&speech - one.speeches.data());
    switch (below(10)) {
      case 0:
        one.name = some_name();
        break;
      case 1:
        one.speeches.insert(one.speeches.begin() + place, some_speech());
        break;
      case 2:
        if (one.speeches.size() > 3) one.speeches.erase(one.speeches.begin() + place);
        break;
      case 3:
        minutes_.push_back(some_minutes());
        break;
      case 4:
        if (minutes_.size() > 6)
          minutes_.erase(minutes_.begin() + static_cast<std::ptrdiff_t>(below(minutes_.size())));
        break;
      case 5:
        one.date = some_date();
        break;
      case 6:
        std::shuffle(minutes_.begin(), minutes_.end(), random_);
        break;
      case 7:
        if (speech.text.size() > 30) speech.speaker = "副会長";
        break;
      default:
        if (speech.text.size() > 60) speech.text.replace(3 * below(5), 3, "字");
    }
  }

  const std::vector<Minutes>& minutes() const { return minutes_; }

  void write(const Town& town) const {
    std::filesystem::remove_all(town.sources());
    std::filesystem::create_directories(town.sources());
    for (const Minutes& each : minutes_) {
      std::vector<Record> records;
      for (const Speech& speech : each.speeches)
        records.push_back({speech.text, "委員", speech.speaker, each.body, each.date, each.name});
      town.folder.write("minutes/" + each.name + ".jsonl", record_lines(records));
    }
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  std::string some_name() { return "r" + std::to_string(++names_); }
  std::string some_date() {
    return std::to_string(2015 + below(6)) + "-06-" + std::to_string(10 + below(4));
  }
  Speech some_speech() {
    std::string text;
    for (std::size_t n = 6 + below(20); n > 0; --n)
      text += kWords[below(kWords.size())] + (below(3) == 0 ? "を" : "の");
    return {++speeches_, "鈴木", below(6) == 0 ? "はい。" : text + "です。"};
  }
  Minutes some_minutes() {
    Minutes out{some_name(), below(2) == 0 ? "総務委員会" : "文教委員会", some_date(), {}};
    for (std::size_t n = 3 + below(12); n > 0; --n) out.speeches.push_back(some_speech());
    return out;
  }

  std::mt19937 random_;
  int names_ = 0, speeches_ = 0;
  std::vector<Minutes> minutes_;
};

/// The words at an address; empty if there is none.
std::string words_at(const Searcher& searcher, std::string address) {
  const auto shown = [&]() -> std::string {
    const auto found =
        searcher.utterance(address.substr(0, 16), *node_id_from_text(address.substr(19)));
    std::string out;
    if (found) {
      for (const Segment& segment : found->hit.snippet) out += segment.text;
    }
    return out;
  };
  if (std::string text = shown(); !text.empty()) return text;
  const auto former = searcher.former(address);
  if (!former || former->present.empty()) return "";
  address = former->present;
  return shown();
}

struct Issued {
  int who;
  std::string text;  ///< when the address was issued
};

}  // namespace

TEST_CASE("every address that an archive ever had shows its utterance, or it was removed") {
  const auto seed = GENERATE(1U, 2U, 3U);
  CAPTURE(seed);
  Town town;
  town.options.allow_removal = true;
  Archive archive(seed);
  std::map<std::string, Issued> issued;
  std::mt19937 sizes(seed);
  std::size_t checked = 0;
  for (int run = 0; run < 14; ++run) {
    archive.write(town);
    if (run == 9) {  // the state is lost, but the table of addresses was kept
      std::filesystem::remove_all(town.index());
    }
    town.options.ids = town.folder / "ids";
    // From one shard for a 年度 to one for each of its meetings.
    town.options.shard_bytes = std::array{1 << 20, 4000, 100}[sizes() % 3];
    REQUIRE(town.run().failed == 0);
    SearcherPool pool(town.index(), Scope::kPublic);
    const auto searcher = pool.borrow();
    std::map<int, std::string> present;
    for (const MeetingSummary& each : searcher->meetings("", "").meetings) {
      const auto shown = searcher->meeting(each.meeting.id, "");
      const auto minutes =
          std::find_if(archive.minutes().begin(), archive.minutes().end(),
                       [&](const Minutes& one) { return one.name == each.meeting.doc; });
      REQUIRE(minutes != archive.minutes().end());
      for (const Hit& node : shown->nodes) {
        if (node.node != NodeKind::kUtterance) continue;
        const Speech& speech = minutes->speeches[static_cast<std::size_t>(node.seq - 1)];
        present[speech.who] = speech.text;
        issued.try_emplace(each.meeting.id + "/u/" + node.anchor.substr(1),
                           Issued{speech.who, speech.text});
      }
    }
    for (const auto& [address, was] : issued) {
      const std::string text = words_at(*searcher, address);
      const auto now = present.find(was.who);
      CAPTURE(run, address, was.text, text);
      if (now != present.end()) {
        // Equal words may have changed places.
        REQUIRE((text == now->second || text == was.text));
      } else {
        REQUIRE((text.empty() || text == was.text));
      }
      ++checked;
    }
    // Words that change while the state is lost are not found again.
    for (int n = run == 8 ? 6 : 0; n < 6; ++n) archive.correct();
  }
  CHECK(checked > 1000);
}
