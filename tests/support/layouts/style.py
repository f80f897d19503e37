# SPDX-License-Identifier: GPL-3.0-or-later
"""What is drawn for one document, and which combinations no clerk would print."""

ENCODINGS = {"utf-8": 10, "utf-8-sig": 3, "cp932": 5, "euc_jp": 2, "utf-16": 2, "iso2022_jp": 1, "utf-16-le": 1}
CHOICES = {
    "format": {"txt": 14, "html": 4, "docx": 3},
    "encoding": ENCODINGS,
    "line_end": {"lf": 3, "crlf": 1},
    "structure": {"paragraphs": 4, "breaks": 2, "definitions": 1, "table": 2, "strong": 2, "speech_table": 1, "pre": 1},
    "genre": {"council": 3, "committee": 3, "panel": 6, "board": 3, "farm": 2, "cabinet": 2, "study": 3},
    "register": {"spoken": 4, "summary": 1},
    "label_spacing": {"none": 5, "wide": 2, "half": 1},
    "header_spacing": {"none": 4, "wide": 2, "half": 1},
    "mark_gap": {"": 8, "　": 1, " ": 1},
    "running_number": {"none": 16, "{n}: ": 1, "{n:03d} ": 1, "{n}　": 1},
    "roster": {"words": 3, "names": 2, "lines": 3, "of_office": 1, "groups": 1, "two_columns": 1, "grid": 2, "count": 1, "none": 2},
    "programme_rest": {"none": 3, "opening_and_closing": 1, "nested": 1},
    "start": {"time": 3, "label": 3, "both": 3, "rule": 1},
    "disclosure_of": {"none": 5, "meeting": 3, "minutes": 2, "bare": 2, "both": 3, "nested": 1},
    "furniture": {"none": 5, "numbers": 2, "dashed_numbers": 2, "running_head": 1, "feed": 1},
    "wrap": {"none": 6, "narrow": 1, "middle": 2, "wide": 2},
    "indent": {"　": 4, "": 2},
    "gap": {"none": 3, "blank": 2},
    "category": {"none": 4, "lines": 1},
    "procedures": {"none": 3, "some": 1},
    "bundle": {"none": 4, "two": 1},
    "podium": {"none": 14, "note": 1, "inline": 1},
    "mixed_circles": {"none": 14, "mixed": 1},
    "title_kind": {"full": 8, "word": 1},
    "title_spread": {"none": 14, "spread": 1},
    "directions": {"none": 1, "few": 3, "many": 2},
    "quotes": {"none": 24, "quoted": 1},
    "label_break": {"none": 5, "broken": 1},
    "blocks": {"none": 4, "blocks": 1},
    "ending": {"none": 4, "signature": 2, "materials": 2, "both": 1},
    "site": {"none": 5, "site": 1},
    "flow": {"lines": 40, "one_line": 1},
    "noise": {"none": 8, "scan": 1, "blanks": 1, "both": 1},
    "digits": {"mixed": 2, "wide": 1, "half": 2},
    "parentheses": {"wide": 3, "ascii": 2},
    "rule": {"none": 4, "lines": 1, "diamond": 1},
    "recess": {"none": 5, "recess": 1},
    "traps": {"none": 3, "traps": 1},
    "organ": {"none": 4, "town": 1, "body": 1},
}
TABLES = {"mark": "marks", "bracket": "brackets", "separator": "separators", "order": "orders", "honorific": "honorifics",
          "header_mark": "header_marks", "header_shape": "header_shapes", "programme": "programme_styles", "heading": "headings",
          "disclosure_shape": "disclosure_shapes", "direction": "direction_brackets"}
LINE_ENDS = ("line", "line_indented", "line_blank")


