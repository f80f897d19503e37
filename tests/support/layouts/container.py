# SPDX-License-Identifier: GPL-3.0-or-later
"""The bytes of a document: text in an encoding, HTML, or DOCX."""
import html
import io
import zipfile

DECLARED = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "cp932": "Shift_JIS", "euc_jp": "EUC-JP", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "iso2022_jp": "ISO-2022-JP"}
TAGS = {"title": "h1", "heading": "h3"}
DAY = (2024, 1, 1, 0, 0, 0)  # of every member: the same bytes on every machine
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(lines, style, title):
    """(bytes, encoding): UTF-8 if the drawn encoding lacks a character."""
    if style.format == "docx":
        return docx(lines, style), "utf-8"
    for encoding in (style.encoding, "utf-8"):
        text = page(lines, style, title, encoding) if style.format == "html" else flat(lines, style)
        try:
            return encoded(text, encoding, style.line_end), encoding
        except UnicodeEncodeError:
            continue
    raise AssertionError("UTF-8 has every character")


def encoded(text, encoding, line_end):
    if encoding in ("euc_jp", "iso2022_jp"):  # they have another code for these two
        text = text.replace("～", "〜").replace("－", "−").replace("―", "―")
    if line_end == "crlf":
        text = text.replace("\n", "\r\n")
    return b"\xff\xfe" + text.encode("utf-16-le") if encoding == "utf-16" else text.encode(encoding)


def flat(lines, style):
    if style.flow == "one_line":
        return "　　".join(line.text.strip("　 ") for line in lines if line.text)
    return "\n".join(line.text for line in lines) + "\n"


def page(lines, style, title, encoding):
    top = [line for line in lines if line.kind == "site"]
    lines = [line for line in lines if line.kind != "site"]
    body = {"paragraphs": paragraphs, "breaks": breaks, "definitions": definitions, "table": table, "strong": strong, "speech_table": speech_table,
            "pre": preformatted}[style.structure](lines)
    nav = "<nav><ul>" + "".join(f"<li><a href=\"#\">{html.escape(line.text)}</a></li>" for line in top) + "</ul></nav>\n" if top else ""
    return (f"<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"{DECLARED[encoding]}\">\n<title>{html.escape(title)}</title>\n"
            f"<style>p {{ margin: 0 }}</style>\n</head>\n<body>\n{nav}<main>\n{body}\n</main>\n</body>\n</html>\n")


def escaped(text):
    return html.escape(text, quote=False)


def element(line):
    tag = TAGS.get(line.kind, "p")
    return f"<{tag}>{escaped(line.text) or '&nbsp;'}</{tag}>"


def paragraphs(lines):
    return "\n".join(element(line) for line in lines if line.text)


def strong(lines):
    """Paragraphs with the speaker's label in bold."""
    out = []
    for line in [line for line in lines if line.text]:
        label = line.cells[0] if line.kind == "speech" and line.cells else ""
        bold = label and line.text.startswith(label)
        out.append(f"<p><strong>{escaped(label)}</strong>{escaped(line.text[len(label):])}</p>" if bold else element(line))
    return "\n".join(out)


def breaks(lines):
    return "<div>\n" + "<br>\n".join(escaped(line.text) for line in lines) + "\n</div>"


def preformatted(lines):
    return "<pre>\n" + "\n".join(escaped(line.text) for line in lines) + "\n</pre>"


def cell(text):
    return "<br>".join(escaped(part) for part in text.split("\n"))


def blocks(lines):
    """Runs of lines: ("row", [lines with cells]) or ("line", [line]). The further lines of a value are in its cells."""
    out = []
    for line in lines:
        if line.kind in ("row", "more") and (line.cells or out and out[-1][0] == "row"):
            if line.cells:
                if not out or out[-1][0] != "row":
                    out.append(("row", []))
                out[-1][1].append(line)
        elif line.text:
            out.append(("line", [line]))
    return out


def definitions(lines):
    make = lambda line: f"<dt>{cell(line.cells[0])}</dt><dd>{cell(line.cells[1])}</dd>"  # noqa: E731
    return "\n".join("<dl>" + "".join(make(each) for each in run) + "</dl>" if kind == "row" else element(run[0])
                     for kind, run in blocks(lines))


