#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# after-index.sh — after a run of the indexer: restarts services that still run the program of before an
# upgrade. They could not open an index in a new format, and served the last one until now.
set -e

for unit in gijiroku-searchd.service gijiroku-staff.service; do
  pid=$(systemctl show -p MainPID --value "$unit")
  case $(readlink "/proc/$pid/exe" || true) in
    *' (deleted)') systemctl restart "$unit" ;;
  esac
done
