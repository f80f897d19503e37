#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# deploy/package.sh — installs missing packages, builds, and makes build/gijiroku_VERSION_ARCH.deb.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
mkdir -p build
# shellcheck source=deploy/install.sh
source deploy/install.sh

install_packages deploy/packages.txt deploy/packages-package.txt || exit 2
say "ビルドしています（初回は数分かかります）…"
build_preset release OFF || exit 2
cpack --config build/release/CPackConfig.cmake -B build/release/cpack >build/cpack.log 2>&1 || { tail -n 20 build/cpack.log >&2; exit 2; }
mv build/release/cpack/gijiroku_*.deb build/
ls build/gijiroku_*.deb
