#!/bin/sh
# Every document that we have, hostile or not, and what fuzzing found before, through the targets of the fuzzer.
set -eu
: "${BUILD:?}" "${srcdir:?}"
out=$BUILD/tests/fuzz/replay.out

replay() { # TARGET FOLDER...
    target=$1
    shift
    find "$@" -type f -size -400k -print 2>/dev/null | LC_ALL=C sort | xargs "$BUILD/tests/fuzz/fuzz-$target" 2>"$out" ||
        { tail -5 "$out"; exit 1; }
    [ -s "$out" ] || { echo "$target: there is nothing to replay"; exit 1; }
    echo "$target: $(wc -l <"$out") inputs"
}

corpus=$srcdir/tests/fuzz/corpus
replay read "$corpus/read" "$srcdir/tests/data" "$srcdir/lib/content" "$srcdir/examples" \
    "$srcdir/docs/manual/examples"
replay oscal "$corpus/oscal" "$srcdir/tests/data/oscal"
replay reports "$corpus/reports"
for target in two calls texts; do
    replay "$target" "$corpus/$target"
done
