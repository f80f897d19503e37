# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults of scanners and converters within speech: never in a label, never so many that a reader would stumble."""
SHARE = .004  # of the characters
STRAY = .008


class Noise:
    def __init__(self, random, forms, style):
        self.random = random
        self.scan = dict(forms.rows("confusions")) if style.noise in ("scan", "both") else {}
        self.stray = style.noise in ("blanks", "both")

    def speech(self, text):
        out = []
        for character in text:
            if character in self.scan and self.random.random() < SHARE * 10:
                character = self.scan[character]
            out.append(character)
            if self.stray and self.random.random() < STRAY:
                out.append(" ")
        return "".join(out).rstrip(" ")
