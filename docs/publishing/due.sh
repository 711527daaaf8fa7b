#!/bin/sh
# Says whether a finished site has become another one by itself since it was built: sh due.sh public && sh rsync.sh …
#
# - Exit code 0: build it again. 1: nothing changes before the time in its next-build.json.
set -eu
file=${1:?"which folder? For example: sh due.sh public"}/next-build.json
next=$(sed -n 's/^  "next" : "\(.*\)",*$/\1/p' "$file" 2>/dev/null) || exit 0
[ -e "$file" ] || exit 0
[ -n "$next" ] || exit 1
[ "$(date +%s)" -ge "$(date -d "$next" +%s)" ]
