# SPDX-License-Identifier: GPL-3.0-or-later
"""The package on a machine, as docs/operations.md describes it: its services under systemd from the installation
to the purge.

Takes a copy of this machine's root. The long form takes a new Debian 12, which needs a mirror, and nginx there.
A package of an earlier schema may be upgraded from:

  installed_test.py [--clean] [--previous PACKAGE]

Skips with the reason if there can be no such machine.
"""
import json
import os
import pathlib
import shutil
import sys
import tempfile
import time
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import package as packages  # noqa: E402
from machine import Absent, Machine, clean_root, copied_root  # noqa: E402

SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "sample/minutes"
CLEAN, PREVIOUS = False, None
WORD = "カモノハシ"
MINUTES = f"""会議名　みどり野市環境審議会
日時　令和5年6月1日
会議録　公開

○会長　開会します。
○委員　{WORD}の保護に賛成します。
"""
SECONDS = 20
MODES = ["755 gijiroku-index /var/lib/gijiroku", "755 gijiroku-index /var/lib/gijiroku/public",
         "750 gijiroku-index /var/lib/gijiroku/restricted", "700 gijiroku-index /var/lib/gijiroku/state"]


class Life(unittest.TestCase):
    maxDiff = None

    def test_a_machine_from_the_installation_to_the_purge(self):
        if not packages.can_be_made():
            self.skipTest("needs help2man and dpkg-dev")
        with tempfile.TemporaryDirectory() as folder:
            package = packages.made_package(folder)
            before = PREVIOUS or packages.with_version(package, "0.0.1-1", folder)
            try:
                with self.root(package) as root:
                    for name, file in (("new.deb", package), ("old.deb", before)):
                        shutil.copy(file, root / "root" / name)
                    with Machine(root) as self.machine:
                        self.live()
            except Absent as reason:
                print(f"skipped: installed_test: {reason}")
                self.skipTest(str(reason))

    def root(self, package):
        if not CLEAN:
            if os.path.exists("/usr/bin/gijiroku-index"):
                raise Absent("gijiroku is installed on this machine")
            return copied_root()
        needed = [each.split()[0] for each in packages.field(package, "Depends").replace(", ", "\n").splitlines()]
        return clean_root(["systemd-sysv", "nginx", "openssl", "curl", *needed])

    def live(self):
        self.install()
        self.configure()
        self.index()
        self.see_readers_confined()
        self.reload()
        if CLEAN:
            self.publish()
        self.serve_staff()
        self.withdraw()
        self.back_up_and_restore()
        self.upgrade()
        self.remove()
        self.purge()

    # --- what the steps share

    def run_line(self, command, check=True):
        return self.machine.run(command, check).stdout.strip()

    def get(self, target, port=8080, *options):
        text = self.run_line(f"curl -s -m 10 -w '\\n%{{http_code}}' {' '.join(options)} 'http://127.0.0.1:{port}{target}'", check=False)
        body, _, status = text.rpartition("\n")
        return int(status), body

    def total(self, port=8080, base="", *options):
        status, body = self.get(f"{base}/api/v1/search?q=" + quote(WORD), port, *options)
        self.assertEqual(status, 200, body)
        return json.loads(body)["total"]

    def wait(self, what, expected):
        until = time.monotonic() + SECONDS
        while (seen := what()) != expected and time.monotonic() < until:
            time.sleep(0.2)
        self.assertEqual(seen, expected, self.run_line("journalctl -n 30 -o cat --no-pager -u 'gijiroku-*'"))

    def state(self, unit):
        return self.run_line(f"systemctl is-active {unit}", check=False)

    def pid(self, unit="gijiroku-searchd"):
        return self.run_line(f"systemctl show -p MainPID --value {unit}")

    def index_again(self):
        """Runs the unit, and returns what this run wrote."""
        self.machine.run("systemctl start gijiroku-index")
        return self.run_line("journalctl -o cat --no-pager _SYSTEMD_INVOCATION_ID=$(systemctl show -p InvocationID --value gijiroku-index)")

    # --- the steps

    def install(self):
        how = "apt-get install -y --no-install-recommends /root/old.deb" if CLEAN else "dpkg -i --no-triggers /root/old.deb"
        self.machine.run(how)
        self.assertEqual(self.run_line("stat -c '%a %U %n' /var/lib/gijiroku{,/public,/restricted,/state}").splitlines(), MODES)
        self.assertEqual(self.run_line("systemctl is-enabled gijiroku-searchd gijiroku-staff"), "enabled\nenabled")
        self.assertEqual((self.state("gijiroku-searchd"), self.state("gijiroku-staff")), ("inactive", "inactive"))
        self.assertNotEqual(self.machine.run("systemctl start gijiroku-index", check=False).returncode, 0)
        if not PREVIOUS:
            self.assertRegex(self.run_line("journalctl -u gijiroku-index -o cat --no-pager"), r"/etc/gijiroku/index\.toml: .*inputs")

    def configure(self):
        minutes = self.machine.path("/srv/minutes/公開")
        minutes.parent.mkdir(parents=True)
        shutil.copytree(SAMPLE, minutes)
        (minutes / "環境.txt").write_text(MINUTES, encoding="utf-8")
        self.machine.run("chmod -R a+rX /srv/minutes; chown -R root: /srv/minutes")
        self.machine.run("""cd /etc/gijiroku
            sed -i 's|# "/srv/minutes"|"/srv/minutes"|; s|# "/srv/minutes/公開"|"/srv/minutes/公開"|' index.toml
            sed -i 's|^# base_path|base_path|; s|^# name = .*|name = "みどり野市 会議録"|' public.toml""")

    def index(self):
        said = self.index_again()
        self.assertRegex(said, "失敗 0 件|, 0 failed")
        self.assertNotIn("隔離", said)
        # The run starts it; this waits until it says that it is ready.
        self.machine.run("systemctl start gijiroku-searchd gijiroku-index.timer; systemctl enable gijiroku-index.timer")
        self.assertEqual(self.get("/healthz")[0], 200)
        self.assertEqual(self.total(base="/gijiroku"), 1)
        self.assertIn("みどり野市 会議録", self.get("/gijiroku/")[1])
        self.assertEqual(self.run_line("runuser -u gijiroku -- ls /var/lib/gijiroku/restricted /var/lib/gijiroku/state", check=False), "")
        self.assertRegex(self.index_again(), "変更なし|unchanged")

    def see_readers_confined(self):
        """A reader has a filter of system calls of its own beside the unit's."""
        page = self.machine.path("/srv/minutes/big.html")
        page.write_text("<html><p>会議名　みどり野市環境審議会</p><p>会議録: 公開</p><p>日時　令和5年6月2日</p><p>○会長　開会します。</p>"
                        + "<p><b></b></p>\n" * 500_000 + "</html>")
        seen = self.run_line("""
            systemctl start --no-block gijiroku-index
            while :; do
              for comm in /proc/[0-9]*/comm; do
                read -r name 2>/dev/null <$comm || continue
                case $name in gijiroku-index|gijiroku-reader)
                  echo $name $(grep -E '^(NoNewPrivs|Seccomp|Seccomp_filters):' ${comm%comm}status 2>/dev/null);; esac
              done
              case $(systemctl show -p ActiveState --value gijiroku-index) in activating) ;; *) break;; esac
            done""")
        found = {}
        for line in seen.splitlines():
            words = line.split()
            if len(words) == 7:  # it had not ended
                found.setdefault(words[0], set()).add((words[2], words[4], int(words[6])))
        self.assertIn("gijiroku-reader", found, seen[-500:])
        unit = max(filters for _, _, filters in found["gijiroku-index"])
        self.assertGreater(unit, 0)
        self.assertIn(("1", "2", unit + 1), found["gijiroku-reader"])
        self.wait(lambda: self.state("gijiroku-index"), "inactive")
        page.unlink()
        self.assertRegex(self.index_again(), "失敗 0 件|, 0 failed")

    def reload(self):
        pid = self.pid()
        self.machine.run("sed -i 's|みどり野市 会議録|新しい名前|' /etc/gijiroku/public.toml; systemctl reload gijiroku-searchd")
        self.wait(lambda: "新しい名前" in self.get("/gijiroku/")[1], True)
        self.assertEqual(self.pid(), pid)

    def publish(self):
        self.machine.run("""ln -s ../sites-available/gijiroku /etc/nginx/sites-enabled/
            rm -f /etc/nginx/sites-enabled/default
            sed -i 's|location / {|location /gijiroku/ {|' /etc/nginx/sites-available/gijiroku
            nginx -t && systemctl restart nginx""")
        self.assertEqual(self.total(80, "/gijiroku"), 1)
        self.assertIn("Location: /gijiroku/\n", self.machine.run("curl -si http://127.0.0.1/gijiroku").stdout)
        self.assertEqual(self.get("/gijiroku/style.css", 80)[0], 200)
        log = self.run_line("cat /var/log/nginx/gijiroku.log")
        self.assertIn("/gijiroku/api/v1/search", log)
        self.assertNotIn(quote(WORD), log)

    def serve_staff(self):
        self.machine.run("""openssl rand -hex 32 > /etc/gijiroku/token
            chown gijiroku-staff /etc/gijiroku/token && chmod 0600 /etc/gijiroku/token
            systemctl start gijiroku-staff""")
        self.assertEqual(self.get("/", 8081)[0], 403)
        self.assertEqual(self.staff_total(), 1)

    def staff_total(self):
        return self.total(8081, "", '-H "X-Gijiroku-Token: $(cat /etc/gijiroku/token)"')

    def withdraw(self):
        self.machine.path("/srv/minutes/公開/環境.txt.meta.toml").write_text('[disclosure]\nminutes = "非公開"\n', encoding="utf-8")
        self.assertRegex(self.index_again(), "失敗 0 件|, 0 failed")
        self.assertEqual(self.run_line(f"grep -rl {WORD} /var/lib/gijiroku/public", check=False), "")
        self.assertEqual((self.total(base="/gijiroku"), self.staff_total()), (0, 1))

    def back_up_and_restore(self):
        self.machine.run("""systemctl stop gijiroku-index.timer
            tar -C /var/lib -cpf /root/gijiroku.tar gijiroku
            systemctl stop gijiroku-index.timer gijiroku-searchd gijiroku-staff
            rm -rf /var/lib/gijiroku && tar -C /var/lib -xpf /root/gijiroku.tar""")
        verified = self.machine.run("runuser -u gijiroku-index -- gijiroku-index --verify /var/lib/gijiroku")
        self.assertIn("no file is damaged", verified.stdout)
        self.machine.run("systemctl start gijiroku-index gijiroku-index.timer")
        self.assertEqual(self.run_line("stat -c '%a %U %n' /var/lib/gijiroku{,/public,/restricted,/state}").splitlines(), MODES)
        self.wait(lambda: (self.state("gijiroku-searchd"), self.state("gijiroku-staff")), ("active", "active"))
        self.assertEqual((self.total(base="/gijiroku"), self.staff_total()), (0, 1))

    def upgrade(self):
        before = self.pid()
        if PREVIOUS:
            self.machine.run("dpkg -x /root/new.deb /root/new")
            refused = self.machine.run("/root/new/usr/bin/gijiroku-searchd --index /var/lib/gijiroku --listen 127.0.0.1:0", check=False)
            self.assertEqual(refused.returncode, 2)
            self.assertIn("gijiroku-index", refused.stderr)
        self.machine.run("dpkg -i --no-triggers --force-confold /root/new.deb")
        if PREVIOUS:
            # Another schema: the services of before answer until the index is made again.
            self.assertEqual((self.pid(), self.get("/healthz")[0]), (before, 200))
        self.wait(lambda: self.pid() not in (before, "0") and self.state("gijiroku-searchd"), "active")
        for unit in ("gijiroku-searchd", "gijiroku-staff"):
            self.wait(lambda unit=unit: self.run_line(f"readlink /proc/{self.pid(unit)}/exe", check=False), "/usr/bin/gijiroku-searchd")
            self.wait(lambda unit=unit: self.state(unit), "active")
        self.assertIn("新しい名前", self.get("/gijiroku/")[1])
        self.assertEqual((self.total(base="/gijiroku"), self.staff_total()), (0, 1))
        self.assertEqual(self.run_line("systemctl is-enabled gijiroku-index.timer"), "enabled")

    def remove(self):
        self.machine.run("dpkg -r --no-triggers gijiroku")
        self.assertEqual((self.state("gijiroku-searchd"), self.state("gijiroku-staff")), ("inactive", "inactive"))
        self.machine.run("test -e /var/lib/gijiroku/public/CURRENT -a -e /etc/gijiroku/public.toml")
        self.machine.run("dpkg -i --no-triggers /root/new.deb")  # it goes on where it was
        self.wait(lambda: self.state("gijiroku-searchd"), "active")
        self.assertEqual(self.staff_total(), 1)
        self.assertEqual(self.run_line("systemctl is-enabled gijiroku-index.timer"), "enabled")

    def purge(self):
        self.machine.run("mkdir -p /var/log/gijiroku; dpkg -P --no-triggers gijiroku")
        left = "/etc/gijiroku /var/lib/gijiroku /var/log/gijiroku /usr/bin/gijiroku-* /lib/systemd/system/gijiroku-* /etc/systemd/system/*/gijiroku-*"
        self.assertEqual(self.run_line(f"ls -d {left} 2>/dev/null", check=False), "")
        if CLEAN:
            self.machine.run("nginx -t")
        self.assertEqual(self.run_line("systemctl list-units --failed --plain --no-legend 'gijiroku*'"), "")


if __name__ == "__main__":
    if "--clean" in sys.argv:
        CLEAN = True
        sys.argv.remove("--clean")
    if "--previous" in sys.argv:
        at = sys.argv.index("--previous")
        PREVIOUS = pathlib.Path(sys.argv[at + 1])
        del sys.argv[at:at + 2]
    unittest.main()
