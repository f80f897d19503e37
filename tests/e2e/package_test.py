# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package: what is in it, what lintian says of it, and its programs with its settings.

Skips what needs help2man (then there is no package), dpkg-dev or lintian.
"""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.request

BUILD = pathlib.Path(os.environ["GIJIROKU_BIN"])
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FILES = """
etc/gijiroku/index.toml etc/gijiroku/public.toml etc/gijiroku/staff.toml etc/nginx/sites-available/gijiroku
lib/systemd/system/gijiroku-index.service lib/systemd/system/gijiroku-index.timer
lib/systemd/system/gijiroku-searchd.service lib/systemd/system/gijiroku-staff.service
usr/bin/gijiroku-index usr/bin/gijiroku-search usr/bin/gijiroku-searchd usr/lib/gijiroku/after-index.sh
usr/lib/sysusers.d/gijiroku.conf usr/lib/tmpfiles.d/gijiroku.conf
usr/share/bash-completion/completions/gijiroku-index usr/share/doc/gijiroku/copyright
usr/share/doc/gijiroku/changelog.Debian.gz usr/share/doc/gijiroku/operations.md
usr/share/man/man1/gijiroku-index.1.gz usr/share/man/man1/gijiroku-search.1.gz usr/share/man/man1/gijiroku-searchd.1.gz
""".split()


@unittest.skipUnless((BUILD / "CPackConfig.cmake").exists() and shutil.which("dpkg-shlibdeps"), "needs help2man and dpkg-dev")
class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        subprocess.run(["cpack", "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder / "made"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        [cls.package] = (cls.folder / "made").glob("gijiroku_*.deb")
        cls.installed = cls.folder / "installed"
        subprocess.run(["dpkg-deb", "-x", cls.package, cls.installed], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def control(self, field):
        return subprocess.run(["dpkg-deb", "-f", self.package, field], check=True, capture_output=True, text=True).stdout

    def test_it_has_what_a_service_needs(self):
        for name in FILES:
            self.assertTrue((self.installed / name).is_file(), name)
        version = re.search(r"VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text().split("project(", 1)[1])[1]
        self.assertEqual(self.control("Version").strip(), version + "-1")
        for needed in ("mecab-ipadic-utf8", "poppler-utils", "libxapian30", "libmecab2"):
            self.assertIn(needed, self.control("Depends"))

    def test_lintian_has_no_complaint(self):
        if not shutil.which("lintian"):
            self.skipTest("needs lintian")
        done = subprocess.run(["lintian", "--allow-root", self.package], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_its_programs_are_hardened(self):
        for name in ("gijiroku-index", "gijiroku-search", "gijiroku-searchd"):
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