def table_row(line, wide):
    """One row, or one for each inner row: the label then spans them. `wide`: some row of the table has three cells."""
    if line.inner:
        rows = [f"<th>{cell(name)}</th><td>{cell(text)}</td>" for name, text in line.inner]
        return f"<tr><th rowspan=\"{len(rows)}\">{cell(line.cells[0])}</th>" + "</tr><tr>".join(rows) + "</tr>"
    span = " colspan=\"2\"" if wide else ""
    return f"<tr><th>{cell(line.cells[0])}</th><td{span}>{cell(line.cells[1])}</td></tr>"


def table(lines):
    make = lambda run: "".join(table_row(line, any(each.inner for each in run)) for line in run)  # noqa: E731
    return "\n".join("<table>" + make(run) + "</table>" if kind == "row" else element(run[0])
                     for kind, run in blocks(lines))


def speech_table(lines):
    """Speeches as rows of 発言者 and 内容, everything else as paragraphs or rows that span both columns."""
    out, inside = [], False
    for line in lines:
        if line.kind == "inner" or line.kind == "inner_note" or not line.text:
            continue
        if line.kind == "speech":
            out.append(("" if inside else "<table>\n<tr><th>発言者</th><th>発言内容</th></tr>\n")
                       + f"<tr><td>{cell(line.cells[0])}</td><td>{cell(line.cells[1])}</td></tr>")
        else:
            out.append(("</table>\n" if inside else "") + element(line))
        inside = line.kind == "speech"
    return "\n".join(out) + ("\n</table>" if inside else "")


def run(text):
    pieces = text.split("\t")
    return "<w:tab/>".join(f'<w:t xml:space="preserve">{escaped(piece)}</w:t>' if piece else "" for piece in pieces)


def word_paragraph(text):
    return f"<w:p><w:r>{run(text)}</w:r></w:p>"


def word_cell(text, properties=""):
    return f"<w:tc>{properties}" + "".join(word_paragraph(part) for part in text.split("\n")) + "</w:tc>"


def word_row(cells):
    return "<w:tr>" + "".join(word_cell(text) for text in cells) + "</w:tr>"


def word_table_row(line, wide):
    """As table_row, with merged cells."""
    if line.inner:
        merge = lambda n: "<w:tcPr><w:vMerge" + (" w:val=\"restart\"" if not n else "") + "/></w:tcPr>"  # noqa: E731
        return "".join(f"<w:tr>{word_cell(line.cells[0] if not n else '', merge(n))}{word_cell(name)}{word_cell(text)}</w:tr>"
                       for n, (name, text) in enumerate(line.inner))
    span = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" if wide else ""
    return f"<w:tr>{word_cell(line.cells[0])}{word_cell(line.cells[1], span)}</w:tr>"


def word_body(lines, style):
    if style.structure == "paragraphs":
        return "".join(word_paragraph(line.text) for line in lines)
    out = []
    if style.structure == "table":
        for kind, block in blocks(lines):
            wide = any(line.inner for line in block)
            rows = "".join(word_table_row(line, wide) for line in block) if kind == "row" else ""
            out.append(f"<w:tbl>{rows}</w:tbl>" if kind == "row" else word_paragraph(block[0].text))
        return "".join(out)
    rows = []
    for line in [line for line in lines if line.kind not in ("inner", "inner_note") and line.text]:
        if line.kind == "speech":
            rows.append(word_row(line.cells))
            continue
        if rows:
            out.append(f"<w:tbl>{word_row(('発言者', '内容'))}{''.join(rows)}</w:tbl>")
            rows = []
        out.append(word_paragraph(line.text))
    return "".join([*out, f"<w:tbl>{''.join(rows)}</w:tbl>" if rows else ""])


def docx(lines, style):
    types = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
             'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
             'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    relations = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
                 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
                 'Target="word/document.xml"/></Relationships>')
    document = f"<w:document {W}><w:body>{word_body(lines, style)}</w:body></w:document>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, text in (("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document)):
            archive.writestr(zipfile.ZipInfo(name, DAY), '<?xml version="1.0" encoding="UTF-8"?>\n' + text)
    return made.getvalue()
