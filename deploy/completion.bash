# SPDX-License-Identifier: GPL-3.0-or-later
# Completes options from --help, and names of files and folders.
complete -F _longopt gijiroku-index gijiroku-mcp gijiroku-search gijiroku-searchd
