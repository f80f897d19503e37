# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reading of one document has otherwise than its gold, in lines for people."""
from measure import aligned, bare_label, literal, paired, right_outcome, spoken


def differences(gold, reading):
    yield from header(gold, reading.first)
    yield from speeches(gold["utt"], list(reading.utterances()))
    yield from items(gold["items"], list(reading.items()))


def header(gold, first):
    if first.get("date") != gold["date"]:
        yield f"date: {gold['date']}, read {first.get('date')}"
    if literal(first.get("body")) not in [literal(each) for each in gold["body"].split("／")]:
        yield f"body: {gold['body']}, read {first.get('body')}"
    for name in ("meeting", "minutes"):
        ours = (first.get("disclosure") or {}).get(name)
        if gold.get(f"{name}_disclosure", ours) != ours:
            yield f"disclosure of the {name}: {gold[f'{name}_disclosure']}, read {ours}"


def speeches(gold, ours):
    texts = [spoken(node["text"]) for node in ours]
    pairs = dict(aligned([text for _, text in gold], texts))
    for n, (label, text) in enumerate(gold):
        if n not in pairs:
            yield f"lost: {label} | {text}"
        elif bare_label(label) != bare_label(ours[pairs[n]].get("label") or ours[pairs[n]].get("name")):
            yield f"label: {label}, read {ours[pairs[n]].get('label')} | {text}"
    for n in sorted(set(range(len(ours))) - set(pairs.values())):
        yield f"no speech: line {ours[n].get('line')}: {ours[n].get('label')} | {texts[n]}"


def items(gold, ours):
    pairs, left = paired(gold, ours)
    for item, found in pairs:
        if item["optional"]:
            continue
        if not found:
            yield f"item lost: {item['title']}"
        elif found["kind"] not in item["kind"].split("/") or not right_outcome(item, found):
            yield f"item: {item['kind']} {item['title']} {item['outcome']}, read {found['kind']} {found['title']} {found['outcome']}"
    for each in left:
        yield f"no item: {each['kind']} {each['title']} {each['outcome']}"
