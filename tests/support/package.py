# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package of the programs under test, whose folder is $GIJIROKU_BIN."""
import os
import pathlib
import re
import shutil
import subprocess

BUILD = pathlib.Path(os.environ["GIJIROKU_BIN"])


def can_be_made():
    return (BUILD / "CPackConfig.cmake").exists() and shutil.which("dpkg-shlibdeps")


def made_package(folder):
    """Makes the package in `folder` and returns its path."""
    subprocess.run(["cpack", "--config", BUILD / "CPackConfig.cmake", "-B", folder], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    [package] = pathlib.Path(folder).glob("gijiroku_*.deb")
    return package


def with_version(package, version, folder):
    """The same package with another version."""
    tree = pathlib.Path(folder) / "tree"
    subprocess.run(["dpkg-deb", "-R", package, tree], check=True)
    control = tree / "DEBIAN/control"
    control.write_text(re.sub(r"(?m)^Version: .*$", f"Version: {version}", control.read_text()))
    out = pathlib.Path(folder) / f"gijiroku_{version}.deb"
    subprocess.run(["dpkg-deb", "-b", "--root-owner-group", tree, out], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return out


def field(package, name):
    return subprocess.run(["dpkg-deb", "-f", package, name], check=True, capture_output=True, text=True).stdout.strip()
