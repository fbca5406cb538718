#!/bin/sh
# symbols.sh FOLDER: the version script that exports what the public headers in FOLDER declare, no more and no
# less. lib/libisms.map is its output; `make check` compares.
set -eu
echo '/* Written by tools/symbols.sh from the public headers; do not edit. */'
echo 'LIBISMS_0.1 {'
echo 'global:'
find "$1" -name '*.h' -exec sed '/^ *#/d' {} + | tr '\n' ' ' | grep -oE 'ISMS_API[^;]*;' |
    sed -E 's/[[:space:]]+/ /g; s/\(.*//; s/.*[ *](isms_[a-z0-9_]+)$/    \1;/' | LC_ALL=C sort -u
echo 'local:'
echo '    *;'
echo '};'
