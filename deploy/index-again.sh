#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# index-again.sh — after an upgrade to another format of the index: starts a run of the indexer, and does
# not wait. deb-systemd-invoke does not start a unit that nothing enables.
exec systemctl --no-block start gijiroku-index.service
