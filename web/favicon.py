#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws web/icon.svg as web/favicon.ico (one PNG of 32 by 32 pixels), with Chromium. Run it after changing the icon."""
import pathlib
import struct
import subprocess
import tempfile

WEB = pathlib.Path(__file__).resolve().parent
SIDE = 32

with tempfile.TemporaryDirectory() as folder:
    page, shot = pathlib.Path(folder, "icon.html"), pathlib.Path(folder, "icon.png")
    page.write_text(f'<body style="margin:0"><img width={SIDE} height={SIDE} src="{WEB / "icon.svg"}">')
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--default-background-color=00000000",
                    f"--window-size={SIDE},{SIDE}", "--allow-file-access-from-files", f"--screenshot={shot}", page.as_uri()],
                   check=True, capture_output=True)
    png = shot.read_bytes()
# The folder of icons, its one entry (plane count 1, 32 bits a pixel), and the picture.
head = struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", SIDE, SIDE, 0, 0, 1, 32, len(png), 22)
(WEB / "favicon.ico").write_bytes(head + png)
