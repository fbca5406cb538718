#!/bin/sh
# Programs that are built go on running: nothing of what they see of the library is gone or different since the description in
# abi/, which `make abi` renews at a release. New functions and constants are no difference.
set -eu
: "${BUILD:?}" "${srcdir:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
advice="programs would have to be built again: see docs/manual/releasing.md"

sh "$srcdir/tools/constants.sh" "$srcdir/include" >"$work/constants.txt"
LC_ALL=C comm -23 "$srcdir/abi/constants.txt" "$work/constants.txt" >"$work/lost"
if [ -s "$work/lost" ]; then
    echo "constants that are gone or have another value ($advice):"
    cat "$work/lost"
    failed=1
fi

library=$(find "$BUILD/.libs" -name 'libisms.so.*.*.*' -type f 2>/dev/null | head -n 1)
without= # what keeps functions and types from being compared
if ! command -v abidiff >/dev/null || ! command -v python3 >/dev/null; then
    without="no abidiff (of abigail-tools), or no Python 3"
elif [ -z "$library" ]; then
    without="no shared library"
elif ! readelf -S "$library" | grep -q '\.debug_info'; then
    without="no debug information in the library (-g)"
else
    abidw --no-comp-dir-path --no-corpus-path "$library" | python3 "$srcdir/tools/abi.py" >"$work/libisms.abi"
    there=$(sed -n '1s/.* architecture="\([^"]*\)".*/\1/p' "$work/libisms.abi")
    grep -q "architecture=\"$there\"" "$srcdir/abi/libisms.abi" || without="the description is of another processor than $there"
fi
if [ -n "$without" ]; then
    echo "functions and types were not compared: $without"
elif ! abidiff --no-added-syms "$srcdir/abi/libisms.abi" "$work/libisms.abi" >"$work/difference"; then
    echo "functions or types have changed ($advice):"
    cat "$work/difference"
    failed=1
fi
[ $failed = 0 ] || exit 1
[ -z "$without" ] || exit 77
