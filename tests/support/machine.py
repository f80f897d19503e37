# SPDX-License-Identifier: GPL-3.0-or-later
"""A Debian machine for tests: a root folder in which systemd runs, without network, by systemd-nspawn.

Its processes, its files and its addresses are its own. Needs root.
"""
import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

MIRROR = "http://deb.debian.org/debian"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
BOOT_SECONDS, HALT_SECONDS = 60, 60


class Absent(Exception):
    """Why there can be no such machine here."""


def require(*programs):
    if os.geteuid() != 0:
        raise Absent("needs root")
    for program in programs:
        if not shutil.which(program, path=os.environ.get("PATH", "") + ":" + PATH):
            raise Absent(f"needs {program}")


@contextlib.contextmanager
def clean_root(packages):
    """A root of Debian 12 with these packages, made by mmdebstrap. Needs a mirror."""
    require("systemd-nspawn", "mmdebstrap")
    with tempfile.TemporaryDirectory(prefix="gijiroku-root-", ignore_cleanup_errors=True) as folder:
        root = pathlib.Path(folder) / "root"
        made = subprocess.run(["mmdebstrap", "--variant=minbase", "--format=directory", "--include=" + ",".join(packages), "bookworm",
                               root, MIRROR], capture_output=True, text=True)
        if made.returncode != 0:
            raise Absent("mmdebstrap fails, perhaps without network: " + made.stderr[-300:])
        yield root


@contextlib.contextmanager
def copied_root():
    """The root of this machine, without its services. What is written goes to memory and is lost."""
    require("systemd-nspawn", "nsenter", "mount")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="gijiroku-root-"))
    mounted = []
    try:
        root, memory = folder / "root", folder / "memory"
        root.mkdir()
        memory.mkdir()
        for command in (["mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", memory],
                        ["mount", "-t", "overlay", "-o", f"lowerdir=/,upperdir={memory}/upper,workdir={memory}/work", "overlay", root]):
            if command[2] == "overlay":
                (memory / "upper").mkdir(mode=0o755)
                (memory / "work").mkdir()
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode != 0:
                raise Absent("cannot mount: " + done.stderr.strip())
            mounted.append(command[-1])
        for services in (root / "etc/systemd/system", *(root / "etc").glob("rc?.d")):
            shutil.rmtree(services)
            services.mkdir()
        shutil.rmtree(root / "srv", ignore_errors=True)
        for name in ("etc/fstab", "usr/sbin/policy-rc.d"):  # a container's policy forbids starting services
            (root / name).unlink(missing_ok=True)
        yield root
    finally:
        for point in reversed(mounted):
            subprocess.run(["umount", point], check=False)
        shutil.rmtree(folder, ignore_errors=True)


class Machine:
    """systemd in `root`, as a context manager."""

    def __init__(self, root):
        self.root = pathlib.Path(root)

    def __enter__(self):
        name = "gijiroku-" + str(os.getpid())
        self.console = open(self.root.parent / "console", "w+b")
        self.process = subprocess.Popen(["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--private-network", "--boot",
                                         "--link-journal=no", "--machine=" + name, "--directory", self.root],
                                        env={"PATH": PATH, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"}, stdin=subprocess.DEVNULL,
                                        stdout=self.console, stderr=self.console)
        until = time.monotonic() + BOOT_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            self.leader = self.first_child()
            if self.leader and self.run("systemctl is-system-running", check=False).stdout.strip() in ("running", "degraded"):
                return self
            time.sleep(0.2)
        reason = "systemd does not start here: " + self.console_text()
        self.__exit__()
        raise Absent(reason)

    def first_child(self):
        try:
            children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
            return children[0] if children else None
        except OSError:
            return None

    def console_text(self):
        return (self.root.parent / "console").read_text(errors="replace")[-2000:]

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.terminate()  # systemd halts
            try:
                self.process.wait(HALT_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.console.close()

    def run(self, command, check=True):
        """Runs a line for bash as root of the machine."""
        done = subprocess.run(["nsenter", "--target", self.leader, "--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup", "--root",
                               "--wd", "env", "-i", "PATH=" + PATH, "LANG=C.UTF-8", "HOME=/root", "DEBIAN_FRONTEND=noninteractive",
                               "bash", "-c", command], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if check and done.returncode != 0:
            raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def path(self, name):
        """A file of the machine as this one sees it."""
        return self.root / name.lstrip("/")
