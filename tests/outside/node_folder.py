# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs of others, from npm, in the versions of a lock file."""
import hashlib
import json
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
BUILT = HERE.parent.parent / "build" / "outside"
OLDEST = 18  # of Node.js


class NodeFolder:
    """The programs of a package.json with its lock file, installed below build/ once for each lock file.

    `missing` says why they cannot run here; it is empty if they can.
    """

    def __init__(self, source):
        self.source, self.path = source, BUILT / source.name
        self.missing = self.install()

    def install(self):
        if not shutil.which("node") or not shutil.which("npm"):
            return "node and npm are not installed"
        version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
        if int(version.lstrip("v").split(".")[0]) < OLDEST:
            return f"Node.js {OLDEST} or later is not installed"
        lock = (self.source / "package-lock.json").read_bytes()
        stamp, wanted = self.path / "stamp", hashlib.sha256(lock).hexdigest()
        if not stamp.is_file() or stamp.read_text() != wanted:
            self.path.mkdir(parents=True, exist_ok=True)
            for name in ("package.json", "package-lock.json"):
                shutil.copy(self.source / name, self.path)
            install = ["npm", "ci", "--silent", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"]
            try:
                subprocess.run(install, cwd=self.path, check=True, timeout=300, capture_output=True)
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
                return "npm cannot install them"
            stamp.write_text(wanted)
        return ""

    def run(self, script, question, *arguments):
        """What the script, a module beside package.json, answers as JSON to a value."""
        shutil.copy(self.source / script, self.path)
        run = subprocess.run(["node", script, *map(str, arguments)], cwd=self.path, input=json.dumps(question), text=True, capture_output=True)
        assert run.returncode == 0, run.stderr[-4000:]
        return json.loads(run.stdout)
