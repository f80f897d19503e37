# SPDX-License-Identifier: GPL-3.0-or-later
"""A line of a document before pages and files are made of it."""
import dataclasses


@dataclasses.dataclass
class Line:
    kind: str  # title, row, plain, heading, speech, more, note, blank, furniture
    text: str
    cells: tuple = ()  # label and value of a row or a speech, for formats with cells
    inner: tuple = ()  # (name, value) of rows that share the label, which then spans them
    glued: bool = False  # no page ends before it: the beginning of a speech is on it


def plain(text, kind="plain"):
    return [Line(kind if part else "blank", part) for part in text.split("\n")]
