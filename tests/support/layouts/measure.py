# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts of one document: how many of its facts were read right."""
import collections
import difflib
import re
import unicodedata

MARKS = "○〇◯◎●◉◆◇◊・•■□★☆▽▼▲△▶▷*－-―【】〖〗<>《》〈〉〔〕『』{}[]:…/"
OUTCOMES = {"可決": ("passed",), "修正可決": ("amended",), "否決": ("rejected",), "承認": ("approved",), "了承": ("acknowledged",),
            "決定": ("decided",), "継続審査": ("continued",), "認定": ("passed", "approved"), "答申": ("decided", "approved"),
            "同意": ("approved", "passed"), "許可": ("approved",), "採択": ("adopted",), "趣旨採択": ("adopted",), "不採択": ("not_adopted",)}
SHORTEST = 3  # characters that a beginning needs to match a longer text
NEVER, ON_REQUEST, PUBLIC = range(3)  # who may see a record: nobody, readers of published editions, everybody


def literal(text):
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def bare_label(text):
    """A label without the marks and brackets around the whole of it."""
    text = literal(text).strip(MARKS)
    if re.fullmatch(r"\([^()]*\)?|[^()]*\)", text):
        text = text.strip("()")
    return text


def same_beginning(gold, ours):
    gold, ours = gold.lstrip("「"), ours.lstrip("「")
    short, long = sorted((gold, ours[:len(gold)] if len(gold) >= 14 else ours), key=len)
    return gold == ours or len(short) >= SHORTEST and len(short) < 15 and long.startswith(short)


def spoken(text):
    """The beginning of a speech without a note on where the speaker stands."""
    return re.sub(r"^[(\[〔](登壇|自席から|演壇にて|自席にて|質問席へ移動)[)\]〕]", "", literal(text))[:15]


def aligned(gold, ours):
    """Pairs of places in `gold` and `ours`: the longest common subsequence of beginnings."""
    length = [[0] * (len(ours) + 1) for _ in range(len(gold) + 1)]
    for a in reversed(range(len(gold))):
        for b in reversed(range(len(ours))):
            same = same_beginning(gold[a], ours[b])
            length[a][b] = length[a + 1][b + 1] + 1 if same else max(length[a + 1][b], length[a][b + 1])
    a = b = 0
    while a < len(gold) and b < len(ours):
        if same_beginning(gold[a], ours[b]):
            yield a, b
            a, b = a + 1, b + 1
        elif length[a + 1][b] >= length[a][b + 1]:
            a += 1
        else:
            b += 1


def title_of(text):
    text = re.sub(r"^[「『]|[」』]$", "", literal(text))
    return re.sub(r"^(日程第?\d+|議題\(?\d+\)?|案件\d+|\(\d+\))?[、,:・]?", "", text)


def same_title(gold, ours):
    gold, ours = title_of(gold), title_of(ours)
    if not gold or not ours:
        return False
    if gold == ours or min(len(gold), len(ours)) >= 4 and (gold in ours or ours in gold):
        return True
    return difflib.SequenceMatcher(None, gold, ours, autojunk=False).ratio() >= .8


def visible(disclosure):
    """Who may see a record with this disclosure. What is not stated is not public."""
    meeting, minutes = disclosure.get("meeting", "unstated"), disclosure.get("minutes", "unstated")
    if minutes == "closed":
        return NEVER
    return PUBLIC if minutes == "open" and meeting != "closed" else ON_REQUEST


def measured(gold, reading):
    """A Counter: b_ boundaries, l_ labels, r_ roles, d_ dates, m_ bodies, i_ items, k_ kinds, o_ outcomes, x_ disclosure; leaks, public_leaks."""
    out = collections.Counter(documents=1)
    out += speeches(gold, reading)
    ours = literal(reading.first.get("body"))
    out.update(d_gold=1, d_right=int(reading.first.get("date") == gold["date"]),
               m_gold=1, m_right=int(ours in [literal(each) for each in gold["body"].split("／")]))
    out += agenda(gold, reading)
    if reading.meetings:
        out += disclosed(gold, reading.first.get("disclosure") or {})
    else:  # a failed document is not indexed: nobody sees it
        out["x_gold"] += any(gold.get(f"{name}_disclosure", "unstated") != "unstated" for name in ("meeting", "minutes"))
    return out


def speeches(gold, reading):
    ours = [(bare_label(node.get("label") or node.get("name")), spoken(node["text"]), node.get("role"))
            for node in reading.utterances()]
    out = collections.Counter(b_gold=len(gold["utt"]), b_ours=len(ours))
    for a, b in aligned([text for _, text in gold["utt"]], [text for _, text, _ in ours]):
        label = gold["utt"][a][0]
        right = bare_label(label) == ours[b][0]
        out.update(b_right=1, l_right=int(right))
        if label in gold["roles"]:
            out.update(r_gold=1, r_right=int(ours[b][2] in gold["roles"][label].split("|")))
    return out


def decided(item):
    return item["outcome"] not in ("", "unknown", "reported")


def right_outcome(gold, ours):
    return ours["outcome"] in OUTCOMES[gold["outcome"]] if gold["outcome"] else not decided(ours)


def paired(gold, ours):
    """(item of the gold, item read or None) in the gold's order, and the items read that are left.

    If an item was read twice, the one with the right outcome is taken. The other is left.
    """
    left, pairs = list(ours), []
    for item in gold:
        found = [each for each in left if same_title(item["title"], each["title"])]
        best = next((each for each in found if right_outcome(item, each)), found[0] if found else None)
        left = [each for each in left if each is not best]
        pairs.append((item, best))
    return pairs, left


def agenda(gold, reading):
    """Optional items count neither way."""
    pairs, left = paired(gold["items"], list(reading.items()))
    out = collections.Counter(i_ours=len(left), o_ours=sum(map(decided, left)))
    for item, found in pairs:
        if item["optional"]:
            continue
        out.update(i_gold=1, o_gold=int(bool(item["outcome"])))
        if found:
            out.update(i_right=1, i_ours=1, k_right=int(found["kind"] in item["kind"].split("/")), o_ours=int(decided(found)),
                       o_right=int(bool(item["outcome"]) and right_outcome(item, found)))
    return out


def disclosed(gold, ours):
    stated = {name: gold[f"{name}_disclosure"] for name in ("meeting", "minutes") if f"{name}_disclosure" in gold}
    right = all(ours.get(name, "unstated") == value for name, value in stated.items())
    seen, allowed = visible(ours), visible(stated)
    leaks = collections.Counter(leaks=int(seen > allowed), public_leaks=int(seen == PUBLIC > allowed))
    if all(value == "unstated" for value in stated.values()):
        return leaks + collections.Counter(invented=int(not right))
    return leaks + collections.Counter(x_gold=1, x_right=int(right), closed_too_much=int(seen < allowed))
