#!/bin/sh
# The shared library exports what the public headers declare, and takes from elsewhere only what imports.txt allows, and says why.
set -eu
: "${BUILD:?}" "${srcdir:?}"
library=$(find "$BUILD/.libs" -name 'libisms.so.*.*.*' -type f 2>/dev/null | head -n 1)
if [ -z "$library" ] || ! command -v nm >/dev/null; then
    echo "skipped: there is no shared library, or no nm"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

sed -n 's/^ *\(isms_[a-z0-9_]*\);$/\1/p' "$srcdir/lib/libisms.map" | LC_ALL=C sort >"$work/declared"
nm -D --defined-only "$library" | sed -n 's/.* [TDBRVW] \([^@]*\).*/\1/p' | grep -v '^LIBISMS_' |
    LC_ALL=C sort >"$work/exported"
if ! diff "$work/declared" "$work/exported" >"$work/difference"; then
    echo "declared (<) and exported (>) differ:"
    cat "$work/difference"
    failed=1
fi

# what is not in the list of imports; weak ones too, which a host may have all the same
nm -D --undefined-only "$library" | sed 's/.* [Uwv] \([^@]*\).*/\1/' | LC_ALL=C sort -u >"$work/used"
[ -s "$work/used" ] || { echo "nm lists nothing that the library takes from elsewhere"; exit 1; }
if grep -qE '^(__(asan|lsan|msan|tsan|ubsan)_|__gcov_|__llvm_profile)' "$work/used"; then
    echo "imports were not compared: the library is instrumented, which brings others"
    [ $failed = 0 ] && exit 77
    exit 1
fi
grep -vE '^(#|$)' "$srcdir/tests/scripts/imports.txt" >"$work/allowed"
if grep -vxEf "$work/allowed" "$work/used" >"$work/denied"; then
    echo "the library takes what tests/scripts/imports.txt does not allow:"
    cat "$work/denied"
    failed=1
fi
exit $failed
