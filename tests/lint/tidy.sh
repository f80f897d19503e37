#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/lint/tidy.sh [all] — runs clang-tidy (.clang-tidy) on the sources that differ from the last release, or on all.
#
# The last release is the commit that set the version. Needs build/release configured.
set -euo pipefail
cd "$(dirname "$0")/../.."

base=
if [ "${1:-}" != all ]; then
  base=$(git log -1 --format=%H -G'^project\(gijiroku VERSION' -- CMakeLists.txt)
fi

# A changed header is checked with the source of its unit.
sources() {
  if [ -z "$base" ]; then
    git ls-files 'core/*.cc' 'indexer/*.cc' 'searchd/*.cc'
  else
    git diff --name-only --diff-filter=d "$base" -- core indexer searchd | sed -n 's/\.\(cc\|h\)$/.cc/p'
  fi | sort -u | while read -r file; do if [ -f "$file" ]; then echo "$file"; fi; done
}

mapfile -t files < <(sources)
echo "${#files[@]} files$([ -n "$base" ] && echo " that differ from ${base:0:12}")"
[ "${#files[@]}" -gt 0 ] || exit 0
cmake --build build/release --target core indexer searchd >/dev/null # makes the headers that hold the embedded tables

status=0 done=0
while read -r result file; do
  done=$((done + 1))
  echo "[$done/${#files[@]}] $file"
  [ "$result" = ok ] || status=1
done < <(printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -I FILE sh -c \
  'if clang-tidy -p build/release --quiet FILE >"build/tidy-$$.log" 2>/dev/null; then echo ok FILE; else cat "build/tidy-$$.log" >&2; echo bad FILE; fi; rm -f "build/tidy-$$.log"')
exit "$status"
