#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes web/tokens.css: the design tokens that web/style.css uses, of an unpacked @digital-go-jp/design-tokens.

usage: update.py PACKAGE    (npm pack @digital-go-jp/design-tokens && tar xzf *.tgz makes the folder "package")
"""
import json
import pathlib
import re
import sys

WEB = pathlib.Path(__file__).resolve().parent.parent


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    package = pathlib.Path(sys.argv[1])
    version = json.loads((package / "package.json").read_text())["version"]
    known = dict(re.findall(r"(--[\w-]+): ([^;]+);", (package / "dist/tokens.css").read_text()))
    style = (WEB / "style.css").read_text()
    own = set(re.findall(r"(--[\w-]+):", style))
    used = sorted(set(re.findall(r"var\((--[\w-]+)", style)) - own)
    unknown = [name for name in used if name not in known]
    if unknown:
        sys.exit(f"web/style.css uses what the package lacks: {', '.join(unknown)}")
    lines = [f"/* Design tokens of the Digital Agency, version {version}. MIT, see web/tokens/LICENSE. Made by web/tokens/update.py. */",
             ":root {", *(f"  {name}: {known[name]};" for name in used), "}"]
    (WEB / "tokens.css").write_text("\n".join(lines) + "\n")


main()
