# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of labels and forms: one set is a folder below forms/, with one table a file."""
import functools
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent / "forms"


class Forms:
    """The lists of one set. `name` is a folder of forms/, or the path of a folder elsewhere."""

    def __init__(self, name="first"):
        self.folder = FOLDER / name
        if not self.folder.is_dir():
            raise SystemExit(f"{self.folder} is no folder: see {FOLDER / 'README.md'}")

    @functools.lru_cache(maxsize=None)
    def rows(self, name):
        """The rows of NAME.tsv or the lines of NAME.txt. "#" begins a comment, \\n and \\t are escapes."""
        path = next(p for p in (self.folder / f"{name}.tsv", self.folder / f"{name}.txt") if p.exists())
        lines = [line for line in path.read_text("utf-8").split("\n") if line and not line.startswith("#")]
        return [tuple(cell.replace("\\n", "\n").replace("\\t", "\t") for cell in line.split("\t")) for line in lines]

    def words(self, name):
        return [row[0] for row in self.rows(name)]

    def of(self, name, key):
        """The second cells of the rows whose first cell is `key`."""
        return [row[1] for row in self.rows(name) if row[0] == key]

    def draw(self, random, name, allowed=None):
        """A row of a weighted list, without its weight, which is the last cell."""
        rows = [row for row in self.rows(name) if allowed is None or allowed(row)]
        return random.choices([row[:-1] for row in rows], [int(row[-1]) for row in rows])[0]
