# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests what deploy/ has for operators: the service behind nginx with its site, and the units.

Skips what needs nginx or systemd-analyze if these are not installed.
"""
import base64
import concurrent.futures
import contextlib
import html
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from service import Service, utterance  # noqa: E402

DEPLOY = pathlib.Path(__file__).resolve().parent.parent.parent / "deploy"
SITE = DEPLOY / "nginx.conf"
# ./check puts its program into build/ where the package is not installed.
NGINX = shutil.which("nginx", path=os.environ["PATH"] + f":/usr/sbin:{DEPLOY.parent}/build/nginx/usr/sbin")
BASE = "/machi/gijiroku"
SEARCH = "/api/v1/search?q=" + quote("発言")


def public_site(base=""):
    """The site, changed for a base path as docs/operations.md says."""
    site = SITE.read_text()
    assert site.count("  location / {") == 1
    return site.replace("  location / {", f"  location {base}/ {{")


def staff_site():
    """The example in docs/operations.md, without TLS."""
    text = (DEPLOY.parent / "docs/operations.md").read_text(encoding="utf-8")
    [site] = re.findall(r"```nginx\n(server \{.*?\n\})\n```", text, re.S)
    site = re.sub(r"  listen \S+ ssl;.*", "  listen 80 ;", site)
    # The log format is the public site's.
    return re.search(r"log_format.*?;\n", SITE.read_text(), re.S)[0] + re.sub(r"  ssl_.*\n", "", site).replace("8081", "8080")


class Proxy:
    """nginx in front of `service`: a site as it is, except for its addresses and paths."""

    def __init__(self, service, site=None):
        self.service, self.site = service, site or public_site()

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gijiroku-nginx-"))
        self.folder.chmod(0o755)  # started by root, nginx serves as another user
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        site = self.site
        for old, new in (("  listen 80 ", f"  listen 127.0.0.1:{self.port} "), ("127.0.0.1:8080", f"127.0.0.1:{self.service.port}"),
                         ("/var/log/nginx", str(self.folder)), ("/var/lib/nginx", str(self.folder)), ("/etc/nginx", str(self.folder))):
            assert old in site or not old.startswith(("127", "  listen")), old
            site = site.replace(old, new)
        (self.folder / "gijiroku.htpasswd").write_text("clerk:{PLAIN}himitsu\n")
        (self.folder / "site").write_text(site)
        temporary = "".join(f"{name}_temp_path {self.folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "conf").write_text(f"pid {self.folder}/pid; worker_processes 1; daemon off; events {{}}\n"
                                          f"http {{ {temporary} include {self.folder}/site; }}\n")
        command = [NGINX, "-c", self.folder / "conf", "-e", self.folder / "start.log"]
        subprocess.run([*command, "-t"], check=True, stderr=subprocess.DEVNULL)
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                time.sleep(0.02)
        raise AssertionError((self.folder / "start.log").read_text())

    def __exit__(self, *unused):
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.folder)

    def get(self, target, method="GET", headers=None, data=None, follow=True):
        if not follow:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            with contextlib.closing(connection):
                connection.request(method, target)
                reply = connection.getresponse()
                return reply.status, dict(reply.headers), reply.read()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{target}", method=method, headers=headers or {}, data=data)
        try:
            with urllib.request.urlopen(request, timeout=10) as reply:
                return reply.status, dict(reply.headers), reply.read()
        except urllib.error.HTTPError as reply:
            with reply:
                return reply.code, dict(reply.headers), reply.read()

    def log(self):
        return (self.folder / "gijiroku.log").read_text() + (self.folder / "gijiroku-error.log").read_text()


@unittest.skipUnless(NGINX, "nginx is not installed")
class Site(unittest.TestCase):
    def test_too_many_requests_of_one_address_are_refused_but_not_signs_of_life(self):
        with Service() as service, Proxy(service) as proxy, concurrent.futures.ThreadPoolExecutor(8) as pool:
            replies = list(pool.map(lambda n: proxy.get(SEARCH), range(150)))
            statuses = [status for status, _, _ in replies]
            self.assertEqual(set(statuses), {200, 429})
            self.assertGreater(statuses.count(200), 40)
            refused = next(reply for reply in replies if reply[0] == 429)
            self.assertIn("Retry-After", refused[1])
            self.assertIn("しばらくしてから", refused[2].decode())
            self.assertEqual({proxy.get(name)[0] for name in ("/healthz", "/style.css") for _ in range(50)}, {200})

    def test_methods_bodies_ranges_and_long_heads_stay_outside(self):
        with Service() as service, Proxy(service) as proxy:
            whole = proxy.get("/meetings")[2]
            status, headers, body = proxy.get("/meetings", headers={"Range": "bytes=0-1,2-3", "If-Range": "x"})
            self.assertEqual((status, body, headers.get("Content-Range")), (200, whole, None))
            self.assertEqual(proxy.get("/", method="POST", data=b"a")[0], 405)
            self.assertEqual(proxy.get("/meetings", data=b"abc", method="GET")[2], whole)
            self.assertEqual(proxy.get("/meetings", data=b"a" * 2000, method="GET")[0], 413)
            self.assertIn(proxy.get("/", headers={"X-A": "a" * 9000})[0], (400, 414, 431))
            hop = {"Connection": "close, X-A", "TE": "trailers", "Upgrade": "websocket", "X-Forwarded-For": "203.0.113.9"}
            self.assertEqual(proxy.get("/meetings", headers=hop)[2], whole)

    def test_a_client_cannot_send_the_secret_of_the_staff_service(self):
        with tempfile.TemporaryDirectory() as folder:
            secret = pathlib.Path(folder) / "secret"
            secret.write_text("0123456789abcdef\n")
            secret.chmod(0o600)
            with Service("staff", serving=("--token-file", secret)) as service, Proxy(service) as proxy:
                headers = {"X-Gijiroku-Token": "0123456789abcdef"}
                self.assertEqual(service.get(SEARCH, headers=headers)[0], 200)
                self.assertEqual(proxy.get(SEARCH, headers=headers)[0], 403)

    def test_the_staff_site_overwrites_the_secret_of_a_client(self):
        with tempfile.TemporaryDirectory() as folder:
            secret = pathlib.Path(folder) / "secret"
            secret.write_text("0123456789abcdef\n")
            secret.chmod(0o600)
            clerk = {"Authorization": "Basic " + base64.b64encode(b"clerk:himitsu").decode()}
            for written, status in (("0123456789abcdef", 200), ("fedcba9876543210", 403)):
                with Service("staff", serving=("--token-file", secret)) as service, \
                        Proxy(service, staff_site().replace("合い言葉", written)) as proxy:
                    self.assertEqual(proxy.get(SEARCH)[0], 401)
                    self.assertEqual(proxy.get(SEARCH, headers={"X-Gijiroku-Token": "0123456789abcdef"})[0], 401)
                    self.assertEqual(proxy.get(SEARCH, headers={**clerk, "X-Gijiroku-Token": "0123456789abcdef"})[0], status)
                    ranged = proxy.get("/style.css", headers={**clerk, "Range": "bytes=0-1,2-3"})
                    self.assertEqual(ranged[0], status)
                    self.assertNotIn(quote("発言"), (proxy.folder / "gijiroku-staff.log").read_text())

    def test_below_a_base_path_all_is_as_at_the_root(self):
        with tempfile.TemporaryDirectory() as folder:
            settings = pathlib.Path(folder) / "settings.toml"
            settings.write_text(f'base_path = "{BASE}"\n')
            with Service(serving=("--config", settings)) as service, Proxy(service, public_site(BASE)) as proxy:
                # A relative address is right whatever scheme, host and port readers use.
                status, headers, _ = proxy.get(BASE, follow=False)
                self.assertEqual((status, headers["Location"]), (301, BASE + "/"))
                status, _, home = proxy.get(BASE)
                self.assertEqual(status, 200)
                links = set(re.findall(r'(?:href|src|action)="(/[^"#]*)', home.decode()))
                self.assertTrue({BASE + "/favicon.ico", BASE + "/meetings"} <= links, links)
                files = [link for link in links if re.search(r"/(style|suggest|icon)-[0-9a-f]{12}\.(css|js|svg)$", link)]
                self.assertEqual(len(files), 3, links)
                self.assertEqual({proxy.get(html.unescape(link))[0] for link in links}, {200})
                self.assertEqual({proxy.get(name)[0] for name in ("/style.css", "/search", BASE + "x/")}, {404})
                self.assertEqual((proxy.get("/healthz")[0], proxy.get("/readyz")[0]), (200, 200))
                whole = proxy.get(BASE + "/meetings")[2]
                self.assertEqual(proxy.get(BASE + "/meetings", headers={"Range": "bytes=0-1,2-3"})[::2], (200, whole))
                with concurrent.futures.ThreadPoolExecutor(8) as pool:
                    replies = list(pool.map(lambda n: proxy.get(BASE + SEARCH)[0], range(150)))
                self.assertEqual(set(replies), {200, 429})
                log = proxy.log()
                self.assertIn(f'"path":"{BASE}/api/v1/search"', log)
                self.assertNotIn(quote("発言"), log)
                service.process.terminate()
                service.process.wait(10)
                self.assertEqual({proxy.get(link)[0] for link in files}, {200})

    def test_its_logs_name_no_query_and_no_address(self):
        with Service() as service, Proxy(service) as proxy:
            with concurrent.futures.ThreadPoolExecutor(8) as pool:  # so that some are refused
                list(pool.map(lambda n: proxy.get("/search?q=" + quote("もれては困る")), range(80)))
            proxy.get("/search?q=" + quote("もれては困る"), method="POST", data=b"x")
            service.process.terminate()
            service.process.wait(10)
            time.sleep(2.5)  # within the limit again
            self.assertEqual(proxy.get("/search?q=" + quote("もれては困る"))[0], 503)
            log = proxy.log()
            self.assertGreater(len(log.splitlines()), 80)
            for secret in ("もれては困る", quote("もれては困る"), "127.0.0.1"):
                self.assertNotIn(secret, log)
            for line in log.splitlines():
                self.assertEqual(json.loads(line)["path"], "/search")

    def test_only_the_files_of_the_pages_are_cached(self):
        records = [utterance("d1", 1, "残る発言です。"), utterance("d2", 1, "取り下げる発言です。")]
        with Service(records=records, indexing=("--allow-removal",)) as service, Proxy(service) as proxy:
            files = {name: proxy.get(name) for name in ("/style.css", "/suggest-x.js", "/icon.svg", "/favicon.ico")}
            _, headers, before = proxy.get(SEARCH)
            self.assertIn("取り下げる", json.dumps(json.loads(before), ensure_ascii=False))
            self.assertEqual(proxy.get(SEARCH, headers={"If-None-Match": headers["ETag"]})[0], 304)
            service.publish(records[:1])
            time.sleep(2)
            status, _, after = proxy.get(SEARCH, headers={"If-None-Match": headers["ETag"]})
            self.assertEqual((status, json.loads(after)["total"]), (200, 1))
            service.process.terminate()
            service.process.wait(10)
            for name, (status, _, body) in files.items():
                self.assertEqual(status, 200)
                self.assertEqual(proxy.get(name)[::2], (200, body), name)
            status, headers, body = proxy.get(SEARCH)
            self.assertEqual((status, headers["Cache-Control"]), (503, "no-store"))
            self.assertIn("ただいま検索できません", body.decode())

    def test_slow_clients_do_not_block_others(self):
        with Service() as service, Proxy(service) as proxy:
            done = threading.Event()

            def drip():
                with socket.create_connection(("127.0.0.1", proxy.port), timeout=5) as client:
                    client.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
                    while not done.wait(0.5):
                        try:
                            client.sendall(b"X: 1\r\n")
                        except OSError:
                            return

            threads = [threading.Thread(target=drip) for _ in range(64)]
            for thread in threads:
                thread.start()
            try:
                for _ in range(6):
                    begun = time.monotonic()
                    self.assertEqual(proxy.get(SEARCH)[0], 200)
                    self.assertLess(time.monotonic() - begun, 1)
                    time.sleep(0.4)
            finally:
                done.set()
                for thread in threads:
                    thread.join()


class Text(unittest.TestCase):
    def test_the_site_caches_nothing_else(self):
        """Also without nginx: caching is switched on in one place, for files by name."""
        site = re.sub(r"#.*", "", SITE.read_text())
        self.assertEqual(site.count("proxy_cache gijiroku_files;"), 1)
        files = re.escape(r"location ~ /((style|suggest|copy|marks|parts|icon)(-[0-9a-z]+)?\.(css|js|svg)|favicon\.ico)$ {")
        self.assertRegex(site, files + r"\s*proxy_pass[^{}]*proxy_cache gijiroku_files;")

    def test_units_are_valid(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("needs systemd-analyze")
        with tempfile.TemporaryDirectory() as folder:
            for unit in (DEPLOY / "systemd").iterdir():
                text = re.sub(r"/usr/(bin/gijiroku-\w+|lib/gijiroku/after-index.sh)", "/bin/true", unit.read_text())
                (pathlib.Path(folder) / unit.name).write_text(text)
            done = subprocess.run(["systemd-analyze", "verify", "--man=no", *pathlib.Path(folder).iterdir()], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_units_confine_the_services(self):
        for name, hidden in (("gijiroku-searchd", ("restricted", "state")), ("gijiroku-staff", ("state",)), ("gijiroku-index", ())):
            unit = DEPLOY / "systemd" / f"{name}.service"
            settings = dict(line.split("=", 1) for line in unit.read_text().splitlines() if "=" in line and line[0] != "#")
            self.assertEqual(settings.get("InaccessiblePaths", "").split(), [f"-/var/lib/gijiroku/{side}" for side in hidden])
            self.assertEqual(settings["LimitSTACK"], "8M")
            if hidden:
                self.assertEqual((settings["Type"], settings["TimeoutStopSec"]), ("notify", "15"))
            if shutil.which("systemd-analyze"):
                rated = subprocess.run(["systemd-analyze", "security", "--offline=yes", unit], capture_output=True, text=True).stdout
                self.assertLessEqual(float(re.search(r"exposure level for \S+: ([\d.]+)", rated)[1]), 2.0, rated)


if __name__ == "__main__":
    unittest.main()
