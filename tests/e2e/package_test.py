# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package: what is in it, what lintian says of it, and its programs with its settings.

Skips what needs help2man (then there is no package), dpkg-dev or lintian.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import package as packages  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FILES = """
etc/gijiroku/index.toml etc/gijiroku/public.toml etc/gijiroku/staff.toml etc/nginx/sites-available/gijiroku
lib/systemd/system/gijiroku-index.service lib/systemd/system/gijiroku-index.timer
lib/systemd/system/gijiroku-searchd.service lib/systemd/system/gijiroku-staff.service
usr/bin/gijiroku-index usr/bin/gijiroku-mcp usr/bin/gijiroku-search usr/bin/gijiroku-searchd usr/lib/gijiroku/after-index.sh
usr/lib/gijiroku/index-again.sh usr/lib/sysusers.d/gijiroku.conf usr/lib/tmpfiles.d/gijiroku.conf
usr/share/bash-completion/completions/gijiroku-index usr/share/doc/gijiroku/copyright
usr/share/doc/gijiroku/changelog.Debian.gz usr/share/doc/gijiroku/operations.md
usr/share/man/man1/gijiroku-index.1.gz usr/share/man/man1/gijiroku-mcp.1.gz usr/share/man/man1/gijiroku-search.1.gz usr/share/man/man1/gijiroku-searchd.1.gz
""".split()


@unittest.skipUnless(packages.can_be_made(), "needs help2man and dpkg-dev")
class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.package = packages.made_package(cls.folder / "made")
        cls.installed = cls.folder / "installed"
        subprocess.run(["dpkg-deb", "-x", cls.package, cls.installed], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_it_has_what_a_service_needs(self):
        for name in FILES:
            self.assertTrue((self.installed / name).is_file(), name)
        version = re.search(r"VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text().split("project(", 1)[1])[1]
        self.assertEqual(packages.field(self.package, "Version"), version + "-1")
        for needed in ("mecab-ipadic-utf8", "poppler-utils", "libxapian30", "libmecab2"):
            self.assertIn(needed, packages.field(self.package, "Depends"))

    def test_lintian_has_no_complaint(self):
        if not shutil.which("lintian"):
            self.skipTest("needs lintian")
        done = subprocess.run(["lintian", "--allow-root", self.package], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_the_container_names_what_the_package_has(self):
        text = (ROOT / "deploy/Containerfile").read_text()
        lines = [line.split(maxsplit=1) for line in re.sub(r"\\\n", " ", text).splitlines() if line and line[0] != "#"]
        words = {word: rest for word, rest in lines}
        self.assertEqual([word for word, _ in lines], "ARG FROM COPY RUN USER STOPSIGNAL CMD".split())
        self.assertTrue(self.package.match(words["COPY"].split()[0]))
        self.assertIn(f"u {words['USER']} ", (self.installed / "usr/lib/sysusers.d/gijiroku.conf").read_text())
        program, option, settings = json.loads(words["CMD"])
        self.assertEqual(option, "--config")
        for name in (program, settings):
            self.assertTrue((self.installed / name[1:]).is_file(), name)

    def test_its_programs_are_hardened(self):
        for name in ("gijiroku-index", "gijiroku-mcp", "gijiroku-search", "gijiroku-searchd"):
            listed = subprocess.run(["readelf", "-hld", self.installed / "usr/bin" / name], check=True, capture_output=True, text=True).stdout
            self.assertIn("Position-Independent Executable", listed)
            self.assertIn("GNU_RELRO", listed)
            self.assertIn("NOW", listed)

    def test_its_programs_run_with_its_settings(self):
        index = self.folder / "index"
        configs = {}
        for name in ("index", "public"):
            text = (self.installed / f"etc/gijiroku/{name}.toml").read_text()
            text = text.replace("/var/lib/gijiroku", str(index)).replace("127.0.0.1:8080", "127.0.0.1:0")
            text = text.replace('# "/srv/minutes"', f'"{ROOT / "tests/sample/minutes"}"')
            configs[name] = self.folder / f"{name}.toml"
            configs[name].write_text(text)
        run = subprocess.run([self.installed / "usr/bin/gijiroku-index", "--config", configs["index"]], capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        service = subprocess.Popen([self.installed / "usr/bin/gijiroku-searchd", "--config", configs["public"]], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        try:
            url = service.stdout.readline().split()[-1]
            begun = time.monotonic()
            with urllib.request.urlopen(url + "/healthz", timeout=20) as answer:
                self.assertEqual(answer.status, 200)
            self.assertLess(time.monotonic() - begun, 5)
        finally:
            service.terminate()
            self.assertEqual(service.wait(20), 0)
            service.stdout.close()


if __name__ == "__main__":
    unittest.main()
