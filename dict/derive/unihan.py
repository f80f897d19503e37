#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives dict/fold_unihan.tsv and dict/kin.tsv from Unicode's Unihan database.

It is in Debian's package unicode-data. Licence: UNICODE-LICENSE. The first table has characters that are
one in two shapes (凢 and 凡), for the literal form. The second has characters with a common meaning and
reading that people may take for one another (泛 and 汎), as spellings that a user can switch off.

Usage: unihan.py FOLDER {fold|kin} > dict/fold_unihan.tsv
  apt-get download unicode-data; dpkg -x unicode-data_*.deb .; FOLDER is usr/share/unicode

A pair needs a relation that Unihan states (kSemanticVariant, kZVariant, or the older shape in
kJinmeiyoKanji), a rare character of a Japanese standard (JIS X 0208 level 2, JIS X 0212, JIS X 0213, IBM),
a common one (常用, 人名用 or JIS level 1), and a common reading. Unihan does not say whether a pair is one
character or two with one meaning, so KIN and OTHERS, which are decided by hand, say which are not one.
"""
import bz2
import pathlib
import sys
import unicodedata

from minutes import FOLD_ROWS

# Words of their own that mean the same: spellings.
KIN = set("""樸朴 艪櫓 棹櫂 徧遍 尸屍 懣悶 龍竜 盪蕩 煇輝 胗疹 澈徹 炁気
泛汎 仿倣 雕彫 曬晒 讌宴 懼惧 挂掛 饑飢 餚肴 饍膳 讎仇 箴針 踴踊 迴廻 馭御 鉏鋤 鎔熔 噏吸 嚥咽 悞誤 愬訴 愿願
溯遡 泝遡 泄洩 渫洩 澹淡 炤照 玅妙 礮砲 褲袴 絝袴 迹跡 遯遁 寨砦 崧嵩 廕蔭 剏創 捬撫 揅研 搬班 攷考 旛幡 烝蒸
煖暖 煅鍛 牋箋 筭算 粮糧 糺糾 綢紬 罇樽 蒨茜 貍狸 趯躍 蹋踏 酬醻 酧酬 釐厘 鍼針 鑒鑑 雕彫 餙飾 駮駁 鬴釜 鱻鮮
佰百 僱雇 儆警 咨諮 呡吻 喐郁 攜携 旉敷 晁朝 棱稜 楞稜 櫾柚 欵款 歕噴 穅糠 窰窯
菑災 蕋蕊 蘯蕩 諠喧 謌歌 跡蹟 遉偵 鞾靴 韵韻 颿帆 騐験 鵰彫 鷰燕 黏粘 齅嗅 龢和 塐塑 妒妬 婬淫 惩懲 扑撲 吞呑""".split())
# Different words in Japanese, though Unihan has them as variants.
OTHERS = set("""匈胸 撽撃
仟千 佰百 弌一 叁三 柒七 肆四 憙喜
陜狭 炮砲 葯薬 簫焼 糶条 荍蕎 皝皓 顥皓 佋紹 偒蕩 圢町 坭泥 坆墳 嘿黙 耑専 嗞諮 㣺心
于於 个個 个箇 仼任 低仾 侂託 卍万 厶某 参叄 姆姥 孀霜 籐藤 譚談 鯰鮎 鰕蝦 鰌鰍 鵻隼 鶽隼 无無 晉晋 桼漆 檟榎 檴穫
柰奈 檉柳 氜陽 洿汚 渨隈 涶唾 湌餐 澳襖 灬火 爫爪 犇奔 獃呆 璢琉 瓷磁 睏困 瞹曖 砠岨 磵澗 筦管 筱篠 篴笛 繲挫 缻缶 臝裸 荅答
荐薦 菇菰 菌蕈 蓎唐 蘘 虣暴 蜑蛋 螘蟻 蠃螺 觔斤 訠矧 讐 誩競 豎竪 迺乃 迺廼 迨逮 迻移 醩糟 鍉匙 鎋轄 陂坡 陁陀 陭崎 陭埼
頟額 頋顧 騐験 鴺鵜 麰牟 尗叔 几幾 佔占 份分 她他 牠他 你祢 您祢 妳祢 姉姊 寘置 峒洞 帒袋 并並 幷並 庄荘 忻欣 愿願 旂旗 曖瞹
朳杷 查査 棊碁 栰筏 楛苦 榢架 毓育 沖冲 洤泉 渕淵 溼湿 滺悠 潬灘 灾災 烟完 琊邪 畝畆 痮脹 碪砧 窴塡 筯箸 粦燐 繖傘 翫玩
菴庵 菸煙 觕粗 詧察 賬帳 躶裸 辠罪 辢辣 醭 釒金 韭韮 飠食 飼飤 馭御 骽腿 髴仏 鬀剃 鹸鹼 麤粗 麄粗 黴 龡吹 龤諧 厷肱 厎砥 厓崖
嶎蔚 崗岡 巛川 夸誇 冂 冫氷 刂刀 勹包 卄廿 亻人 亼集 亾亡 兦亡 匊掬 匋陶 廵巡 弍二 忄心 悊哲 扌手 撘搭 擄虜 橆無 欬咳 氵水 氼溺
牜牛 犭犬 狥殉 玆茲 礻示 礼札 糹糸 艸草 艹草 衤衣 訁言 阝阜 阬坑 陽阳 靝天 龒龍""".split())


def table(folder, name, field):
    out = {}
    for line in bz2.open(folder / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8"):
        if line.startswith("U+"):
            code, key, value = line.rstrip("\n").split("\t")
            if key == field:
                out[chr(int(code[2:], 16))] = value
    return out


def targets(value):
    return [chr(int(each.partition("<")[0][2:], 16)) for each in value.split()]


class Unihan:
    def __init__(self, folder):
        self.joyo = set(table(folder, "OtherMappings", "kJoyoKanji"))
        self.names = table(folder, "OtherMappings", "kJinmeiyoKanji")
        jis = table(folder, "OtherMappings", "kJis0")
        self.level1 = {c for c, cell in jis.items() if int(cell[:2]) < 48}
        self.japanese = set(jis)
        for field in "kJis1", "kJIS0213", "kIBMJapan":
            self.japanese |= set(table(folder, "OtherMappings", field))
        self.readings = [table(folder, "Readings", field) for field in ("kJapaneseOn", "kMandarin")]
        self.variants = [table(folder, "Variants", field) for field in ("kZVariant", "kSemanticVariant")]

    def is_common(self, c):
        return c in self.joyo or c in self.names or c in self.level1

    def share_reading(self, a, b):
        for readings in self.readings:
            if a in readings and b in readings:
                return bool(set(readings[a].split()) & set(readings[b].split()))
        return False

    def pairs(self):
        """Pairs of a rare character and a common one, each once."""
        for c, value in self.names.items():
            if "U+" in value:
                other = chr(int(value.split("U+")[1], 16))
                yield (other, c) if c in self.level1 and other not in self.level1 else (c, other)
        for variants in self.variants:
            for c, value in variants.items():
                common = [other for other in targets(value) if self.is_common(other)]
                if len(common) == 1 and c in self.japanese and not self.is_common(c) and self.share_reading(c, common[0]):
                    yield c, common[0]


def main():
    unihan, wanted = Unihan(pathlib.Path(sys.argv[1])), sys.argv[2]
    rows, kin, others = {}, {"".join(sorted(pair)) for pair in KIN}, {"".join(sorted(pair)) for pair in OTHERS}
    for c, common in unihan.pairs():
        common = FOLD_ROWS.get(common, common)
        pair = "".join(sorted(c + common))
        if c == common or c in FOLD_ROWS or c in FOLD_ROWS.values() or "".join(sorted(unicodedata.normalize("NFKC", pair))) != pair or pair in others:
            continue
        if (pair in kin) == (wanted == "kin"):
            rows[c] = common
    source = "Made by dict/derive/unihan.py from Unicode 15.0's Unihan database; licence: dict/derive/UNICODE-LICENSE."
    if wanted == "kin":
        print(f"# Characters with a common meaning and reading that are not one character. {source}\n# both TAB character TAB character")
    else:
        print(f"# Characters that are one in two shapes, in addition to fold.tsv. {source}\n# from TAB to")
    for c in sorted(rows):
        if rows[c] not in rows:
            print(*(["both", c, rows[c]] if wanted == "kin" else [c, rows[c]]), sep="\t")


main()
