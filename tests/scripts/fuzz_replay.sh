#!/bin/sh
# Every document that we have, hostile or not, and what fuzzing found before, through the target of the fuzzer.
set -eu
: "${BUILD:?}" "${srcdir:?}"
find "$srcdir/tests/fuzz/corpus" "$srcdir/tests/data" "$srcdir/lib/content" "$srcdir/examples" \
    "$srcdir/docs/manual/examples" -name '*.xml' -size -400k -print 2>/dev/null |
    LC_ALL=C sort | xargs "$BUILD/tests/fuzz/fuzz-read" 2>"$BUILD/tests/fuzz/replay.out" ||
    { tail -5 "$BUILD/tests/fuzz/replay.out"; exit 1; }
echo "$(wc -l <"$BUILD/tests/fuzz/replay.out") documents"
