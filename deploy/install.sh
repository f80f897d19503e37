# SPDX-License-Identifier: GPL-3.0-or-later
# deploy/install.sh — sourced by start and check: installs missing Debian packages and builds.
# shellcheck shell=bash
# The sourcing script sets root to the project's folder.
# shellcheck disable=SC2154

say() { printf '%s\n' "$*" >&2; }

# install_packages LIST...: installs the missing packages of the lists, which name one per line. If none
# is missing, it only queries dpkg's database.
install_packages() {
  local wanted missing=() package
  mapfile -t wanted < <(cat "$@")
  for package in "${wanted[@]}"; do
    dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return 0
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "次のパッケージが必要です。管理者（root）で入れてください: apt-get install ${missing[*]}"
      return 2
    fi
    sudo=(sudo)
  fi
  say "パッケージを入れています: ${missing[*]}"
  if ! { "${sudo[@]}" apt-get -q update &&
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}"; } \
    >"$root/build/install.log" 2>&1; then
    tail -n 20 "$root/build/install.log" >&2
    say "パッケージを入れられませんでした。記録: build/install.log"
    return 2
  fi
}

# build_preset PRESET TESTS [TARGET...]: configures with or without tests (ON, OFF) and builds. The log
# is build/PRESET.log.
build_preset() {
  local preset=$1 tests=$2
  shift 2
  local log="$root/build/$preset.log" targets=()
  # Paths below the project are relative for ccache, so that all clones on a machine share its entries.
  export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
  [ $# -gt 0 ] && targets=(--target "$@")
  if ! { cmake --preset "$preset" -S "$root" -DBUILD_TESTING="$tests" && cmake --build "$root/build/$preset" "${targets[@]}"; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    say "ビルドに失敗しました。記録: build/$preset.log"
    return 2
  fi
}