class Style:
    """One drawn feature an attribute. `rows` has the rows of the lists behind the names."""

    def __init__(self, random, forms):
        self.rows = {}
        for feature, table in TABLES.items():
            self.redraw(random, forms, feature)
        for feature, weights in CHOICES.items():
            setattr(self, feature, random.choices(list(weights), list(weights.values()))[0])
        self.settle(random, forms)

    def redraw(self, random, forms, feature, allowed=None):
        row = forms.draw(random, TABLES[feature], allowed)
        self.rows[feature] = row[1:]
        setattr(self, feature, row[0])

    def take(self, forms, feature, name):
        self.rows[feature] = next(row[1:-1] for row in forms.rows(TABLES[feature]) if row[0] == name)
        setattr(self, feature, name)

    def features(self):
        drawn = [*TABLES, *CHOICES]
        return {name: getattr(self, name) for name in drawn}

    def settle(self, random, forms):
        """Changes what contradicts another choice. The order matters: a later rule relies on the earlier ones."""
        self.settle_format(random, forms)
        self.settle_label(random, forms)
        self.settle_signs(random, forms)
        self.settle_flow(random, forms)
        self.settle_content()

    def settle_format(self, random, forms):
        if self.format == "docx" or self.genre == "cabinet" and random.random() < .5:
            self.register = "summary" if self.genre == "cabinet" else self.register
        if self.format == "docx":
            self.encoding = "utf-8"
            self.structure = random.choice(("paragraphs", "table", "speech_table"))
        if self.format == "txt":
            self.structure = "none"
        else:
            self.wrap = self.furniture = "none"
            self.flow = "lines"
            self.site = self.site if self.format == "html" else "none"
        if self.format != "txt" and self.encoding == "utf-16-le":  # without its mark nothing tells the encoding of a page
            self.encoding = "utf-16"
        if self.wrap == "none" and self.furniture == "running_head":
            self.furniture = "none"
        if self.structure == "speech_table":
            self.take(forms, "bracket", "none")
            self.take(forms, "separator", "tab")
            self.running_number = self.label_break = "none"

    def settle_label(self, random, forms):
        if self.order == "secretariat_of_office" and self.genre in ("council", "committee", "cabinet"):
            self.take(forms, "order", "name_office")
        inner = "（" in self.rows["order"][0] + self.rows["order"][2]
        half = self.bracket.startswith("half")
        if self.order == "letter" and (self.bracket == "none" or half):
            self.take(forms, "bracket", "round")
        if half and inner and self.order != "office_of_name" or self.bracket.startswith("round") and inner:
            self.take(forms, "bracket", "lenticular" if self.structure != "speech_table" else "none")
        whole = self.rows["bracket"][0] != ""
        if self.separator == "nothing" and not whole and not half:
            if self.mark == "none" or self.order not in ("name_office", "office_of_name", "secretariat_of_office"):
                self.take(forms, "separator", "wide")
        if whole and self.mark != "none" and self.separator.startswith("colon"):
            self.redraw(random, forms, "separator", lambda row: not row[0].startswith("colon"))
        bare = self.mark == "none" and not whole and not half and self.separator not in ("colon", "colon_wide", "colon_blank", "tab")
        if bare and self.order in ("name", "office_name", "number_name", "name_blank_office", "office_surname"):
            self.roster = self.roster if self.roster in ("lines", "names", "grid") else "lines"
            if self.order in ("office_surname", "name") and self.separator not in LINE_ENDS:
                self.take(forms, "separator", "colon_wide")
        in_lines = self.structure in ("none", "breaks", "pre")
        if self.label_break == "broken" and (not in_lines or self.order not in ("office_of_name", "office_name") or self.bracket != "none"):
            self.label_break = "none"
        if self.label_break == "broken" and self.order == "office_name" and self.separator not in LINE_ENDS:
            self.take(forms, "separator", "line")
        if self.order == "honorific" and self.honorific in ("委員", "議員"):
            self.take(forms, "honorific", "君")

    def settle_signs(self, random, forms):
        """A sign that means a speaker means nothing else at the beginning of a line."""
        opening = self.rows["bracket"][0]
        mark = self.rows["mark"][1]
        taken = lambda text: text[:1] in ({opening, mark} - {""}) or text[:1] == "〔" == opening  # noqa: E731
        if self.register == "summary" or self.blocks == "blocks":
            self.redraw(random, forms, "heading", lambda row: row[0] != "none")
        if taken(self.rows["heading"][0] if self.heading != "none" else ""):
            self.redraw(random, forms, "heading", lambda row: row[0] in ("topic", "schedule", "topic_round", "number_wide"))
        bracket_of_notes = self.rows["direction"][0]
        same_width = {"(": "（"}.get(bracket_of_notes, bracket_of_notes)
        if {"(": "（", "[": "［"}.get(opening, opening) == same_width and (opening != "（" or self.separator in LINE_ENDS):
            self.redraw(random, forms, "direction", lambda row: row[0] in ("note", "dash") or opening not in "（(" and row[0] == "round")
        if opening == "【" or self.genre not in ("cabinet", "panel"):
            self.blocks = "none"
        if self.blocks == "blocks":
            self.register = "summary"
        if self.register == "summary":
            self.quotes = "none"
        if mark in ("・", "•", "－", "○", "〇", "◯") and self.separator == "nothing" or mark in ("・", "•"):
            self.traps = "none"

    def settle_flow(self, random, forms):
        if self.header_shape == "glued" and "{" not in self.rows["header_mark"][0]:
            self.take(forms, "header_mark", "number_wide")
            self.rows["header_mark"] = ("{N}", "")
        if self.header_shape in ("title", "sentence", "columns") or self.flow == "one_line":
            self.disclosure_of = "none" if self.header_shape == "title" else self.disclosure_of
        if self.flow == "one_line":
            self.wrap = self.furniture = self.quotes = self.label_break = "none"
            if self.mark in ("none", "middle_dot", "dash", "bullet"):
                self.take(forms, "mark", "circle")
            if self.separator in LINE_ENDS or self.separator == "tab":
                self.take(forms, "separator", "wide_two")
            if self.header_shape not in ("blank", "colon", "half"):
                self.take(forms, "header_shape", "blank")
            self.roster = "words"
            self.traps = "none"
        if self.header_shape in ("title", "sentence", "columns"):
            self.title_kind = "full"
        if self.disclosure_of == "none":
            self.disclosure_shape = "none"

    def settle_content(self):
        if self.genre not in ("council", "committee", "board", "farm") or self.register == "summary":
            self.procedures = "none"
        if self.genre not in ("council", "committee") or self.register == "summary" or self.separator in ("nothing", *LINE_ENDS):
            self.podium = "none"
        if self.genre not in ("council", "committee", "farm") or self.register == "summary":
            self.bundle = "none"
        if self.mark != "circle":
            self.mixed_circles = "none"
        if self.heading == "none" or self.procedures != "none":
            self.category = "none"
